using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CsRules.Calendars;
using CsRules.Documents;
using CsRules.Laws;
using FluentValidation;

namespace CsRules.Returns;

/// <summary>
/// What a shop decides about returns, from which its notice is written: nothing in it can take away what the law gives, so that
/// the notice is lawful by construction. What is left out is as the law has it.
/// </summary>
/// <example>
/// <para>Three days would be void, and are refused; the law's seven are written where nothing is said:</para>
/// <code>
/// new ReturnSettingsValidator().Validate(new ReturnSettings { WindowDays = 3 }).Errors[0].ErrorCode;   // "terms.void-setting"
/// new ReturnSettings().Compile().Lines(Language.English)[0].Sentence;   // "You can return goods within 7 days of receiving them."
/// </code>
/// </example>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record ReturnSettings
{
    /// <summary>Days from the delivery in which goods come back without a reason; the law's where nothing is said.</summary>
    public int? WindowDays { get; init; }

    /// <summary>Days after the last one in which the shop is still kind.</summary>
    public int? GoodwillDays { get; init; }

    /// <summary>What the return of a change of mind costs the consumer; at most this may be charged then.</summary>
    public Money? ReturnFee { get; init; }

    /// <summary>True where the shop pays every return.</summary>
    public bool FreeReturns { get; init; }

    /// <summary>What the shop marks as limited: only what the law itself lets it limit.</summary>
    public ImmutableArray<ClauseScope> Marked { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>What the shop takes back though the law lets it refuse.</summary>
    public ImmutableArray<ClauseScope> Accepts { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Business days after the goods came back in which the money is; the law's where nothing is said.</summary>
    public int? RefundBusinessDays { get; init; }

    /// <summary>True where an exchange is offered beside the refund.</summary>
    public bool ExchangeOffered { get; init; }

    /// <summary>True where the shop is an intermediary and has to say so.</summary>
    public bool Intermediary { get; init; }

    /// <summary>Country whose law the notice is for (ISO 3166); the default law where nothing is said.</summary>
    public string? Regime { get; init; }

    /// <summary>Checks the settings and makes the notice.</summary>
    /// <exception cref="ValidationException">A setting would be void, or can't be; the exception names them all.</exception>
    public ReturnNotice Compile()
    {
        Validation.ThrowIfInvalid(ReturnSettingsValidator.Instance, this);
        var law = LawBook.OrDefault(Regime).General;
        return new(new ReturnPolicy { Clauses = [.. Clauses(law.Regime).Select(c => c.Clause)] }.Compile(law));
    }

    /// <summary>The clauses that the settings come to, each with the field it comes from; those that tell the law have none.</summary>
    internal IEnumerable<(string? Path, PolicyClause Clause)> Clauses(StatutoryRegime regime)
    {
        PolicyClause Of(ClauseKind kind, int? days = null) => new() { Kind = kind, Days = days };
        if (WindowDays is { } own) yield return ("windowDays", Of(ClauseKind.ReturnWindow, own));
        else if (regime.Window is { Unit: PeriodUnit.Days } window) yield return (null, Of(ClauseKind.ReturnWindow, window.Length));
        if (GoodwillDays is { } kind) yield return ("goodwillDays", Of(ClauseKind.Goodwill, kind));
        if (PaidBy(regime) is { } paid) yield return paid;
        for (var i = 0; i < Marked.Length; i++) yield return ($"marked[{i}]", new() { Kind = Marking(Marked[i], regime), Scope = Marked[i] });
        for (var i = 0; i < Accepts.Length; i++) yield return ($"accepts[{i}]", new() { Kind = ClauseKind.AcceptsExcluded, Scope = Accepts[i] });
        yield return (null, Of(ClauseKind.DefectsAsLaw));
        if (RefundBusinessDays is { } soon) yield return ("refundBusinessDays", Of(ClauseKind.RefundWithin, soon));
        else if (regime.Refunds.FirstOrDefault(r => r.Start != RefundStart.Payment)?.Period is { Unit: PeriodUnit.BusinessDays } due) yield return (null, Of(ClauseKind.RefundWithin, due.Length));
        else if (regime.Refunds.FirstOrDefault(r => r.Start != RefundStart.Payment)?.Period is { Unit: PeriodUnit.Days } days) yield return (null, Of(ClauseKind.RefundAsLaw, days.Length));
        yield return (null, Of(ClauseKind.OriginalMeans));
        if (ExchangeOffered) yield return ("exchangeOffered", Of(ClauseKind.ExchangeOffered));
        if (Intermediary) yield return ("intermediary", Of(ClauseKind.IntermediaryNotice));
    }

    // Who pays is told wherever something can be returned; a return that costs nothing is free.
    private (string? Path, PolicyClause Clause)? PaidBy(StatutoryRegime regime)
    {
        if (FreeReturns || ReturnFee is { IsZero: true }) return (FreeReturns ? "freeReturns" : "returnFee", new() { Kind = ClauseKind.FreeReturns });
        if (ReturnFee is { } fee) return ("returnFee", new() { Kind = ClauseKind.ReturnShippingFee, Amount = fee });
        if (WindowDays is null && regime.Window is null) return null;
        return regime.ChangeOfMindCost switch
        {
            CostBearer.Seller => (null, new() { Kind = ClauseKind.FreeReturns }),
            CostBearer.Consumer => (null, new() { Kind = ClauseKind.ReturnShippingFee }),
            _ => null,
        };
    }

    // That the law decides is no marking: where it asks for one, the ground is named.
    private static ClauseKind Marking(ClauseScope scope, StatutoryRegime regime) =>
        scope != ClauseScope.Everything && regime.Cite(LawTopic.ExclusionNotices) is not null ? ClauseKind.ExclusionMarked : ClauseKind.LimitedByLaw;
}

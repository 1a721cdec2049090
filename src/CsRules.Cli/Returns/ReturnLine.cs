using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using CsRules.Documents;
using CsRules.Laws;
using CsRules.Returns;
using NodaTime;

namespace CsRules.Cli.Returns;

/// <summary>
/// The answer to one claim among many: what a program goes by, under the names that <see cref="ReturnAnswer"/> gives it, and no
/// sentence. Sentences are most of a whole answer.
/// </summary>
public sealed record ReturnLine
{
    /// <summary>The claim's id.</summary>
    public string? Id { get; init; }

    /// <summary>The country whose law decided.</summary>
    public required string Regime { get; init; }

    /// <summary>The answer.</summary>
    public required ReturnOutcome Outcome { get; init; }

    /// <summary>The answer when nobody can prove what is missing.</summary>
    public required ReturnOutcome OutcomeIfUnproven { get; init; }

    /// <summary>The same if an unsettled burden lay on the other side; null where that changes nothing.</summary>
    public ReturnOutcome? OtherOutcomeIfUnproven { get; init; }

    /// <summary>What an allowed return rests on.</summary>
    public required ReturnBasis Basis { get; init; }

    /// <summary>How much of the supply it covers.</summary>
    public required ReturnExtent Extent { get; init; }

    /// <summary>What was paid for the part that remains, of a divisible supply.</summary>
    public Money? Remaining { get; init; }

    /// <summary>The event the window was counted from.</summary>
    public required WindowStart Start { get; init; }

    /// <summary>Its day.</summary>
    [JsonConverter(typeof(LocalDateConverter))]
    public LocalDate? StartDay { get; init; }

    /// <summary>The last day, inclusive.</summary>
    [JsonConverter(typeof(LocalDateConverter))]
    public LocalDate? LastDay { get; init; }

    /// <summary>Days left, 0 on the last day.</summary>
    public int? DaysLeft { get; init; }

    /// <summary>The day the notice took effect.</summary>
    [JsonConverter(typeof(LocalDateConverter))]
    public required LocalDate NoticeDay { get; init; }

    /// <summary>Sent in time, arrived late.</summary>
    public required bool SavedByDispatch { get; init; }

    /// <summary>Who bears the return.</summary>
    public required CostBearer ReturnCostBornBy { get; init; }

    /// <summary>Whether a penalty may be charged.</summary>
    public required bool PenaltyAllowed { get; init; }

    /// <summary>When the refund is due; where the law says so, the findings cite.</summary>
    public AnsweredRefund? Refund { get; init; }

    /// <summary>Facts to be shown, and by whom.</summary>
    public required ImmutableArray<MissingFact> Missing { get; init; }

    /// <summary>Everything found.</summary>
    public required ImmutableArray<ReturnLineFinding> Findings { get; init; }

    /// <summary>Demanded charges, judged.</summary>
    public required ImmutableArray<ReturnLineCharge> Charges { get; init; }

    /// <summary>Void terms.</summary>
    public required ImmutableArray<ReturnLineClause> VoidTerms { get; init; }

    /// <summary>How it is written: as the library writes its documents.</summary>
    internal static JsonTypeInfo<ReturnLine> Json { get; } = (JsonTypeInfo<ReturnLine>)new JsonSerializerOptions(CsRulesJson.Options)
    {
        TypeInfoResolver = JsonTypeInfoResolver.Combine(ReturnLineJson.Default, CsRulesJson.Options.TypeInfoResolver),
    }.GetTypeInfo(typeof(ReturnLine));

    /// <summary>Lays out a decision.</summary>
    public static ReturnLine Of(in ReturnDecision decision, string? id) => new()
    {
        Id = id,
        Regime = decision.Regime.Id,
        Outcome = decision.Outcome,
        OutcomeIfUnproven = decision.OutcomeIfUnproven,
        OtherOutcomeIfUnproven = decision.OtherOutcomeIfUnproven,
        Basis = decision.Basis,
        Extent = decision.Extent,
        Remaining = decision.Remaining,
        Start = decision.Start,
        StartDay = decision.StartDay,
        LastDay = decision.LastDay,
        DaysLeft = decision.DaysLeft,
        NoticeDay = decision.NoticeDay,
        SavedByDispatch = decision.SavedByDispatch,
        ReturnCostBornBy = decision.ReturnCost.BornBy,
        PenaltyAllowed = decision.PenaltyAllowed,
        Refund = decision.Refund is { } refund ? AnsweredRefund.Of(refund, Language.English) with { Citation = null } : null,
        Missing = decision.Missing,
        Findings = ImmutableArray.CreateRange(decision.Findings, ReturnLineFinding.Of),
        Charges = ImmutableArray.CreateRange(decision.Charges, static charge => new ReturnLineCharge(charge.Demand.Kind, charge.Demand.Amount, charge.Verdict, charge.Chargeable)),
        VoidTerms = ImmutableArray.CreateRange(decision.VoidTerms, static term => new ReturnLineClause(term.Index + 1, term.Clause.Kind)),
    };
}

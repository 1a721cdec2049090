using System.Collections.Immutable;
using CsRules.Documents;

namespace CsRules.Laws;

/// <summary>An act in the list of what is built in: a line of what <c>regime list</c> prints.</summary>
/// <example>
/// <para>Korea's acts stand under one country, each with its own window:</para>
/// <code>
/// var korea = LawBook.Of("KR");
/// ActAnswer.Of(korea, korea.General.Regime, Language.English).WindowDays;   // 7
/// ActAnswer.Of(korea, korea.Acts[1].Regime, Language.English).WindowDays;   // 14
/// </code>
/// </example>
public sealed record ActAnswer
{
    /// <summary>ISO 3166 country code.</summary>
    public required string Id { get; init; }

    /// <summary>The country's name.</summary>
    public required string Country { get; init; }

    /// <summary>The act's name.</summary>
    public required string Act { get; init; }

    /// <summary>Days in which a change of mind may be told, at the least where they hang on the month; null where the law gives no such right.</summary>
    public required int? WindowDays { get; init; }

    /// <summary>What of the law is held here, in words.</summary>
    public required ImmutableArray<string> Covered { get; init; }

    /// <summary>What is not: the law has no such rule, or it is not held here. A decision never guesses it.</summary>
    public required ImmutableArray<string> NotCovered { get; init; }

    /// <summary>Lays out an act of a country in a language.</summary>
    public static ActAnswer Of(LawBook laws, StatutoryRegime act, Language language)
    {
        ArgumentNullException.ThrowIfNull(laws);
        ArgumentNullException.ThrowIfNull(act);
        var matters = Matters(laws, act).ToLookup(m => m.IsHeld, m => Texts.Label("regime.covers." + m.Code, language));
        return new()
        {
            Id = laws.Id,
            Country = act.Name.In(language),
            Act = act.Act.Name(language),
            WindowDays = act.Window?.ShortestDays,
            Covered = [.. matters[true]],
            NotCovered = [.. matters[false]],
        };
    }

    private static IEnumerable<(string Code, bool IsHeld)> Matters(LawBook laws, StatutoryRegime act) =>
    [
        ("window", act.Window is not null),
        ("not-informed", act.WhenNotInformed is not null || act.Starts.RightKnown),
        ("exclusions", !act.Exclusions.IsEmpty),
        ("nonconformity", act.Nonconformity is not null),
        ("return-cost", act.Cite(LawTopic.ConsumerBearsReturn) is not null || act.Cite(LawTopic.SellerBearsReturn) is not null),
        ("refund", act.Refunds.Any(refund => refund.Start != RefundStart.Payment)),
        ("late-interest", !act.LateInterest.IsEmpty),
        ("supply", act.Supply is not null),
        ("holidays", laws.General.Counter.Calendar.KnowsHolidays),
    ];
}

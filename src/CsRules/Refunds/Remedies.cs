using System.Collections.Immutable;
using CsRules.Decisions;
using CsRules.Laws;
using NodaTime;

namespace CsRules.Refunds;

/// <summary>
/// The Consumer Dispute Resolution Standards for general consumer goods: non-binding, they apply where nothing else was
/// agreed. The first row that fits decides, from the gravest down.
/// </summary>
/// <example>
/// <para>A major defect on the tenth day gives exchange or refund, on the eleventh exchange or repair:</para>
/// <code>
/// var bought = new LocalDate(2025, 10, 13);
/// var defect = new DefectFacts { PurchasedOn = bought, DefectOn = bought.PlusDays(10), Major = true };
/// Remedies.For(defect, today).Options;                                             // Exchange, Refund
/// Remedies.For(defect with { DefectOn = bought.PlusDays(11) }, today).Options;     // Exchange, FreeRepair
/// </code>
/// </example>
public static class Remedies
{
    private static readonly Rate AddOn = Rate.Percent(5);

    /// <summary>What the standard of a law gives for a defect.</summary>
    /// <param name="defect">The facts.</param>
    /// <param name="asOf">The day to answer for.</param>
    /// <param name="preference">The seller's order among what may be chosen; the standard's where not given.</param>
    /// <param name="law">The law whose standards these are and that counts their periods; <see cref="Law.Default"/> where nothing is said.</param>
    /// <exception cref="ArgumentOutOfRangeException">A period leaves the years whose holidays the law knows.</exception>
    public static RemedyAnswer For(DefectFacts defect, LocalDate asOf, ImmutableArray<Remedy> preference = default, Law? law = null)
    {
        ArgumentNullException.ThrowIfNull(defect);
        law ??= Law.Default;
        if (law.Regime.Cite(LawTopic.DisputeStandards) is not { } standards)
            return new([], Rate.Zero, new("remedy.no-standards", FindingEffect.Informs, [], []));
        var asked = new RemedyQuestion(defect, asOf, law.Counter);
        var row = RemedyRows.All.First(r => r.Fits(asked));
        var options = row.Gives(defect);
        return new(
            preference.IsDefaultOrEmpty ? options : [.. options.OrderBy(o => preference.Contains(o) ? preference.IndexOf(o) : int.MaxValue)],
            row.Depreciates ? AddOn : Rate.Zero,
            new(row.Code, row.Depreciates ? FindingEffect.Flags : FindingEffect.Informs, [standards with { Confidence = row.Confidence }],
                row.Depreciates ? [new("addOn", AddOn)] : []));
    }
}

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
/// var bought = new LocalDate(2025, 10, 1);
/// var defect = new DefectFacts { PurchasedOn = bought, DefectOn = bought.PlusDays(10), Major = true };
/// Remedies.For(defect, today).Options;                                             // Exchange, Refund
/// Remedies.For(defect with { DefectOn = bought.PlusDays(11) }, today).Options;     // Exchange, FreeRepair
/// </code>
/// </example>
public static class Remedies
{
    private static readonly Citation Confirmed = new(KoreanLaw.Standards, "");
    private static readonly Citation FromMemory = new(KoreanLaw.Standards, "", Confidence: Confidence.Unconfirmed);

    /// <summary>What the standard gives for a defect.</summary>
    /// <param name="defect">The facts.</param>
    /// <param name="asOf">The day to answer for.</param>
    /// <param name="preference">The seller's order among what may be chosen; the standard's where not given.</param>
    public static RemedyAnswer For(DefectFacts defect, LocalDate asOf, ImmutableArray<Remedy> preference = default)
    {
        ArgumentNullException.ThrowIfNull(defect);
        var answer = Row(defect, asOf);
        return preference.IsDefaultOrEmpty
            ? answer
            : answer with { Options = [.. answer.Options.OrderBy(o => preference.Contains(o) ? preference.IndexOf(o) : int.MaxValue)] };
    }

    private static RemedyAnswer Row(DefectFacts defect, LocalDate asOf)
    {
        var inWarranty = defect.WarrantyUntil is { } until && defect.DefectOn <= until;
        if (defect.ExchangedOn is { } exchanged && defect.DefectOn <= exchanged.PlusMonths(1)) return Give("remedy.exchanged-again", Remedy.Refund);
        if (defect.RepairPendingSince is { } since && asOf > since.PlusMonths(1))
            return inWarranty ? Give("remedy.repair-over-a-month", Either(defect)) : Depreciated("remedy.repair-over-a-month-late");
        if (defect.NoParts && defect.PartsUntil is { } parts && asOf <= parts)
            return inWarranty ? Give("remedy.no-parts", Either(defect)) : Depreciated("remedy.no-parts-late", FromMemory);
        if (defect.PaidRepairOn is { } paid && defect.DefectOn <= paid.PlusMonths(2))
            return Give("remedy.after-paid-repair", Remedy.FreeRepair, Remedy.RepairFeeBack);
        if (defect.Major && defect.DefectOn <= defect.PurchasedOn.PlusDays(10)) return Give("remedy.within-ten-days", Either(defect));
        if (defect.Major && defect.DefectOn <= defect.PurchasedOn.PlusMonths(1))
            return Give("remedy.within-a-month", defect.NoExchange ? [Remedy.FreeRepair] : [Remedy.Exchange, Remedy.FreeRepair]);
        if (!inWarranty) return Give("remedy.none");
        if (defect.NotRepairable || defect.SameDefectRepairs >= 2 || defect.AllRepairs >= 4) return Give("remedy.not-repairable", Either(defect));
        return Give("remedy.in-warranty", Remedy.FreeRepair);
    }

    private static Remedy[] Either(DefectFacts defect) => defect.NoExchange ? [Remedy.Refund] : [Remedy.Exchange, Remedy.Refund];

    private static RemedyAnswer Give(string code, params Remedy[] options) =>
        new([.. options], Rate.Zero, new(code, FindingEffect.Informs, [Confirmed], []));

    // Newer tables add 5%, older ones 10%.
    private static RemedyAnswer Depreciated(string code, Citation? citation = null) =>
        new([Remedy.DepreciatedPrice], Rate.Percent(5), new(code, FindingEffect.Flags, [citation ?? Confirmed], [new("addOn", Rate.Percent(5))]));
}

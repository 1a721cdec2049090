using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CsRules.Decisions;
using CsRules.Returns;
using NodaTime;

namespace CsRules.Refunds;

/// <summary>What can be done about a defect.</summary>
/// <example>
/// <para>A preference changes the order only: what the seller does not name may still be chosen:</para>
/// <code>
/// var defect = new DefectFacts { PurchasedOn = new(2025, 10, 1), DefectOn = new(2025, 10, 5), Major = true };
/// Remedies.For(defect, today, [Remedy.Refund]).Options;   // Refund, Exchange
/// </code>
/// </example>
[JsonConverter(typeof(CamelCaseEnum<Remedy>))]
public enum Remedy
{
    /// <summary>Free repair.</summary>
    FreeRepair,

    /// <summary>Another of the same.</summary>
    Exchange,

    /// <summary>The price back.</summary>
    Refund,

    /// <summary>The fee of the repair back.</summary>
    RepairFeeBack,

    /// <summary>The depreciated price and an add-on.</summary>
    DepreciatedPrice,
}

/// <summary>A defect of general consumer goods, in normal use.</summary>
/// <example>
/// <para>The last day of the warranty is still under warranty:</para>
/// <code>
/// var defect = new DefectFacts { PurchasedOn = new(2024, 10, 1), DefectOn = new(2025, 9, 30), WarrantyUntil = new(2025, 9, 30) };
/// Remedies.For(defect, today).Options;                                                // FreeRepair
/// Remedies.For(defect with { DefectOn = new(2025, 10, 1) }, today).Options.IsEmpty;   // true
/// </code>
/// </example>
public sealed record DefectFacts
{
    /// <summary>The purchase.</summary>
    public required LocalDate PurchasedOn { get; init; }

    /// <summary>The defect showed.</summary>
    public required LocalDate DefectOn { get; init; }

    /// <summary>True where it needs a major repair.</summary>
    public bool Major { get; init; }

    /// <summary>Last day of the warranty, inclusive.</summary>
    public LocalDate? WarrantyUntil { get; init; }

    /// <summary>Last day of the period for which parts are held, inclusive.</summary>
    public LocalDate? PartsUntil { get; init; }

    /// <summary>Repairs of the same defect before.</summary>
    public int SameDefectRepairs { get; init; }

    /// <summary>Repairs of any defect before.</summary>
    public int AllRepairs { get; init; }

    /// <summary>It can't be repaired.</summary>
    public bool NotRepairable { get; init; }

    /// <summary>An exchange is impossible.</summary>
    public bool NoExchange { get; init; }

    /// <summary>It was exchanged before, on this day.</summary>
    public LocalDate? ExchangedOn { get; init; }

    /// <summary>A repair was asked for and not handed back since this day.</summary>
    public LocalDate? RepairPendingSince { get; init; }

    /// <summary>A paid repair of the same fault ended on this day.</summary>
    public LocalDate? PaidRepairOn { get; init; }

    /// <summary>No spare parts are to be had.</summary>
    public bool NoParts { get; init; }
}

/// <summary>Remedies that the standard gives, in the seller's order of preference; any of them satisfies it.</summary>
/// <param name="Options">What may be chosen; empty where the standard gives nothing.</param>
/// <param name="AddOn">The add-on to a depreciated price, as a share of it.</param>
/// <param name="Finding">The row of the standard that it rests on.</param>
/// <example>
/// <para>A repair that takes more than a month, out of warranty, gives the depreciated price and an add-on to it:</para>
/// <code>
/// var defect = new DefectFacts { PurchasedOn = new(2023, 5, 1), DefectOn = new(2025, 8, 1), RepairPendingSince = new(2025, 9, 29) };
/// RemedyAnswer late = Remedies.For(defect, today);
/// late.Options;                                                        // DepreciatedPrice
/// late.AddOn;                                                          // 5%
/// Remedies.For(defect, new LocalDate(2025, 10, 29)).Options.IsEmpty;   // true
/// </code>
/// </example>
public sealed record RemedyAnswer(ImmutableArray<Remedy> Options, Rate AddOn, Finding Finding);

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

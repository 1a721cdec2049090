using System.Collections.Immutable;
using CsRules.Decisions;
using NodaTime;

namespace CsRules.Refunds;

/// <summary>The table of the Consumer Dispute Resolution Standards, the gravest row first; the first that fits decides.</summary>
internal static class RemedyRows
{
    public static readonly ImmutableArray<RemedyRow> All =
    [
        new("remedy.exchanged-again", (d, _) => d.ExchangedOn is { } exchanged && d.DefectOn <= exchanged.PlusMonths(1), _ => [Remedy.Refund]),
        new("remedy.repair-over-a-month", (d, asOf) => IsOverdue(d, asOf) && IsInWarranty(d), ExchangeOrRefund),
        new("remedy.repair-over-a-month-late", IsOverdue, _ => [Remedy.DepreciatedPrice]) { Depreciates = true },
        new("remedy.no-parts", (d, asOf) => LacksParts(d, asOf) && IsInWarranty(d), ExchangeOrRefund),
        new("remedy.no-parts-late", LacksParts, _ => [Remedy.DepreciatedPrice]) { Depreciates = true, Confidence = Confidence.Unconfirmed },
        new("remedy.after-paid-repair", (d, _) => d.PaidRepairOn is { } paid && d.DefectOn <= paid.PlusMonths(2), _ => [Remedy.FreeRepair, Remedy.RepairFeeBack]),
        new("remedy.within-ten-days", (d, _) => d.Major && d.DefectOn <= d.PurchasedOn.PlusDays(10), ExchangeOrRefund),
        new("remedy.within-a-month", (d, _) => d.Major && d.DefectOn <= d.PurchasedOn.PlusMonths(1), d => d.NoExchange ? [Remedy.FreeRepair] : [Remedy.Exchange, Remedy.FreeRepair]),
        new("remedy.none", (d, _) => !IsInWarranty(d), _ => []),
        new("remedy.not-repairable", (d, _) => d.NotRepairable || d.SameDefectRepairs >= 2 || d.AllRepairs >= 4, ExchangeOrRefund),
        new("remedy.in-warranty", (_, _) => true, _ => [Remedy.FreeRepair]),
    ];

    private static bool IsInWarranty(DefectFacts defect) => defect.DefectOn <= defect.WarrantyUntil;

    private static bool IsOverdue(DefectFacts defect, LocalDate asOf) => defect.RepairPendingSince is { } since && asOf > since.PlusMonths(1);

    private static bool LacksParts(DefectFacts defect, LocalDate asOf) => defect.NoParts && asOf <= defect.PartsUntil;

    private static ImmutableArray<Remedy> ExchangeOrRefund(DefectFacts defect) => defect.NoExchange ? [Remedy.Refund] : [Remedy.Exchange, Remedy.Refund];
}

using System.Collections.Immutable;
using CsRules.Calendars;
using CsRules.Decisions;

namespace CsRules.Refunds;

/// <summary>
/// The table of the Consumer Dispute Resolution Standards, the gravest row first; the first that fits decides. Its periods are
/// counted as the law counts: the first day is not, and a last day off gives way.
/// </summary>
internal static class RemedyRows
{
    private static readonly LegalPeriod OneMonth = LegalPeriod.Months(1);

    public static readonly ImmutableArray<RemedyRow> All =
    [
        new("remedy.exchanged-again", q => q.Showed(q.Defect.ExchangedOn, OneMonth), _ => [Remedy.Refund]),
        new("remedy.repair-over-a-month", q => IsOverdue(q) && IsInWarranty(q), ExchangeOrRefund),
        new("remedy.repair-over-a-month-late", IsOverdue, _ => [Remedy.DepreciatedPrice]) { Depreciates = true },
        new("remedy.no-parts", q => LacksParts(q) && IsInWarranty(q), ExchangeOrRefund),
        new("remedy.no-parts-late", LacksParts, _ => [Remedy.DepreciatedPrice]) { Depreciates = true, Confidence = Confidence.Unconfirmed },
        new("remedy.after-paid-repair", q => q.Showed(q.Defect.PaidRepairOn, LegalPeriod.Months(2)), _ => [Remedy.FreeRepair, Remedy.RepairFeeBack]),
        new("remedy.within-ten-days", q => q.Defect.Major && q.Showed(q.Defect.PurchasedOn, LegalPeriod.Days(10)), ExchangeOrRefund),
        new("remedy.within-a-month", q => q.Defect.Major && q.Showed(q.Defect.PurchasedOn, OneMonth), d => d.NoExchange ? [Remedy.FreeRepair] : [Remedy.Exchange, Remedy.FreeRepair]),
        new("remedy.none", q => !IsInWarranty(q), _ => []),
        new("remedy.not-repairable", q => q.Defect is { NotRepairable: true } or { SameDefectRepairs: >= 2 } or { AllRepairs: >= 4 }, ExchangeOrRefund),
        new("remedy.in-warranty", _ => true, _ => [Remedy.FreeRepair]),
    ];

    private static bool IsInWarranty(RemedyQuestion asked) => asked.Defect.DefectOn <= asked.Defect.WarrantyUntil;

    private static bool IsOverdue(RemedyQuestion asked) => asked.Defect.RepairPendingSince is { } since && asked.AsOf > asked.End(since, OneMonth);

    private static bool LacksParts(RemedyQuestion asked) => asked.Defect.NoParts && asked.AsOf <= asked.Defect.PartsUntil;

    private static ImmutableArray<Remedy> ExchangeOrRefund(DefectFacts defect) => defect.NoExchange ? [Remedy.Refund] : [Remedy.Exchange, Remedy.Refund];
}

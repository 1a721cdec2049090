using CsRules.Refunds;
using NodaTime;

namespace CsRules.Tests.Refunds;

public class RemediesTests
{
    private static readonly LocalDate Bought = new(2025, 3, 3);
    private static readonly DefectFacts Defect = new() { PurchasedOn = Bought, DefectOn = Bought.PlusDays(200), WarrantyUntil = Bought.PlusYears(1) };

    [Theory]
    [InlineData(10, "remedy.within-ten-days")]
    [InlineData(11, "remedy.within-a-month")]
    [InlineData(31, "remedy.within-a-month")]
    [InlineData(32, "remedy.in-warranty")]
    public void A_major_defect_is_graded_by_days_since_purchase(int days, string code) =>
        Assert.Equal(code, For(Defect with { DefectOn = Bought.PlusDays(days), Major = true }).Finding.Code);

    [Theory]
    [InlineData(1, 0, Remedy.FreeRepair)]
    [InlineData(2, 0, Remedy.Exchange)] // the third time of the same defect
    [InlineData(0, 3, Remedy.FreeRepair)]
    [InlineData(0, 4, Remedy.Exchange)] // the fifth of several
    public void Repeated_repairs_make_it_not_repairable(int same, int all, Remedy first) =>
        Assert.Equal(first, For(Defect with { SameDefectRepairs = same, AllRepairs = all }).Options[0]);

    [Theory]
    [InlineData(30, Remedy.FreeRepair)]
    [InlineData(32, Remedy.Exchange)]
    public void A_repair_that_takes_over_a_month_becomes_an_exchange_or_refund(int days, Remedy first)
    {
        var since = new LocalDate(2025, 9, 1);
        Assert.Equal(first, Remedies.For(Defect with { RepairPendingSince = since }, since.PlusDays(days)).Options[0]);
    }

    [Fact]
    public void Where_an_exchange_is_impossible_a_refund_is_left() =>
        Assert.Equal([Remedy.Refund], For(Defect with { NotRepairable = true, NoExchange = true }).Options.ToArray());

    [Fact]
    public void An_exchanged_item_that_fails_within_a_month_is_refunded() =>
        Assert.Equal([Remedy.Refund], For(Defect with { ExchangedOn = Defect.DefectOn.PlusMonths(-1) }).Options.ToArray());

    [Fact]
    public void The_sellers_order_of_preference_is_kept() =>
        Assert.Equal([Remedy.Refund, Remedy.Exchange], Remedies.For(Defect with { NotRepairable = true }, Defect.DefectOn, [Remedy.Refund]).Options.ToArray());

    [Theory]
    [InlineData(60, 2)]
    [InlineData(64, 0)]
    public void The_same_fault_within_two_months_of_a_paid_repair(int days, int options) =>
        Assert.Equal(options, For(Defect with { WarrantyUntil = null, PaidRepairOn = Defect.DefectOn.PlusDays(-days) }).Options.Length);

    [Fact]
    public void What_rests_on_memory_carries_its_mark()
    {
        var answer = For(Defect with { WarrantyUntil = null, NoParts = true, PartsUntil = Bought.PlusYears(3) });
        Assert.Equal(CsRules.Decisions.Confidence.Unconfirmed, Assert.Single(answer.Finding.Citations).Confidence);
        Assert.False(answer.Finding.Citations[0].Text.Binding);
    }

    private static RemedyAnswer For(DefectFacts defect) => Remedies.For(defect, defect.DefectOn);
}

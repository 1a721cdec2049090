using CsRules.Calendars;
using CsRules.Laws;
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

    [Theory]
    [InlineData("2025-02-28", "2025-03-31", true)] // counted from 1 March: a whole March
    [InlineData("2025-02-28", "2025-04-01", false)]
    [InlineData("2025-09-18", "2025-10-20", true)] // 18 October is a Saturday
    [InlineData("2025-09-18", "2025-10-21", false)]
    public void The_standards_count_months_as_the_Civil_Act_does(string exchanged, string showed, bool inTime) =>
        Assert.Equal(inTime ? "remedy.exchanged-again" : "remedy.in-warranty", For(Defect with
        {
            ExchangedOn = NodaTime.Text.LocalDatePattern.Iso.Parse(exchanged).Value,
            DefectOn = NodaTime.Text.LocalDatePattern.Iso.Parse(showed).Value,
        }).Finding.Code);

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

    [Theory]
    [InlineData(0, true)] // the last day of the warranty is in it
    [InlineData(1, false)]
    public void The_last_day_of_the_warranty_is_in_it(int later, bool inWarranty)
    {
        var defect = Defect with { DefectOn = Defect.WarrantyUntil!.Value.PlusDays(later) };
        var pending = defect with { RepairPendingSince = defect.DefectOn };
        var monthLater = Law.Korea.Counter.End(defect.DefectOn, LegalPeriod.Months(1)).LastDay;
        var noParts = defect with { NoParts = true, PartsUntil = defect.DefectOn };
        Assert.Equal(inWarranty ? [Remedy.FreeRepair] : [], For(defect).Options.ToArray());
        Assert.Equal(inWarranty ? [Remedy.FreeRepair] : [], Remedies.For(pending, monthLater).Options.ToArray());
        Assert.Equal(inWarranty ? "remedy.repair-over-a-month" : "remedy.repair-over-a-month-late", Remedies.For(pending, monthLater.PlusDays(1)).Finding.Code);
        Assert.Equal(inWarranty ? Rate.Zero : Rate.Percent(5), Remedies.For(pending, monthLater.PlusDays(1)).AddOn);
        Assert.Equal(inWarranty ? [Remedy.Exchange, Remedy.Refund] : [Remedy.DepreciatedPrice], For(noParts).Options.ToArray());
        Assert.Equal(inWarranty ? "remedy.no-parts" : "remedy.no-parts-late", For(noParts).Finding.Code);
    }

    [Fact]
    public void Parts_are_owed_up_to_their_last_day_and_only_where_a_day_is_known()
    {
        var defect = Defect with { WarrantyUntil = null, NoParts = true, PartsUntil = Defect.DefectOn };
        Assert.Equal("remedy.no-parts-late", For(defect).Finding.Code);
        Assert.Equal("remedy.none", Remedies.For(defect, Defect.DefectOn.PlusDays(1)).Finding.Code);
        Assert.Equal("remedy.none", For(defect with { PartsUntil = null }).Finding.Code);
        Assert.Equal("remedy.none", For(defect with { NoParts = false }).Finding.Code);
    }

    [Fact]
    public void Each_answer_says_what_it_is_worth_to_the_decision()
    {
        Assert.Equal(CsRules.Decisions.FindingEffect.Informs, For(Defect).Finding.Effect);
        Assert.Equal(CsRules.Decisions.Confidence.Confirmed, Assert.Single(For(Defect).Finding.Citations).Confidence);
        var late = Remedies.For(Defect with { WarrantyUntil = null, RepairPendingSince = Defect.DefectOn }, Defect.DefectOn.PlusMonths(2));
        Assert.Equal(CsRules.Decisions.FindingEffect.Flags, late.Finding.Effect);
        Assert.Contains("5%", late.Finding.Explain(CsRules.Documents.Language.English), StringComparison.Ordinal);
        Assert.Equal(CsRules.Decisions.Confidence.Confirmed, Assert.Single(late.Finding.Citations).Confidence);
    }

    [Theory]
    [InlineData(10, Remedy.Refund)]
    [InlineData(20, Remedy.FreeRepair)]
    public void Where_an_exchange_is_impossible_a_month_gives_repair_and_ten_days_a_refund(int days, Remedy only) =>
        Assert.Equal([only], For(Defect with { DefectOn = Bought.PlusDays(days), Major = true, NoExchange = true }).Options.ToArray());

    [Fact]
    public void A_minor_defect_is_repaired_however_early_and_a_late_exchanged_item_too()
    {
        Assert.Equal([Remedy.FreeRepair], For(Defect with { DefectOn = Bought.PlusDays(1) }).Options.ToArray());
        Assert.Equal([Remedy.FreeRepair], For(Defect with { ExchangedOn = Defect.DefectOn.PlusMonths(-1).PlusDays(-1) }).Options.ToArray());
        Assert.Equal([Remedy.Exchange, Remedy.FreeRepair], For(Defect with { DefectOn = Bought.PlusDays(20), Major = true }).Options.ToArray());
        Assert.Equal([Remedy.FreeRepair, Remedy.RepairFeeBack], For(Defect with { PaidRepairOn = Defect.DefectOn.PlusMonths(-2) }).Options.ToArray());
        Assert.Equal([Remedy.FreeRepair], For(Defect with { PaidRepairOn = Defect.DefectOn.PlusMonths(-2).PlusDays(-1) }).Options.ToArray());
    }

    [Fact]
    public void A_preference_puts_first_what_it_names_and_leaves_the_rest_as_it_was()
    {
        var defect = Defect with { DefectOn = Bought.PlusDays(20), Major = true };
        Assert.Equal([Remedy.FreeRepair, Remedy.Exchange], Remedies.For(defect, defect.DefectOn, [Remedy.Refund, Remedy.FreeRepair]).Options.ToArray());
        Assert.Equal([Remedy.Exchange, Remedy.FreeRepair], Remedies.For(defect, defect.DefectOn, []).Options.ToArray());
    }

    private static RemedyAnswer For(DefectFacts defect) => Remedies.For(defect, defect.DefectOn);
}

using CsRules.Calendars;
using CsRules.Laws;
using NodaTime;

namespace CsRules.Tests.Laws;

/// <summary>When a refund is due by each law: from which event, how long, and where no day can be named.</summary>
public class RefundDeadlineTests
{
    // Written from the acts: act, event, length, unit, article.
    [Theory]
    [InlineData("KR", RefundStart.GoodsBack, 3, PeriodUnit.BusinessDays, "18(2)")]
    [InlineData("KR", RefundStart.Withdrawal, 3, PeriodUnit.BusinessDays, "18(2)")]
    [InlineData("KR", RefundStart.Payment, 3, PeriodUnit.BusinessDays, "15(2)")] // a stock-out
    [InlineData("KR/kr-door-to-door-act", RefundStart.GoodsBack, 3, PeriodUnit.BusinessDays, "9(2)")]
    [InlineData("KR/kr-door-to-door-act", RefundStart.Withdrawal, 3, PeriodUnit.BusinessDays, "9(2)")]
    [InlineData("KR/kr-instalment-act", RefundStart.GoodsBack, 3, PeriodUnit.BusinessDays, "10(2)")]
    [InlineData("KR/kr-instalment-act", RefundStart.Withdrawal, 3, PeriodUnit.BusinessDays, "10(2)")]
    [InlineData("FI", RefundStart.Withdrawal, 14, PeriodUnit.Days, "13")]
    [InlineData("DE", RefundStart.Withdrawal, 14, PeriodUnit.Days, "13")]
    [InlineData("FR", RefundStart.Withdrawal, 14, PeriodUnit.Days, "13")]
    [InlineData("GB", RefundStart.GoodsBackOrSent, 14, PeriodUnit.Days, "34")]
    [InlineData("GB", RefundStart.Withdrawal, 14, PeriodUnit.Days, "34")]
    [InlineData("TW", RefundStart.GoodsBack, 15, PeriodUnit.Days, "19-2")]
    [InlineData("CN", RefundStart.GoodsBack, 7, PeriodUnit.Days, "25")]
    [InlineData("TH", RefundStart.Withdrawal, 15, PeriodUnit.Days, "36")]
    public void A_refund_is_due_so_long_after_its_event(string act, RefundStart start, int length, PeriodUnit unit, string article)
    {
        var due = LawGiven.Of(act).RefundDue(start, null);
        Assert.Equal((start, new LegalPeriod(length, unit), null, null, article), (due.Start, due.Period, due.StartDay, due.DueOn, due.Citation!.Article));
    }

    [Theory]
    [InlineData("KR", RefundStart.GoodsBackOrSent)] // proof of sending starts nothing in Korea
    [InlineData("KR/kr-door-to-door-act", RefundStart.Payment)] // a stock-out is the general act's
    [InlineData("KR/kr-instalment-act", RefundStart.Payment)]
    [InlineData("FI", RefundStart.Payment)]
    [InlineData("JP", RefundStart.GoodsBack)]
    [InlineData("JP", RefundStart.Withdrawal)]
    [InlineData("BR", RefundStart.GoodsBack)]
    [InlineData("BR", RefundStart.Withdrawal)]
    [InlineData("US", RefundStart.GoodsBack)]
    [InlineData("VN", RefundStart.Withdrawal)]
    public void Where_the_law_sets_no_deadline_no_day_is_named(string act, RefundStart start)
    {
        var due = LawGiven.Of(act).RefundDue(start, new LocalDate(2025, 11, 3));
        Assert.Equal((start, new LocalDate(2025, 11, 3), null, null), (due.Start, due.StartDay!.Value, due.DueOn, due.Citation));
    }

    // Three business days over Korea's days off; the day of the event is not one of them.
    [Theory]
    [InlineData("2025-11-03", "2025-11-06")] // Monday
    [InlineData("2025-11-05", "2025-11-10")] // Wednesday: Thursday, Friday, Monday
    [InlineData("2025-11-07", "2025-11-12")]
    [InlineData("2025-11-08", "2025-11-12")] // back on a Saturday
    [InlineData("2025-11-09", "2025-11-12")]
    [InlineData("2025-10-01", "2025-10-13")] // Thursday the 2nd, then Chuseok until the 9th, Friday the 10th, Monday the 13th
    [InlineData("2025-10-02", "2025-10-14")]
    [InlineData("2025-10-09", "2025-10-14")] // back on a holiday
    [InlineData("2025-12-31", "2026-01-06")] // New Year's Day, a weekend
    [InlineData("2024-02-28", "2024-03-05")] // 29 February counts, 1 March is a holiday
    [InlineData("2026-04-30", "2026-05-07")] // Labour Day is one from 2026, and 5 May is Children's Day
    [InlineData("2025-04-30", "2025-05-07")] // no holiday in 2025: Thursday, Friday, and after the 5th and its substitute Wednesday
    public void Three_business_days_in_Korea(string back, string due) =>
        Assert.Equal(due, LawGiven.Text(LawGiven.Of("KR").RefundDue(RefundStart.GoodsBack, LawGiven.Day(back)).DueOn));

    // Fourteen days of the directive end on the next working day, those of the United Kingdom where they end.
    [Theory]
    [InlineData("FI", RefundStart.Withdrawal, "2025-11-03", "2025-11-17")]
    [InlineData("FI", RefundStart.Withdrawal, "2025-11-01", "2025-11-17")] // a Saturday
    [InlineData("FI", RefundStart.Withdrawal, "2025-12-11", "2025-12-29")] // Christmas Day, its morrow, a weekend
    [InlineData("DE", RefundStart.Withdrawal, "2025-09-19", "2025-10-06")] // the Day of German Unity
    [InlineData("FR", RefundStart.Withdrawal, "2025-09-19", "2025-10-03")]
    [InlineData("FR", RefundStart.Withdrawal, "2025-06-30", "2025-07-15")] // 14 July
    [InlineData("GB", RefundStart.GoodsBackOrSent, "2025-11-01", "2025-11-15")] // a Saturday, and it stays
    [InlineData("GB", RefundStart.Withdrawal, "2025-12-11", "2025-12-25")]
    [InlineData("TW", RefundStart.GoodsBack, "2025-11-03", "2025-11-18")]
    [InlineData("CN", RefundStart.GoodsBack, "2025-11-03", "2025-11-10")]
    [InlineData("TH", RefundStart.Withdrawal, "2025-11-03", "2025-11-18")]
    [InlineData("FI", RefundStart.Withdrawal, "2024-02-15", "2024-02-29")]
    [InlineData("FI", RefundStart.Withdrawal, "2023-02-15", "2023-03-01")]
    public void Calendar_days_elsewhere(string act, RefundStart start, string from, string due) =>
        Assert.Equal(due, LawGiven.Text(LawGiven.Of(act).RefundDue(start, LawGiven.Day(from)).DueOn));

    // Of goods, the event is the first that the law names.
    [Theory]
    [InlineData("KR", RefundStart.GoodsBack)]
    [InlineData("KR/kr-door-to-door-act", RefundStart.GoodsBack)]
    [InlineData("KR/kr-instalment-act", RefundStart.GoodsBack)]
    [InlineData("FI", RefundStart.Withdrawal)]
    [InlineData("GB", RefundStart.GoodsBackOrSent)]
    [InlineData("TW", RefundStart.GoodsBack)]
    [InlineData("CN", RefundStart.GoodsBack)]
    [InlineData("TH", RefundStart.Withdrawal)]
    [InlineData("JP", RefundStart.GoodsBack)] // nothing said: the goods come first
    public void What_starts_the_refund_of_goods(string act, RefundStart start) => Assert.Equal(start, LawGiven.Of(act).StartForGoods);

    [Fact]
    public void A_stock_out_never_starts_the_refund_of_goods()
    {
        var law = (LawGiven.Invented with
        {
            Refunds = [new(RefundStart.Payment, LegalPeriod.Days(1), LawTopic.StockOut), new(RefundStart.Withdrawal, LegalPeriod.Days(9), LawTopic.Refund)],
        }).Compiled();
        Assert.Equal(RefundStart.Withdrawal, law.StartForGoods);
    }

    [Fact]
    public void The_European_Union_and_the_United_Kingdom_let_the_seller_wait_for_the_goods_and_nobody_else_does() =>
        Assert.Equal(["DE", "FI", "FR", "GB"], LawGiven.Acts.Where(law => law.Regime.MayWithhold).Select(law => law.Regime.Id).Order());

    [Fact]
    public void There_a_refund_from_the_withdrawal_runs_once_the_seller_was_told() =>
        Assert.Equal(["DE", "FI", "FR", "GB"], LawGiven.Acts.Where(law => law.Regime.RefundsOnceTold).Select(law => law.Regime.Id).Order());
}

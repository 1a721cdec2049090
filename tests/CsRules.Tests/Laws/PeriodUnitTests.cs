using CsRules.Calendars;
using CsRules.Decisions;
using CsRules.Laws;
using CsRules.Orders;
using CsRules.Returns;
using NodaTime;

namespace CsRules.Tests.Laws;

/// <summary>A law that counts in months or business days is compared by what its periods come to, not by their bare numbers.</summary>
public class PeriodUnitTests
{
    private static readonly LocalDate Monday = new(2025, 11, 3);
    private static readonly Instant AsOf = Instant.FromUtc(2026, 3, 1, 0, 0);

    // A month is 28 days at the least and 31 at the most; a week of business days is seven days and more over a weekend.
    [Theory]
    [InlineData(1, PeriodUnit.Months, 3, ClauseVerdict.Valid)]
    [InlineData(1, PeriodUnit.Months, 15, ClauseVerdict.Valid)] // three weeks
    [InlineData(1, PeriodUnit.Months, 30, ClauseVerdict.Void)]
    [InlineData(1, PeriodUnit.Years, 100, ClauseVerdict.Valid)]
    [InlineData(10, PeriodUnit.BusinessDays, 10, ClauseVerdict.Valid)]
    [InlineData(10, PeriodUnit.BusinessDays, 11, ClauseVerdict.Void)]
    [InlineData(14, PeriodUnit.Days, 10, ClauseVerdict.Valid)]
    [InlineData(14, PeriodUnit.Days, 11, ClauseVerdict.Void)]
    public void A_promised_refund_is_later_than_the_laws_only_where_it_can_be(int length, PeriodUnit unit, int promised, ClauseVerdict verdict)
    {
        var law = (LawGiven.Invented with { Refunds = [new(RefundStart.GoodsBack, new(length, unit), LawTopic.Refund)] }).Compiled();
        Assert.Equal(verdict, Judged(law, ClauseKind.RefundWithin, promised));
    }

    [Theory]
    [InlineData(1, PeriodUnit.Months, 2, "2025-11-05")]
    [InlineData(1, PeriodUnit.Months, 40, "2025-12-03")]
    [InlineData(1, PeriodUnit.Years, 3, "2025-11-06")]
    public void And_counts_where_it_ends_sooner(int length, PeriodUnit unit, int promised, string due)
    {
        var law = (LawGiven.Invented with { Refunds = [new(RefundStart.GoodsBack, new(length, unit), LawTopic.Refund)] }).Compiled();
        Assert.Equal(due, LawGiven.Text(law.RefundDue(RefundStart.GoodsBack, Monday, promised).DueOn));
    }

    // A window of a month holds up to 31 days, so that 30 may take a day from it; ten business days hold fourteen days and more.
    [Theory]
    [InlineData(1, PeriodUnit.Months, 14, ClauseVerdict.Void)]
    [InlineData(1, PeriodUnit.Months, 30, ClauseVerdict.Void)]
    [InlineData(1, PeriodUnit.Months, 31, ClauseVerdict.Valid)]
    [InlineData(10, PeriodUnit.BusinessDays, 11, ClauseVerdict.Void)]
    [InlineData(14, PeriodUnit.Days, 13, ClauseVerdict.Void)]
    [InlineData(14, PeriodUnit.Days, 14, ClauseVerdict.Valid)]
    public void Terms_give_no_shorter_window_than_the_laws(int length, PeriodUnit unit, int days, ClauseVerdict verdict) =>
        Assert.Equal(verdict, Judged((LawGiven.Invented with { Window = new(length, unit) }).Compiled(), ClauseKind.ReturnWindow, days));

    // Of a law that takes a longer agreed window for its own: whichever ends later.
    [Theory]
    [InlineData(1, PeriodUnit.Months, 20, "2025-12-03")]
    [InlineData(1, PeriodUnit.Months, 40, "2025-12-15")] // 13 December is a Saturday
    [InlineData(5, PeriodUnit.BusinessDays, 6, "2025-11-10")]
    public void The_later_end_of_two_windows_holds(int length, PeriodUnit unit, int agreed, string last)
    {
        var law = (LawGiven.Invented with { Window = new(length, unit), AgreedWindow = true }).Compiled();
        var terms = new ReturnPolicy { Clauses = [new() { Kind = ClauseKind.ReturnWindow, Days = agreed }] }.Compile(law);
        var claim = new ReturnClaim { Supply = new() { On = Monday }, Withdrawal = new() { NoticeOn = Monday } };
        Assert.Equal(last, LawGiven.Text(law.Decide(claim, terms, AsOf).LastDay));
    }

    [Theory]
    [InlineData(30, PeriodUnit.Days, "2025-11-01")]
    [InlineData(1, PeriodUnit.Months, "2025-11-01")]
    [InlineData(2, PeriodUnit.Months, "2025-10-01")]
    [InlineData(1, PeriodUnit.Years, "2024-12-01")]
    [InlineData(3, PeriodUnit.BusinessDays, "2025-11-26")] // Wednesday, Thursday, Friday before a Monday
    [InlineData(6, PeriodUnit.BusinessDays, "2025-11-21")]
    [InlineData(0, PeriodUnit.Days, "2025-12-01")]
    public void Consent_to_a_price_that_rises_may_be_had_so_long_before(int length, PeriodUnit unit, string from)
    {
        var law = (LawGiven.Invented with { RegularPayments = new(new(2020, 1, 1), new(length, unit), LegalPeriod.Days(7)) }).Compiled();
        var rise = new SubscriptionCase { ChangesOn = new LocalDate(2025, 12, 1), PriceBefore = Money.Won(1), PriceAfter = Money.Won(2) };
        Assert.Equal(from, LawGiven.Text(SubscriptionRules.Decide(rise, law, AsOf).ConsentFrom));
    }

    // Three days from a Friday end on Monday; two business days, which are fewer, on Tuesday.
    [Theory]
    [InlineData(3, PeriodUnit.Days, 2, "2025-11-11")]
    [InlineData(3, PeriodUnit.Days, 1, "2025-11-10")]
    [InlineData(1, PeriodUnit.Months, 5, "2025-12-08")] // 7 December is a Sunday
    [InlineData(3, PeriodUnit.BusinessDays, 2, "2025-11-12")]
    [InlineData(3, PeriodUnit.BusinessDays, 4, "2025-11-13")]
    public void A_confirmation_is_due_by_the_later_of_the_law_and_what_was_agreed(int length, PeriodUnit unit, int agreed, string by)
    {
        var law = (LawGiven.Invented with { EscrowConfirmation = new LegalPeriod(length, unit) }).Compiled();
        Assert.Equal(by, LawGiven.Text(EscrowDuty.Decide(new(2025, 11, 7), new() { AgreedBusinessDays = agreed }, law, AsOf)!.ConfirmBy));
    }

    // Asking again is no nagging after a month of quiet, which has 31 days at the most.
    [Theory]
    [InlineData(30, 1)]
    [InlineData(31, 0)]
    [InlineData(null, 1)]
    public void A_month_of_quiet_is_a_whole_one(int? quiet, int found)
    {
        var law = (LawGiven.Invented with { RegularPayments = new(new(2020, 1, 1), LegalPeriod.Days(30), LegalPeriod.Months(1)) }).Compiled();
        Assert.Equal(found, SubscriptionRules.Judge(new PageFacts { AsksAgain = FactState.Proven, QuietDays = quiet }, law, new(2025, 12, 1)).Length);
    }

    // From the order or the dispatch nothing is surely later than the law's least, and nothing surely sooner beyond it.
    [Theory]
    [InlineData(ClauseKind.ReturnWindowFromOrder, 28, ClauseVerdict.Void)]
    [InlineData(ClauseKind.ReturnWindowFromOrder, 29, ClauseVerdict.Doubtful)]
    [InlineData(ClauseKind.ReturnWindowFromDispatch, 28, ClauseVerdict.Void)]
    [InlineData(ClauseKind.ReturnWindowFromDispatch, 29, ClauseVerdict.Doubtful)]
    [InlineData(ClauseKind.DeliveryDayCounts, 31, ClauseVerdict.Void)] // thirty in fact
    [InlineData(ClauseKind.DeliveryDayCounts, 32, ClauseVerdict.Valid)]
    public void Of_a_window_of_a_month_counted_otherwise(ClauseKind kind, int days, ClauseVerdict verdict) =>
        Assert.Equal(verdict, Judged((LawGiven.Invented with { Window = LegalPeriod.Months(1) }).Compiled(), kind, days));

    [Theory]
    [InlineData(1, PeriodUnit.Months, 30, ClauseVerdict.Void)]
    [InlineData(1, PeriodUnit.Months, 31, ClauseVerdict.Valid)]
    [InlineData(90, PeriodUnit.Days, 89, ClauseVerdict.Void)]
    [InlineData(90, PeriodUnit.Days, 90, ClauseVerdict.Valid)]
    public void Terms_give_no_shorter_time_for_defects(int length, PeriodUnit unit, int days, ClauseVerdict verdict) =>
        Assert.Equal(verdict, Judged((LawGiven.Invented with { Nonconformity = new(new(length, unit), LegalPeriod.Days(30)) }).Compiled(), ClauseKind.DefectWindow, days));

    [Theory]
    [InlineData(1, PeriodUnit.Months, 28, ClauseVerdict.Valid)]
    [InlineData(1, PeriodUnit.Months, 29, ClauseVerdict.Void)]
    [InlineData(10, PeriodUnit.BusinessDays, 12, ClauseVerdict.Valid)]
    [InlineData(10, PeriodUnit.BusinessDays, 13, ClauseVerdict.Void)]
    [InlineData(3, PeriodUnit.BusinessDays, 3, ClauseVerdict.Valid)]
    [InlineData(3, PeriodUnit.BusinessDays, 4, ClauseVerdict.Void)]
    public void A_refund_in_calendar_days_ends_no_later_than_the_laws(int length, PeriodUnit unit, int days, ClauseVerdict verdict) =>
        Assert.Equal(verdict, Judged((LawGiven.Invented with { Refunds = [new(RefundStart.GoodsBack, new(length, unit), LawTopic.Refund)] }).Compiled(), ClauseKind.RefundAsLaw, days));

    [Theory]
    [InlineData(14, PeriodUnit.Days, 14, "clause.window-as-law")]
    [InlineData(14, PeriodUnit.Days, 15, "clause.window-longer")]
    [InlineData(1, PeriodUnit.Months, 31, "clause.window-longer")]
    public void As_the_law_is_what_has_its_days(int length, PeriodUnit unit, int days, string code) => Assert.Equal(
        code, new ReturnPolicy { Clauses = [new() { Kind = ClauseKind.ReturnWindow, Days = days }] }.Compile((LawGiven.Invented with { Window = new(length, unit) }).Compiled()).Judgements[0].Finding.Code);

    private static ClauseVerdict Judged(Law law, ClauseKind kind, int days) =>
        new ReturnPolicy { Clauses = [new() { Kind = kind, Days = days }] }.Compile(law).Judgements[0].Verdict;
}

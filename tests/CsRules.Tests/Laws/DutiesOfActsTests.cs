using CsRules.Calendars;
using CsRules.Laws;
using CsRules.Orders;
using NodaTime;

namespace CsRules.Tests.Laws;

/// <summary>Supply, stock-outs, complaints, escrow and regular payments by the Korean act; elsewhere nothing is held, and nothing is guessed.</summary>
public class DutiesOfActsTests
{
    private static readonly Law Korea = LawGiven.Of("KR");
    private static readonly Instant AsOf = Instant.FromUtc(2025, 12, 1, 0, 0);

    [Fact]
    public void The_general_act_alone_holds_these_duties()
    {
        var regime = Korea.Regime;
        Assert.Equal(new SupplyRule(LegalPeriod.Days(7), LegalPeriod.BusinessDays(3)), regime.Supply);
        Assert.Equal(new ComplaintRule(LegalPeriod.BusinessDays(3), LegalPeriod.BusinessDays(10)), regime.Complaints);
        Assert.Equal(LegalPeriod.BusinessDays(3), regime.EscrowConfirmation);
        Assert.Equal(new RegularPaymentRule(new(2025, 2, 14), LegalPeriod.Days(30), LegalPeriod.Days(7)), regime.RegularPayments);
        foreach (var other in LawGiven.Acts.Where(law => law != Korea).Select(law => law.Regime))
            Assert.Equal((null, null, null, null), (other.Supply, other.Complaints, other.EscrowConfirmation, other.RegularPayments));
    }

    // Art 15(1): seven days of the order, the last of them no day off; three business days of a prepayment.
    [Theory]
    [InlineData("2025-11-03", null, "2025-11-10")]
    [InlineData("2025-11-01", null, "2025-11-10")] // a Saturday
    [InlineData("2025-09-26", null, "2025-10-10")] // Chuseok
    [InlineData("2025-11-03", "2025-11-03", "2025-11-06")]
    [InlineData("2025-11-03", "2025-11-07", "2025-11-12")]
    [InlineData("2025-09-26", "2025-10-02", "2025-10-14")]
    [InlineData("2024-02-22", "2024-02-28", "2024-03-05")]
    public void Measures_for_supply_are_due_and_a_day_later_they_are_late(string ordered, string? paid, string due)
    {
        SupplyPromise promise = new() { OrderedOn = LawGiven.Day(ordered), PrepaidOn = paid is null ? null : (Moment)LawGiven.Day(paid) };
        ShipBy By(LocalDate sent) => SupplyDuty.ShipBy(promise with { DispatchedOn = sent }, Korea, AsOf)!;
        var last = LawGiven.Day(due);
        Assert.Equal((last, 0, 1), (By(last).DueOn, By(last).DaysLate, By(last.PlusDays(1)).DaysLate));
        Assert.Equal("15(1)", By(last).Citation!.Article);
    }

    // Art 15(2): of the payment, not of the notice.
    [Theory]
    [InlineData("2025-11-03", "2025-11-06")]
    [InlineData("2025-10-02", "2025-10-14")]
    [InlineData("2026-04-30", "2026-05-07")]
    public void The_refund_of_a_stock_out_is_due_by_the_payment(string paid, string due)
    {
        var refund = SupplyDuty.StockOutRefund(LawGiven.Day(paid), Korea);
        Assert.Equal((due, "15(2)"), (LawGiven.Text(refund.DueOn), refund.Citation!.Article));
    }

    // A payment at an hour was on the day that Seoul's clocks showed.
    [Theory]
    [InlineData(14, 59, "2025-11-06")]
    [InlineData(15, 0, "2025-11-07")]
    public void The_day_line_is_Seouls(int hour, int minute, string due) =>
        Assert.Equal(due, LawGiven.Text(SupplyDuty.StockOutRefund(Moment.At(Instant.FromUtc(2025, 11, 3, hour, minute)), Korea).DueOn));

    // Decree 25-2: both from the complaint.
    [Theory]
    [InlineData("2025-11-03", "2025-11-06", "2025-11-17")]
    [InlineData("2025-10-02", "2025-10-14", "2025-10-23")]
    [InlineData("2025-11-01", "2025-11-05", "2025-11-14")] // received on a Saturday
    public void A_complaint_is_answered_in_three_and_ten_business_days(string received, string progress, string result)
    {
        ComplaintDecision On(LocalDate today) => ComplaintDuty.Decide(new() { Id = "K", ReceivedOn = LawGiven.Day(received) }, Korea, today.AtStartOfDayInZone(Korea.Zone).ToInstant())!;
        var (first, second) = (LawGiven.Day(progress), LawGiven.Day(result));
        Assert.Equal((first, second), (On(first).ProgressBy, On(first).ResultBy));
        Assert.Equal(["complaint.progress-due", "complaint.result-due"], On(first).Findings.Select(finding => finding.Code));
        Assert.Equal(["complaint.progress-overdue", "complaint.result-due"], On(second).Findings.Select(finding => finding.Code));
        Assert.Equal(["complaint.progress-overdue", "complaint.result-overdue"], On(second.PlusDays(1)).Findings.Select(finding => finding.Code));
    }

    // Decree 28-3: three business days of the receipt unless longer is agreed; shorter is not.
    [Theory]
    [InlineData(null, "2025-11-12")]
    [InlineData(1, "2025-11-12")]
    [InlineData(3, "2025-11-12")]
    [InlineData(4, "2025-11-13")]
    [InlineData(10, "2025-11-21")]
    public void An_escrow_is_confirmed_in_three_business_days_or_longer_where_agreed(int? agreed, string by) =>
        Assert.Equal(by, LawGiven.Text(EscrowDuty.Decide(new(2025, 11, 7), new() { AgreedBusinessDays = agreed }, Korea, AsOf)!.ConfirmBy));

    // Decree 20-2: thirty days before, leap years and month ends among them.
    [Theory]
    [InlineData("2025-12-01", "2025-11-01")]
    [InlineData("2028-03-01", "2028-01-31")]
    [InlineData("2027-03-01", "2027-01-30")]
    [InlineData("2025-02-14", "2025-01-15")] // before the amendment was in force, and of its first day all the same
    public void Consent_to_a_rise_is_had_in_the_thirty_days_before(string change, string from)
    {
        SubscriptionDecision Of(LocalDate day) => SubscriptionRules.Decide(new() { ChangesOn = day, PriceBefore = Money.Won(1), PriceAfter = Money.Won(2) }, Korea, AsOf);
        Assert.Equal((from, LawGiven.Text(LawGiven.Day(change).PlusDays(-1))), (LawGiven.Text(Of(LawGiven.Day(change)).ConsentFrom), LawGiven.Text(Of(LawGiven.Day(change)).ConsentUntil)));
        Assert.Null(Of(new(2025, 2, 13)).ConsentFrom);
    }

    [Fact]
    public void Where_a_law_says_nothing_nothing_is_due()
    {
        var finland = LawGiven.Of("FI");
        Assert.Null(SupplyDuty.ShipBy(new() { OrderedOn = new LocalDate(2025, 11, 3) }, finland, AsOf));
        Assert.Null(SupplyDuty.StockOutRefund(new LocalDate(2025, 11, 3), finland).DueOn);
        Assert.Null(ComplaintDuty.Decide(new() { Id = "K", ReceivedOn = new LocalDate(2025, 11, 3) }, finland, AsOf));
        Assert.Null(EscrowDuty.Decide(new(2025, 11, 3), new(), finland, AsOf));
        // What the parties agreed on is due under any law.
        Assert.Equal(new LocalDate(2025, 12, 24), SupplyDuty.ShipBy(new() { OrderedOn = new LocalDate(2025, 11, 3), AgreedBy = new LocalDate(2025, 12, 24) }, finland, AsOf)!.DueOn);
    }
}

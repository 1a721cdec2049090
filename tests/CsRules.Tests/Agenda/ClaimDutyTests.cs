using System.Collections.Immutable;
using CsRules.Agenda;
using CsRules.Documents;
using CsRules.Laws;
using CsRules.Orders;
using CsRules.Refunds;
using CsRules.Returns;
using NodaTime;
using static CsRules.Tests.Agenda.AgendaGiven;

namespace CsRules.Tests.Agenda;

/// <summary>Money of claims and words to complainants: from which day, by which law, and what ends it.</summary>
public class ClaimDutyTests
{
    private static readonly DateTimeZone Berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];
    private static readonly DateTimeZone London = DateTimeZoneProviders.Tzdb["Europe/London"];

    [Theory]
    [InlineData("2025-10-02", "2025-10-14")]
    [InlineData("2025-10-04", "2025-10-14")]
    [InlineData("2025-10-09", "2025-10-14")]
    [InlineData("2025-10-10", "2025-10-15")]
    [InlineData("2025-10-12", "2025-10-15")]
    [InlineData("2025-10-13", "2025-10-16")]
    public void Art_18_2_three_business_days_of_the_day_on_which_the_goods_came_back(string back, string due)
    {
        var day = NodaTime.Text.LocalDatePattern.Iso.Parse(back).Value;
        Assert.Equal(NodaTime.Text.LocalDatePattern.Iso.Parse(due).Value, Refund(Back(day, notice: Day(10, 1)), At(10, 13))!.DueOn);
    }

    [Fact]
    public void Goods_that_came_before_the_notice_are_refunded_from_the_notice()
    {
        // Three business days of Friday the 10th: the 13th, the 14th, the 15th.
        Assert.Equal(Day(10, 15), Refund(Back(Day(10, 4), notice: At(10, 10, 15)), At(10, 10, 15))!.DueOn);
        Assert.Null(Refund(Back(Day(10, 4), notice: At(10, 10, 15)), At(10, 10, 15) - Duration.Epsilon));
    }

    [Fact]
    public void What_was_never_supplied_is_refunded_from_the_withdrawal()
    {
        var claim = Back(null, notice: At(10, 13, 15));
        claim = claim with { Return = claim.Return with { Supply = new() { State = SupplyState.NotDispatched } } };
        Assert.Equal(Day(10, 16), Refund(claim, At(10, 13, 15))!.DueOn);
        Assert.Null(Refund(claim, At(10, 13, 15) - Duration.Epsilon));
    }

    [Fact]
    public void Goods_that_come_back_later_today_have_not_come()
    {
        var claim = Back(At(10, 13, 16), notice: Day(10, 1));
        claim = claim with { Return = claim.Return with { Sale = new() { ByCard = true } } };
        Assert.Empty(Entries(claim, At(10, 13, 16) - Duration.Epsilon));
        Assert.Equal([DutyKind.CancelCard, DutyKind.Refund], Entries(claim, At(10, 13, 16)).Select(entry => entry.Kind));
    }

    [Fact]
    public void Money_and_a_card_cancel_of_later_today_are_still_to_come()
    {
        var claim = Back(Day(10, 10), notice: Day(10, 1)) with { CardCancelAskedOn = At(10, 10, 11), RefundedOn = At(10, 13, 17) };
        claim = claim with { Return = claim.Return with { Sale = new() { ByCard = true } } };
        Assert.Equal([DutyKind.CancelCard, DutyKind.Refund], Entries(claim, At(10, 10, 11) - Duration.Epsilon).Select(entry => entry.Kind));
        Assert.Equal([DutyKind.Refund], Entries(claim, At(10, 10, 11)).Select(entry => entry.Kind));
        Assert.Equal([DutyKind.Refund], Entries(claim, At(10, 13, 17) - Duration.Epsilon).Select(entry => entry.Kind));
        Assert.Empty(Entries(claim, At(10, 13, 17)));
    }

    [Fact]
    public void A_withdrawal_that_came_too_late_owes_no_money()
    {
        // Delivered on 12 September, the window closed on the 19th.
        var late = Back(Day(10, 10), notice: Day(9, 22)) with { Return = new() { Supply = new() { On = Day(9, 12) }, Withdrawal = new() { NoticeOn = Day(9, 22), GoodsBackOn = Day(10, 10) } } };
        Assert.Empty(Entries(late, At(10, 20)));
        var kept = late with { Return = late.Return with { Withdrawal = late.Return.Withdrawal with { NoticeOn = Day(9, 19) } } };
        Assert.Single(Entries(kept, At(10, 20)));
    }

    [Fact]
    public void A_German_shop_may_wait_for_the_goods_and_is_not_late_before()
    {
        // Told on 1 October: 14 days end on Wednesday the 15th, and not before the goods came or were sent (Art 13(3)).
        var told = Back(null, notice: Day(10, 1)) with { Regime = "DE" };
        Assert.Null(Refund(told, In(Berlin, 10, 20)));
        var back = Back(Day(10, 20), notice: Day(10, 1)) with { Regime = "DE" };
        Assert.Null(Refund(back, In(Berlin, 10, 19)));
        Assert.Equal((Day(10, 20), false), (Refund(back, In(Berlin, 10, 20))!.DueOn, Refund(back, In(Berlin, 10, 20, 23, 59))!.IsLate));
        Assert.True(Refund(back, In(Berlin, 10, 21, 0))!.IsLate);
        var early = Back(Day(10, 6), notice: Day(10, 1)) with { Regime = "DE" };
        Assert.Equal(Day(10, 15), Refund(early, In(Berlin, 10, 7))!.DueOn);
        var sent = told with { Return = told.Return with { Withdrawal = told.Return.Withdrawal with { GoodsSentOn = Day(10, 17) } } };
        Assert.Null(Refund(sent, In(Berlin, 10, 16)));
        Assert.Equal(Day(10, 17), Refund(sent, In(Berlin, 10, 17))!.DueOn);
    }

    [Fact]
    public void What_was_not_supplied_is_refunded_in_Germany_from_the_day_the_shop_was_told()
    {
        var claim = Back(null, notice: Day(10, 1)) with { Regime = "DE" };
        claim = claim with { Return = claim.Return with { Supply = new() { State = SupplyState.NotDispatched } } };
        Assert.Equal(Day(10, 15), Refund(claim, In(Berlin, 10, 2))!.DueOn);
    }

    [Fact]
    public void A_British_refund_runs_from_the_goods_or_the_proof_that_they_were_sent()
    {
        var claim = Back(Day(10, 8), notice: Day(10, 1)) with { Regime = "GB" };
        Assert.Equal(Day(10, 22), Refund(claim, In(London, 10, 8))!.DueOn);
        var sent = claim with { Return = claim.Return with { Withdrawal = claim.Return.Withdrawal with { GoodsSentOn = Day(10, 5) } } };
        // A Sunday in Britain moves nowhere.
        Assert.Equal(Day(10, 19), Refund(sent, In(London, 10, 6))!.DueOn);
        Assert.Null(Refund(sent, In(London, 10, 4)));
    }

    [Fact]
    public void Two_claims_of_one_order_are_two_lines_with_what_each_gives_back()
    {
        var order = Tea().Order;
        RefundClaim Of(string id, string line) => new() { Id = id, Kind = RefundKind.Return, Fault = Party.Seller, Lines = [new() { Line = line, Quantity = 1 }] };
        var (cup, pot) = (Of("cup back", "cup"), Of("pot back", "pot"));
        ClaimRecord[] claims =
        [
            Back(Day(10, 10), Day(10, 1)) with { Id = "C-1", Refund = new() { Order = order, Claim = cup } },
            Back(Day(10, 13), Day(10, 1)) with { Id = "C-2", Refund = new() { Order = order, Before = [cup], Claim = pot } },
        ];
        var entries = Plan.Draw(new() { Claims = [.. claims] }, At(10, 14)).Entries;
        Assert.Equal([("C-1", Day(10, 15), Money.Won(8_000)), ("C-2", Day(10, 16), Money.Won(20_000))], entries.Select(entry => (entry.Subject, entry.DueOn, entry.Amount!.Value)));
        var paid = claims[0] with { RefundedOn = Day(10, 14) };
        Assert.Equal(["C-2"], Plan.Draw(new() { Claims = [paid, claims[1]] }, At(10, 14)).Entries.Select(entry => entry.Subject));
    }

    [Fact]
    public void Money_that_its_refund_document_says_went_back_is_owed_no_more()
    {
        var back = new RefundClaim { Id = "cup back", Kind = RefundKind.Return, Fault = Party.Seller, Lines = [new() { Line = "cup", Quantity = 1 }], RefundedOn = At(10, 14, 15) };
        var claim = Back(Day(10, 10), Day(10, 1)) with { Refund = new() { Order = Tea().Order, Claim = back } };
        Assert.Equal(Money.Won(8_000), Refund(claim, At(10, 14, 15) - Duration.Epsilon)!.Amount);
        Assert.Null(Refund(claim, At(10, 14, 15)));
        // Two days are told: the money is back with the first.
        Assert.Null(Refund(claim with { RefundedOn = Day(10, 20) }, At(10, 14, 15)));
    }

    [Fact]
    public void Where_nothing_goes_back_nothing_is_owed()
    {
        var claim = Back(Day(10, 10), Day(10, 1)) with { Amount = Money.Won(0) };
        Assert.Empty(Entries(claim, At(10, 20)));
        Assert.Single(Entries(claim with { Amount = Money.Won(1) }, At(10, 20)));
    }

    [Fact]
    public void A_late_refund_under_a_law_whose_interest_nobody_knows_tells_of_none()
    {
        var claim = Back(Day(10, 8), Day(10, 1)) with { Regime = "DE", Amount = new(5_000, Currency.Eur) };
        var late = Refund(claim, In(Berlin, 10, 20))!;
        Assert.Equal((true, null), (late.IsLate, late.Interest));
        Assert.DoesNotContain("interest", late.Finding.Explain(Language.English, Voice.Customer), StringComparison.Ordinal);
        Assert.StartsWith("We are sorry: EUR 50.00 should have been back with you", late.Finding.Explain(Language.English, Voice.Customer), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(15, 0)]
    [InlineData(16, 8)]
    [InlineData(17, 16)]
    [InlineData(31, 131)]
    public void Interest_runs_from_the_day_after_the_last_at_fifteen_per_cent_of_365_days(int october, long interest)
    {
        // Back on Friday the 10th, due on Wednesday the 15th; 20,000 won cost 8.219 won a day.
        var claim = Back(Day(10, 10), Day(10, 1)) with { Amount = Money.Won(20_000) };
        Assert.Equal(Money.Won(interest), Refund(claim, At(10, october, 0))!.Interest);
    }

    [Fact]
    public void Decree_25_2_a_complaint_of_the_eve_of_Chuseok_is_answered_in_three_and_in_ten_business_days()
    {
        // Of Thursday 2 October: the 10th, 13th, 14th; and on through the 17th, 20th to the 23rd.
        var complaint = new Complaint { Id = "K-1", ReceivedOn = At(10, 2, 15) };
        Assert.Empty(Complained(complaint, At(10, 2, 15) - Duration.Epsilon));
        Assert.Equal([(DutyKind.ComplaintProgress, Day(10, 14), false), (DutyKind.ComplaintResult, Day(10, 23), false)], Complained(complaint, At(10, 2, 15)));
        Assert.Equal([(DutyKind.ComplaintProgress, Day(10, 14), true), (DutyKind.ComplaintResult, Day(10, 23), false)], Complained(complaint, At(10, 15, 0)));
        Assert.Equal([(DutyKind.ComplaintProgress, Day(10, 14), true), (DutyKind.ComplaintResult, Day(10, 23), true)], Complained(complaint, At(10, 24, 0)));
    }

    [Fact]
    public void A_complainant_who_is_told_later_today_waits_until_then()
    {
        var complaint = new Complaint { Id = "K-1", ReceivedOn = Day(10, 2), ProgressToldOn = At(10, 13, 15), ResultToldOn = At(10, 16, 15) };
        DutyKind[] Owed(Instant asOf) => [.. Complained(complaint, asOf).Select(entry => entry.Kind)];
        Assert.Equal([DutyKind.ComplaintProgress, DutyKind.ComplaintResult], Owed(At(10, 13, 15) - Duration.Epsilon));
        Assert.Equal([DutyKind.ComplaintResult], Owed(At(10, 13, 15)));
        Assert.Equal([DutyKind.ComplaintResult], Owed(At(10, 16, 15) - Duration.Epsilon));
        Assert.Empty(Owed(At(10, 16, 15)));
    }

    [Fact]
    public void Who_knows_the_result_is_told_of_no_progress()
    {
        Assert.Empty(Complained(new() { Id = "K-1", ReceivedOn = Day(10, 2), ResultToldOn = Day(10, 10) }, At(10, 20)));
    }

    private static ClaimRecord Back(Moment? day, Moment notice) => new()
    {
        Id = "C-1",
        Return = new() { Supply = new() { On = Day(9, 29) }, Withdrawal = new() { NoticeOn = notice, GoodsBackOn = day } },
    };

    private static ImmutableArray<AgendaEntry> Entries(ClaimRecord claim, Instant asOf) => Plan.Draw(new() { Claims = [claim] }, asOf).Entries;

    private static AgendaEntry? Refund(ClaimRecord claim, Instant asOf) => Entries(claim, asOf).SingleOrDefault(entry => entry.Kind == DutyKind.Refund);

    private static IEnumerable<(DutyKind Kind, LocalDate DueOn, bool IsLate)> Complained(Complaint complaint, Instant asOf) =>
        Plan.Draw(new() { Complaints = [complaint] }, asOf).Entries.Select(entry => (entry.Kind, entry.DueOn, entry.IsLate)).OrderBy(entry => entry.Kind);
}

using CsRules.Agenda;
using CsRules.Decisions;
using CsRules.Orders;
using NodaTime;
using static CsRules.Orders.OrderEventKind;
using static CsRules.Tests.Agenda.AgendaGiven;

namespace CsRules.Tests.Agenda;

/// <summary>What follows a delivery: the window to withdraw, the confirmations, a minor's contract.</summary>
public class DeliveredOrderTests
{
    private static readonly DateTimeZone Berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];
    private static readonly OrderEvent[] Sent = [Paid(At(9, 24)), Cup(Ship, At(9, 25)), Pot(Ship, At(9, 25))];

    [Fact]
    public void A_window_over_Chuseok_is_told_from_three_days_before_its_last_day_to_its_end()
    {
        // Delivered on Friday 26 September: the seventh day is a holiday, and so are the next six.
        var life = Since(24, [.. Sent, Cup(Deliver, At(9, 26)), Pot(Deliver, At(9, 26))]);
        Assert.Null(One(life, DutyKind.ReturnWindow, At(10, 7, 0) - Duration.Epsilon));
        Assert.Equal(Day(10, 10), One(life, DutyKind.ReturnWindow, At(10, 7, 0))!.DueOn);
        Assert.Equal((At(10, 11, 0), false), (One(life, DutyKind.ReturnWindow, At(10, 11, 0) - Duration.Epsilon)!.Due, One(life, DutyKind.ReturnWindow, At(10, 11, 0) - Duration.Epsilon)!.IsLate));
        Assert.Null(One(life, DutyKind.ReturnWindow, At(10, 11, 0)));
    }

    [Fact]
    public void In_Korea_each_parcel_has_its_own_window_and_lines_that_came_together_share_one()
    {
        var apart = Since(24, [.. Sent, Cup(Deliver, At(10, 13)), Pot(Deliver, At(10, 14))]);
        Assert.Equal([Day(10, 20), Day(10, 21)], Windows(apart, At(10, 18)));
        var together = Since(24, [.. Sent, Cup(Deliver, At(10, 13, 9)), Pot(Deliver, At(10, 13, 19))]);
        Assert.Equal([Day(10, 20)], Windows(together, At(10, 18)));
    }

    [Fact]
    public void A_window_lasts_as_long_as_something_of_that_day_is_kept()
    {
        OrderEvent[] came = [.. Sent, Cup(Deliver, At(10, 13)), Pot(Deliver, At(10, 14))];
        OrderEvent[] asked = [.. came, Pot(RequestReturn, At(10, 15, 9))];
        Assert.Equal([Day(10, 20)], Windows(Since(24, asked), At(10, 18)));
        Assert.Equal([Day(10, 20), Day(10, 21)], Windows(Since(24, [.. asked, Pot(WithdrawReturn, At(10, 16))]), At(10, 18)));
        Assert.Equal([Day(10, 20), Day(10, 21)], Windows(Since(24, [.. came, Cup(RequestReturn, At(10, 15), quantity: 1)]), At(10, 18)));
        Assert.Equal([Day(10, 21)], Windows(Since(24, [.. came, Cup(RequestReturn, At(10, 15))]), At(10, 18)));
    }

    [Fact]
    public void A_delivery_that_is_refused_or_to_come_opens_no_window_and_one_told_first_does()
    {
        Assert.Empty(Windows(Since(24, [Paid(At(9, 24)), Cup(Deliver, At(10, 13))]), At(10, 18)));
        Assert.Empty(Windows(Since(24, [.. Sent, Cup(Deliver, At(10, 13)), Cup(RequestReturn, At(10, 13)), Pot(Deliver, At(10, 18, 13))]), At(10, 18)));
        Assert.Equal([Day(10, 20)], Windows(Since(24, [Cup(Deliver, At(10, 13)), .. Sent]), At(10, 18)));
    }

    [Fact]
    public void In_Germany_a_window_runs_from_the_last_parcel_and_none_before_it_came()
    {
        OrderEvent[] first = [.. Sent, Cup(Deliver, At(10, 6))];
        var both = Since(24, [.. first, Pot(Deliver, At(10, 8))]) with { Regime = "DE" };
        Assert.Equal([Day(10, 22), Day(10, 22)], Windows(both, In(Berlin, 10, 20)));
        Assert.Empty(Windows(both, In(Berlin, 10, 18)));
        // The pot is still on its way, so that no day of the cups' window is known.
        Assert.Empty(Windows(Since(24, first) with { Regime = "DE" }, In(Berlin, 10, 18)));
        var unsent = Since(24, [Paid(At(9, 24)), Cup(Ship, At(9, 25)), Cup(Deliver, At(10, 6))]) with { Regime = "DE" };
        Assert.Empty(Windows(unsent, In(Berlin, 10, 18)));
        // Once it is cancelled it never comes.
        Assert.Equal([Day(10, 20)], Windows(unsent with { Events = unsent.Events.Add(Pot(Cancel, At(10, 9))) }, In(Berlin, 10, 18)));
    }

    [Fact]
    public void In_Germany_a_replacement_is_no_parcel_of_the_order_and_moves_no_other_window()
    {
        // Delivered on 6 and 8 October: until the 22nd. Cups that are exchanged on the 20th leave the pot's day alone.
        var life = Since(24, [.. Sent, Cup(Deliver, At(10, 6)), Pot(Deliver, At(10, 8)), Cup(RequestExchange, At(10, 9)), Cup(CollectExchange, At(10, 13)), Cup(DeliverReplacement, At(10, 20))]) with { Regime = "DE" };
        Assert.Contains(Day(10, 22), Windows(life, In(Berlin, 10, 21)));
        Assert.DoesNotContain(life.Order.Id + "/2025-10-08", Draw(life, In(Berlin, 11, 2)).Select(entry => entry.Subject + "/" + entry.Id.Split('/')[1]));
    }

    [Fact]
    public void A_replacement_of_what_came_at_an_unknown_time_opens_a_window_by_itself()
    {
        var life = Since(24, [.. Sent, Cup(Deliver, null), Cup(RequestExchange, At(10, 9)), Cup(CollectExchange, At(10, 13)), Cup(DeliverReplacement, At(10, 14))]);
        Assert.Equal([Day(10, 21)], Windows(life, At(10, 20)));
    }

    [Fact]
    public void A_purchase_confirms_itself_so_many_days_after_the_last_delivery_unless_something_is_under_way()
    {
        OrderEvent[] came = [.. Sent, Pot(Deliver, At(10, 14)), Cup(Deliver, At(10, 13))];
        AgendaEntry? Confirms(OrderEvent[] events, Instant asOf) => One(Since(24, events) with { AutoConfirmDays = 7 }, DutyKind.ConfirmPurchase, asOf);
        Assert.Equal((Day(10, 21), false), (Confirms(came, At(10, 21, 23))!.DueOn, Confirms(came, At(10, 21, 23))!.IsLate));
        Assert.True(Confirms(came, At(10, 22, 0))!.IsLate);
        Assert.Null(Confirms(came[..^1], At(10, 15)));
        Assert.Null(Confirms([.. came, Told(HoldConfirmation, At(10, 15))], At(10, 15)));
        Assert.NotNull(Confirms([Told(ReleaseConfirmation, At(10, 16)), .. came, Told(HoldConfirmation, At(10, 15))], At(10, 16)));
        Assert.Null(Confirms([.. came, Pot(RequestReturn, At(10, 15))], At(10, 15)));
        Assert.NotNull(Confirms([.. came, Told(Confirm, At(10, 16))], At(10, 16) - Duration.Epsilon));
        Assert.Null(Confirms([.. came, Told(Confirm, At(10, 16))], At(10, 16)));
    }

    [Fact]
    public void Decree_28_3_a_buyer_confirms_to_the_escrow_within_three_business_days_of_the_last_parcel()
    {
        // Of Thursday 2 October: the 10th, the 13th, the 14th; of five that were agreed the 16th, of two the law's three.
        var life = Since(24, [.. Sent, Pot(Deliver, At(10, 2)), Cup(Deliver, At(10, 1))]) with { Escrow = new() };
        AgendaEntry? Owed(EscrowFacts escrow, Instant asOf) => One(life with { Escrow = escrow }, DutyKind.EscrowConfirm, asOf);
        Assert.Null(Owed(new(), At(10, 1) - Duration.Epsilon));
        Assert.Equal((Day(10, 14), false), (Owed(new(), At(10, 20))!.DueOn, Owed(new(), At(10, 20))!.IsLate));
        Assert.Equal(Day(10, 16), Owed(new() { AgreedBusinessDays = 5 }, At(10, 3))!.DueOn);
        Assert.Equal(Day(10, 14), Owed(new() { AgreedBusinessDays = 2 }, At(10, 3))!.DueOn);
        Assert.NotNull(Owed(new() { ConfirmedOn = At(10, 13, 15) }, At(10, 13, 15) - Duration.Epsilon));
        Assert.Null(Owed(new() { ConfirmedOn = At(10, 13, 15) }, At(10, 13, 15)));
    }

    [Fact]
    public void What_came_back_whole_is_confirmed_to_no_escrow()
    {
        OrderEvent[] back = [.. Sent[..2], Pot(Cancel, At(9, 25)), Cup(Deliver, At(10, 13)), Cup(RequestReturn, At(10, 14)), Cup(Collect, At(10, 15)), Cup(AcceptReturn, At(10, 16)), Told(CloseRefunded, At(10, 17))];
        var life = Since(24, back) with { Escrow = new() };
        Assert.NotNull(One(life, DutyKind.EscrowConfirm, At(10, 15)));
        Assert.Null(One(life, DutyKind.EscrowConfirm, At(10, 16)));
        Assert.Null(One(life, DutyKind.EscrowConfirm, At(10, 18)));
        // A parcel that was refused at the door is nothing the customer has.
        OrderEvent[] refused = [.. Sent, Cup(Deliver, At(10, 13)), Pot(Refuse, At(10, 13)), Cup(RequestReturn, At(10, 14)), Cup(Collect, At(10, 15))];
        var door = Since(24, refused) with { Escrow = new() };
        Assert.NotNull(One(door, DutyKind.EscrowConfirm, At(10, 15)));
        Assert.Null(One(door with { Events = [.. refused, Cup(AcceptReturn, At(10, 16))] }, DutyKind.EscrowConfirm, At(10, 16)));
    }

    [Fact]
    public void Art_13_3_the_word_to_a_minor_is_due_on_the_day_of_the_order()
    {
        var life = Tea() with { Minor = new() { ToldOn = At(10, 2, 15) } };
        AgendaEntry? Owed(OrderLife given, Instant asOf) => One(given, DutyKind.TellMinor, asOf);
        Assert.Null(Owed(life, At(10, 2, 9) - Duration.Epsilon));
        Assert.Equal((Day(10, 2), false), (Owed(life, At(10, 2, 9))!.DueOn, Owed(life, At(10, 2, 9))!.IsLate));
        Assert.NotNull(Owed(life, At(10, 2, 15) - Duration.Epsilon));
        Assert.Null(Owed(life, At(10, 2, 15)));
        Assert.False(Owed(life with { Minor = new() }, At(10, 3, 0) - Duration.Epsilon)!.IsLate);
        Assert.True(Owed(life with { Minor = new() }, At(10, 3, 0))!.IsLate);
    }

    [Fact]
    public void A_minor_s_money_is_due_when_the_contract_is_cancelled_and_binding_ones_owe_none()
    {
        var life = Tea(Paid(At(10, 2, 10))) with { Minor = new() { ToldOn = Day(10, 2), CancelledOn = At(10, 13, 15), RefundedOn = At(10, 14, 15) } };
        AgendaEntry? Owed(MinorContract minor, Instant asOf) => One(life with { Minor = minor }, DutyKind.MinorRefund, asOf);
        Assert.Null(Owed(life.Minor, At(10, 13, 15) - Duration.Epsilon));
        Assert.Equal((Day(10, 13), false), (Owed(life.Minor, At(10, 13, 15))!.DueOn, Owed(life.Minor, At(10, 13, 15))!.IsLate));
        Assert.True(Owed(life.Minor, At(10, 14, 0))!.IsLate);
        Assert.NotNull(Owed(life.Minor, At(10, 14, 15) - Duration.Epsilon));
        Assert.Null(Owed(life.Minor, At(10, 14, 15)));
        Assert.Null(Owed(life.Minor with { Consented = FactState.Proven }, At(10, 13, 16)));
        Assert.Null(Owed(life.Minor with { ByDeceit = FactState.Disputed }, At(10, 13, 16)));
    }

    [Fact]
    public void Once_all_went_back_a_minor_is_owed_no_money()
    {
        var minor = new MinorContract { ToldOn = Day(10, 2), CancelledOn = Day(10, 13) };
        var closed = Tea(Paid(At(10, 2, 10)), Cup(Cancel, At(10, 13)), Pot(Cancel, At(10, 13)), Told(CloseRefunded, At(10, 15))) with { Minor = minor };
        Assert.NotNull(One(closed, DutyKind.MinorRefund, At(10, 14)));
        Assert.Null(One(closed, DutyKind.MinorRefund, At(10, 15)));
    }

    private static OrderLife Since(int september, params OrderEvent[] events) => Tea(events) with { Order = Tea().Order with { PlacedOn = Day(9, september) } };

    private static IEnumerable<LocalDate> Windows(OrderLife life, Instant asOf) =>
        Draw(life, asOf).Where(entry => entry.Kind == DutyKind.ReturnWindow).Select(entry => entry.DueOn);

    [Fact]
    public void Of_a_contract_that_was_cancelled_for_want_of_consent_only_the_money_is_owed()
    {
        var life = Tea(Paid(At(10, 2, 10)), Pot(Ship, At(10, 3, 10)), Pot(Deliver, At(10, 8, 10))) with { AutoConfirmDays = 7, Minor = new() { CancelledOn = At(10, 13, 15) } };
        DutyKind[] Owed(MinorContract minor, Instant asOf) => [.. Draw(life with { Minor = minor }, asOf).Where(entry => entry.Kind != DutyKind.Notice).Select(entry => entry.Kind).Order()];
        var before = Owed(life.Minor, At(10, 13, 15) - Duration.Epsilon);
        Assert.Contains(DutyKind.ShipBy, before);
        Assert.Contains(DutyKind.TellMinor, before);
        Assert.Contains(DutyKind.ReturnWindow, before);
        Assert.Equal([DutyKind.MinorRefund], Owed(life.Minor, At(10, 13, 15)));
        // What binds, or may bind, is not undone by a word.
        Assert.Equal(before, Owed(life.Minor with { Consented = FactState.Proven }, At(10, 13, 15)));
        Assert.Equal(before, Owed(life.Minor with { ByDeceit = FactState.Disputed }, At(10, 13, 15)));
    }
}

using CsRules.Agenda;
using CsRules.Documents;
using CsRules.Orders;
using NodaTime;
using static CsRules.Orders.OrderEventKind;
using static CsRules.Tests.Agenda.AgendaGiven;

namespace CsRules.Tests.Agenda;

/// <summary>What is to be sent, and what can't be (Art 15): from which payment the days run, and what ends the duty.</summary>
public class SupplyDutyOfOrderTests
{
    [Fact]
    public void A_payment_that_comes_later_moves_no_day()
    {
        // Paid at some time before, nobody knows when: seven days of Thursday the 2nd are the 9th, a holiday, so the 10th.
        var life = Tea(Paid(null), Paid(At(10, 20, 10)));
        Assert.Equal(Day(10, 10), One(life, DutyKind.ShipBy, At(10, 11))!.DueOn);
        Assert.True(One(life, DutyKind.ShipBy, At(10, 11))!.IsLate);
        var listed = life with { Order = life.Order with { Payments = [life.Order.Payments[0] with { On = Day(10, 20) }] }, Events = [Paid(null)] };
        Assert.Equal(Day(10, 10), One(listed, DutyKind.ShipBy, At(10, 11))!.DueOn);
    }

    [Fact]
    public void Of_two_payments_the_first_counts_though_it_is_told_last()
    {
        // Three business days of Wednesday 1 October: the 2nd, the 10th, the 13th.
        var life = Tea(Paid(At(10, 10, 10)), Paid(At(10, 1, 10)));
        Assert.Equal(Day(10, 13), One(life, DutyKind.ShipBy, At(10, 13))!.DueOn);
    }

    [Theory]
    [InlineData("2025-10-02", "2025-10-14")]
    [InlineData("2025-10-03", "2025-10-14")]
    [InlineData("2025-10-09", "2025-10-14")]
    [InlineData("2025-10-10", "2025-10-15")]
    [InlineData("2025-10-11", "2025-10-15")]
    public void Three_business_days_of_a_payment_in_the_Chuseok_week(string paid, string due)
    {
        var at = NodaTime.Text.LocalDatePattern.Iso.Parse(paid).Value.At(new(10, 0)).InZoneStrictly(Seoul).ToInstant();
        Assert.Equal(NodaTime.Text.LocalDatePattern.Iso.Parse(due).Value, One(Tea(Paid(at)), DutyKind.ShipBy, At(10, 12))!.DueOn);
    }

    [Fact]
    public void The_duty_to_send_ends_with_the_last_unit_that_leaves_or_is_cancelled()
    {
        var life = Tea(Paid(At(10, 2, 10)), Cup(Ship, At(10, 10), quantity: 1), Pot(Cancel, At(10, 11)), Cup(Ship, At(10, 13), quantity: 1));
        Assert.NotNull(One(life, DutyKind.ShipBy, At(10, 13) - Duration.Epsilon));
        Assert.Null(One(life, DutyKind.ShipBy, At(10, 13)));
    }

    [Fact]
    public void A_dispatch_that_the_order_s_life_refuses_sends_nothing()
    {
        var life = Tea(Paid(At(10, 2, 10)), Pot(Ship, At(10, 10)), Cup(Ship, At(10, 10), quantity: 3));
        Assert.NotNull(One(life, DutyKind.ShipBy, At(10, 20)));
    }

    [Fact]
    public void What_is_told_in_reverse_is_sent_all_the_same()
    {
        Assert.Empty(Draw(Tea(Cup(Ship, At(10, 10)), Pot(Ship, At(10, 10)), Paid(At(10, 2, 10))), At(10, 11)));
    }

    [Fact]
    public void An_order_is_under_its_own_law_and_clock_and_where_that_names_no_day_there_is_none()
    {
        var berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];
        var life = Tea(Paid(At(10, 2, 10))) with { Regime = "DE" };
        Assert.Null(One(life, DutyKind.ShipBy, At(10, 20)));
        var agreed = life with { Supply = new() { AgreedBy = Day(10, 20) } };
        Assert.False(One(agreed, DutyKind.ShipBy, In(berlin, 10, 20, 23, 59))!.IsLate);
        Assert.True(One(agreed, DutyKind.ShipBy, In(berlin, 10, 21, 0))!.IsLate);
    }

    [Fact]
    public void A_stock_out_that_is_found_later_today_is_not_known_yet()
    {
        var life = Out(At(10, 13, 16));
        Assert.Equal([DutyKind.ShipBy], Draw(life, At(10, 13, 16) - Duration.Epsilon).Select(entry => entry.Kind));
        Assert.Equal([DutyKind.TellStockOut, DutyKind.StockOutRefund], Draw(life, At(10, 13, 16)).Select(entry => entry.Kind));
    }

    [Fact]
    public void A_stock_out_of_which_only_the_day_is_known_is_told_by_the_end_of_that_day()
    {
        var life = Out(Day(10, 10));
        Assert.Null(One(life, DutyKind.TellStockOut, At(10, 10, 0) - Duration.Epsilon));
        Assert.False(One(life, DutyKind.TellStockOut, At(10, 11, 0) - Duration.Epsilon)!.IsLate);
        Assert.True(One(life, DutyKind.TellStockOut, At(10, 11, 0))!.IsLate);
    }

    [Fact]
    public void A_word_or_a_refund_of_later_today_has_not_been_given()
    {
        var life = Out(At(10, 13, 9), toldOn: At(10, 13, 11), refundedOn: At(10, 13, 17));
        Assert.Equal([DutyKind.TellStockOut, DutyKind.StockOutRefund], Draw(life, At(10, 13, 10)).Select(entry => entry.Kind));
        Assert.Equal([DutyKind.StockOutRefund], Draw(life, At(10, 13, 11)).Select(entry => entry.Kind));
        Assert.Equal([DutyKind.StockOutRefund], Draw(life, At(10, 13, 17) - Duration.Epsilon).Select(entry => entry.Kind));
        Assert.Empty(Draw(life, At(10, 13, 17)));
    }

    [Fact]
    public void The_money_of_a_stock_out_runs_from_the_payment_and_carries_its_interest()
    {
        // Due on the 14th, asked on the 24th: ten days at 15% of 36,000 won are 147.9 won.
        var late = One(Out(At(10, 23)), DutyKind.StockOutRefund, At(10, 24))!;
        Assert.Equal((Day(10, 14), true, Money.Won(36_000), Money.Won(147)), (late.DueOn, late.IsLate, late.Amount, late.Interest));
        Assert.Equal(Money.Won(0), One(Out(At(10, 13)), DutyKind.StockOutRefund, At(10, 14, 23))!.Interest);
        Assert.Equal(Money.Won(14), One(Out(At(10, 13)), DutyKind.StockOutRefund, At(10, 15, 0))!.Interest);
    }

    [Fact]
    public void Only_what_was_not_sent_is_out_of_stock_and_once_it_is_cancelled_its_price_is_still_owed()
    {
        var sent = Out(At(10, 13), events: [Pot(Ship, At(10, 10))]);
        Assert.Equal(Money.Won(16_000), One(sent, DutyKind.StockOutRefund, At(10, 13))!.Amount);
        var cancelled = Out(At(10, 13), events: [Pot(Ship, At(10, 10)), Cup(Cancel, At(10, 13, 15))]);
        Assert.Equal(Money.Won(16_000), One(cancelled, DutyKind.StockOutRefund, At(10, 14))!.Amount);
        Assert.Null(One(cancelled, DutyKind.ShipBy, At(10, 14)));
    }

    [Fact]
    public void The_first_payment_counts_for_the_refund_too_and_one_to_come_does_not()
    {
        // Three business days of Wednesday 1 October end on the 13th.
        var life = Out(At(10, 10), events: [Paid(At(10, 1, 10))]);
        Assert.Equal(Day(10, 13), One(life, DutyKind.StockOutRefund, At(10, 10))!.DueOn);
        Assert.Null(One(Out(At(10, 10)) with { Events = [Paid(At(10, 20))] }, DutyKind.StockOutRefund, At(10, 13)));
    }

    [Fact]
    public void The_money_of_a_stock_out_is_owed_until_the_order_is_closed_as_refunded()
    {
        var life = Out(At(10, 13), events: [Cup(Cancel, At(10, 13, 14)), Pot(Cancel, At(10, 13, 14)), Told(CloseRefunded, At(10, 14, 15))]);
        Assert.Equal(Money.Won(36_000), One(life, DutyKind.StockOutRefund, At(10, 14, 15) - Duration.Epsilon)!.Amount);
        Assert.Null(One(life, DutyKind.StockOutRefund, At(10, 14, 15)));
    }

    [Fact]
    public void What_is_paid_at_the_door_owes_a_word_and_no_money()
    {
        Assert.Equal([DutyKind.TellStockOut], Draw(Out(At(10, 13)) with { PayOnDelivery = true, Events = [] }, At(10, 13)).Select(entry => entry.Kind));
    }

    [Fact]
    public void A_stock_out_of_one_cup_leaves_the_other_to_be_sent()
    {
        var life = Out(At(10, 13), events: [Pot(Ship, At(10, 10))]);
        life = life with { Supply = new() { StockOut = life.Supply!.StockOut! with { Units = [new() { Line = "cup", Quantity = 1 }] } } };
        Assert.Equal([DutyKind.TellStockOut, DutyKind.StockOutRefund, DutyKind.ShipBy], Draw(life, At(10, 13)).Select(entry => entry.Kind).Order().OrderBy(kind => kind == DutyKind.TellStockOut ? 0 : 1));
        Assert.Equal(Money.Won(8_000), One(life, DutyKind.StockOutRefund, At(10, 13))!.Amount);
        // The other one has left: nothing more is to be sent, the one that is missing is still to be paid back.
        var rest = life with { Events = life.Events.Add(Cup(Ship, At(10, 13, 8), quantity: 1)) };
        Assert.Equal([DutyKind.TellStockOut, DutyKind.StockOutRefund], Draw(rest, At(10, 13)).Select(entry => entry.Kind).Order().OrderBy(kind => kind == DutyKind.TellStockOut ? 0 : 1));
    }

    private static OrderLife Out(Moment knownOn, Moment? toldOn = null, Moment? refundedOn = null, params OrderEvent[] events) =>
        Tea([Paid(At(10, 2, 10)), .. events]) with { Supply = new() { StockOut = new() { KnownOn = knownOn, ToldOn = toldOn, RefundedOn = refundedOn } } };

    [Fact]
    public void Art_15_4_a_card_that_paid_for_a_stock_out_is_cancelled_without_delay()
    {
        var life = Tea(Paid(At(10, 2, 10))) with { Supply = new() { StockOut = new() { KnownOn = At(10, 10, 15), ByCard = true } } };
        Assert.Null(One(life, DutyKind.CancelCard, At(10, 10, 15) - Duration.Epsilon));
        var entry = One(life, DutyKind.CancelCard, At(10, 10, 15))!;
        Assert.Equal((Day(10, 10), false, "전자상거래법 제18조 제3항"), (entry.DueOn, entry.IsLate, entry.Law!.Format(Language.Korean)));
        Assert.True(One(life, DutyKind.CancelCard, At(10, 11, 10))!.IsLate);
        // Paid otherwise, under a law that names no such duty, asked for, given back: nothing is owed of it.
        Assert.Null(One(With(gone => gone with { ByCard = false }), DutyKind.CancelCard, At(10, 11, 10)));
        Assert.Null(One(life with { Regime = "FI" }, DutyKind.CancelCard, At(10, 11, 10)));
        var asked = With(gone => gone with { CardCancelAskedOn = At(10, 11, 10) });
        Assert.NotNull(One(asked, DutyKind.CancelCard, At(10, 11, 10) - Duration.Epsilon));
        Assert.Null(One(asked, DutyKind.CancelCard, At(10, 11, 10)));
        Assert.NotNull(One(asked, DutyKind.StockOutRefund, At(10, 11, 10)));
        Assert.Null(One(With(gone => gone with { RefundedOn = At(10, 11, 10) }), DutyKind.CancelCard, At(10, 11, 10)));

        OrderLife With(Func<StockOut, StockOut> change) => life with { Supply = new() { StockOut = change(life.Supply!.StockOut!) } };
    }
}

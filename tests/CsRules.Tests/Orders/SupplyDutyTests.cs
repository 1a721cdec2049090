using CsRules.Calendars;
using CsRules.Laws;
using CsRules.Orders;
using NodaTime;

namespace CsRules.Tests.Orders;

public class SupplyDutyTests
{
    private static readonly PeriodCounter Counter = new(CountingRule.Korea, KoreanHolidays.Calendar);
    private static readonly DateTimeZone Seoul = DateTimeZoneProviders.Tzdb["Asia/Seoul"];

    [Fact]
    public void Art_15_1_seven_days_from_the_order_where_nothing_was_prepaid() =>
        Assert.Equal(new LocalDate(2025, 11, 10), ShipBy(new() { OrderedOn = new LocalDate(2025, 11, 3) }).DueOn);

    [Fact]
    public void Art_15_1_three_business_days_from_a_prepayment() =>
        Assert.Equal(new LocalDate(2025, 11, 6), ShipBy(new() { OrderedOn = new LocalDate(2025, 11, 1), PrepaidOn = new LocalDate(2025, 11, 3) }).DueOn);

    [Fact]
    public void Art_15_1_the_parties_may_agree_otherwise()
    {
        var by = ShipBy(new() { OrderedOn = new LocalDate(2025, 11, 3), PrepaidOn = new LocalDate(2025, 11, 3), AgreedBy = new LocalDate(2025, 12, 24) });
        Assert.Equal(new LocalDate(2025, 12, 24), by.DueOn);
        Assert.True(by.IsAgreed);
    }

    [Fact]
    public void A_reckoning_is_shown_where_the_law_counts_and_none_where_the_parties_agreed()
    {
        var promise = new SupplyPromise { OrderedOn = new LocalDate(2025, 11, 3) };
        Assert.Equal(new LocalDate(2025, 11, 10), ShipBy(promise).Reckoning!.End.LastDay);
        Assert.Null(ShipBy(promise with { AgreedBy = new LocalDate(2025, 11, 10) }).Reckoning);
    }

    [Fact]
    public void The_first_payment_counts_whichever_it_stands_with()
    {
        var order = SampleOrders.Of([10_000]) with { PlacedOn = new LocalDate(2025, 11, 1) };
        OrderPayment PaidOn(Moment? day) => order.Payments[0] with { On = day };
        SupplyPromise Of(params OrderPayment[] payments) =>
            SupplyDuty.PromiseOf(new() { Order = order with { Payments = [.. payments] } }, Seoul)!;
        var (third, fifth) = (new LocalDate(2025, 11, 3), new LocalDate(2025, 11, 5));
        Assert.Equal(third, Of(PaidOn(third), PaidOn(fifth)).PrepaidOn!.Value.On(Seoul));
        Assert.Equal(third, Of(PaidOn(fifth), PaidOn(third)).PrepaidOn!.Value.On(Seoul));
        Assert.Equal(fifth, Of(PaidOn(null), PaidOn(fifth), PaidOn(null)).PrepaidOn!.Value.On(Seoul));
        Assert.Null(Of(PaidOn(null)).PrepaidOn);
    }

    [Fact]
    public void Of_two_payments_of_one_day_the_first_told_counts()
    {
        var order = SampleOrders.Of([10_000]) with { PlacedOn = new LocalDate(2025, 11, 1) };
        var day = new LocalDate(2025, 11, 3);
        var noon = day.At(new LocalTime(12, 0)).InZoneStrictly(Seoul).ToInstant();
        var life = new OrderLife
        {
            Order = order with { Payments = [order.Payments[0] with { On = day }] },
            Events = [new() { Id = "p", Kind = OrderEventKind.Pay, At = noon }],
        };
        Assert.Equal(Moment.OnDay(day), SupplyDuty.PromiseOf(life, Seoul)!.PrepaidOn);
    }

    [Theory]
    [InlineData(6, false, 0)]
    [InlineData(7, true, 1)]
    public void It_is_overdue_the_day_after_the_last_day(int day, bool overdue, int late)
    {
        var by = ShipBy(new() { OrderedOn = new LocalDate(2025, 11, 3), PrepaidOn = new LocalDate(2025, 11, 3) }, new LocalDate(2025, 11, day));
        Assert.Equal((overdue, late), (by.IsOverdue, by.DaysLate));
    }

    [Fact]
    public void What_was_sent_is_not_overdue_even_where_it_was_late()
    {
        var by = ShipBy(new() { OrderedOn = new LocalDate(2025, 11, 3), PrepaidOn = new LocalDate(2025, 11, 3), DispatchedOn = new LocalDate(2025, 11, 9) });
        Assert.False(by.IsOverdue);
        Assert.Equal(3, by.DaysLate);
    }

    [Fact]
    public void Art_15_2_a_stock_out_noticed_late_may_already_be_overdue() =>
        Assert.Equal(new LocalDate(2025, 10, 14), SupplyDuty.StockOutRefund(new LocalDate(2025, 10, 2), Law.Korea).DueOn);

    private static ShipBy ShipBy(SupplyPromise promise, LocalDate? today = null) =>
        SupplyDuty.ShipBy(promise, Law.Korea, (today ?? new LocalDate(2025, 11, 20)).AtStartOfDayInZone(Seoul).ToInstant())!;
}

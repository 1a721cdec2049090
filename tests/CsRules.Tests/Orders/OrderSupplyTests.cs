using CsRules.Orders;
using NodaTime;

namespace CsRules.Tests.Orders;

public class OrderSupplyTests
{
    private static readonly DateTimeZone Seoul = DateTimeZoneProviders.Tzdb["Asia/Seoul"];
    private static readonly OrderLife Life = new() { Order = SampleOrders.Of([10_000]) with { PlacedOn = new LocalDate(2025, 11, 3) } };

    [Fact]
    public void A_promise_is_read_from_the_document_with_the_first_payment_in_it()
    {
        var paid = Life with
        {
            Order = Life.Order with { Payments = [Life.Order.Payments[0] with { On = new LocalDate(2025, 11, 5) }] },
            Events = [new() { Id = "p", Kind = OrderEventKind.Pay, At = Instant.FromUtc(2025, 11, 3, 16, 0) }],
            Supply = new() { AgreedBy = new LocalDate(2025, 12, 1) },
        };
        var promise = SupplyDuty.PromiseOf(paid, Seoul)!;
        // Four in the afternoon in UTC is the next day in Seoul, and still before the 5th.
        Assert.Equal((new LocalDate(2025, 11, 3), new LocalDate(2025, 11, 4), new LocalDate(2025, 12, 1)),
            (promise.OrderedOn.On(Seoul), promise.PrepaidOn!.Value.On(Seoul), promise.AgreedBy!.Value.On(Seoul)));
    }

    [Fact]
    public void Paid_on_delivery_is_not_prepaid_and_an_order_of_no_day_promises_nothing()
    {
        Assert.Null(SupplyDuty.PromiseOf(Life with { PayOnDelivery = true, Events = [new() { Id = "p", Kind = OrderEventKind.Pay, At = Instant.FromUtc(2025, 11, 3, 16, 0) }] }, Seoul)!.PrepaidOn);
        Assert.Null(SupplyDuty.PromiseOf(Life with { Order = Life.Order with { PlacedOn = null } }, Seoul));
    }

    [Theory]
    [InlineData("l0", 1, null)]
    [InlineData("l0", 0, "order.quantity")]
    [InlineData("l0", 2, "order.too-many")]
    [InlineData("l9", 1, "order.unknown-line")]
    public void Units_out_of_stock_are_units_of_the_order(string line, int quantity, string? code)
    {
        var life = Life with { Supply = new() { StockOut = new() { KnownOn = new LocalDate(2025, 11, 4), Units = [new() { Line = line, Quantity = quantity }] } } };
        Assert.Equal(code is null ? [] : [code], new OrderLifeValidator().Validate(life).Errors.Select(e => e.ErrorCode));
    }

    [Fact]
    public void The_earliest_instant_of_a_moment_is_itself_or_the_start_of_its_day()
    {
        var at = Instant.FromUtc(2025, 11, 3, 5, 0);
        Assert.Equal(at, Moment.At(at).Earliest(Seoul));
        Assert.Equal(Instant.FromUtc(2025, 11, 2, 15, 0), Moment.OnDay(new(2025, 11, 3)).Earliest(Seoul));
    }
}

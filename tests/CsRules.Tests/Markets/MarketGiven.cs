using CsRules.Markets;
using CsRules.Orders;
using NodaTime;

namespace CsRules.Tests.Markets;

/// <summary>Orders of a small shop, told by Seoul's clock.</summary>
internal static class MarketGiven
{
    public static readonly MarketPlan SmartStore = MarketBook.Plan("smartstore");
    public static readonly MarketPlan Coupang = MarketBook.Plan("coupang");
    private static readonly DateTimeZone Seoul = DateTimeZoneProviders.Tzdb["Asia/Seoul"];

    public static Instant At(int month, int day, int hour = 12, int minute = 0) =>
        new LocalDateTime(2025, month, day, hour, minute).InZoneStrictly(Seoul).ToInstant();

    public static OrderEvent Event(OrderEventKind kind, Instant at) => new() { Id = $"{kind}/{at}", Kind = kind, At = at, Line = kind is OrderEventKind.Pay or OrderEventKind.Confirm ? null : "tea", Quantity = kind is OrderEventKind.Pay or OrderEventKind.Confirm ? 0 : 1 };

    /// <summary>One cup of tea, paid at an instant, and what happened then.</summary>
    public static OrderLife Order(string id, Instant paid, params IEnumerable<(OrderEventKind Kind, Instant At)> then) => new()
    {
        Order = new()
        {
            Id = id,
            PlacedOn = Moment.At(paid),
            Lines = [new() { Id = "tea", UnitPrice = Money.Won(30_000), Quantity = 1 }],
            Payments = [new() { Method = "card", Amount = Money.Won(30_000), On = Moment.At(paid) }],
        },
        Events = [Event(OrderEventKind.Pay, paid), .. then.Select(one => Event(one.Kind, one.At))],
    };

    public static MarketFacts Facts(params OrderLife[] orders) => new() { Orders = [.. orders] };
}

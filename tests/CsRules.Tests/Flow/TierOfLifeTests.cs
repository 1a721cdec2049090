using System.Collections.Immutable;
using CsRules.Documents;
using CsRules.Flow;
using CsRules.Laws;
using CsRules.Loyalty;
using CsRules.Orders;
using CsRules.Refunds;
using CsRules.Testing;
using CsRules.Tests.Orders;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CsRules.Tests.Flow;

/// <summary>What an order counts for a tier: what of it is kept, when it was all there, when it was confirmed.</summary>
[Properties(Arbitrary = [typeof(TierLives)], MaxTest = 200)]
public class TierOfLifeTests
{
    private static readonly Instant Start = Instant.FromUtc(2025, 10, 10, 3, 0);
    private static readonly LocalDate Today = new(2025, 10, 20);
    private static readonly Instant Late = Day(90);

    // 40,000 of goods, a tenth off all of them, 3,000 of delivery, 6,000 in points: 33,000 by card.
    private static readonly Order Bought = new()
    {
        Id = "o",
        PlacedOn = Moment.At(Start),
        Lines = [new() { Id = "shirt", UnitPrice = Money.Won(10_000), Quantity = 2 }, new() { Id = "belt", UnitPrice = Money.Won(20_000), Quantity = 1 }],
        Discounts = [new() { Id = "off", Amount = Money.Won(4_000) }],
        Shipping = new() { Fee = Money.Won(3_000) },
        Points = [new() { Lot = "lot", Amount = Money.Won(6_000) }],
        Payments = [new() { Method = "card", Amount = Money.Won(33_000) }],
        Earned = new() { Amount = Money.Won(360), Held = Money.Won(360) },
    };

    private static readonly ImmutableArray<ClaimedLine> All = [Units("shirt", 2), Units("belt", 1)];

    // One shirt had cost 9,000. With all of it at the seller's fault the delivery comes back too; of one's own accord it stays paid,
    // by what is left of the points.
    [Theory]
    [InlineData(false, false, false, 9_000, 30_000, 30_000)]
    [InlineData(true, false, false, 10_000, 34_000, 34_000)]
    [InlineData(false, true, false, 9_000, 36_000, 36_000)]
    [InlineData(false, false, true, 9_000, 33_000, 33_000)]
    [InlineData(false, true, true, 9_000, 39_000, 36_000)]
    [InlineData(true, true, true, 10_000, 43_000, 40_000)]
    public void What_went_back_is_taken_off_as_the_order_counted_it(bool beforeCoupons, bool beforePoints, bool withShipping, long shirt, long atSellersFault, long ownAccord)
    {
        var counts = new SpendBase { BeforeCoupons = beforeCoupons, BeforePoints = beforePoints, WithShipping = withShipping };
        Assert.Null(Of(counts).Refunded);
        Assert.Equal(Money.Won(shirt), Of(counts, Claim(Units("shirt", 1))).Refunded);
        Assert.Equal(Money.Won(atSellersFault), Of(counts, Claim([.. All]) with { Fault = Party.Seller }).Refunded);
        Assert.Equal(Money.Won(ownAccord), Of(counts, Claim([.. All])).Refunded);
    }

    [Fact]
    public void Points_that_came_back_do_not_pay_for_what_is_kept()
    {
        // Of 9,000 the lot gets its 6,000 and the card 3,000: 27,000 of money are still in the order, of 30,000.
        var account = new RefundPolicy { Order = RefundOrder.PointsFirst }.Compile(Bought).After(Claim(Units("shirt", 1)), Today);
        Assert.Equal(Money.Won(3_000), TierOrder.Of(new() { Order = Bought }, account, SpendBase.Net, Late).Refunded);
    }

    [Fact]
    public void A_coupon_that_was_taken_back_no_longer_lowers_what_is_kept()
    {
        // Six of 50,000 with a tenth off from 300,000: five come back for 220,000, and the sixth costs its 50,000.
        var order = SampleOrders.Of([50_000], discount: 30_000, minimum: 300_000, quantity: 6) with { PlacedOn = Moment.At(Start) };
        var account = new RefundPolicy { LostMinimum = LostMinimum.Revoke }.Compile(order).After(Claim(Units("l0", 5)), Today);
        Assert.Equal(Money.Won(220_000), TierOrder.Of(new() { Order = order }, account, SpendBase.Net, Late).Refunded);
        Assert.Equal(Money.Won(250_000), TierOrder.Of(new() { Order = order }, account, new() { BeforeCoupons = true }, Late).Refunded);
    }

    // Free from 50,000 and the smaller line cancelled: of 60,000 there are 17,000 back, and the delivery is paid after all.
    [Theory]
    [InlineData(true, 17_000)]
    [InlineData(false, 20_000)]
    public void A_free_delivery_that_was_lost_is_among_what_is_kept_where_delivery_counts(bool withShipping, long refunded)
    {
        var order = SampleOrders.Of([40_000, 20_000]) with { PlacedOn = Moment.At(Start), Shipping = new() { StandardFee = Money.Won(3_000), FreeFrom = Money.Won(50_000) } };
        var cancel = Claim(Units("l1", 1)) with { Kind = RefundKind.Cancel };
        var account = RefundPolicy.Default.Compile(order).After(cancel, Today);
        Assert.Equal(Money.Won(refunded), TierOrder.Of(new() { Order = order }, account, new() { WithShipping = withShipping }, Late).Refunded);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_price_that_was_cut_is_no_coupon(bool beforeCoupons)
    {
        var cut = new RefundClaim { Id = "cut", Allowances = [new() { Kind = AllowanceKind.PriceReduction, Line = "belt", Amount = Money.Won(3_000) }] };
        Assert.Equal(Money.Won(3_000), Of(new() { BeforeCoupons = beforeCoupons }, cut).Refunded);
        // What became cheaper goes back for less: 18,000 or 20,000 in all.
        Assert.Equal(Money.Won(beforeCoupons ? 20_000 : 18_000), Of(new() { BeforeCoupons = beforeCoupons }, cut, Claim(Units("belt", 1))).Refunded);
    }

    // Of two shirts at 18,000 both are swapped for another size, and one of that goes back.
    [Theory]
    [InlineData(false, 9_000)]
    [InlineData(true, 10_000)]
    public void Another_size_in_exchange_gives_nothing_back_until_it_goes_back(bool beforeCoupons, long one)
    {
        var swap = Claim(Units("shirt", 2)) with { Kind = RefundKind.Exchange, Replacements = [new() { Id = "shirt-l", Quantity = 2 }] };
        var counts = new SpendBase { BeforeCoupons = beforeCoupons };
        Assert.Null(Of(counts, swap).Refunded);
        Assert.Equal(Money.Won(one), Of(counts, swap, Claim(Units("shirt-l", 1)) with { Id = "back" }).Refunded);
        // Swapped once more it is still what it was.
        var again = Claim(Units("shirt-l", 2)) with { Id = "again", Kind = RefundKind.Exchange, Replacements = [new() { Id = "shirt-m", Quantity = 2 }] };
        Assert.Null(Of(counts, swap, again).Refunded);
    }

    [Fact]
    public void Something_dearer_in_exchange_gives_nothing_back()
    {
        var swap = Claim(Units("shirt", 1)) with { Kind = RefundKind.Exchange, Replacements = [new() { Id = "coat", Quantity = 1, UnitPrice = Money.Won(90_000) }] };
        Assert.Null(Of(SpendBase.Net, swap).Refunded);
    }

    [Fact]
    public void Points_are_those_that_what_is_kept_has_earned()
    {
        Assert.Equal(Money.Won(360), Of(SpendBase.Net).Points);
        // 9,000 of 36,000 are a quarter.
        Assert.Equal(Money.Won(270), Of(SpendBase.Net, Claim(Units("shirt", 1))).Points);
        Assert.Null(TierOrder.Of(new() { Order = Bought with { Earned = null } }, RefundPolicy.Default.Compile(Bought with { Earned = null }), SpendBase.Net, Late).Points);
    }

    [Fact]
    public void It_is_delivered_once_nothing_is_ordered_or_on_its_way()
    {
        OrderEvent[] first = [Pay, Of(1, OrderEventKind.Ship, "shirt"), Of(3, OrderEventKind.Deliver, "shirt")];
        // A shirt is here, another is not sent, the belt is on its way.
        Assert.Null(Told([.. first, Of(4, OrderEventKind.Ship, "belt")]).DeliveredAt);
        Assert.Null(Told([.. first, Of(4, OrderEventKind.Cancel, "shirt")]).DeliveredAt);
        Assert.Null(Told([.. first, Of(4, OrderEventKind.Ship, "belt"), Of(4, OrderEventKind.Cancel, "shirt")]).DeliveredAt);
        Assert.Equal(Day(6), Told([.. first, Of(4, OrderEventKind.Ship, "belt"), Of(5, OrderEventKind.Cancel, "shirt"), Of(6, OrderEventKind.Deliver, "belt")]).DeliveredAt);
        // What was cancelled does not have to come.
        Assert.Equal(Day(3), Told([.. first, Of(4, OrderEventKind.Cancel, "shirt"), Of(5, OrderEventKind.Cancel, "belt")]).DeliveredAt);
        Assert.Null(Told([Pay, Of(1, OrderEventKind.Cancel, "shirt", 2), Of(1, OrderEventKind.Cancel, "belt")]).DeliveredAt);
    }

    [Fact]
    public void It_is_confirmed_by_a_confirmation_that_was_possible()
    {
        OrderEvent[] came = [Pay, Of(1, OrderEventKind.Ship, "belt"), Of(2, OrderEventKind.Deliver, "belt"), Of(2, OrderEventKind.Cancel, "shirt", 2)];
        Assert.Null(Told([.. came]).ConfirmedAt);
        Assert.Equal(Day(5), Told([.. came, Of(5, OrderEventKind.Confirm)]).ConfirmedAt);
        Assert.Null(Told([.. came, Of(4, OrderEventKind.RequestReturn, "belt"), Of(5, OrderEventKind.Confirm)]).ConfirmedAt);
        // It ends no right, and is no other event's instant.
        Assert.Equal(Day(5), Told([.. came, Of(5, OrderEventKind.Confirm), Of(6, OrderEventKind.RequestReturn, "belt")]).ConfirmedAt);
    }

    [Fact]
    public void A_confirmation_told_again_is_no_later_one()
    {
        OrderEvent[] came = [Pay, Of(1, OrderEventKind.Ship, "belt"), Of(2, OrderEventKind.Deliver, "belt"), Of(2, OrderEventKind.Cancel, "shirt", 2)];
        var confirmed = Of(5, OrderEventKind.Confirm);
        Assert.Equal(Day(5), Told([.. came, confirmed, confirmed with { At = Day(9) }]).ConfirmedAt);
        Assert.Null(Told([.. came, confirmed with { Id = came[1].Id }]).ConfirmedAt);
    }

    [Fact]
    public void It_is_cancelled_where_every_unit_is()
    {
        Assert.False(Told([Pay]).Cancelled);
        Assert.False(Told([Pay, Of(1, OrderEventKind.Cancel, "shirt", 2)]).Cancelled);
        Assert.True(Told([Pay, Of(1, OrderEventKind.Cancel, "shirt", 2), Of(2, OrderEventKind.Cancel, "belt")]).Cancelled);
    }

    [Fact]
    public void What_is_later_has_not_happened()
    {
        var life = Life([Pay, Of(1, OrderEventKind.Ship, "belt"), Of(2, OrderEventKind.Cancel, "shirt", 2), Of(3, OrderEventKind.Deliver, "belt"), Of(8, OrderEventKind.Confirm)]);
        var account = RefundPolicy.Default.Compile(Bought);
        TierOrder At(Instant asOf) => TierOrder.Of(life, account, SpendBase.Net, asOf);
        Assert.Equal((null, null), (At(Day(3) - Duration.Epsilon).DeliveredAt, At(Day(3) - Duration.Epsilon).ConfirmedAt));
        Assert.Equal((Day(3), null), (At(Day(3)).DeliveredAt, At(Day(3)).ConfirmedAt));
        Assert.Null(At(Day(8) - Duration.Epsilon).ConfirmedAt);
        Assert.Equal(Day(8), At(Day(8)).ConfirmedAt);
    }

    [Fact]
    public void It_counts_in_the_month_in_which_it_was_placed()
    {
        Assert.Equal(("o", Start), (Of(SpendBase.Net).Id, Of(SpendBase.Net).At));
        // The first instant of a day in Seoul is still the day before in UTC.
        var day = Bought with { PlacedOn = new LocalDate(2025, 11, 1) };
        Assert.Equal(Instant.FromUtc(2025, 10, 31, 15, 0), TierOrder.Of(new() { Order = day }, RefundPolicy.Default.Compile(day), SpendBase.Net, Late).At);
        var nobodySays = Bought with { PlacedOn = null };
        var refused = Assert.Throws<CsRulesException>(() => TierOrder.Of(new() { Order = nobodySays }, RefundPolicy.Default.Compile(nobodySays), SpendBase.Net, Late)).Errors;
        Assert.Equal([("life.not-placed", "$.order.placedOn")], refused.Select(error => (error.Code, error.Path)));
    }

    [Fact]
    public void An_instant_is_asked_for_and_a_life_with_errors_says_which()
    {
        var account = RefundPolicy.Default.Compile(Bought);
        Assert.Throws<ArgumentException>(() => TierOrder.Of(Life([]), account, SpendBase.Net, default));
        var refused = Assert.Throws<CsRulesException>(() => TierOrder.Of(new() { Order = Bought with { Lines = default } }, account, SpendBase.Net, Late)).Errors;
        Assert.Contains(("order.no-lines", "$.order.lines"), refused.Select(error => (error.Code, error.Path)));
    }

    [Property]
    public bool It_counts_what_its_units_come_to_one_by_one(TierLife given)
    {
        var told = given.Tell();
        return told.Instants.All(asOf => TierOrder.Of(told.Life, told.AccountAt(asOf), given.Counts, asOf) is var order
            && told.TwinAt(asOf) is var twin
            && (order.Refunded, order.DeliveredAt, order.ConfirmedAt, order.Cancelled) == (twin.Refunded, twin.DeliveredAt, twin.ConfirmedAt, twin.Cancelled)
            && order.Spend == order.Spend with { Items = Money.Won(twin.Items), Coupons = Money.Won(twin.Coupons), PointsUsed = Money.Won(given.Points), Shipping = Money.Won(given.Fee) });
    }

    [Fact]
    public void Most_of_the_lives_that_the_slow_twin_walks_give_something_back()
    {
        var lives = TierLives.Lives().Fixed(200).Select(life => life.Tell()).ToList();
        Assert.InRange(lives.Count(life => life.TwinAt(Late).Refunded is not null), 120, 200);
        Assert.InRange(lives.Count(life => life.TwinAt(Late).DeliveredAt is not null), 60, 200);
        Assert.InRange(lives.Count(life => life.TwinAt(Late).ConfirmedAt is not null), 20, 200);
        Assert.InRange(lives.Count(life => life.TwinAt(Late).Cancelled), 3, 100);
    }

    private static OrderEvent Pay => Of(0, OrderEventKind.Pay);

    private static Instant Day(int day) => Start + Duration.FromDays(day);

    private static ClaimedLine Units(string line, int quantity) => new() { Line = line, Quantity = quantity };

    private static RefundClaim Claim(params ClaimedLine[] lines) => new() { Id = "c", Lines = [.. lines] };

    private static OrderEvent Of(int day, OrderEventKind kind, string? line = null, int quantity = 1) =>
        new() { Id = $"{kind}/{line}/{day}", Kind = kind, Line = line, Quantity = line is null ? 0 : quantity, At = Day(day) };

    private static OrderLife Life(ImmutableArray<OrderEvent> events) => new() { Order = Bought, Events = events };

    private static TierOrder Told(ImmutableArray<OrderEvent> events) => TierOrder.Of(Life(events), RefundPolicy.Default.Compile(Bought), SpendBase.Net, Late);

    private static TierOrder Of(SpendBase counts, params RefundClaim[] claims) =>
        TierOrder.Of(new() { Order = Bought }, claims.Aggregate(RefundPolicy.Default.Compile(Bought), (account, claim) => account.After(claim, Today)), counts, Late);
}

/// <summary>An order whose units all bear the same share of its one discount, and the dice for what happens to it.</summary>
public sealed record TierLife(ImmutableArray<(int Price, int Quantity)> Lines, int Percent, int Fee, int Points, bool PointsFirst, SpendBase Counts, int Seed)
{
    private static readonly Instant Placed = Instant.FromUtc(2025, 10, 10, 3, 0);

    private static readonly OrderEventKind[] Kinds =
    [
        OrderEventKind.Cancel, OrderEventKind.Ship, OrderEventKind.Ship, OrderEventKind.Deliver, OrderEventKind.Deliver, OrderEventKind.Refuse, OrderEventKind.RequestReturn,
        OrderEventKind.WithdrawReturn, OrderEventKind.Collect, OrderEventKind.Collect, OrderEventKind.AcceptReturn, OrderEventKind.AcceptReturn, OrderEventKind.RejectReturn,
        OrderEventKind.RequestExchange, OrderEventKind.CollectExchange, OrderEventKind.DeliverReplacement, OrderEventKind.HoldConfirmation, OrderEventKind.ReleaseConfirmation,
        OrderEventKind.Confirm,
    ];

    private long Goods => Lines.Sum(line => (long)line.Price * line.Quantity);

    private long Card => (Goods * (100 - Percent) / 100) + Fee - Points;

    private Order Order => new()
    {
        Id = "o",
        PlacedOn = Moment.At(Placed),
        Lines = [.. Lines.Select((line, i) => new OrderLine { Id = "l" + i, UnitPrice = Money.Won(line.Price), Quantity = line.Quantity })],
        Discounts = Percent == 0 ? [] : [new() { Id = "off", Amount = Money.Won(Goods * Percent / 100) }],
        Shipping = new() { Fee = Money.Won(Fee) },
        Points = Points == 0 ? [] : [new() { Lot = "lot", Amount = Money.Won(Points) }],
        Payments = [new() { Method = "card", Amount = Money.Won(Card) }],
    };

    /// <summary>Events as they may come, with some that can't be and some that are told twice.</summary>
    internal ToldTierLife Tell()
    {
        var (random, state, events) = (new System.Random(Seed), new OrderTwin(Order, payOnDelivery: false), new List<OrderEvent>());
        var faults = new Dictionary<string, Party>(StringComparer.Ordinal);
        void Happen(OrderEvent happened)
        {
            state.Apply(happened);
            events.Add(happened);
            faults[happened.Id] = (Party)random.Next(2);
        }

        Happen(new() { Id = "pay", Kind = OrderEventKind.Pay, At = Placed });
        for (var n = 1; n <= 60; n++)
        {
            // A purchase can be confirmed but seldom: half of the times that it can be, it is.
            var settles = state.UpTo(OrderEventKind.Confirm, null) > 0 && random.Next(2) == 0;
            var (kind, at) = (settles ? OrderEventKind.Confirm : Kinds[random.Next(Kinds.Length)], Placed + Duration.FromHours(n));
            var line = OrderTwin.IsOfUnits(kind) ? "l" + random.Next(Lines.Length) : null;
            if (random.Next(10) == 0) events.Add(events[random.Next(events.Count)] with { At = at });
            else if (random.Next(10) == 0 || state.UpTo(kind, line) > 0) Happen(new() { Id = "e" + n, Kind = kind, Line = line, Quantity = line is null ? 0 : 1, At = at });
        }

        return new(this, Order, [.. events], faults);
    }

    /// <summary>What is refunded, delivered, confirmed and cancelled after some events, told unit by unit.</summary>
    internal TierTwinOrder Twin(IEnumerable<OrderEvent> events, Dictionary<string, Party> faults)
    {
        var state = new OrderTwin(Order, payOnDelivery: false);
        Instant? confirmed = null;
        var (back, servedNobody, units) = (new int[Lines.Length], 0, Lines.Sum(line => line.Quantity));
        foreach (var happened in events)
        {
            if (state.Apply(happened) is not null) continue;
            if (happened.Kind == OrderEventKind.Confirm) confirmed = happened.At;
            if (happened.Kind is not (OrderEventKind.Cancel or OrderEventKind.AcceptReturn)) continue;
            back[int.Parse(happened.Line![1..], System.Globalization.CultureInfo.InvariantCulture)]++;
            if (happened.Kind == OrderEventKind.Cancel || faults[happened.Id] == Party.Seller) servedNobody++;
        }

        long Count(LineState unit) => Lines.Select((_, i) => (long)state.Count("l" + i, unit)).Sum();
        var feeBack = servedNobody == units ? Fee : 0;
        var gone = Lines.Select((line, i) => (long)line.Price * back[i]).Sum();
        var refund = (gone * (100 - Percent) / 100) + feeBack;
        var pointsBack = PointsFirst ? Math.Min(refund, Points) : Math.Max(0, refund - Card);
        long Counted(long goods, long points, long fee) => Math.Max(
            0, (Counts.BeforeCoupons ? goods : goods * (100 - Percent) / 100) - (Counts.BeforePoints ? 0 : points) + (Counts.WithShipping ? fee : 0));
        var (all, left) = (Counted(Goods, Points, Fee), Counted(Goods - gone, Points - pointsBack, Fee - feeBack));
        return new(
            left < all ? Money.Won(all - left) : null,
            Count(LineState.Ordered) + Count(LineState.Shipped) == 0 ? state.DeliveredAt : null,
            confirmed, Count(LineState.Cancelled) == units, Goods, Goods * Percent / 100);
    }
}

internal sealed record TierTwinOrder(Money? Refunded, Instant? DeliveredAt, Instant? ConfirmedAt, bool Cancelled, long Items, long Coupons);

internal sealed record ToldTierLife(TierLife Given, Order Order, ImmutableArray<OrderEvent> Events, Dictionary<string, Party> Faults)
{
    public OrderLife Life => new() { Order = Order, Events = Events };

    /// <summary>Before, in the middle of and after everything.</summary>
    public IEnumerable<Instant> Instants => [Events[0].At!.Value, Events[Events.Length / 2].At!.Value, Events[^1].At!.Value + Duration.FromDays(9)];

    private IEnumerable<OrderEvent> Until(Instant asOf) => Events.Where(happened => happened.At <= asOf);

    public TierTwinOrder TwinAt(Instant asOf) => Given.Twin(Until(asOf), Faults);

    public RefundAccount AccountAt(Instant asOf)
    {
        var (state, account) = (new OrderTwin(Order, payOnDelivery: false), new RefundPolicy { Order = Given.PointsFirst ? RefundOrder.PointsFirst : RefundOrder.MoneyFirst }.Compile(Order));
        foreach (var happened in Until(asOf))
            if (state.Apply(happened) is null && RefundClaim.Of(happened, Faults[happened.Id]) is { } claim) account = account.After(claim, new LocalDate(2025, 10, 20));
        return account;
    }
}

public static class TierLives
{
    public static Arbitrary<TierLife> Any() => Arb.From(Lives());

    // Prices in whole hundreds, so that a percentage of each unit is a whole amount.
    public static Gen<TierLife> Lives() =>
        from count in Gen.Choose(1, 3)
        from prices in Gen.Choose(1, 90).ListOf(count)
        from quantities in Gen.Choose(1, 2).ListOf(count)
        from percent in Gen.Elements(0, 10, 25)
        from fee in Gen.Elements(0, 2_500)
        from share in Gen.Elements(0, 20, 60, 100)
        from first in Gen.Elements(true, false)
        from beforeCoupons in Gen.Elements(true, false)
        from beforePoints in Gen.Elements(true, false)
        from withShipping in Gen.Elements(true, false)
        from seed in Gen.Choose(0, int.MaxValue)
        let goods = prices.Zip(quantities, (price, quantity) => price * quantity * (100 - percent)).Sum()
        select new TierLife(
            [.. prices.Zip(quantities, (price, quantity) => (price * 100, quantity))], percent, fee, (goods + fee) * share / 100, first,
            new() { BeforeCoupons = beforeCoupons, BeforePoints = beforePoints, WithShipping = withShipping }, seed);
}

using System.Collections.Immutable;

namespace CsRules.Orders;

/// <summary>
/// An order as it was placed and paid: lines, discounts, shipping, points, payments. What was paid is always
/// lines − discounts + shipping = points + payments, in one currency; a validator checks it to the minor unit.
/// </summary>
/// <remarks>A missing list is an empty one.</remarks>
/// <example>
/// <para>A missing list is an empty one, and without a line there is no currency:</para>
/// <code>
/// var bare = new Order { Id = "O-1", Lines = [], Payments = default };
/// bare.Payments.Length;   // 0
/// bare.Currency.Code;     // "XXX"
/// </code>
/// </example>
public sealed record Order
{
    /// <summary>The shop's id of the order.</summary>
    public required string Id { get; init; }

    /// <summary>When it was placed.</summary>
    public Moment? PlacedOn { get; init; }

    /// <summary>What was bought.</summary>
    public required ImmutableArray<OrderLine> Lines { get; init; }

    /// <summary>Coupons and other discounts on goods, each rounded once and divided over its lines.</summary>
    public ImmutableArray<OrderDiscount> Discounts { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Outbound shipping.</summary>
    public OrderShipping Shipping { get; init => field = value ?? OrderShipping.None; } = OrderShipping.None;

    /// <summary>Points that were spent, by the lot they came from, in the order in which they were spent.</summary>
    public ImmutableArray<SpentLot> Points { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Money that was paid, by method, in the order of payment.</summary>
    public ImmutableArray<OrderPayment> Payments { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Points that the order earned; null where none.</summary>
    public EarnedByOrder? Earned { get; init; }

    /// <summary>The currency of the first line.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public Currency Currency => Lines.IsDefaultOrEmpty ? default : Lines[0].UnitPrice.Currency;
}

/// <summary>A line of an order.</summary>
/// <example>
/// <para>A line of no units is no line:</para>
/// <code>
/// var lines = order.Lines.SetItem(1, new() { Id = "shirt", UnitPrice = Money.Won(10_000), Quantity = 0 });
/// var wrong = new OrderValidator().Validate(order with { Lines = lines }).Errors[0];
/// wrong.ErrorCode;      // "order.quantity"
/// wrong.PropertyName;   // "Lines[1].Quantity"
/// </code>
/// </example>
public sealed record OrderLine
{
    /// <summary>Unique in the order.</summary>
    public required string Id { get; init; }

    /// <summary>The product.</summary>
    public string? Product { get; init; }

    /// <summary>Price of one unit before discounts.</summary>
    public required Money UnitPrice { get; init; }

    /// <summary>How many; at least one.</summary>
    public required int Quantity { get; init; }
}

/// <summary>A discount that was given on goods.</summary>
/// <example>
/// <para>It may be all of what its lines cost, and not one won more:</para>
/// <code>
/// var free = new OrderDiscount { Id = "BELT", Amount = Money.Won(15_001), Lines = ["belt"] };
/// var more = free with { Amount = Money.Won(15_002) };
/// new OrderShares(order with { Discounts = [free] }).Net(line: 2, units: 1);              // 0 KRW
/// new OrderValidator().Validate(order with { Discounts = [more] }).Errors[0].ErrorCode;   // "order.discount-too-large"
/// </code>
/// </example>
public sealed record OrderDiscount
{
    /// <summary>The coupon's or promotion's id.</summary>
    public required string Id { get; init; }

    /// <summary>The whole discount.</summary>
    public required Money Amount { get; init; }

    /// <summary>The lines it was given on; all where empty.</summary>
    public ImmutableArray<string> Lines { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The amount of goods that it required, inclusive; null where none.</summary>
    public Money? Minimum { get; init; }

    /// <summary>True where the minimum is measured after all discounts, false where before.</summary>
    public bool MinimumAfterDiscounts { get; init; }
}

/// <summary>Outbound shipping of an order.</summary>
/// <example>
/// <para>Without the dress 40,501 won are kept, and the threshold is inclusive:</para>
/// <code>
/// Money Refund(long freeFrom) =&gt; RefundAccount.Open(
///     order with { Shipping = new() { StandardFee = Money.Won(3_000), FreeFrom = Money.Won(freeFrom) } },
///     new() { RoundTripWhenFreeLost = true }).Plan(new() { Id = "C-1", Lines = [new() { Line = "dress", Quantity = 1 }] }, today).Total;
/// Refund(40_501);   // 46800 KRW
/// Refund(40_502);   // 43800 KRW
/// </code>
/// </example>
public sealed record OrderShipping
{
    /// <summary>Free, and no threshold.</summary>
    public static OrderShipping None { get; } = new();

    /// <summary>What was charged; nothing where not said.</summary>
    public Money? Fee { get; init; }

    /// <summary>What it costs when it is not free.</summary>
    public Money? StandardFee { get; init; }

    /// <summary>The amount of goods after discounts from which it is free, inclusive.</summary>
    public Money? FreeFrom { get; init; }
}

/// <summary>Points spent from one lot.</summary>
/// <example>
/// <para>Its last day is inclusive: points that come back on it are not forfeited:</para>
/// <code>
/// var account = RefundAccount.Open(order, new() { Order = RefundOrder.PointsFirst, ExpiredLots = ExpiredLot.Forfeit });
/// RestoredLot Back(LocalDate on) =&gt; account.Plan(new() { Id = "C-1", Lines = [new() { Line = "dress", Quantity = 1 }] }, on).PointsBack.Single(lot =&gt; lot.Lot == "2025-03");
/// Back(order.Points[0].ExpiresOn!.Value).Forfeited;               // 0 KRW
/// Back(order.Points[0].ExpiresOn!.Value.PlusDays(1)).Forfeited;   // 1000 KRW
/// </code>
/// </example>
public sealed record SpentLot
{
    /// <summary>The lot.</summary>
    public required string Lot { get; init; }

    /// <summary>How much, in money.</summary>
    public required Money Amount { get; init; }

    /// <summary>The lot's last day, inclusive; null where it does not expire.</summary>
    public NodaTime.LocalDate? ExpiresOn { get; init; }
}

/// <summary>A payment.</summary>
/// <example>
/// <para>Of two payments the one made last goes back first, and the rest from the one before:</para>
/// <code>
/// var twice = order with { Payments = [new() { Method = "card", Amount = Money.Won(64_301) }, new() { Method = "transfer", Amount = Money.Won(20_000) }] };
/// var plan = RefundAccount.Open(twice, RefundPolicy.Default).Plan(new() { Id = "C-1", Lines = [new() { Line = "dress", Quantity = 1 }] }, today);
/// plan.ByMethod.Single(share =&gt; share.Method == "transfer").Amount;   // 20000 KRW
/// plan.ByMethod.Single(share =&gt; share.Method == "card").Amount;       // 26800 KRW
/// </code>
/// </example>
public sealed record OrderPayment
{
    /// <summary>The method, for example "card".</summary>
    public required string Method { get; init; }

    /// <summary>How much.</summary>
    public required Money Amount { get; init; }

    /// <summary>When.</summary>
    public Moment? On { get; init; }
}

/// <summary>Points an order earned.</summary>
/// <example>
/// <para>Of 468 points to take back the balance holds all but one, and that one is deducted:</para>
/// <code>
/// var spent = order with { Earned = new() { Amount = Money.Won(873), Held = Money.Won(467) } };
/// var plan = RefundAccount.Open(spent, new() { SpentEarnings = SpentEarnings.DeductFromRefund })
///     .Plan(new() { Id = "C-1", Lines = [new() { Line = "dress", Quantity = 1 }] }, today);
/// plan.Earned.FromBalance;   // 467 KRW
/// plan.Total;                // 46799 KRW
/// </code>
/// </example>
public sealed record EarnedByOrder
{
    /// <summary>How much, in money.</summary>
    public required Money Amount { get; init; }

    /// <summary>How much of the customer's balance could be taken back now; nothing where not said.</summary>
    public Money? Held { get; init; }
}

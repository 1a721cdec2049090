using System.Text.Json.Serialization;

namespace CsRules.Refunds;

/// <summary>What becomes of a coupon whose minimum a partial return undercuts.</summary>
/// <example>
/// <para>What is kept falls below the coupon's minimum: Revoke takes back all of its kept share, Linear by how much is missing:</para>
/// <code>
/// var claim = new RefundClaim { Id = "C-1", Lines = [new() { Line = "belt", Quantity = 1 }, new() { Line = "shirt", Quantity = 1 }] };
/// RefundAccount.Open(order, new RefundPolicy { LostMinimum = LostMinimum.Keep }).Plan(claim, today).Total;     // 22501 KRW
/// RefundAccount.Open(order, new RefundPolicy { LostMinimum = LostMinimum.Linear }).Plan(claim, today).Total;   // 20658 KRW
/// RefundAccount.Open(order, new RefundPolicy { LostMinimum = LostMinimum.Revoke }).Plan(claim, today).Total;   // 15301 KRW
/// </code>
/// </example>
[JsonConverter(typeof(CamelCaseEnum<LostMinimum>))]
public enum LostMinimum
{
    /// <summary>It stays: what is kept keeps its share of the discount.</summary>
    Keep,

    /// <summary>It is taken back from what is kept.</summary>
    Revoke,

    /// <summary>It is taken back in proportion to the shortfall.</summary>
    Linear,
}

/// <summary>In which order money goes back.</summary>
/// <example>
/// <para>Points come back last unless the shop says otherwise, and then not at all while the card still has enough:</para>
/// <code>
/// var claim = new RefundClaim { Id = "C-1", Lines = [new() { Line = "shirt", Quantity = 1 }] };
/// RefundAccount.Open(order, RefundPolicy.Default).Plan(claim, today).PointsBack.Length;                                   // 0
/// RefundAccount.Open(order, new RefundPolicy { Order = RefundOrder.PointsFirst }).Plan(claim, today).PointsBack.Length;   // 2
/// </code>
/// </example>
[JsonConverter(typeof(CamelCaseEnum<RefundOrder>))]
public enum RefundOrder
{
    /// <summary>Money first, to the payment made last; then points. The reverse of paying with points first.</summary>
    MoneyFirst,

    /// <summary>Over all methods in proportion to what each still holds.</summary>
    Proportional,

    /// <summary>Points first, then money.</summary>
    PointsFirst,
}

/// <summary>What a lot that has expired since it was spent gets back.</summary>
/// <example>
/// <para>An expired lot may be forfeited, but never where the seller is at fault:</para>
/// <code>
/// var account = RefundAccount.Open(order, new RefundPolicy { Order = RefundOrder.PointsFirst, ExpiredLots = ExpiredLot.Forfeit });
/// var claim = new RefundClaim { Id = "C-1", Lines = [new() { Line = "dress", Quantity = 1 }] };
/// account.Plan(claim, new LocalDate(2026, 4, 10)).PointsBack[0].Forfeited;                                 // 1000 KRW
/// account.Plan(claim with { Fault = Party.Seller }, new LocalDate(2026, 4, 10)).PointsBack[0].Forfeited;   // 0 KRW
/// </code>
/// </example>
[JsonConverter(typeof(CamelCaseEnum<ExpiredLot>))]
public enum ExpiredLot
{
    /// <summary>Its amount, for as many days as it had left when it was spent.</summary>
    Restore,

    /// <summary>Its amount, for <see cref="RefundPolicy.ExtendDays"/> days.</summary>
    Extend,

    /// <summary>Nothing; never where the seller is at fault.</summary>
    Forfeit,
}

/// <summary>How earned points are taken back where they were spent already.</summary>
/// <example>
/// <para>Only a deduction makes the refund smaller; a negative balance leaves it whole:</para>
/// <code>
/// var spent = order with { Earned = new() { Amount = Money.Won(873) } };
/// var claim = new RefundClaim { Id = "C-1", Lines = [new() { Line = "dress", Quantity = 1 }] };
/// RefundAccount.Open(spent, new RefundPolicy { SpentEarnings = SpentEarnings.NegativeBalance }).Plan(claim, today).Total;    // 46800 KRW
/// RefundAccount.Open(spent, new RefundPolicy { SpentEarnings = SpentEarnings.DeductFromRefund }).Plan(claim, today).Total;   // 46332 KRW
/// </code>
/// </example>
[JsonConverter(typeof(CamelCaseEnum<SpentEarnings>))]
public enum SpentEarnings
{
    /// <summary>Not at all.</summary>
    Waive,

    /// <summary>The balance goes below zero.</summary>
    NegativeBalance,

    /// <summary>They are deducted from the refund.</summary>
    DeductFromRefund,
}

/// <summary>A shop's settings for refunds. The defaults are the ones that cost the customer least.</summary>
/// <example>
/// <para>The fee is one leg: a return costs it once, an exchange twice:</para>
/// <code>
/// var policy = new RefundPolicy { ReturnFee = Money.Won(3_000) };
/// var swap = new ExchangeRequest
/// {
///     Id = "X-1", Lines = [new() { Line = "shirt", Quantity = 1 }], Replacements = [new() { Id = "shirt-l", UnitPrice = Money.Won(9_000), Quantity = 1 }],
/// };
/// RefundAccount.Open(order, policy).Plan(new() { Id = "C-1", Lines = swap.Lines }, today).Total;   // 6000 KRW
/// ExchangePlan.For(order, [], swap, policy).Shipping;                                              // 6000 KRW
/// </code>
/// </example>
public sealed record RefundPolicy
{
    /// <summary>The defaults.</summary>
    public static RefundPolicy Default { get; } = new();

    /// <summary>Coupons whose minimum is lost. Never taken back where the seller is at fault.</summary>
    public LostMinimum LostMinimum { get; init; }

    /// <summary>One leg of return shipping on a change of mind, as announced; nothing where not said.</summary>
    public Money? ReturnFee { get; init; }

    /// <summary>
    /// Charge the outbound leg too where the delivery had been free and a return undercuts the threshold. Practice that
    /// no known decision upholds; the plan flags it. Off where not said.
    /// </summary>
    public bool RoundTripWhenFreeLost { get; init; }

    /// <summary>In which order money goes back.</summary>
    public RefundOrder Order { get; init; }

    /// <summary>Lots that have expired.</summary>
    public ExpiredLot ExpiredLots { get; init; }

    /// <summary>Days for <see cref="ExpiredLot.Extend"/>.</summary>
    public int ExtendDays { get; init; }

    /// <summary>Earned points that were spent already.</summary>
    public SpentEarnings SpentEarnings { get; init; }
}

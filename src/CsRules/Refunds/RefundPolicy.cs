using System.Text.Json.Serialization;
using CsRules.Json;

namespace CsRules.Refunds;

/// <summary>What becomes of a coupon whose minimum a partial return undercuts.</summary>
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

using System.Text.Json.Serialization;

namespace CsRules.Loyalty;

/// <summary>Points a customer may pay with, and the shop's limits. One point is one minor unit of the currency.</summary>
/// <param name="Balance">Points the customer has.</param>
/// <example>
/// <para>A won below the least order, no points can be used:</para>
/// <code>
/// var price = new CouponBookDefinition(Currency.Krw, []).Compile().Best(new Cart([new("1", Money.Won(9_999))]), shopper, asOf).Price;
/// var offer = new PointsOffer(Money.Won(5_000)) { MinimumOrder = Money.Won(10_000) };
/// PointsPayment.For(price, offer).Used;                 // 0 KRW
/// PointsPayment.For(price, offer).Limits[0]["short"];   // 1 KRW
/// </code>
/// </example>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record PointsOffer(Money Balance)
{
    /// <summary>How many the customer wants to use; as many as possible where absent.</summary>
    public Money? Wanted { get; init; }

    /// <summary>The least balance from which points can be used at all, inclusive.</summary>
    public Money? MinimumBalance { get; init; }

    /// <summary>The least payable total, after coupons, at which points can be used, inclusive.</summary>
    public Money? MinimumOrder { get; init; }

    /// <summary>Points are used in whole multiples of this.</summary>
    public Money? Unit { get; init; }

    /// <summary>The largest share of the items after coupons that points can pay.</summary>
    public Rate? UpTo { get; init; }

    /// <summary>True where points also pay shipping, after the items.</summary>
    public bool OnShipping { get; init; }

    /// <summary>The offer's limits, as a program of points has them.</summary>
    internal PointsUseLimits Limits => new() { MinimumBalance = MinimumBalance, MinimumOrder = MinimumOrder, Unit = Unit, UpTo = UpTo };
}

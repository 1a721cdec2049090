using System.Text.Json.Serialization;
using CsRules.Coupons.Benefits;

namespace CsRules.Coupons;

/// <summary>What a coupon gives.</summary>
/// <example>
/// <para>1,000 won off three units of 800: fixed it comes off once, per unit no further than a unit costs:</para>
/// <code>
/// var cart = new Cart([new("1", Money.Won(800), Quantity: 3)]);
/// Money With(BenefitKind kind) =&gt; new CouponBookDefinition(Currency.Krw, [new("OFF", CouponTarget.Order, new(kind) { Amount = Money.Won(1_000) })])
///     .Compile().Best(cart, shopper, asOf).Payable;
/// With(BenefitKind.Fixed);     // 1400 KRW
/// With(BenefitKind.PerUnit);   // 0 KRW
/// </code>
/// </example>
[JsonConverter(typeof(CamelCaseEnum<BenefitKind>))]
public enum BenefitKind
{
    /// <summary>A share of the base, at most a cap.</summary>
    Percent,

    /// <summary>A fixed amount.</summary>
    Fixed,

    /// <summary>A fixed amount off each unit, never more than the unit costs.</summary>
    PerUnit,

    /// <summary>A share or an amount that grows with the spend: the highest tier reached counts.</summary>
    Tiered,

    /// <summary>Of every buy + get units the cheapest "get" are free, or cheaper; or of other products than those bought. Incomplete sets give nothing.</summary>
    BuyGet,

    /// <summary>A present; the price stays.</summary>
    Gift,

    /// <summary>The whole shipping fee.</summary>
    FreeShipping,

    /// <summary>The cheapest unit of all matching lines, or so many of them, free or cheaper.</summary>
    Cheapest,
}

/// <summary>The rule of each kind: the one place that knows them all.</summary>
internal static class BenefitKinds
{
    private static readonly BenefitRule Percent = new PercentBenefit();
    private static readonly BenefitRule Fixed = new FixedBenefit();
    private static readonly BenefitRule PerUnit = new PerUnitBenefit();
    private static readonly BenefitRule Tiered = new TieredBenefit();
    private static readonly BenefitRule BuyGet = new BuyGetBenefit();
    private static readonly BenefitRule Cheapest = new CheapestBenefit();
    private static readonly BenefitRule Gift = new GiftBenefit();
    private static readonly BenefitRule FreeShipping = new FreeShippingBenefit();

    public static BenefitRule Rule(this BenefitKind kind) => kind switch
    {
        BenefitKind.Percent => Percent,
        BenefitKind.Fixed => Fixed,
        BenefitKind.PerUnit => PerUnit,
        BenefitKind.Tiered => Tiered,
        BenefitKind.BuyGet => BuyGet,
        BenefitKind.Cheapest => Cheapest,
        BenefitKind.Gift => Gift,
        BenefitKind.FreeShipping => FreeShipping,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such kind of benefit."),
    };
}

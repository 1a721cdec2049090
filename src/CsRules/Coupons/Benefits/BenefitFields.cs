namespace CsRules.Coupons.Benefits;

/// <summary>The fields of a <see cref="CouponBenefit"/> that a kind reads; any other would be passed over in silence.</summary>
[Flags]
internal enum BenefitFields
{
    None = 0,
    Rate = 1,
    Amount = 2,
    Cap = 4,
    Step = 8,
    MaxUnits = 16,
    Tiers = 32,
    BuyGet = 64,
    Gift = 128,
    UnitsPerLine = 256,
    GotLines = 512,
}

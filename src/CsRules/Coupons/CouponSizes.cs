using CsRules.Documents;

namespace CsRules.Coupons;

/// <summary>
/// How large a book and a cart may be. Preparing a cart costs so much for every coupon and line before any choice is looked
/// at; up to these sizes that is a few milliseconds, whatever is in them.
/// </summary>
internal static class CouponSizes
{
    public const int MostCoupons = DocumentLimits.MostCoupons;
    public const int MostTiers = 20;
    public const int MostLines = DocumentLimits.MostCartLines;
    public const int MostCategories = 20;
}

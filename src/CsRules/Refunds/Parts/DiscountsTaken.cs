using CsRules.Orders;

namespace CsRules.Refunds;

/// <summary>Which discounts of an order are taken off before an amount is measured.</summary>
internal readonly record struct DiscountsTaken
{
    private readonly int _before;
    private readonly bool _products;

    private DiscountsTaken(int before, bool products) => (_before, _products) = (before, products);

    public static DiscountsTaken None => default;

    public static DiscountsTaken All => new(int.MaxValue, products: true);

    /// <summary>Those that name their lines: product coupons.</summary>
    public static DiscountsTaken Products => new(0, products: true);

    /// <summary>What a discount's minimum is measured after.</summary>
    public static DiscountsTaken Of(OrderDiscount discount, int index) => discount switch
    {
        { MinimumAfterDiscounts: true } => All,
        { Measured: MeasuredAt.AfterProductCoupons } => Products,
        { Measured: MeasuredAt.Running } => new(index, products: false),
        _ => None,
    };

    /// <summary>What the threshold of free delivery is measured after.</summary>
    public static DiscountsTaken Of(OrderShipping shipping) => shipping.Measured switch
    {
        FreeShippingMeasured.BeforeCoupons => None,
        FreeShippingMeasured.AfterProductCoupons => Products,
        _ => All,
    };

    public bool Takes(Order order, int discount) => discount < _before || (_products && !order.Discounts[discount].Lines.IsEmpty);
}

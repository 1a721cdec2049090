namespace CsRules.Coupons.Search;

/// <summary>What can be combined: everything that no fixed condition has ruled out, as numbers.</summary>
internal sealed class Problem
{
    public required Occasion Occasion { get; init; }
    public required ProductRow[] Rows { get; init; }
    public required Bundle[] Bundles { get; init; }

    /// <summary>In the order in which they are applied.</summary>
    public required OrderStep[] Orders { get; init; }
    public required ShippingStep[] Shipping { get; init; }
    public required int Groups { get; init; }

    /// <summary>By coupon index: the place in the order of last day, then id.</summary>
    public required int[] Ranks { get; init; }
    public required long Floors { get; init; }

    /// <summary>A coupon that every combination must hold; null where nothing is forced.</summary>
    public CompiledCoupon? Forced { get; init; }

    public long Total => Occasion.OrderTotal;
    public LineFacts[] Lines => Occasion.Lines;
    public long Fee => Occasion.Cart.Shipping?.Fee.MinorUnits ?? 0;
    public long? FreeFrom => Occasion.Cart.Shipping?.FreeFrom?.MinorUnits;

    /// <summary>True where the fee falls away.</summary>
    public bool IsFree(long afterProducts, long items) =>
        FreeFrom is { } from && from <= Occasion.Cart.Shipping!.Measured switch
        {
            FreeShippingMeasured.BeforeCoupons => Total,
            FreeShippingMeasured.AfterProductCoupons => afterProducts,
            _ => items,
        };

    /// <summary>True where a shipping coupon's moving minimum holds.</summary>
    public static bool Reaches(ShippingStep step, long afterProducts, long items) => step.Coupon.Moving switch
    {
        null => true,
        MeasuredAt.AfterProductCoupons => afterProducts >= step.Coupon.MinimumSpend,
        _ => items >= step.Coupon.MinimumSpend,
    };
}

/// <summary>A product coupon for one line: what it takes off each line that it can be used on, largest first.</summary>
internal sealed record ProductRow(CompiledCoupon Coupon, int[] Lines, long[] Discounts);

/// <summary>A product coupon that takes all its lines together, or one whose line is settled.</summary>
internal sealed record Bundle(CompiledCoupon Coupon, int[] Lines, long[] Shares, long Discount);

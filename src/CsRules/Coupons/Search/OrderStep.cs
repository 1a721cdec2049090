namespace CsRules.Coupons.Search;

/// <summary>One order coupon as the search sees it.</summary>
internal sealed class OrderStep
{
    private readonly Benefit _benefit;
    private readonly bool _original;
    private readonly long _originalDiscount;
    private readonly long _mostByUnits;

    public OrderStep(CompiledCoupon coupon, Occasion occasion, int group)
    {
        Coupon = coupon;
        Group = group;
        Spend = coupon.On == MinimumOn.AnyLine ? occasion.LargestLine : occasion.OrderTotal;
        _benefit = Benefit.Of(coupon, Spend);
        _original = coupon.Definition.Base == CouponBase.Original;
        CountsUnits = coupon.Definition.Benefit.MaxUnits is not null || coupon.Kind == BenefitKind.PerUnit;
        // Amounts before coupons are the largest they ever are, so this bounds the discount from above.
        _mostByUnits = CountsUnits ? UnitDiscounts.Of(coupon, _benefit, occasion, null, null) : 0;
        _originalDiscount = CountsUnits ? _mostByUnits : _benefit.On(occasion.OrderTotal);
    }

    public CompiledCoupon Coupon { get; }

    /// <summary>Number of the exclusivity group; -1 where it has none.</summary>
    public int Group { get; }

    public long Spend { get; }

    /// <summary>True where the discount looks at single units, so that the running total alone does not give it.</summary>
    public bool CountsUnits { get; }

    /// <summary>True where what is left may go down as the base goes up.</summary>
    public bool IsRough => CountsUnits || (_benefit.IsStepped && !_original);

    public Benefit Benefit => _benefit;

    public bool OnOriginal => _original;

    /// <summary>The discount exactly, for a coupon that does not count units.</summary>
    public long Discount(long running) => _original || _benefit.IsFlat ? _originalDiscount : _benefit.On(running);

    /// <summary>At least the discount, and what it leaves never falls as <paramref name="running"/> grows.</summary>
    public long AtMost(long running) =>
        CountsUnits ? _mostByUnits : _original || _benefit.IsFlat ? _originalDiscount : _benefit.Uncut(running);

    /// <summary>At most the discount, and what it leaves never falls as <paramref name="running"/> grows.</summary>
    public long AtLeast(long running) =>
        CountsUnits ? 0 : _original || _benefit.IsFlat ? _originalDiscount : _benefit.AtLeast(running);
}

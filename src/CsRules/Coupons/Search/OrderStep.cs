using CsRules.Coupons.Benefits;

namespace CsRules.Coupons.Search;

/// <summary>One order coupon as the search sees it.</summary>
internal sealed class OrderStep
{
    private readonly Discount _discount;
    private readonly Occasion _occasion;
    private readonly bool _original;
    private readonly long _originalDiscount;
    private readonly long _mostByUnits;
    private UnitsOfLine[][]? _ways;

    public OrderStep(CompiledCoupon coupon, Occasion occasion, int group)
    {
        (Coupon, Group, _occasion) = (coupon, group, occasion);
        Spend = coupon.On == MinimumOn.AnyLine ? occasion.LargestLine : occasion.SpendOf(coupon) ?? occasion.OrderTotal;
        MinimumLines = coupon.Moving is not null && coupon.Named is not null ? occasion.NamedLines(coupon) : null;
        _discount = coupon.Rule.Discount(coupon, Spend);
        _original = coupon.Definition.Base == CouponBase.Original;
        CountsUnits = coupon.CountsUnits;
        // Amounts before coupons are the largest they ever are, so this bounds the discount from above.
        _mostByUnits = CountsUnits ? OnUnits(null, null, null) : 0;
        _originalDiscount = CountsUnits ? _mostByUnits : _discount.On(occasion.OrderTotal);
    }

    public CompiledCoupon Coupon { get; }

    /// <summary>Number of the exclusivity group; -1 where it has none.</summary>
    public int Group { get; }

    public long Spend { get; }

    /// <summary>What its moving minimum is measured at: totals, or the lines that it names.</summary>
    /// <param name="afterProducts">The total after product coupons.</param>
    /// <param name="items">The running total.</param>
    /// <param name="afterByLine">What product coupons leave of each line; null where no minimum names lines.</param>
    /// <param name="byLine">What is left of each line now.</param>
    public long Measured(long afterProducts, long items, long[]? afterByLine, long[] byLine)
    {
        var isAfter = Coupon.Moving == MeasuredAt.AfterProductCoupons;
        if (MinimumLines is not { } lines) return isAfter ? afterProducts : items;
        var (from, sum) = (isAfter ? afterByLine! : byLine, 0L);
        foreach (var i in lines) sum += from[i];
        return sum;
    }

    /// <summary>True where the discount looks at single units, so that the running total alone does not give it.</summary>
    public bool CountsUnits { get; }

    /// <summary>The lines that its moving minimum is measured on; null for the whole order.</summary>
    public int[]? MinimumLines { get; }

    /// <summary>True where the running total alone does not tell whether or how much it takes off, so that lines are worked out.</summary>
    public bool LooksAtLines => CountsUnits || MinimumLines is not null;

    /// <summary>True where what is left may go down as the base goes up.</summary>
    public bool IsRough => CountsUnits || (_discount.IsStepped && !_original);

    public bool OnOriginal => _original;

    /// <summary>The discount wanted of a coupon that counts units, from what is left of the lines or from their prices; see <see cref="BenefitRule.OnUnits"/>.</summary>
    public long OnUnits(long[]? running, UnitsLeft? left, long[]? weights) => Coupon.Rule.OnUnits(Coupon, _discount, _occasion, running, left, weights);

    /// <summary>The discount exactly, for a coupon that does not count units.</summary>
    public long Discount(long running) => _original || _discount.IsFlat ? _originalDiscount : _discount.On(running);

    /// <summary>By how much the running total must grow until a discount that is cut to a step becomes larger; without end where none does.</summary>
    public long UntilJump(long running) => _original ? long.MaxValue : _discount.UntilJump(running);

    /// <summary>True where it takes an amount off each unit, and not one share off all of them.</summary>
    public bool TakesUnitByUnit => Coupon.Rule.TakesUnitByUnit;

    /// <summary>What it takes off at most, for a coupon that counts units: exactly that where it is measured on prices and lines bear it.</summary>
    public long MostByUnits => _mostByUnits;

    /// <summary>The ways in which it may take units, for a coupon that counts them; see <see cref="UnitsOfLine.Ways"/>.</summary>
    public UnitsOfLine[][] Ways => _ways ??= UnitsOfLine.Ways(
        _occasion.Lines, Coupon.Rule.TakesCheapest ? _occasion.CheapestFirst : _occasion.DearestFirst, Coupon.Rule.UnitsAtMost(Coupon), BenefitRule.MostUnitsPerLine(Coupon));

    /// <summary>What it wants of each unit of a line, from what is left of it or from its price before any coupon.</summary>
    public long OfEach(int line, long running)
    {
        ref readonly var facts = ref _occasion.Lines[line];
        return TakesUnitByUnit
            ? Coupon.Rule.OfEach(Coupon, facts, _original ? null : running)
            : _discount.OfUnit(_original ? facts.Amount : running, facts.Quantity);
    }

    /// <summary>Its share of so many parts of an amount, rounded once.</summary>
    public long OnParts(Int128 amount, long of) => _discount.OnParts(amount, of);

    /// <summary>How many units of a line it can take.</summary>
    public int MostOf(int quantity) => Math.Min(quantity, BenefitRule.MostUnitsPerLine(Coupon));

    /// <summary>How many units it takes at most.</summary>
    public long MostUnits => Math.Min(Coupon.Definition.Benefit.MaxUnits ?? long.MaxValue, _occasion.Lines.Sum(line => (long)line.Quantity));

    /// <summary>A share of an amount, neither capped nor cut to a step.</summary>
    public long ShareOf(long amount) => _discount.OfUnit(amount, 1);

    /// <summary>Which part of a running total between two it takes off at least and at most, in so many parts of the whole.</summary>
    public (long Least, long Most) Part(long low, long high, long parts) => _discount.Part(low, high, parts);

    /// <summary>At least the discount, and what it leaves never falls as <paramref name="running"/> grows.</summary>
    public long AtMost(long running) =>
        CountsUnits ? _mostByUnits : _original || _discount.IsFlat ? _originalDiscount : _discount.Uncut(running);

    /// <summary>At most the discount, and what it leaves never falls as <paramref name="running"/> grows.</summary>
    public long AtLeast(long running) =>
        CountsUnits ? 0 : _original || _discount.IsFlat ? _originalDiscount : _discount.AtLeast(running);
}

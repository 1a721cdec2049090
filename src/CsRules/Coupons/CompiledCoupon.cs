using NodaTime;

namespace CsRules.Coupons;

/// <summary>A coupon with its amounts as minor units and its lists as sets.</summary>
internal sealed class CompiledCoupon
{
    private readonly HashSet<string>? _products;
    private readonly HashSet<string>? _categories;
    private readonly HashSet<string>? _notProducts;
    private readonly HashSet<string>? _notCategories;

    public CompiledCoupon(CouponDefinition definition, int index, Rounding rounding)
    {
        (Definition, Index) = (definition, index);
        Rounding = definition.Rounding ?? rounding;
        _products = Set(definition.Products);
        _categories = Set(definition.Categories);
        _notProducts = Set(definition.ExceptProducts);
        _notCategories = Set(definition.ExceptCategories);
        MinimumSpend = definition.Minimum?.Spend?.MinorUnits ?? 0;
        MinimumQuantity = definition.Minimum?.Quantity ?? 0;
        TimeFrom = Hour(definition.Validity?.TimeFrom);
        TimeUntil = Hour(definition.Validity?.TimeUntil);
    }

    public CouponDefinition Definition { get; }
    public int Index { get; }
    public Rounding Rounding { get; }
    public long MinimumSpend { get; }
    public int MinimumQuantity { get; }
    public LocalTime? TimeFrom { get; }
    public LocalTime? TimeUntil { get; }
    public string Id => Definition.Id;
    public BenefitKind Kind => Definition.Benefit.Kind;
    public bool IsGift => Kind == BenefitKind.Gift;
    public bool OnOneLine => Definition.Target == CouponTarget.Lines && Definition.AppliesTo == LineScope.OneLine;
    public MinimumOn On => Definition.Minimum?.On ?? MinimumOn.Target;

    /// <summary>The measure of a minimum that moves with the other coupons; null where it stands on original prices.</summary>
    public MeasuredAt? Moving =>
        MinimumSpend > 0 && Definition.Target != CouponTarget.Lines && Definition.Minimum!.Measured != MeasuredAt.Original
            ? Definition.Minimum.Measured
            : null;

    public bool Matches(CartLine line)
    {
        var product = line.Product ?? line.Id;
        if (_notProducts is not null && _notProducts.Contains(product)) return false;
        if (_notCategories is not null && Any(_notCategories, line)) return false;
        if (_products is null && _categories is null) return true;
        return (_products is not null && _products.Contains(product)) || (_categories is not null && Any(_categories, line));
    }

    /// <summary>Later than any day: a coupon without an end is kept for later when two would do.</summary>
    public LocalDate LastDay(Shopper shopper) =>
        Definition.Validity?.LastDay(IssuedOn(shopper)) ?? LocalDate.MaxIsoValue;

    public LocalDate? IssuedOn(Shopper shopper) => shopper.Issued.TryGetValue(Id, out var day) ? day : null;

    private static bool Any(HashSet<string> set, CartLine line)
    {
        foreach (var category in line.Categories)
            if (set.Contains(category)) return true;
        return false;
    }

    private static HashSet<string>? Set(System.Collections.Immutable.ImmutableArray<string> words) =>
        words.IsDefaultOrEmpty ? null : new HashSet<string>(words, StringComparer.Ordinal);

    private static LocalTime? Hour(string? text) => text is null ? null : CouponHours.Parse(text);
}

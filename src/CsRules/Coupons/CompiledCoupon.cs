using CsRules.Coupons.Benefits;
using NodaTime;

namespace CsRules.Coupons;

/// <summary>A coupon with its amounts as minor units and its lists as sets.</summary>
internal sealed class CompiledCoupon
{
    public CompiledCoupon(CouponDefinition definition, int index, Rounding rounding)
    {
        (Definition, Index) = (definition, index);
        Rounding = definition.Rounding ?? rounding;
        Rule = definition.Benefit.Kind.Rule();
        MinimumSpend = definition.Minimum?.Spend?.MinorUnits ?? 0;
        MinimumQuantity = definition.Minimum?.Quantity ?? 0;
        if (MinimumSpend > 0 && definition.Target != CouponTarget.Lines && definition.Minimum!.Measured != MeasuredAt.Original)
            Moving = definition.Minimum.Measured;
        Got = LineFilter.Of(definition.Benefit.GetProducts, definition.Benefit.GetCategories);
        Named = definition.Minimum is { On: MinimumOn.NamedLines } minimum ? LineFilter.Of(minimum.Products, minimum.Categories) : null;
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
    public BenefitRule Rule { get; }
    public bool IsGift => Rule.IsGift;
    /// <summary>True for an order coupon that looks at single units.</summary>
    public bool CountsUnits => Definition.Target == CouponTarget.Order && Rule.CountsUnits(Definition.Benefit);

    /// <summary>The lines of which units are got, where they are others than those bought.</summary>
    public LineFilter? Got { get; }

    /// <summary>The lines that its minimum is measured on, where it names them.</summary>
    public LineFilter? Named { get; }

    public bool UsesUnits => Definition.UsesUnits;

    public bool OnOneLine => Definition.Target == CouponTarget.Lines && Definition.AppliesTo == LineScope.OneLine;
    public MinimumOn On => Definition.Minimum?.On ?? MinimumOn.Target;

    /// <summary>The measure of a minimum that moves with the other coupons; null where it stands on original prices.</summary>
    public MeasuredAt? Moving { get; }

    /// <summary>Later than any day: a coupon without an end is kept for later when two would do.</summary>
    public LocalDate LastDay(Shopper shopper) =>
        Definition.Validity?.LastDay(IssuedOn(shopper)) ?? LocalDate.MaxIsoValue;

    public LocalDate? IssuedOn(Shopper shopper) => shopper.Issued.TryGetValue(Id, out var day) ? day : null;

    /// <summary>Which of two is applied first: the higher priority, then by id.</summary>
    public static int InOrder(CompiledCoupon a, CompiledCoupon b) => a.Definition.Priority != b.Definition.Priority
        ? b.Definition.Priority.CompareTo(a.Definition.Priority)
        : string.CompareOrdinal(a.Id, b.Id);

    private static LocalTime? Hour(string? text) => text is null ? null : CouponHours.Parse(text);
}

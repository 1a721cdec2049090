using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CsRules.Orders;

/// <summary>A discount that was given on goods.</summary>
/// <example>
/// <para>It may be all of what its lines cost, and not one won more:</para>
/// <code>
/// var free = new OrderDiscount { Id = "BELT", Amount = Money.Won(15_001), Lines = ["belt"] };
/// var more = free with { Amount = Money.Won(15_002) };
/// new OrderShares(order with { Discounts = [free] }).Net(line: 2, units: 1);              // 0 KRW
/// new OrderValidator().Validate(order with { Discounts = [more] }).Errors[0].ErrorCode;   // "order.discount-too-large"
/// </code>
/// </example>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record OrderDiscount
{
    /// <summary>The coupon's or promotion's id.</summary>
    public required string Id { get; init; }

    /// <summary>The whole discount.</summary>
    public required Money Amount { get; init; }

    /// <summary>The lines it was given on; all where empty.</summary>
    public ImmutableArray<string> Lines { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>
    /// How the shop divided it, line by line, where that is known: a cart knows which units a coupon took. By what its lines still
    /// cost where not said.
    /// </summary>
    public ImmutableArray<LineShare> Shares { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The amount of goods that it required, inclusive; null where none.</summary>
    public Money? Minimum { get; init; }

    /// <summary>The number of units that it required, inclusive; null where none.</summary>
    public int? MinimumQuantity { get; init; }

    /// <summary>Which lines the minimum looks at; all where not said.</summary>
    public DiscountMinimumOn MinimumOn { get; init; }

    /// <summary>The lines that the minimum names, where it is measured on these and not on those it was given on; at least one then.</summary>
    public ImmutableArray<string> MinimumLines { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>
    /// Before or after which discounts the minimum is measured; before all where not said. A discount that names its lines is a
    /// product coupon; <see cref="MeasuredAt.Running"/> is after those that stand before this one.
    /// </summary>
    public MeasuredAt Measured { get; init; }

    /// <summary>True where the minimum is measured after every discount, this one too; stands instead of <see cref="Measured"/>.</summary>
    public bool MinimumAfterDiscounts { get; init; }

    /// <summary>When its use comes back to the customer; never where not said.</summary>
    public CouponReissue? Reissue { get; init; }

    /// <summary>The last day on which it could be used, inclusive; no end where not said.</summary>
    [JsonConverter(typeof(LocalDateConverter))]
    public NodaTime.LocalDate? ValidUntil { get; init; }
}

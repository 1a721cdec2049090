using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CsRules.Coupons;

/// <summary>What a coupon gives; which fields count depends on <see cref="Kind"/>, others must be absent.</summary>
/// <param name="Kind">The kind of benefit.</param>
/// <example>
/// <para>In steps of 1,000 won, 10% of 19,900 is 1,000 and not 1,990:</para>
/// <code>
/// var benefit = new CouponBenefit(BenefitKind.Percent) { Rate = Rate.Percent(10), Step = Money.Won(1_000) };
/// var book = new CouponBookDefinition(Currency.Krw, [new("TEN", CouponTarget.Order, benefit)]).Compile();
/// book.Best(new Cart([new("1", Money.Won(19_900))]), shopper, asOf).Payable;   // 18900 KRW
/// book.Best(new Cart([new("1", Money.Won(20_000))]), shopper, asOf).Payable;   // 18000 KRW
/// </code>
/// </example>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record CouponBenefit(BenefitKind Kind)
{
    /// <summary>Percent: the share, above 0% and at most 100%. Buy-get, cheapest: how much off the units, 100% where absent.</summary>
    public Rate? Rate { get; init; }

    /// <summary>Fixed, per unit: how much off. Buy-get, cheapest: how much off each of the units, instead of a rate.</summary>
    public Money? Amount { get; init; }

    /// <summary>Percent, tiered: the most the coupon takes off.</summary>
    public Money? Cap { get; init; }

    /// <summary>Percent, tiered: the discount is cut down to a multiple of this (1,000 won steps).</summary>
    public Money? Step { get; init; }

    /// <summary>
    /// Percent, per unit: only so many units, the dearest first. For a coupon on all matching lines, of each line.
    /// Buy-get: at most so many units are got. Cheapest: so many units of all matching ones, 1 where absent.
    /// </summary>
    public int? MaxUnits { get; init; }

    /// <summary>Order; percent, per unit, cheapest: only so many units of each line.</summary>
    public int? MaxUnitsPerLine { get; init; }

    /// <summary>
    /// Tiered: the tiers, from inclusive, by the spend before any coupon: of the lines it is used on, of an order coupon the whole order; of the
    /// order, or of the lines that the minimum names, where the minimum is "on" these; of an order coupon on anyLine its largest line.
    /// </summary>
    public ImmutableArray<CouponTier> Tiers { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Buy-get: units paid in full in each set.</summary>
    public int? Buy { get; init; }

    /// <summary>Buy-get: units free or cheaper in each set.</summary>
    public int? Get { get; init; }

    /// <summary>
    /// Buy-get: products whose units are got, where they are others than those bought (<see cref="CouponDefinition.Products"/>). A unit that
    /// is both serves once, and the cheapest that can be spared are got. With no product and no category they are one and the same.
    /// </summary>
    public ImmutableArray<string> GetProducts { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Buy-get: categories whose units are got.</summary>
    public ImmutableArray<string> GetCategories { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Gift: what the present is.</summary>
    public string? Gift { get; init; }
}

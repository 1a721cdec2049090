using System.Collections.Immutable;

namespace CsRules.Coupons;

/// <summary>What a coupon gives; which fields count depends on <see cref="Kind"/>, others must be absent.</summary>
/// <param name="Kind">The kind of benefit.</param>
/// <example>
/// <para>In steps of 1,000 won, 10% of 19,900 is 1,000 and not 1,990:</para>
/// <code>
/// var benefit = new CouponBenefit(BenefitKind.Percent) { Rate = Rate.Percent(10), Step = Money.Won(1_000) };
/// var book = CouponBook.Compile(new(Currency.Krw, [new("TEN", CouponTarget.Order, benefit)]));
/// book.Best(new Cart([new("1", Money.Won(19_900))]), shopper, asOf).Payable;   // 18900 KRW
/// book.Best(new Cart([new("1", Money.Won(20_000))]), shopper, asOf).Payable;   // 18000 KRW
/// </code>
/// </example>
public sealed record CouponBenefit(BenefitKind Kind)
{
    /// <summary>Percent: the share, above 0% and at most 100%. Buy-get: how much off the got units, 100% where absent.</summary>
    public Rate? Rate { get; init; }

    /// <summary>Fixed, per unit: how much off. Buy-get: how much off each got unit, instead of a rate.</summary>
    public Money? Amount { get; init; }

    /// <summary>Percent, tiered: the most the coupon takes off.</summary>
    public Money? Cap { get; init; }

    /// <summary>Percent, tiered: the discount is cut down to a multiple of this (1,000 won steps).</summary>
    public Money? Step { get; init; }

    /// <summary>
    /// Percent, per unit: only so many units, the dearest first. For a coupon on all matching lines, of each line.
    /// Buy-get: at most so many units are got.
    /// </summary>
    public int? MaxUnits { get; init; }

    /// <summary>Tiered: the tiers; the spend is the minimum's "on" before any coupon, from inclusive.</summary>
    public ImmutableArray<CouponTier> Tiers { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Buy-get: units paid in full in each set.</summary>
    public int? Buy { get; init; }

    /// <summary>Buy-get: units free or cheaper in each set.</summary>
    public int? Get { get; init; }

    /// <summary>Gift: what the present is.</summary>
    public string? Gift { get; init; }
}

/// <summary>One tier of a tiered coupon: a rate or an amount from a spend on.</summary>
/// <param name="From">The spend it starts at, inclusive, before any coupon.</param>
/// <example>
/// <para>A won below the second tier gets the first:</para>
/// <code>
/// CouponTier[] tiers = [new(Money.Won(30_000)) { Amount = Money.Won(3_000) }, new(Money.Won(50_000)) { Amount = Money.Won(7_000) }];
/// var book = CouponBook.Compile(new(Currency.Krw, [new("MORE", CouponTarget.Order, new(BenefitKind.Tiered) { Tiers = [.. tiers] })]));
/// book.Best(new Cart([new("1", Money.Won(49_999))]), shopper, asOf).Applied[0].Discount;   // 3000 KRW
/// book.Best(new Cart([new("1", Money.Won(50_000))]), shopper, asOf).Applied[0].Discount;   // 7000 KRW
/// </code>
/// </example>
public sealed record CouponTier(Money From)
{
    /// <summary>The share off.</summary>
    public Rate? Rate { get; init; }

    /// <summary>The amount off, instead of a share.</summary>
    public Money? Amount { get; init; }
}

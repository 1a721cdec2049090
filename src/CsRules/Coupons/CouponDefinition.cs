using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CsRules.Orders;

namespace CsRules.Coupons;

/// <summary>
/// A coupon as a shop writes it. Coupons are applied in this order: product coupons (on the prices before any coupon),
/// order coupons by <see cref="Priority"/>, higher first, then id, then the shipping coupon. Each discount is rounded
/// once, limited to what the lines can bear above their floors, and then divided over them by the one allocation rule.
/// </summary>
/// <param name="Id">The shop's id.</param>
/// <param name="Target">What it is used on.</param>
/// <param name="Benefit">What it gives.</param>
/// <example>
/// <para>10% from 30,000 won, at most 5,000, measured after product coupons:</para>
/// <code>
/// var autumn = new CouponDefinition("AUTUMN", CouponTarget.Order, new(BenefitKind.Percent) { Rate = Rate.Percent(10), Cap = Money.Won(5000) })
/// {
///     Minimum = new() { Spend = Money.Won(30_000), Measured = MeasuredAt.AfterProductCoupons },
/// };
/// var book = new CouponBookDefinition(Currency.Krw, [autumn]).Compile();
/// book.Best(new Cart([new("1", Money.Won(60_000))]), shopper, asOf).Payable;   // 55000 KRW
/// book.Best(new Cart([new("1", Money.Won(29_999))]), shopper, asOf).Payable;   // 29999 KRW
/// </code>
/// </example>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record CouponDefinition(string Id, CouponTarget Target, CouponBenefit Benefit)
{
    /// <summary>What people call it; the id where absent.</summary>
    public string? Name { get; init; }

    /// <summary>Lines: products that match. With no product and no category every line matches.</summary>
    public ImmutableArray<string> Products { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Lines: categories that match.</summary>
    public ImmutableArray<string> Categories { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Lines: products that never match.</summary>
    public ImmutableArray<string> ExceptProducts { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Lines: categories that never match.</summary>
    public ImmutableArray<string> ExceptCategories { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Lines: one matching line, or all of them together.</summary>
    public LineScope AppliesTo { get; init; }

    /// <summary>
    /// Buy-get, cheapest on all matching lines: true where the units that served in it, bought or got, serve in no other such coupon. It
    /// can then share lines with these (and with no other product coupon): the one of higher <see cref="Priority"/> takes its units
    /// first, then by id.
    /// </summary>
    /// <example>
    /// <para>Four units are two pairs; a pair that gave its unit to the first coupon is not there for the second:</para>
    /// <code>
    /// var pair = new CouponDefinition("PAIR", CouponTarget.Lines, new(BenefitKind.BuyGet) { Buy = 1, Get = 1, MaxUnits = 1 }) { AppliesTo = LineScope.AllMatching, UsesUnits = true };
    /// var third = new CouponDefinition("THREE", CouponTarget.Lines, new(BenefitKind.BuyGet) { Buy = 2, Get = 1 }) { AppliesTo = LineScope.AllMatching, UsesUnits = true };
    /// var book = new CouponBookDefinition(Currency.Krw, [pair, third]).Compile();
    /// book.Best(new Cart([new("1", Money.Won(1_000), 4)]), shopper, asOf).Payable;   // 3000 KRW
    /// book.Best(new Cart([new("1", Money.Won(1_000), 5)]), shopper, asOf).Payable;   // 3000 KRW
    /// </code>
    /// </example>
    public bool UsesUnits { get; init; }

    /// <summary>What must be bought; nothing where absent.</summary>
    public CouponMinimum? Minimum { get; init; }

    /// <summary>Order: what a percentage is taken from.</summary>
    public CouponBase Base { get; init; }

    /// <summary>Order: of the coupons of one group at most one is used. Absent: in no group, so it stacks with every other.</summary>
    public string? Group { get; init; }

    /// <summary>True where no other coupon at all can be used beside it.</summary>
    public bool Exclusive { get; init; }

    /// <summary>Order, and product coupons that use units up: higher is applied first; equal ones by id.</summary>
    public int Priority { get; init; }

    /// <summary>When it can be used; always where absent.</summary>
    public CouponValidity? Validity { get; init; }

    /// <summary>Only on a customer's first order.</summary>
    public bool FirstOrderOnly { get; init; }

    /// <summary>Member tiers that may use it; all where empty.</summary>
    public ImmutableArray<string> MemberTiers { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Channels it can be used in ("app", "web"); all where empty.</summary>
    public ImmutableArray<string> Channels { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>How often it can be used; without limit where absent.</summary>
    public CouponLimits? Limits { get; init; }

    /// <summary>When its use comes back after a cancel or a return; never where absent.</summary>
    public CouponReissue? Reissue { get; init; }

    /// <summary>Where a fraction of the minor unit goes; the book's rounding where absent.</summary>
    public Rounding? Rounding { get; init; }
}

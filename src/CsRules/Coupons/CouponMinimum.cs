using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CsRules.Coupons;

/// <summary>What must be in the cart. Both ends inclusive: a spend of exactly the minimum is enough.</summary>
/// <example>
/// <para>Exactly the minimum is enough, a won below is a won short:</para>
/// <code>
/// var off = new CouponDefinition("OFF", CouponTarget.Order, new(BenefitKind.Fixed) { Amount = Money.Won(1_000) })
/// {
///     Minimum = new() { Spend = Money.Won(30_000) },
/// };
/// var book = new CouponBookDefinition(Currency.Krw, [off]).Compile();
/// book.Applicable(new Cart([new("1", Money.Won(30_000))]), shopper, asOf)[0].Saves;                 // 1000 KRW
/// book.Applicable(new Cart([new("1", Money.Won(29_999))]), shopper, asOf)[0].Reasons[0]["short"];   // 1 KRW
/// </code>
/// </example>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record CouponMinimum
{
    /// <summary>The least spend.</summary>
    public Money? Spend { get; init; }

    /// <summary>The least number of units.</summary>
    public int? Quantity { get; init; }

    /// <summary>Which lines count.</summary>
    public MinimumOn On { get; init; }

    /// <summary>Named lines: the products that count.</summary>
    public ImmutableArray<string> Products { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Named lines: the categories that count.</summary>
    public ImmutableArray<string> Categories { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Before or after which coupons the spend is measured. Product coupons always measure original prices.</summary>
    public MeasuredAt Measured { get; init; }
}

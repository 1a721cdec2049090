using System.Text.Json.Serialization;

namespace CsRules.Coupons;

/// <summary>Which of the matching lines a coupon with the target "lines" takes.</summary>
/// <example>
/// <para>On one line it goes where it takes off most; on all of them it takes both:</para>
/// <code>
/// var tenth = new CouponDefinition("TEN", CouponTarget.Lines, new(BenefitKind.Percent) { Rate = Rate.Percent(10) });
/// var cart = new Cart([new("1", Money.Won(10_000)), new("2", Money.Won(20_000))]);
/// Money With(LineScope scope) =&gt; new CouponBookDefinition(Currency.Krw, [tenth with { AppliesTo = scope }]).Compile().Best(cart, shopper, asOf).Payable;
/// With(LineScope.OneLine);       // 28000 KRW
/// With(LineScope.AllMatching);   // 27000 KRW
/// </code>
/// </example>
[JsonConverter(typeof(CamelCaseEnum<LineScope>))]
public enum LineScope
{
    /// <summary>One matching line, the one that serves the customer best.</summary>
    OneLine,

    /// <summary>Every matching line together: none of them can carry another product coupon.</summary>
    AllMatching,
}

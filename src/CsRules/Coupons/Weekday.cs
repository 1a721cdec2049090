using System.Text.Json.Serialization;

namespace CsRules.Coupons;

/// <summary>
/// A day of the week, numbered as ISO 8601 does. Unlike NodaTime's, it has no "none", which no coupon could ever meet.
/// </summary>
/// <example>
/// <para>Friday's coupon ends with the last minute of Friday in Seoul:</para>
/// <code>
/// var off = new CouponDefinition("FRI", CouponTarget.Order, new(BenefitKind.Fixed) { Amount = Money.Won(1_000) })
/// {
///     Validity = new() { Days = [Weekday.Friday] },
/// };
/// var book = new CouponBookDefinition(Currency.Krw, [off]).Compile();
/// book.Applicable(cart, shopper, Instant.FromUtc(2025, 10, 10, 14, 59))[0].IsUsable;         // true
/// book.Applicable(cart, shopper, Instant.FromUtc(2025, 10, 10, 15, 0))[0].Reasons[0].Code;   // "coupon.wrong-day"
/// </code>
/// </example>
[JsonConverter(typeof(CamelCaseEnum<Weekday>))]
public enum Weekday
{
    /// <summary>월요일.</summary>
    Monday = 1,

    /// <summary>화요일.</summary>
    Tuesday,

    /// <summary>수요일.</summary>
    Wednesday,

    /// <summary>목요일.</summary>
    Thursday,

    /// <summary>금요일.</summary>
    Friday,

    /// <summary>토요일.</summary>
    Saturday,

    /// <summary>일요일.</summary>
    Sunday,
}

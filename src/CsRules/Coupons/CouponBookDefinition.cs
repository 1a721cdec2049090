using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CsRules.Coupons;

/// <summary>All coupons that a cart may use, with what they share.</summary>
/// <param name="Currency">The one currency of every amount.</param>
/// <param name="Coupons">The coupons; ids are unique.</param>
/// <example>
/// <para>The last day ends at midnight in the zone of the book:</para>
/// <code>
/// var off = new CouponDefinition("OFF", CouponTarget.Order, new(BenefitKind.Fixed) { Amount = Money.Won(1_000) })
/// {
///     Validity = new() { Until = new LocalDate(2025, 10, 10) },
/// };
/// var definition = new CouponBookDefinition(Currency.Krw, [off]);
/// var midnight = Instant.FromUtc(2025, 10, 10, 15, 0);
/// definition.Compile().Applicable(cart, shopper, midnight)[0].IsUsable;                         // false
/// (definition with { Zone = "UTC" }).Compile().Applicable(cart, shopper, midnight)[0].IsUsable;   // true
/// </code>
/// </example>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record CouponBookDefinition(Currency Currency, ImmutableArray<CouponDefinition> Coupons)
{
    /// <summary>The shop's zone, by its IANA name: it says when a day ends.</summary>
    public string Zone { get; init => field = value ?? "Asia/Seoul"; } = "Asia/Seoul";

    /// <summary>The largest order the shop takes, inclusive; it serves to find coupons whose minimum no cart can reach.</summary>
    public Money? LargestCart { get; init; }

    /// <summary>Where fractions go, unless a coupon says otherwise.</summary>
    public Rounding Rounding { get; init; }

    /// <summary>Compiles the book.</summary>
    /// <exception cref="FluentValidation.ValidationException">The definition has errors; it names all of them.</exception>
    public CouponBook Compile() => CouponBook.Compile(this);
}

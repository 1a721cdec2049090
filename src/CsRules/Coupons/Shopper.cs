using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CsRules.Documents;
using NodaTime;

namespace CsRules.Coupons;

/// <summary>What the customer's side brings to a price.</summary>
/// <example>
/// <para>Issued seven days ago a coupon for seven days is in its last day; never issued, it can't be used:</para>
/// <code>
/// var week = new CouponDefinition("WEEK", CouponTarget.Order, new(BenefitKind.Fixed) { Amount = Money.Won(1_000) })
/// {
///     Validity = new() { DaysFromIssue = 7 },
/// };
/// var book = new CouponBookDefinition(Currency.Krw, [week]).Compile();
/// var holder = new Shopper { Issued = ImmutableDictionary&lt;string, LocalDate&gt;.Empty.Add("WEEK", new LocalDate(2025, 10, 3)) };
/// book.Applicable(cart, holder, asOf)[0].IsUsable;                 // true
/// book.Applicable(cart, new Shopper(), asOf)[0].Reasons[0].Code;   // "coupon.not-issued"
/// </code>
/// </example>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record Shopper
{
    /// <summary>True when this is the customer's first order.</summary>
    public bool FirstOrder { get; init; }

    /// <summary>The customer's tier.</summary>
    public string? Tier { get; init; }

    /// <summary>How often this customer has used each coupon, by id.</summary>
    public ImmutableDictionary<string, int> Uses { get; init => field = value ?? ImmutableDictionary<string, int>.Empty; } = ImmutableDictionary<string, int>.Empty;

    /// <summary>How often everybody has used each coupon, by id.</summary>
    public ImmutableDictionary<string, int> UsesByAll { get; init => field = value ?? ImmutableDictionary<string, int>.Empty; } = ImmutableDictionary<string, int>.Empty;

    /// <summary>The day each coupon was issued to this customer, by id.</summary>
    [JsonConverter(typeof(LocalDateMapConverter))]
    public ImmutableDictionary<string, LocalDate> Issued { get; init => field = value ?? ImmutableDictionary<string, LocalDate>.Empty; } = ImmutableDictionary<string, LocalDate>.Empty;
}

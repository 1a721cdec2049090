using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;

namespace CsRules.Coupons;

/// <summary>When a coupon can be used, in the zone of the shop.</summary>
/// <example>
/// <para>Seven days from the day of issue, which is not counted, and never past the last day of all:</para>
/// <code>
/// var validity = new CouponValidity { DaysFromIssue = 7, Until = new LocalDate(2025, 10, 31) };
/// validity.LastDay(new LocalDate(2025, 10, 1));    // 2025-10-08
/// validity.LastDay(new LocalDate(2025, 10, 28));   // 2025-10-31
/// </code>
/// </example>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record CouponValidity
{
    /// <summary>The first day, inclusive.</summary>
    [JsonConverter(typeof(LocalDateConverter))]
    public LocalDate? From { get; init; }

    /// <summary>The last day, inclusive: through its very end.</summary>
    [JsonConverter(typeof(LocalDateConverter))]
    public LocalDate? Until { get; init; }

    /// <summary>Days from the day of issue; 7 for a coupon issued on the 1st: through the end of the 8th.</summary>
    public int? DaysFromIssue { get; init; }

    /// <summary>Days of the week; all where empty.</summary>
    public ImmutableArray<Weekday> Days { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Hour of the day from which it can be used, "HH:mm", inclusive.</summary>
    public string? TimeFrom { get; init; }

    /// <summary>Hour of the day until which it can be used, "HH:mm", exclusive; before <see cref="TimeFrom"/>, over midnight.</summary>
    public string? TimeUntil { get; init; }

    /// <summary>The last day on which a coupon issued on a day can be used; null = no end.</summary>
    public LocalDate? LastDay(LocalDate? issuedOn)
    {
        var byIssue = DaysFromIssue is { } days && issuedOn is { } issued ? issued.PlusDays(days) : (LocalDate?)null;
        return (Until, byIssue) switch
        {
            (null, _) => byIssue,
            (_, null) => Until,
            ({ } fixedEnd, { } end) => LocalDate.Min(fixedEnd, end),
        };
    }
}

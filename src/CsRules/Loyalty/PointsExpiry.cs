using System.Text.Json.Serialization;

namespace CsRules.Loyalty;

/// <summary>
/// When points end. The first day isn't counted and the last is inclusive: 12 months from 15 January is through the end
/// of 15 January. A month that is too short ends it on its last day.
/// </summary>
/// <example>
/// <para>A month after 31 January is the last day of February, and no days is the same day:</para>
/// <code>
/// (points with { Expiry = new PointsExpiry { Months = 1 } }).Compile().LastDay(new LocalDate(2025, 1, 31));   // 2025-02-28
/// (points with { Expiry = new PointsExpiry { Days = 0 } }).Compile().LastDay(new LocalDate(2025, 1, 31));     // 2025-01-31
/// </code>
/// </example>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record PointsExpiry
{
    /// <summary>So many calendar months after the day they count from.</summary>
    public int? Months { get; init; }

    /// <summary>In place of months: so many days.</summary>
    public int? Days { get; init; }

    /// <summary>True where they last to the end of that calendar month.</summary>
    public bool EndOfMonth { get; init; }

    /// <summary>The day that it counts from.</summary>
    public ExpiryFrom From { get; init; }
}

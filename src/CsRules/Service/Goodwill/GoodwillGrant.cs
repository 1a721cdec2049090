using System.Text.Json.Serialization;

namespace CsRules.Service;

/// <summary>A kindness that was granted: what neither law nor policy required.</summary>
/// <example>
/// <para>A month ends in the shop's zone: late on 30 September in UTC is October in Seoul:</para>
/// <code>
/// var grant = new GoodwillGrant { Id = "R-1", On = Instant.FromUtc(2025, 9, 30, 16, 0), Cost = Money.Won(18_000) };
/// var allowance = new GoodwillAllowance { PerClaim = Money.Won(30_000), PerMonth = Money.Won(50_000) };
/// allowance.LeftIn([grant], seoul, asOf);              // 32,000 won
/// allowance.LeftIn([grant], DateTimeZone.Utc, asOf);   // 50,000 won
/// </code>
/// </example>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record GoodwillGrant
{
    /// <summary>The claim it was granted for; counted once.</summary>
    public required string Id { get; init; }

    /// <summary>When; the calendar month in the shop's zone carries it.</summary>
    public required Moment On { get; init; }

    /// <summary>What it cost the shop; not negative.</summary>
    public required Money Cost { get; init; }
}

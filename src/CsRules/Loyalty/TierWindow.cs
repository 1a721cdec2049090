using System.Text.Json.Serialization;

namespace CsRules.Loyalty;

/// <summary>The time over which orders are counted. Months are calendar months of the shop's zone.</summary>
/// <example>
/// <para>Rolling months say how many, a calendar year does not:</para>
/// <code>
/// string Wrong(TierWindow window) =&gt; new TierProgramValidator().Validate(program with { Window = window }).Errors[0].ErrorCode;
/// Wrong(new() { Kind = TierWindowKind.RollingMonths, Months = 0 });   // "tier-program.months"
/// Wrong(new() { Kind = TierWindowKind.CalendarYear, Months = 12 });   // "tier-program.months-unused"
/// </code>
/// </example>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record TierWindow
{
    /// <summary>The kind of window.</summary>
    public required TierWindowKind Kind { get; init; }

    /// <summary>How many whole calendar months, for <see cref="TierWindowKind.RollingMonths"/>.</summary>
    public int? Months { get; init; }
}

using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CsRules.Markets;

/// <summary>How grades are given: on which day of the month, on how many whole months before it.</summary>
/// <example>
/// <para>Three months until November 2025, one since:</para>
/// <code>
/// MarketBook.Find("smartstore")!.Grades.Select(grades =&gt; grades.Months);   // 3, 1
/// </code>
/// </example>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record MarketGrades
{
    /// <summary>Whole months before the month in which they are given.</summary>
    public required int Months { get; init; }

    /// <summary>The day of the month on which they are given, 1 to 28.</summary>
    public required int DayOfMonth { get; init; }

    /// <summary>The grades, lowest first.</summary>
    public required ImmutableArray<MarketGrade> Steps { get; init; }

    /// <summary>Where it was read, and for which days on which they are given.</summary>
    public required MarketSource Source { get; init; }
}

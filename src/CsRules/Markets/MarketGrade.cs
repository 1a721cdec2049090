using System.Text.Json.Serialization;
using CsRules.Documents;

namespace CsRules.Markets;

/// <summary>A grade of sellers. A condition that is not said is not asked; one that is not known is named as such.</summary>
/// <example>
/// <para>Which sales the highest grades ask since December 2025 was not seen:</para>
/// <code>
/// MarketGrade platinum = MarketBook.Find("smartstore")!.Grades[^1].Steps[^1];
/// platinum.IsUnknown;   // true
/// platinum.Sales;       // null
/// </code>
/// </example>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record MarketGrade
{
    /// <summary>The marketplace's word for it.</summary>
    public required string Id { get; init; }

    /// <summary>Its name.</summary>
    public LocalizedText? Name { get; init; }

    /// <summary>The least confirmed orders.</summary>
    public int? Orders { get; init; }

    /// <summary>The least confirmed sales.</summary>
    public Money? Sales { get; init; }

    /// <summary>The least service score.</summary>
    public int? Score { get; init; }

    /// <summary>True where a condition exists whose figure nobody knows: it can't be said who has the grade.</summary>
    public bool IsUnknown { get; init; }
}

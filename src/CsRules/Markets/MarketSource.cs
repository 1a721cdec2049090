using System.Text.Json.Serialization;
using CsRules.Decisions;
using CsRules.Documents;
using NodaTime;

namespace CsRules.Markets;

/// <summary>Where a marketplace's rule was read, for which days, and how sure that is. Contract, not law.</summary>
/// <example>
/// <para>Of a rule that has ended the last day still counts:</para>
/// <code>
/// var source = new MarketSource { Name = new("판매자 등급", "Seller grades"), Until = new LocalDate(2025, 12, 1), Confidence = Confidence.Partly };
/// source.AppliesOn(new LocalDate(2025, 12, 1));   // true
/// source.AppliesOn(new LocalDate(2025, 12, 2));   // false
/// </code>
/// </example>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record MarketSource
{
    /// <summary>The page or report.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>The first day for which the rule holds, inclusive; open where not said.</summary>
    [JsonConverter(typeof(LocalDateConverter))]
    public LocalDate? From { get; init; }

    /// <summary>The last day for which it holds, inclusive; open where not said.</summary>
    [JsonConverter(typeof(LocalDateConverter))]
    public LocalDate? Until { get; init; }

    /// <summary>How sure it is: confirmed is the marketplace's own page, partly several reports, unconfirmed one or none.</summary>
    public Confidence Confidence { get; init; }

    /// <summary>True where the rule holds on a day.</summary>
    public bool AppliesOn(LocalDate day) => (From is null || From <= day) && (Until is null || day <= Until);

    internal Citation Cite() => new(new("market", Name.Korean, Name.English, Binding: false), "", From, Until, Confidence);
}

using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CsRules.Documents;
using NodaTime;

namespace CsRules.Loyalty;

/// <summary>A program check laid out as a document: what <c>tier check</c> prints.</summary>
/// <example>
/// <para>The warnings in words:</para>
/// <code>
/// var check = TierCheck.Of(program.Compile(), [history], now);
/// TierCheckAnswer.Of(check, Language.English).Warnings.Length == check.Warnings.Length;   // true
/// </code>
/// </example>
public sealed record TierCheckAnswer
{
    /// <summary>The instant it stands for.</summary>
    [JsonConverter(typeof(InstantConverter))]
    public required Instant AsOf { get; init; }

    /// <summary>How many customers there are.</summary>
    public required long Customers { get; init; }

    /// <summary>Tier by tier, lowest first.</summary>
    public required ImmutableArray<TierShare> Tiers { get; init; }

    /// <summary>What the benefits cost a year.</summary>
    public required Money YearlyCost { get; init; }

    /// <summary>What is wrong with the program on these customers.</summary>
    public required ImmutableArray<LoyaltyLine> Warnings { get; init; }

    /// <summary>Lays out a check in a language.</summary>
    public static TierCheckAnswer Of(TierCheck check, Language language)
    {
        ArgumentNullException.ThrowIfNull(check);
        return new()
        {
            AsOf = check.AsOf,
            Customers = check.Customers,
            Tiers = check.Tiers,
            YearlyCost = check.YearlyCost,
            Warnings = [.. check.Warnings.Select(w => new LoyaltyLine(w.Code, w.Explain(language)))],
        };
    }
}

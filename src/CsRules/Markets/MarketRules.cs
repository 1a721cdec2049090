using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CsRules.Documents;
using FluentValidation;

namespace CsRules.Markets;

/// <summary>
/// What a marketplace demands of its sellers, as data: contract, not law, and never a limit to what a consumer may do. A seller
/// may write its own where the marketplace's pages say something else than <see cref="MarketBook"/>.
/// </summary>
/// <example>
/// <para>A rule without a single figure still says what is not known:</para>
/// <code>
/// MarketStatus kakao = MarketBook.Find("kakao")!.Compile().Assess(new(), now);
/// kakao.Points;                                       // 0
/// kakao.Findings.Select(finding =&gt; finding.Code);   // "market.points-unknown"
/// </code>
/// </example>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record MarketRules
{
    /// <summary>A short name: "smartstore".</summary>
    public required string Id { get; init; }

    /// <summary>The marketplace's name.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>Country whose public holidays are no business days and whose law stands beside it (ISO 3166); the default law where nothing is said.</summary>
    public string? Regime { get; init; }

    /// <summary>By when orders are to be on their way; null where the marketplace says nothing.</summary>
    public MarketDispatch? Dispatch { get; init; }

    /// <summary>What costs points.</summary>
    public ImmutableArray<MarketPenalty> Penalties { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Days on which none are given.</summary>
    public ImmutableArray<MarketSuspension> Suspensions { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>What points lead to; null where nobody knows.</summary>
    public MarketSanction? Sanction { get; init; }

    /// <summary>Ratios.</summary>
    public ImmutableArray<MarketRatio> Ratios { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Grades, one entry for each time in which they were given alike.</summary>
    public ImmutableArray<MarketGrades> Grades { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Marks by ratings; null where there are none.</summary>
    public MarketMarks? Marks { get; init; }

    /// <summary>What is known only in words: what a sanction takes away.</summary>
    public ImmutableArray<LocalizedText> Notes { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>What no source tells and no figure above stands for, in words.</summary>
    public ImmutableArray<LocalizedText> NotKnown { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Checks the rules and makes them ready.</summary>
    /// <exception cref="ValidationException">The definition has errors; the exception names them all.</exception>
    public MarketPlan Compile()
    {
        Validation.ThrowIfInvalid(MarketRulesValidator.Instance, this);
        return new(this, Laws.LawBook.OrDefault(Regime).General);
    }
}

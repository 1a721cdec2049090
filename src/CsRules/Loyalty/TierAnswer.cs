using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CsRules.Documents;
using NodaTime;

namespace CsRules.Loyalty;

/// <summary>An assessment laid out as a document: what <c>tier assess</c> prints.</summary>
/// <example>
/// <para>An assessment laid out for a page:</para>
/// <code>
/// var assessed = program.Compile().Assess(history, now);
/// TierAnswer.Of(assessed, "C-1001", Language.English).Tier;   // "silver"
/// </code>
/// </example>
public sealed record TierAnswer
{
    /// <summary>The customer.</summary>
    public string? Customer { get; init; }

    /// <summary>The instant it stands for.</summary>
    [JsonConverter(typeof(InstantConverter))]
    public required Instant AsOf { get; init; }

    /// <summary>The tier's id.</summary>
    public required string Tier { get; init; }

    /// <summary>The tier's name.</summary>
    public required string Name { get; init; }

    /// <summary>Why.</summary>
    public required TierReason Reason { get; init; }

    /// <summary>The tier that the window alone gives.</summary>
    public required string Qualified { get; init; }

    /// <summary>Since the last assessment.</summary>
    public required TierChange Change { get; init; }

    /// <summary>Spend that counts.</summary>
    public required Money Spend { get; init; }

    /// <summary>Orders that count.</summary>
    public required int Orders { get; init; }

    /// <summary>Points earned by them.</summary>
    public required Money Points { get; init; }

    /// <summary>The last day on which it is surely held, inclusive.</summary>
    [JsonConverter(typeof(LocalDateConverter))]
    public LocalDate? ValidUntil { get; init; }

    /// <summary>What it takes to keep it.</summary>
    public TierDistance? ToKeep { get; init; }

    /// <summary>What it takes to reach the next.</summary>
    public TierDistance? ToNext { get; init; }

    /// <summary>What it gives.</summary>
    public required TierBenefits Benefits { get; init; }

    /// <summary>What the next assessment needs as <c>last</c>.</summary>
    public required TierStanding Standing { get; init; }

    /// <summary>Findings, for the shop.</summary>
    public required ImmutableArray<LoyaltyLine> Findings { get; init; }

    /// <summary>In words for the customer.</summary>
    public required ImmutableArray<string> CustomerText { get; init; }

    /// <summary>Lays out an assessment in a language.</summary>
    public static TierAnswer Of(TierAssessment assessed, string? customer, Language language)
    {
        ArgumentNullException.ThrowIfNull(assessed);
        var findings = assessed.Findings;
        return new()
        {
            Customer = customer,
            AsOf = assessed.AsOf,
            Tier = assessed.Current.Id,
            Name = assessed.Current.Name ?? assessed.Current.Id,
            Reason = assessed.Reason,
            Qualified = assessed.Qualified.Id,
            Change = assessed.Change,
            Spend = assessed.Spend,
            Orders = assessed.Orders,
            Points = assessed.Points,
            ValidUntil = assessed.ValidUntil,
            ToKeep = assessed.ToKeep,
            ToNext = assessed.ToNext,
            Benefits = assessed.Current.Benefits,
            Standing = assessed.Standing,
            Findings = [.. findings.Select(f => new LoyaltyLine(f.Code, f.Explain(language)))],
            CustomerText = [.. findings.Select(f => f.Explain(language, Voice.Customer))],
        };
    }
}

using System.Collections.Immutable;

namespace CsRules.Service;

/// <summary>What follows from the counts.</summary>
/// <example>
/// <para>What nobody was asked is absent, not zero:</para>
/// <code>
/// ServiceFiguresDocument figures = serviceReport.ToDocument().Figures!;
/// figures.Csat;   // 100%
/// figures.Nps;    // null
/// </code>
/// </example>
public sealed record ServiceFiguresDocument
{
    /// <summary>Customers who wrote something kind.</summary>
    public Rate? KindShare { get; init; }

    /// <summary>Shares by pattern; each sums to one.</summary>
    public ImmutableArray<PatternShare> Patterns { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>First-contact resolution.</summary>
    public Rate? FirstContactRate { get; init; }

    /// <summary>Re-contact.</summary>
    public Rate? RecontactRate { get; init; }

    /// <summary>Satisfied of the rated.</summary>
    public Rate? Csat { get; init; }

    /// <summary>Mean rating in hundredths.</summary>
    public long? RatingHundredths { get; init; }

    /// <summary>Net promoter score.</summary>
    public Rate? Nps { get; init; }

    /// <summary>Repurchase of all.</summary>
    public required CohortFiguresDocument Repurchase { get; init; }

    /// <summary>Repurchase by cohort.</summary>
    public ImmutableArray<CohortFiguresDocument> Cohorts { get; init => field = value.IsDefault ? [] : value; } = [];
}

/// <summary>Repurchase of a cohort.</summary>
/// <example>
/// <para>The figures of all have no cohort's name; of one order there are no days to the next:</para>
/// <code>
/// CohortFiguresDocument all = serviceReport.ToDocument().Figures!.Repurchase;
/// all.Cohort;           // null
/// all.RepurchaseRate;   // 0%
/// all.MedianDays;       // null
/// </code>
/// </example>
public sealed record CohortFiguresDocument
{
    /// <summary>The period of the first order; absent for all.</summary>
    public string? Cohort { get; init; }

    /// <summary>Customers.</summary>
    public long Customers { get; init; }

    /// <summary>With a second order, of all.</summary>
    public Rate? RepurchaseRate { get; init; }

    /// <summary>Orders that are repurchases, of all.</summary>
    public Rate? RepurchaseShare { get; init; }

    /// <summary>Mean days to the next order.</summary>
    public long? MeanDays { get; init; }

    /// <summary>Median of those days.</summary>
    public long? MedianDays { get; init; }

    internal static CohortFiguresDocument Of(CohortFigures of) => new()
    {
        Cohort = of.Cohort,
        Customers = of.Customers,
        RepurchaseRate = of.RepurchaseRate,
        RepurchaseShare = of.RepurchaseShare,
        MeanDays = of.MeanDays,
        MedianDays = of.MedianDays,
    };
}

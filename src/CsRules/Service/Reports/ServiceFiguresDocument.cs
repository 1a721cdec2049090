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

    internal static ServiceFiguresDocument Of(ServiceReport report)
    {
        var (contacts, feedback) = (report.Contacts(), report.Feedback());
        return new()
        {
            KindShare = report.KindShare,
            Patterns = report.Patterns,
            FirstContactRate = contacts.FirstContactRate,
            RecontactRate = contacts.RecontactRate,
            Csat = feedback.Csat,
            RatingHundredths = feedback.RatingHundredths,
            Nps = feedback.Nps,
            Repurchase = CohortFiguresDocument.Of(report.Repurchase),
            Cohorts = [.. report.Cohorts.Select(CohortFiguresDocument.Of)],
        };
    }
}

namespace CsRules.Service;

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

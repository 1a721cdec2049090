using System.Collections.Immutable;
using CsRules.Sla;

namespace CsRules.Service;

/// <summary>Counts of one period, as a report keeps and writes them; <c>+</c> adds two.</summary>
/// <example>
/// <para>A period is told by its first hour on the shop's clock, a month too:</para>
/// <code>
/// PeriodCounts first = serviceReport.ToDocument().Periods[0];
/// first.From;                 // "2025-09-01T00"
/// serviceReport.Periods[0];   // "2025-09"
/// </code>
/// </example>
public sealed record PeriodCounts
{
    /// <summary>The period's first local hour: "2025-10-01T00".</summary>
    public required string From { get; init; }

    /// <summary>Conversations, solved, at first contact, judged, again.</summary>
    public ContactFigures Contacts { get; init; }

    /// <summary>Feedback by source, in order; sources without any left out.</summary>
    public ImmutableArray<FeedbackCounts> Feedback { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Kindness by currency, in order.</summary>
    public ImmutableArray<GoodwillFigures> Goodwill { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Customers whose first order fell in it; absent where there are none.</summary>
    public CohortCounts? Cohort { get; init; }

    /// <summary>Both together: of one period.</summary>
    /// <exception cref="ArgumentException">They are of two periods.</exception>
    public static PeriodCounts operator +(PeriodCounts one, PeriodCounts other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        if (one.From != other.From) throw new ArgumentException($"{one.From} and {other.From} are counted apart.", nameof(other));
        return new PeriodCounts
        {
            From = one.From,
            Contacts = one.Contacts.Merge(other.Contacts),
            Feedback = one.Feedback.AddRange(other.Feedback),
            Goodwill = one.Goodwill.AddRange(other.Goodwill),
            Cohort = one.Cohort is null ? other.Cohort : other.Cohort is null ? one.Cohort : one.Cohort + other.Cohort,
        }.InOrder();
    }

    /// <summary>Each source and each currency once and in order, and nothing that counted nothing.</summary>
    internal PeriodCounts InOrder() => this with
    {
        Feedback = CountLists.InOrder(Feedback.Where(f => f.Figures.Answers > 0), f => f.Source, (one, other) => one + other),
        Goodwill = CountLists.InOrder(Goodwill, g => g.Cost.Currency.Code, (one, other) => one + other, StringComparer.Ordinal),
        Cohort = Cohort is { Customers: > 0 } cohort ? cohort with { Intervals = SlaHistogram.InOrder(cohort.Intervals) } : null,
    };
}

using System.Collections.Immutable;
using CsRules.Sla;

namespace CsRules.Service;

/// <summary>A service report as JSON: counts, from which everything else follows, sorted so that equal reports are equal bytes.</summary>
public sealed record ServiceReportDocument
{
    /// <summary>"service-report/1".</summary>
    public required string Format { get; init; }

    /// <summary>The shop's zone; absent in a report of nobody.</summary>
    public string? Zone { get; init; }

    /// <summary>The grain.</summary>
    public required SlaPeriod Period { get; init; }

    /// <summary>Response times; its counts alone.</summary>
    public required SlaReportDocument Response { get; init; }

    /// <summary>Customers.</summary>
    public long Customers { get; init; }

    /// <summary>Of them, those who wrote something kind.</summary>
    public long WroteKindly { get; init; }

    /// <summary>Conversations.</summary>
    public long Conversations { get; init; }

    /// <summary>Of them, those whose agent time was measured.</summary>
    public long TimedConversations { get; init; }

    /// <summary>Patterns that counted anything, in order.</summary>
    public ImmutableArray<PatternDocument> Patterns { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Sins that were found, in order.</summary>
    public ImmutableArray<SinDocument> Sins { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Periods, in order.</summary>
    public ImmutableArray<ServicePeriodDocument> Periods { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Product lines, in order.</summary>
    public ImmutableArray<ProductLineDocument> ProductLines { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>What follows from the counts, for a reader; passed over when read back. Absent in a partial report.</summary>
    public ServiceFiguresDocument? Figures { get; init; }
}

/// <summary>Counts of a pattern.</summary>
/// <param name="Pattern">The pattern.</param>
/// <param name="Customers">Customers counted under it.</param>
/// <param name="Showing">Customers who show it.</param>
/// <param name="AgentSeconds">Agent time on the customers counted under it.</param>
public sealed record PatternDocument(ContactPattern Pattern, long Customers, long Showing, long AgentSeconds);

/// <summary>Counts of a sin.</summary>
/// <param name="Sin">The sin.</param>
/// <param name="Findings">Findings.</param>
/// <param name="Customers">Customers it was found with.</param>
public sealed record SinDocument(ServiceSin Sin, long Findings, long Customers);

/// <summary>Counts of a product line.</summary>
/// <param name="Line">The line.</param>
/// <param name="Buyers">Its buyers.</param>
/// <param name="Again">Of them, those who bought it again.</param>
public sealed record ProductLineDocument(string Line, long Buyers, long Again);

/// <summary>Counts of one period.</summary>
public sealed record ServicePeriodDocument
{
    /// <summary>The period's first local hour: "2025-10-01T00".</summary>
    public required string From { get; init; }

    /// <summary>Conversations, solved, at first contact, judged, again.</summary>
    public ContactFigures Contacts { get; init; }

    /// <summary>Feedback by source, in order; sources without any left out.</summary>
    public ImmutableArray<FeedbackDocument> Feedback { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Kindness by currency, in order.</summary>
    public ImmutableArray<GoodwillDocument> Goodwill { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Customers whose first order fell in it; absent where there are none.</summary>
    public CohortDocument? Cohort { get; init; }
}

/// <summary>Counts of feedback from one source.</summary>
/// <param name="Source">The source.</param>
/// <param name="Figures">The counts.</param>
public sealed record FeedbackDocument(FeedbackSource Source, FeedbackFigures Figures);

/// <summary>Kindness in one currency.</summary>
/// <param name="Grants">Claims granted.</param>
/// <param name="Cost">Their cost.</param>
public sealed record GoodwillDocument(long Grants, Money Cost);

/// <summary>Counts of a cohort.</summary>
public sealed record CohortDocument
{
    /// <summary>Customers.</summary>
    public required long Customers { get; init; }

    /// <summary>With a second order.</summary>
    public long Returned { get; init; }

    /// <summary>Orders.</summary>
    public long Orders { get; init; }

    /// <summary>Days from each order to the next, summed.</summary>
    public long Days { get; init; }

    /// <summary>Bucket, count, bucket, count … of those days: exact below 256, then 128 buckets to a doubling.</summary>
    public ImmutableArray<long> Intervals { get; init => field = value.IsDefault ? [] : value; } = [];
}

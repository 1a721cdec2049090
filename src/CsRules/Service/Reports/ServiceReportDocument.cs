using System.Collections.Immutable;
using CsRules.Sla;

namespace CsRules.Service;

/// <summary>A service report as JSON: counts, from which everything else follows, sorted so that equal reports are equal bytes.</summary>
/// <example>
/// <para>A partial report has no figures, and is still merged as the whole one:</para>
/// <code>
/// ServiceReportDocument part = serviceReport.ToDocument(partial: true);
/// part.Figures;                // null
/// part.ToReport().Customers;   // 1
/// </code>
/// </example>
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
/// <example>
/// <para>Counted are seconds: nine minutes of an agent's time are 540:</para>
/// <code>
/// PatternDocument rapid = serviceReport.ToDocument().Patterns.Single();
/// rapid.Pattern;        // RapidFollowUp
/// rapid.AgentSeconds;   // 540
/// </code>
/// </example>
public sealed record PatternDocument(ContactPattern Pattern, long Customers, long Showing, long AgentSeconds);

/// <summary>Counts of a sin.</summary>
/// <param name="Sin">The sin.</param>
/// <param name="Findings">Findings.</param>
/// <param name="Customers">Customers it was found with.</param>
/// <example>
/// <para>A sin that was not found is left out, not told as zero:</para>
/// <code>
/// serviceReport.ToDocument().Sins.Length;   // 0
/// serviceReport.Sins.Length;                // 7
/// </code>
/// </example>
public sealed record SinDocument(ServiceSin Sin, long Findings, long Customers);

/// <summary>Counts of a product line.</summary>
/// <param name="Line">The line.</param>
/// <param name="Buyers">Its buyers.</param>
/// <param name="Again">Of them, those who bought it again.</param>
/// <example>
/// <para>More who bought again than bought at all can't be read back:</para>
/// <code>
/// var wrong = serviceReport.ToDocument() with { ProductLines = [new ProductLineDocument("shampoo", Buyers: 1, Again: 2)] };
/// new ServiceReportValidator().Validate(wrong).Errors[0].ErrorCode;   // "service-report.counts"
/// </code>
/// </example>
public sealed record ProductLineDocument(string Line, long Buyers, long Again);

/// <summary>Counts of one period.</summary>
/// <example>
/// <para>A period is told by its first hour on the shop's clock, a month too:</para>
/// <code>
/// ServicePeriodDocument first = serviceReport.ToDocument().Periods[0];
/// first.From;                 // "2025-09-01T00"
/// serviceReport.Periods[0];   // "2025-09"
/// </code>
/// </example>
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
/// <example>
/// <para>A source without any feedback is left out:</para>
/// <code>
/// serviceReport.ToDocument().Periods.SelectMany(period =&gt; period.Feedback).Select(feedback =&gt; feedback.Source);   // Inquiry
/// </code>
/// </example>
public sealed record FeedbackDocument(FeedbackSource Source, FeedbackFigures Figures);

/// <summary>Kindness in one currency.</summary>
/// <param name="Grants">Claims granted.</param>
/// <param name="Cost">Their cost.</param>
/// <example>
/// <para>Currencies stand beside each other and are never added:</para>
/// <code>
/// var (won, euro) = (new GoodwillGrant { Id = "R-1", On = asked, Cost = Money.Won(18_000) }, new Money(500, Currency.Of("EUR")));
/// var builder = new ServiceReportBuilder(servicePlan, SlaPeriod.Month, tuesday);
/// builder.Add(new() { Customer = "C-1", Goodwill = [won, won with { Id = "R-2", Cost = euro }] });
/// builder.Build().ToDocument().Periods[0].Goodwill.Select(kind =&gt; kind.Cost);   // 5.00 EUR, 18000 KRW
/// </code>
/// </example>
public sealed record GoodwillDocument(long Grants, Money Cost);

/// <summary>Counts of a cohort.</summary>
/// <example>
/// <para>One order has no interval to a next; a cohort that says otherwise can't be read back:</para>
/// <code>
/// var report = serviceReport.ToDocument();
/// CohortDocument cohort = report.Periods[0].Cohort!;
/// cohort.Intervals.Length;   // 0
/// var wrong = report with { Periods = [report.Periods[0] with { Cohort = cohort with { Intervals = [12, 1] } }] };
/// new ServiceReportValidator().Validate(wrong).Errors[0].ErrorCode;   // "service-report.cohort"
/// </code>
/// </example>
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

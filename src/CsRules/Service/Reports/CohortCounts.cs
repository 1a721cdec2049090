using System.Collections.Immutable;
using CsRules.Sla;

namespace CsRules.Service;

/// <summary>Counts of a cohort.</summary>
/// <example>
/// <para>One order has no interval to a next; a cohort that says otherwise can't be read back:</para>
/// <code>
/// var report = serviceReport.ToDocument();
/// CohortCounts cohort = report.Periods[0].Cohort!;
/// cohort.Intervals.Length;   // 0
/// var wrong = report with { Periods = [report.Periods[0] with { Cohort = cohort with { Intervals = [12, 1] } }] };
/// new ServiceReportValidator().Validate(wrong).Errors[0].ErrorCode;   // "service-report.cohort"
/// </code>
/// </example>
public sealed record CohortCounts
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

    /// <summary>Both together.</summary>
    public static CohortCounts operator +(CohortCounts one, CohortCounts other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        return new()
        {
            Customers = one.Customers + other.Customers,
            Returned = one.Returned + other.Returned,
            Orders = one.Orders + other.Orders,
            Days = one.Days + other.Days,
            Intervals = SlaHistogram.Sum(one.Intervals, other.Intervals),
        };
    }

    internal CohortFigures Figures(string? name)
    {
        var repeats = Orders - Customers;
        return new(name, Customers, Returned, Orders, repeats, Days, repeats == 0 ? null : SlaHistogram.Quantile(Intervals, Rate.Percent(50), repeats));
    }
}

using CsRules.Documents;
using CsRules.Sla;
using FluentValidation;
using NodaTime;
using static CsRules.Sla.SlaReportValidator;

namespace CsRules.Service;

/// <summary>What can't be true of a report read from elsewhere.</summary>
/// <example>
/// <para>Patterns under which more or fewer customers are counted than there are:</para>
/// <code>
/// var wrong = serviceReport.ToDocument() with { Customers = 2 };
/// new ServiceReportValidator().Validate(wrong).Errors[0].ErrorCode;   // "service-report.patterns"
/// </code>
/// </example>
public sealed class ServiceReportValidator : AbstractValidator<ServiceReportDocument>
{
    /// <summary>The rules.</summary>
    public ServiceReportValidator()
    {
        RuleFor(d => d.Format).Equal(ServiceReportDocument.ReportFormat).WithErrorCode("service-report.format").WithState(d => Validation.Data(("given", d.Format)));
        RuleFor(d => d.Zone).NotEmpty().When(d => d.Customers > 0 || d.Periods.Length > 0).WithErrorCode("sla-report.no-zone");
        RuleFor(d => d.Zone).Must(zone => string.IsNullOrEmpty(zone) || DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is not null)
            .WithErrorCode("sla-report.unknown-zone").WithState(d => Validation.Data(("given", d.Zone!)));
        RuleFor(d => d).Custom((d, context) =>
        {
            Once(context, "Periods", d.Periods, p => p.From);
            Once(context, "Patterns", d.Patterns, p => p.Pattern);
            Once(context, "Sins", d.Sins, s => s.Sin);
            Once(context, "ProductLines", d.ProductLines, l => l.Line);
        });
        RuleFor(d => d).Must(d => d.Customers <= MostCounted && d.Conversations <= MostCounted)
            .WithErrorCode("service-report.counts").OverridePropertyName("Customers");
        RuleForEach(d => d.Patterns).Must(p => p.AgentSeconds <= MostCounted * 1000).WithErrorCode("service-report.counts");
        RuleForEach(d => d.Sins).Must(s => s.Findings <= MostCounted).WithErrorCode("service-report.counts");
        RuleForEach(d => d.Periods).Must((d, p) => SlaPeriods.Hour(p.From) is not { } from || SlaPeriods.Start(d.Period, from) == from)
            .WithErrorCode("sla-report.not-a-period").WithState((d, p) => Validation.Data(("given", p.From), ("period", SlaPeriods.Word(d.Period))));
        RuleFor(d => d.Response).SetValidator(new SlaReportValidator());
        RuleFor(d => d).Must(d => d.Patterns.Sum(p => (decimal)p.Customers) == d.Customers && d.Patterns.All(p => p is { Customers: >= 0, AgentSeconds: >= 0 }))
            .WithErrorCode("service-report.patterns").OverridePropertyName("Patterns");
        RuleFor(d => d).Must(d => Within(d.WroteKindly, d.Customers) && Within(d.TimedConversations, d.Conversations))
            .WithErrorCode("service-report.counts").OverridePropertyName("Conversations");
        RuleForEach(d => d.Patterns).Must((d, p) => Within(p.Showing, d.Customers)).WithErrorCode("service-report.counts");
        RuleForEach(d => d.Sins).Must((d, s) => Within(s.Customers, d.Customers) && s.Findings >= s.Customers).WithErrorCode("service-report.counts");
        RuleForEach(d => d.ProductLines).Must((d, l) => Within(l.Again, l.Buyers) && l.Buyers <= d.Customers).WithErrorCode("service-report.counts");
        RuleFor(d => d.Response).Must((d, r) => r.Zone is null || (r.Zone == d.Zone && r.Period == d.Period)).WithErrorCode("sla-report.mismatch");
        RuleForEach(d => d.Periods).ChildRules(period =>
        {
            period.RuleFor(p => p.From).Must(from => SlaPeriods.Hour(from) is not null).WithErrorCode("sla-report.bad-hour").WithState(p => Validation.Data(("given", p.From)));
            period.RuleFor(p => p.Contacts).Must(Adds).WithErrorCode("service-report.counts");
            period.RuleForEach(p => p.Feedback).Must(Adds).WithErrorCode("service-report.counts");
            period.RuleForEach(p => p.Goodwill).Must(g => g is { Grants: >= 0 and <= MostCounted, Cost.MinorUnits: >= 0 }).WithErrorCode("service-report.counts");
            period.RuleFor(p => p.Cohort).Must(Adds).WithErrorCode("service-report.cohort");
        });
    }

    private static bool Adds(ContactFigures c) =>
        Within(c.Solved, c.Conversations) && Within(c.FirstContact, c.Solved) && Within(c.Again, c.Judged)
        && c.Conversations <= MostCounted && c.Judged <= MostCounted;

    private static void Once<T, TKey>(ValidationContext<ServiceReportDocument> context, string list, IReadOnlyList<T> counts, Func<T, TKey> key)
        where TKey : notnull
    {
        var seen = new HashSet<TKey>();
        var told = 0;
        for (var i = 0; i < counts.Count && told < MostTold; i++)
            if (!seen.Add(key(counts[i])) && told++ >= 0) Validation.Fail(context, $"{list}[{i}]", "service-report.twice", ("given", key(counts[i])));
    }


    private static bool Adds(FeedbackCounts feedback)
    {
        var f = feedback.Figures;
        return f.Answers <= MostCounted && Within(f.Rated, f.Answers) && Within(f.Satisfied, f.Rated)
            && f.RatingSum >= f.Rated && f.RatingSum <= (Int128)f.Rated * 5
            && f is { Promoters: >= 0, Passives: >= 0, Detractors: >= 0 }
            && (Int128)f.Promoters + f.Passives + f.Detractors <= f.Answers;
    }

    private static bool Adds(CohortCounts? cohort)
    {
        if (cohort is null) return true;
        return Within(cohort.Returned, cohort.Customers) && cohort is { Days: >= 0 and <= MostCounted * 1000, Customers: <= MostCounted, Orders: <= MostCounted }
            && SlaHistogram.Total(cohort.Intervals) == (Int128)cohort.Orders - cohort.Customers;
    }
}

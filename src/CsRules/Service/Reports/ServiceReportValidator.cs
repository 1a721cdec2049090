using CsRules.Documents;
using CsRules.Sla;
using FluentValidation;
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
            period.RuleForEach(p => p.Goodwill).Must(g => g is { Grants: >= 0, Cost.MinorUnits: >= 0 }).WithErrorCode("service-report.counts");
            period.RuleFor(p => p.Cohort).Must(Adds).WithErrorCode("service-report.cohort");
        });
    }

    private static bool Adds(ContactFigures c) =>
        Within(c.Solved, c.Conversations) && Within(c.FirstContact, c.Solved) && Within(c.Again, c.Judged);

    private static bool Adds(FeedbackCounts feedback)
    {
        var f = feedback.Figures;
        return Within(f.Rated, f.Answers) && Within(f.Satisfied, f.Rated)
            && f.RatingSum >= f.Rated && f.RatingSum <= (Int128)f.Rated * 5
            && f is { Promoters: >= 0, Passives: >= 0, Detractors: >= 0 }
            && (Int128)f.Promoters + f.Passives + f.Detractors <= f.Answers;
    }

    private static bool Adds(CohortCounts? cohort)
    {
        if (cohort is null) return true;
        return Within(cohort.Returned, cohort.Customers) && cohort.Days >= 0
            && SlaHistogram.Total(cohort.Intervals) == (Int128)cohort.Orders - cohort.Customers;
    }
}

using CsRules.Json;
using CsRules.Sla;
using FluentValidation;

namespace CsRules.Service;

/// <summary>What can't be true of a report read from elsewhere.</summary>
public sealed class ServiceReportValidator : AbstractValidator<ServiceReportDocument>
{
    /// <summary>The rules.</summary>
    public ServiceReportValidator()
    {
        RuleFor(d => d.Format).Equal(ServiceReportJson.Format).WithErrorCode("service-report.format").WithState(d => Validation.Data(("given", d.Format)));
        RuleFor(d => d.Zone).NotEmpty().When(d => d.Customers > 0 || d.Periods.Length > 0).WithErrorCode("sla-report.no-zone");
        RuleFor(d => d.Response).SetValidator(new SlaReportValidator());
        RuleFor(d => d).Must(d => d.Patterns.Sum(p => (decimal)p.Customers) == d.Customers && d.Patterns.All(p => p is { Customers: >= 0, AgentSeconds: >= 0 }))
            .WithErrorCode("service-report.patterns").OverridePropertyName("Patterns");
        RuleFor(d => d.Response).Must((d, r) => r.Zone is null || (r.Zone == d.Zone && r.Period == d.Period)).WithErrorCode("sla-report.mismatch");
        RuleForEach(d => d.Periods).ChildRules(period =>
        {
            period.RuleFor(p => p.From).Must(from => SlaReportJson.TryHour(from, out _)).WithErrorCode("sla-report.bad-hour").WithState(p => Validation.Data(("given", p.From)));
            period.RuleFor(p => p.Cohort).Must(Adds).WithErrorCode("service-report.cohort");
        });
    }

    private static bool Adds(CohortDocument? cohort)
    {
        if (cohort is null) return true;
        if (cohort.Intervals.Length % 2 != 0 || cohort.Customers < 0) return false;
        Int128 sum = 0;
        for (var i = 0; i < cohort.Intervals.Length; i += 2)
        {
            if (cohort.Intervals[i] is < 0 or > 10_000 || cohort.Intervals[i + 1] <= 0) return false;
            sum += cohort.Intervals[i + 1];
        }

        return sum == (Int128)cohort.Orders - cohort.Customers;
    }
}

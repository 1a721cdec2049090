using CsRules.Calendars;
using CsRules.Documents;
using FluentValidation;

namespace CsRules.Sla;

/// <summary>Everything that can be wrong with a policy.</summary>
/// <example>
/// <para>Two targets for the same leave open which holds:</para>
/// <code>
/// var target = new SlaTarget { Metric = SlaMetric.FirstResponse, Within = SlaBudget.Hours(1) };
/// var policy = new SlaPolicy { Hours = hours, Targets = [target, target with { Within = SlaBudget.Hours(2) }] };
/// new SlaPolicyValidator().Validate(policy).Errors[0].ErrorCode;   // "sla.same-target-twice"
/// </code>
/// </example>
public sealed class SlaPolicyValidator : AbstractValidator<SlaPolicy>
{
    /// <summary>The rules.</summary>
    public SlaPolicyValidator()
    {
        RuleFor(policy => policy.Hours).SetValidator(new BusinessHoursValidator());
        RuleForEach(policy => policy.Targets).SetValidator(new TargetRules());
        RuleForEach(policy => policy.AtRisk).Must(share => share > Rate.Zero && share <= Rate.One)
            .WithErrorCode("sla.at-risk-share").WithState((_, share) => Validation.Data(("share", share)));
        RuleFor(policy => policy.Targets)
            .Must(targets => targets.DistinctBy(Key).Count() == targets.Length)
            .WithErrorCode("sla.same-target-twice")
            .WithState(policy => Validation.Data(("metric", policy.Targets.GroupBy(Key).First(g => g.Count() > 1).Key.Metric)));
    }

    internal static SlaPolicyValidator Instance { get; } = new();

    private static (SlaMetric Metric, Channel?, Priority?, string?) Key(SlaTarget target) =>
        (target.Metric, target.Channel, target.Priority, target.Tier);

    private sealed class TargetRules : AbstractValidator<SlaTarget>
    {
        public TargetRules()
        {
            NotNegative(nameof(SlaTarget.Within), target => target.Within);
            NotNegative(nameof(SlaTarget.WithinWhenClosed), target => target.WithinWhenClosed);
            NotNegative(nameof(SlaTarget.AtMost), target => target.AtMost);
        }

        private void NotNegative(string name, Func<SlaTarget, SlaBudget?> budget) =>
            RuleFor(target => target).Must(target => budget(target) is not { Seconds: < 0 })
                .OverridePropertyName(name)
                .WithErrorCode("sla.negative-target")
                .WithState(target => Validation.Data(("given", budget(target)?.ToString() ?? "")));
    }
}

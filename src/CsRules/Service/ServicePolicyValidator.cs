using CsRules.Documents;
using CsRules.Laws;
using CsRules.Returns;
using CsRules.Sla;
using FluentValidation;

namespace CsRules.Service;

/// <summary>Everything that can be wrong with the settings.</summary>
/// <example>
/// <para>What is wrong deep inside is told with its path:</para>
/// <code>
/// var policy = new ServicePolicy { Audit = new() { HandOvers = 0 } };
/// Validation.Check(new ServicePolicyValidator(), policy)[0].Code;   // "service.threshold"
/// Validation.Check(new ServicePolicyValidator(), policy)[0].Path;   // "$.audit.handOvers"
/// </code>
/// </example>
public sealed class ServicePolicyValidator : AbstractValidator<ServicePolicy>
{
    /// <summary>The rules.</summary>
    public ServicePolicyValidator()
    {
        RuleFor(p => p).Custom((p, context) => LawChecks.Country(context, nameof(ServicePolicy.Regime), p.Regime));
        RuleFor(p => p.Patterns).SetValidator(new ContactThresholdsValidator());
        RuleFor(p => p.Audit).SetValidator(new AuditThresholdsValidator());
        RuleFor(p => p.Goodwill!).SetValidator(new GoodwillAllowanceValidator()).When(p => p.Goodwill is not null);
        RuleFor(p => p.RecontactDays).InclusiveBetween(1, 365).WithErrorCode("service.threshold")
            .WithState(p => Validation.Data(("given", p.RecontactDays), ("least", 1), ("most", 365)));
        RuleFor(p => p.Repurchase).SetValidator(new RepurchaseThresholdsValidator());
        RuleFor(p => p.Terms!).SetValidator(new ReturnPolicyValidator()).When(p => p.Terms is not null);
        RuleFor(p => p.Replies!).SetValidator(new SlaPolicyValidator()).When(p => p.Replies is not null);
    }

    internal static ServicePolicyValidator Instance { get; } = new();
}

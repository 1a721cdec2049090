using CsRules.Documents;
using FluentValidation;
using static CsRules.Returns.ClauseKind;

namespace CsRules.Returns;

/// <summary>Checks a shop's return terms: every clause has what its kind needs.</summary>
/// <example>
/// <para>A window without its days says nothing:</para>
/// <code>
/// var policy = new ReturnPolicy { Clauses = [new() { Kind = ClauseKind.ReturnWindow }] };
/// new ReturnPolicyValidator().Validate(policy).Errors[0].ErrorCode;   // "policy.days-missing"
/// </code>
/// </example>
public sealed class ReturnPolicyValidator : AbstractValidator<ReturnPolicy>
{
    internal static readonly ReturnPolicyValidator Instance = new();

    /// <summary>The rules.</summary>
    public ReturnPolicyValidator()
    {
        RuleFor(policy => policy.Clauses).Must(clauses => !clauses.IsDefaultOrEmpty).WithErrorCode("policy.no-clauses");
        RuleForEach(policy => policy.Clauses).SetValidator(new ClauseValidator()).When(policy => !policy.Clauses.IsDefault);
    }

    private sealed class ClauseValidator : AbstractValidator<PolicyClause>
    {
        private const int MostDays = 3660;
        private static readonly ClauseKind[] WithDays =
            [ReturnWindow, ReturnWindowFromOrder, DefectWindow, Goodwill, RefundWithin, ArrivalWithin, SupplyWithin, DeliveryDayCounts, ReturnWindowFromDispatch, StockOutRefund, RefundAsLaw];

        public ClauseValidator()
        {
            RuleFor(c => c.Days).NotNull().When(c => WithDays.Contains(c.Kind))
                .WithErrorCode("policy.days-missing").WithState(c => Validation.Data(("kind", Word(c.Kind))));
            RuleFor(c => c.Days).GreaterThanOrEqualTo(0)
                .WithErrorCode("policy.days-negative").WithState(c => Validation.Data(("given", c.Days!)));
            RuleFor(c => c.Days).LessThanOrEqualTo(MostDays)
                .WithErrorCode("policy.days-too-many").WithState(c => Validation.Data(("given", c.Days!), ("max", MostDays)));
            RuleFor(c => c.Charge).NotNull().When(c => c.Kind == Fee).WithErrorCode("policy.charge-missing");
            RuleFor(c => c.Amount).Must(a => a is null || a.Value.MinorUnits >= 0)
                .WithErrorCode("policy.amount-negative").WithState(c => Validation.Data(("given", c.Amount!)));
            RuleFor(c => c.Rate).Must(r => r is null || (r.Value >= Rate.Zero && r.Value <= Rate.One))
                .WithErrorCode("policy.rate-outside").WithState(c => Validation.Data(("given", c.Rate!)));
        }

        private static string Word(ClauseKind kind) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(kind.ToString());
    }
}

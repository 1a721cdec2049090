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

    private const int MostDays = 3660;

    private static readonly ClauseKind[] WithDays =
        [ReturnWindow, ReturnWindowFromOrder, DefectWindow, Goodwill, RefundWithin, ArrivalWithin, SupplyWithin, DeliveryDayCounts, ReturnWindowFromDispatch, StockOutRefund, RefundAsLaw];

    /// <summary>The rules.</summary>
    public ReturnPolicyValidator()
    {
        RuleFor(policy => policy.Clauses).Must(clauses => !clauses.IsDefaultOrEmpty).WithErrorCode("policy.no-clauses");
        // One rule for all clauses: a validator for each costs many times what it looks at, and terms come with every claim.
        RuleFor(policy => policy).Custom((policy, context) =>
        {
            for (var i = 0; !policy.Clauses.IsDefault && i < policy.Clauses.Length; i++)
                if (policy.Clauses[i] is { } clause) Check(context, clause, i);
        });
    }

    private static void Check(ValidationContext<ReturnPolicy> context, PolicyClause clause, int at)
    {
        void Fail(string member, string code, params (string Name, object Value)[] data) => Validation.Fail(context, $"Clauses[{at}].{member}", code, data);
        if (clause.Days is null && WithDays.Contains(clause.Kind)) Fail("Days", "policy.days-missing", ("kind", Word(clause.Kind)));
        if (clause.Days is < 0 and var negative) Fail("Days", "policy.days-negative", ("given", negative));
        if (clause.Days is > MostDays and var many) Fail("Days", "policy.days-too-many", ("given", many), ("max", MostDays));
        if (clause.Charge is null && clause.Kind == Fee) Fail("Charge", "policy.charge-missing");
        if (clause.Amount is { MinorUnits: < 0 } amount) Fail("Amount", "policy.amount-negative", ("given", amount));
        if (clause.Rate is { } rate && (rate < Rate.Zero || rate > Rate.One)) Fail("Rate", "policy.rate-outside", ("given", rate));
    }

    private static string Word(ClauseKind kind) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(kind.ToString());
}

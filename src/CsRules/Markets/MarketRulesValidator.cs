using CsRules.Documents;
using CsRules.Laws;
using FluentValidation;

namespace CsRules.Markets;

/// <summary>Everything that can be wrong with a marketplace's rules.</summary>
/// <example>
/// <para>Points that no days count can't be counted:</para>
/// <code>
/// var rules = MarketBook.Find("smartstore")! with { Sanction = null };
/// new MarketRulesValidator().Validate(rules).Errors[0].ErrorCode;   // "market.no-window"
/// </code>
/// </example>
public sealed class MarketRulesValidator : AbstractValidator<MarketRules>
{
    private const int MostDays = 3660;
    private const int MostHours = MostDays * 24;
    private const int MostPoints = 1_000_000;
    private const int MostRatings = 100_000_000;
    private const int MostMonths = 120;
    private const int LastSureDay = 28;

    internal static readonly MarketRulesValidator Instance = new();

    /// <summary>The rules.</summary>
    public MarketRulesValidator()
    {
        RuleFor(rules => rules.Id).Must(id => id.Length > 0).WithErrorCode("market.no-id");
        RuleFor(rules => rules).Custom((rules, context) =>
        {
            void Fail(string path, string code, params (string, object)[] data) => Validation.Fail(context, path, code, data);
            void Within(string code, string path, int? number, int least, int most)
            {
                if (number < least || number > most) Fail(path, code, ("given", number.Value), ("least", least), ("most", most));
            }

            void Days(string path, int? days, int least = 0) => Within("market.days", path, days, least, MostDays);
            void Points(string path, int? points) => Within("market.penalty-points", path, points, 1, MostPoints);

            LawChecks.Country(context, nameof(MarketRules.Regime), rules.Regime);
            Days("Dispatch.BusinessDays", rules.Dispatch?.BusinessDays);
            Days("Dispatch.AfterCutOff", rules.Dispatch?.AfterCutOff);
            for (var i = 0; i < rules.Penalties.Length; i++)
            {
                Days($"Penalties[{i}].BusinessDays", rules.Penalties[i].BusinessDays);
                Points($"Penalties[{i}].Points", rules.Penalties[i].Points);
            }

            if (!rules.Penalties.IsEmpty && rules.Sanction is null) Fail("Sanction", "market.no-window");
            if (rules.Sanction is { } sanction)
            {
                Days("Sanction.Days", sanction.Days, 1);
                Points("Sanction.LeastPoints", sanction.LeastPoints);
                if (sanction.LeastShare is { } leastShare && leastShare < Rate.Zero) Fail("Sanction.LeastShare", "market.share", ("given", leastShare));
                if (sanction is { LeastPoints: null, LeastShare: null, IsUnknown: false }) Fail("Sanction", "market.no-condition");
            }

            for (var i = 0; i < rules.Suspensions.Length; i++)
                if (rules.Suspensions[i].Until < rules.Suspensions[i].From) Fail($"Suspensions[{i}].Until", "market.ends-before");
            for (var i = 0; i < rules.Ratios.Length; i++)
            {
                Days($"Ratios[{i}].Days", rules.Ratios[i].Days, 1);
                Within("market.hours", $"Ratios[{i}].Hours", rules.Ratios[i].Hours, 1, MostHours);
                if (rules.Ratios[i].Least is { } least && (least < Rate.Zero || least > Rate.One)) Fail($"Ratios[{i}].Least", "market.share", ("given", least));
            }

            for (var i = 0; i < rules.Grades.Length; i++) CheckGrades(rules.Grades[i], $"Grades[{i}]", Fail);
            if (rules.Marks is { } marks)
            {
                Within("market.ratings", "Marks.LeastRatings", marks.LeastRatings, 0, MostRatings);
                for (var i = 1; i < (marks.Steps.IsDefault ? 0 : marks.Steps.Length); i++)
                    if (marks.Steps[i].Least >= marks.Steps[i - 1].Least) Fail($"Marks.Steps[{i}].Least", "market.marks-order");
            }
        });
    }

    private static void CheckGrades(MarketGrades grades, string path, Action<string, string, (string, object)[]> fail)
    {
        if (grades.Months is < 1 or > MostMonths) fail(path + ".Months", "market.months", [("given", grades.Months), ("most", MostMonths)]);
        if (grades.DayOfMonth is < 1 or > LastSureDay) fail(path + ".DayOfMonth", "market.day-of-month", [("given", grades.DayOfMonth), ("most", LastSureDay)]);
        if (grades.Steps.IsDefaultOrEmpty)
        {
            fail(path + ".Steps", "market.no-grades", []);
            return;
        }

        var ids = new HashSet<string>(StringComparer.Ordinal);
        var currency = grades.Steps.Select(step => step.Sales?.Currency).FirstOrDefault(known => known is not null);
        for (var i = 0; i < grades.Steps.Length; i++)
        {
            var step = grades.Steps[i];
            if (!ids.Add(step.Id)) fail($"{path}.Steps[{i}].Id", "market.grade-twice", [("given", step.Id)]);
            if (step.Sales is { } sales && (sales.Currency != currency || sales.MinorUnits < 0)) fail($"{path}.Steps[{i}].Sales", "market.sales", [("given", sales)]);
            if (step.Orders < 0) fail($"{path}.Steps[{i}].Orders", "market.orders", [("given", step.Orders.Value)]);
        }
    }
}

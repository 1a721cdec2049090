using NodaTime;

namespace CsRules.Markets;

/// <summary>The grade on a day, from the purchases that were confirmed in the months before it.</summary>
internal static class MarketGradeCount
{
    public static MarketGradeStanding? On(MarketAssessment asked, LocalDate on)
    {
        if (asked.Plan.Rules.Grades.FirstOrDefault(grades => grades.Source.AppliesOn(on)) is not { } rule) return null;
        var month = new YearMonth(on.Year, on.Month);
        var (from, through) = (month.PlusMonths(-rule.Months).OnDayOfMonth(1), month.OnDayOfMonth(1).PlusDays(-1));
        var counted = asked.Courses.Where(course => course.ConfirmedAt is { } at && asked.Plan.DayOf(at) is var day && from <= day && day <= through).ToList();
        var currency = rule.Steps.Select(step => step.Sales?.Currency).FirstOrDefault(known => known is not null);
        Money? sales = currency is { } money ? counted.Where(course => course.Kept.Currency == money).Aggregate(Money.Zero(money), (sum, course) => sum + course.Kept) : null;
        string? certain = null;
        foreach (var step in rule.Steps)
        {
            var score = asked.Facts.Seller.Score;
            var (orders, missing, points) = (Math.Max(0, (step.Orders ?? 0) - counted.Count), step.Sales is { } least && sales < least ? least - sales : null, step.Score - score);
            var isUnknown = step.IsUnknown || (step.Score is not null && score is null);
            if (isUnknown || orders > 0 || missing is not null || points > 0)
            {
                return new(on, from, through, counted.Count, sales, certain, step.Id,
                    orders > 0 ? orders : null, missing, points > 0 ? points : null, isUnknown);
            }

            certain = step.Id;
        }

        return new(on, from, through, counted.Count, sales, certain, null, null, null, null, false);
    }
}

using System.Collections.Immutable;
using CsRules.Decisions;
using NodaTime;

namespace CsRules.Markets;

/// <summary>One seller's facts at one instant, judged by one marketplace's rules: each part is a function of the courses of the orders.</summary>
internal sealed class MarketAssessment
{
    private readonly MarketPlan _plan;
    private readonly MarketRules _rules;
    private readonly MarketFacts _facts;
    private readonly Instant _asOf;
    private readonly LocalDate _today;
    private readonly ImmutableArray<OrderCourse> _courses;

    public MarketAssessment(MarketPlan plan, MarketFacts facts, Instant asOf)
    {
        (_plan, _rules, _facts, _asOf, _today) = (plan, plan.Rules, facts, asOf, plan.DayOf(asOf));
        _courses = [.. facts.Orders.Where(life => !(life.Order.PlacedOn?.Earliest(plan.Zone) > asOf)).Select(life => OrderCourse.Of(life, asOf, plan.Zone))];
    }

    public MarketStatus Status()
    {
        var duties = _courses.SelectMany(course => MarketDuties.Of(course, _plan, _facts.Seller)).ToList();
        var days = _rules.Sanction?.Days ?? 0;
        ImmutableArray<MarketPoint> entries =
        [
            .. duties.Where(duty => duty.IsMissedAt(_asOf) && duty.GivenOn > _today.PlusDays(-days))
                .Select(duty => new MarketPoint(duty.Event, duty.Order, duty.Line, duty.Points, duty.Before, duty.GivenOn, duty.GivenOn.PlusDays(days - 1), duty.IsSpared))
                .OrderBy(entry => entry.GivenOn).ThenBy(entry => entry.Since).ThenBy(entry => entry.Order, StringComparer.Ordinal).ThenBy(entry => entry.Event),
        ];
        var points = entries.Where(entry => !entry.IsSpared && entry.GivenOn <= _today).Sum(entry => entry.Points ?? 0L);
        var paid = _courses.LongCount(course => course.Paid?.On(_plan.Zone) is { } day && IsIn(day, days));
        var isMet = _rules.Sanction?.IsMet(points, paid);
        var ratios = MarketRatios.Of(this, _rules.Ratios);
        var (grade, next) = Grades();
        var mark = Mark();
        ImmutableArray<MarketStockOut> stockOuts = [.. _courses.Select(course => _plan.StockOut(course, _today)).OfType<MarketStockOut>().OrderBy(gone => gone.Order, StringComparer.Ordinal)];
        return new()
        {
            Rules = _rules,
            AsOf = _asOf,
            Points = points,
            PaidOrders = paid,
            Share = paid == 0 || _rules.Sanction is null ? null : new Rate((long)((Int128)points * Rate.Whole / paid)),
            IsSanctioned = isMet,
            PointsLeft = isMet == false ? _rules.Sanction!.Missing(points, paid) : null,
            OrdersMissing = isMet == true && _rules.Sanction!.LeastShare is { Millionths: > 0 } least ? (long)((Int128)points * Rate.Whole / least.Millionths) + 1 - paid : null,
            Step = _rules.Sanction?.After(_facts.Seller.Sanctions),
            Entries = entries,
            Risks =
            [
                .. duties.Where(duty => duty.IsOpenAt(_asOf))
                    .Select(duty => new MarketRisk(duty.Event, duty.Order, duty.Line, duty.Points, duty.Before, duty.LastDay, duty.GivenOn, duty.IsSpared))
                    .OrderBy(risk => risk.Before).ThenBy(risk => risk.Order, StringComparer.Ordinal).ThenBy(risk => risk.Event),
            ],
            ToSend =
            [
                .. _courses.Select(course => _plan.ShipBy(course, _facts.Seller, _asOf)).OfType<MarketShipBy>()
                    .OrderBy(due => due.Earlier).ThenBy(due => due.Order, StringComparer.Ordinal),
            ],
            StockOuts = stockOuts,
            Ratios = [.. ratios.Select(ratio => ratio.Standing)],
            Grade = grade,
            NextGrade = next,
            Mark = mark,
            Findings = [.. stockOuts.SelectMany(OfStockOut), .. Unknown(next, ratios, isMet)],
            Next = Changes(duties, entries, days, ratios).Where(at => at > _asOf).Cast<Instant?>().Min(),
        };
    }

    internal MarketPlan Plan => _plan;

    internal Instant AsOf => _asOf;

    internal LocalDate Today => _today;

    internal MarketFacts Facts => _facts;

    internal ImmutableArray<OrderCourse> Courses => _courses;

    // True for the last days, today among them.
    internal bool IsIn(LocalDate day, int days) => day <= _today && day > _today.PlusDays(-days);

    private (MarketGradeStanding? Now, MarketGradeStanding? Next) Grades()
    {
        if (_rules.Grades.IsEmpty) return (null, null);
        var day = _rules.Grades[^1].DayOfMonth;
        var month = new YearMonth(_today.Year, _today.Month);
        var last = _today.Day >= day ? month : month.PlusMonths(-1);
        return (MarketGradeCount.On(this, last.OnDayOfMonth(day)), MarketGradeCount.On(this, last.PlusMonths(1).OnDayOfMonth(day)));
    }

    private MarketMarkStanding? Mark()
    {
        if (_rules.Marks is not { } marks) return null;
        var (all, month) = ((long)_facts.Seller.Satisfied + _facts.Seller.Dissatisfied, new YearMonth(_today.Year, _today.Month).PlusMonths(-1).ToDateInterval());
        var paid = _courses.Where(course => course.Paid?.On(_plan.Zone) is { } on && month.Contains(on)).ToList();
        Rate? cancelled = paid.Count == 0 ? null : new Rate((long)((Int128)paid.Count(course => course.SellerCancelledAt is not null) * Rate.Whole / paid.Count));
        Rate? share = all == 0 ? null : new Rate((long)((Int128)_facts.Seller.Satisfied * Rate.Whole / all));
        var isShown = all >= marks.LeastRatings && !(cancelled >= marks.CancelledBelow);
        return new(isShown ? marks.Steps.FirstOrDefault(step => share >= step.Least)?.Mark : null, share, (int)Math.Max(0, marks.LeastRatings - all), cancelled);
    }

    // The law's duty and the marketplace's price, each with where it stands.
    private IEnumerable<Finding> OfStockOut(MarketStockOut gone)
    {
        if (gone is { Law: { } article, RefundBy: { } by }) yield return Finding.Of("market.stock-out-law", FindingEffect.Informs, article, [("order", gone.Order), ("refundBy", by), ("law", article)]);
        if (gone is { Source: { } source, Points: { } points }) yield return Finding.Of("market.stock-out-costs", FindingEffect.Informs, source.Cite(), [("order", gone.Order), ("points", points), ("market", _rules.Name), ("source", source.Cite())]);
    }

    private ImmutableArray<Finding> Unknown(
        MarketGradeStanding? next, ImmutableArray<(MarketRatio Ratio, MarketRatioStanding Standing, ImmutableArray<Instant> Changes)> ratios, bool? isMet)
    {
        var findings = ImmutableArray.CreateBuilder<Finding>();
        if (_rules.Penalties.IsEmpty && _rules.Ratios.IsEmpty && _rules.Marks is null) findings.Add(Finding.Flags("market.points-unknown", ("market", _rules.Name)));
        foreach (var penalty in _rules.Penalties.Where(penalty => penalty.Points is null && penalty.Source.AppliesOn(_today)))
            findings.Add(Finding.Of("market.penalty-unknown", FindingEffect.Flags, penalty.Source.Cite(), [("event", penalty.Event)]));
        if (_rules.Sanction is { IsUnknown: true } sanction)
            findings.Add(Finding.Of(isMet is null ? "market.sanction-unknown-now" : "market.sanction-unknown", FindingEffect.Flags, sanction.Source.Cite(), []));
        foreach (var (ratio, standing, _) in ratios)
        {
            if (ratio.Least is null) findings.Add(Finding.Of("market.least-unknown", FindingEffect.Flags, ratio.Source.Cite(), [("ratio", ratio.Kind)]));
            if (standing.Untold > 0) findings.Add(Finding.Of("market.untold", FindingEffect.Flags, null, [("ratio", ratio.Kind), ("count", standing.Untold)]));
        }

        if (next is { IsAboveUnknown: true, Above: { } above }) findings.Add(Finding.Flags("market.grade-unknown", ("grade", NameOf(above, next.On))));
        var sameDay = _courses.Count(course => course.Life.Supply?.SameDayDispatch == true && course is { SentAt: null, Paid: { IsInstant: false } });
        if (sameDay > 0) findings.Add(Finding.Flags("market.hour-untold", ("count", sameDay)));
        if (_facts.Seller.SameDayCutOff is null && _courses.Any(course => course.Life.Supply?.SameDayDispatch == true && course is { SentAt: null, Paid: not null }))
            findings.Add(Finding.Flags("market.cut-off-untold"));
        return findings.ToImmutable();
    }

    internal object NameOf(string grade, LocalDate on) =>
        (object?)_rules.Grades.FirstOrDefault(grades => grades.Source.AppliesOn(on))?.Steps.FirstOrDefault(step => step.Id == grade)?.Name ?? grade;

    private IEnumerable<Instant> Changes(
        List<MarketDuty> duties, ImmutableArray<MarketPoint> entries, int days, ImmutableArray<(MarketRatio Ratio, MarketRatioStanding Standing, ImmutableArray<Instant> Changes)> ratios)
    {
        Instant StartOf(LocalDate day) => _plan.Zone.AtStartOfDay(day).ToInstant();
        foreach (var duty in duties) if (duty.IsOpenAt(_asOf)) yield return duty.Before;
        foreach (var entry in entries)
        {
            yield return StartOf(entry.GivenOn);
            yield return StartOf(entry.CountsUntil.PlusDays(1));
        }

        foreach (var course in _courses)
            if (course.Paid?.On(_plan.Zone) is { } paid && days > 0) yield return StartOf(paid.PlusDays(days));
        foreach (var at in ratios.SelectMany(ratio => ratio.Changes)) yield return at;
        if (!_rules.Grades.IsEmpty)
        {
            var day = _rules.Grades[^1].DayOfMonth;
            var month = new YearMonth(_today.Year, _today.Month);
            yield return StartOf((_today.Day >= day ? month.PlusMonths(1) : month).OnDayOfMonth(day));
        }

        if (_rules.Marks is not null) yield return StartOf(new YearMonth(_today.Year, _today.Month).PlusMonths(1).OnDayOfMonth(1));
        // An honest promise can begin a day later tomorrow, and a cancel cost something else.
        if (_courses.Any(course => course is { Paid: not null, SentAt: null } or { IsOutOfStock: true })) yield return _plan.EndOf(_today);
    }
}

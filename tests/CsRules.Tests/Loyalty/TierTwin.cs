using CsRules.Loyalty;
using NodaTime;

namespace CsRules.Tests.Loyalty;

/// <summary>
/// The slow, obvious twin of an assessment, told in whole days of the shop's zone: the window's days, the orders in it, the tier
/// they reach, and what the program does with one who falls short.
/// </summary>
internal sealed class TierTwin(TierProgram program, TierHistory history, Instant asOf)
{
    private readonly DateTimeZone _zone = DateTimeZoneProviders.Tzdb[program.Zone];

    private LocalDate Today => Day(asOf);

    public string Say()
    {
        var now = Sum(Window());
        var qualified = Qualify(now);
        var (current, reason, since) = Judge(qualified);
        if (history.Floor is { } floor && !(floor.Until < Today) && Index(floor.Tier) > current) (current, reason) = (Index(floor.Tier), TierReason.ManualFloor);
        LocalDate? until = reason == TierReason.NeverLost ? null
            : reason == TierReason.ManualFloor ? history.Floor!.Until
            : Period() is not { } period ? null
            : reason == TierReason.Grace ? LocalDate.Max(period.Last, since!.Value.PlusMonths(program.GraceMonths).PlusDays(-1))
            : period.Last;
        return Line(program.Tiers[current].Id, program.Tiers[qualified].Id, reason, now.Spend, now.Orders, now.Points, until, since);
    }

    public static string Line(string current, string qualified, TierReason reason, long spend, int orders, long points, LocalDate? until, LocalDate? shortSince) =>
        $"{current} qualified {qualified} {reason}, {spend} in {orders}, {points} points, until {until:uuuu-MM-dd}, short since {shortSince:uuuu-MM-dd}";

    private (int Current, TierReason Reason, LocalDate? ShortSince) Judge(int qualified)
    {
        if (history.Last is not { } last || qualified >= Index(last.Tier)) return (qualified, TierReason.Qualified, null);
        var (held, since) = (Index(last.Tier), last.ShortSince ?? Today);
        if (program.Demotion == TierDemotion.None) return (held, TierReason.NeverLost, since);
        if (Period() is { } period && last.On >= period.First) return (held, TierReason.HeldToPeriodEnd, since);
        // In a window that begins anew nobody has bought anything yet on its first day: the one before speaks for him.
        var kept = WindowBefore() is { } before ? Math.Min(held, Qualify(Sum(before))) : qualified;
        if (kept == held) return (held, TierReason.HeldToPeriodEnd, null);
        if (Today < since.PlusMonths(program.GraceMonths)) return (held, TierReason.Grace, since);
        var least = Math.Max(kept, qualified);
        if (program.Demotion == TierDemotion.OneStep && held > least + 1) return (held - 1, TierReason.OneStep, Today);
        return (least, least == qualified ? TierReason.Qualified : TierReason.HeldToPeriodEnd, null);
    }

    private int Index(string tier) => program.Tiers.Select((t, i) => (t.Id, i)).Single(t => t.Id == tier).i;

    private LocalDate Day(Instant at) => at.InZone(_zone).Date;

    /// <summary>The days in which a tier once given stays; none where there is only one time.</summary>
    private (LocalDate First, LocalDate Last)? Period()
    {
        var (month, year) = (new LocalDate(Today.Year, Today.Month, 1), new LocalDate(Today.Year, 1, 1));
        return program.Window.Kind switch
        {
            TierWindowKind.RollingMonths => (month, month.PlusMonths(1).PlusDays(-1)),
            TierWindowKind.LastCalendarYear or TierWindowKind.CalendarYear => (year, new(Today.Year, 12, 31)),
            TierWindowKind.SinceAnniversary => (Anniversary(0), Anniversary(1).PlusDays(-1)),
            _ => null,
        };
    }

    // The last anniversary up to today, and the ones around it; in its first year the day itself.
    private LocalDate Anniversary(int further)
    {
        var from = history.Last?.Since ?? history.Joined!.Value;
        var years = 0;
        while (from.PlusYears(years + 1) <= Today) years++;
        return from.PlusYears(Math.Max(0, years + further));
    }

    private (LocalDate First, LocalDate Last) Window()
    {
        var (month, year) = (new LocalDate(Today.Year, Today.Month, 1), Today.Year);
        return program.Window.Kind switch
        {
            TierWindowKind.RollingMonths => (month.PlusMonths(-program.Window.Months!.Value), month.PlusDays(-1)),
            TierWindowKind.LastCalendarYear => (new(year - 1, 1, 1), new(year - 1, 12, 31)),
            TierWindowKind.Lifetime => (LocalDate.MinIsoValue, LocalDate.MaxIsoValue),
            _ => Period()!.Value,
        };
    }

    private (LocalDate First, LocalDate Last)? WindowBefore() => program.Window.Kind switch
    {
        TierWindowKind.CalendarYear => (new(Today.Year - 1, 1, 1), new(Today.Year - 1, 12, 31)),
        TierWindowKind.SinceAnniversary => (Anniversary(-1), Anniversary(0).PlusDays(-1)),
        _ => null,
    };

    private (long Spend, int Orders, long Points) Sum((LocalDate First, LocalDate Last) days)
    {
        (long Spend, int Orders, long Points) sum = default;
        foreach (var order in history.Orders.Where(o => !o.Cancelled && o.At <= asOf && Day(o.At) >= days.First && Day(o.At) <= days.Last && Counts(o)))
        {
            var (spend, counted) = (order.Spend, program.Counting.Base);
            var amount = Math.Max(0, spend.Items.MinorUnits - (counted.BeforeCoupons ? 0 : Won(spend.Coupons)) - (counted.BeforePoints ? 0 : Won(spend.PointsUsed)) + (counted.WithShipping ? Won(spend.Shipping) : 0));
            if (Won(order.Refunded) > 0 && Won(order.Refunded) >= amount) continue;
            sum = (sum.Spend + amount - Won(order.Refunded), sum.Orders + 1, sum.Points + Won(order.Points));
        }

        return sum;
    }

    private static long Won(Money? amount) => amount?.MinorUnits ?? 0;

    private bool Counts(TierOrder order) => program.Counting.WhenPlaced
        || order.ConfirmedAt <= asOf
        || (!program.Counting.OnlyConfirmed && order.DeliveredAt <= asOf
            && DaysSince(Day(order.DeliveredAt.Value)) >= (program.Counting.DaysAfterDelivery ?? 7));

    private int DaysSince(LocalDate delivered) => NodaTime.Period.DaysBetween(delivered, Today);

    private int Qualify((long Spend, int Orders, long Points) sum)
    {
        var reached = 0;
        for (var i = 1; i < program.Tiers.Length; i++)
        {
            var tier = program.Tiers[i];
            var conditions = new List<bool>();
            if (tier.Spend is { } spend) conditions.Add(sum.Spend >= spend.MinorUnits);
            if (tier.Orders is { } orders) conditions.Add(sum.Orders >= orders);
            if (tier.Points is { } points) conditions.Add(sum.Points >= points.MinorUnits);
            if (tier.TopShare is { } share) conditions.Add(Ranked(sum) > 0 && history.Rank is { } rank && rank.AtOrAbove * 1_000_000L <= share.Millionths * rank.Customers);
            if (tier.Needs == TierNeeds.Any ? conditions.Contains(true) : !conditions.Contains(false)) reached = i;
        }

        return reached;
    }

    private long Ranked((long Spend, int Orders, long Points) sum) =>
        program.RankBy switch { TierBasis.Orders => sum.Orders, TierBasis.Points => sum.Points, _ => sum.Spend };
}

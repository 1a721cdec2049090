using NodaTime;

namespace CsRules.Loyalty.Assessing;

/// <summary>A window of orders and the instant it is looked at from: instants only, so that no order needs its date.</summary>
/// <param name="Start">First instant of the window.</param>
/// <param name="End">First instant after it.</param>
/// <param name="SeenAt">What happened later is not known yet.</param>
/// <param name="DeliveredBefore">Orders delivered before it have waited long enough.</param>
internal readonly record struct TierSpan(Instant Start, Instant End, Instant SeenAt, Instant DeliveredBefore);

/// <summary>Everything that an instant says about a program, worked out once for all orders and customers.</summary>
internal readonly record struct TierClock
{
    public required LocalDate Today { get; init; }

    /// <summary>First day of the period in which a tier is held; null where there are no periods.</summary>
    public required LocalDate? PeriodStart { get; init; }

    /// <summary>Its last day, inclusive.</summary>
    public required LocalDate? PeriodEnd { get; init; }

    public required TierSpan Now { get; init; }

    /// <summary>The window by which the tier is next judged.</summary>
    public required TierSpan Next { get; init; }

    /// <summary>The whole period before this one, for windows that begin anew; null for others.</summary>
    public required TierSpan? Before { get; init; }

    public static TierClock At(TierProgram program, DateTimeZone zone, Instant asOf, LocalDate? anniversary)
    {
        var today = asOf.InZone(zone).Date;
        var dates = new Dates(program, zone, asOf, today);
        var year = new LocalDate(today.Year, 1, 1);
        switch (program.Window.Kind)
        {
            case TierWindowKind.RollingMonths:
                var month = new LocalDate(today.Year, today.Month, 1);
                var months = program.Window.Months ?? 1;
                return dates.Whole(month, month.PlusMonths(1), month.PlusMonths(-months), month.PlusMonths(1 - months));
            case TierWindowKind.LastCalendarYear:
                return dates.Whole(year, year.PlusYears(1), year.PlusYears(-1), year);
            case TierWindowKind.CalendarYear:
                return dates.SoFar(year.PlusYears(-1), year, year.PlusYears(1));
            case TierWindowKind.SinceAnniversary:
                var from = anniversary ?? throw new ArgumentException("A window since an anniversary needs the day the tier was reached or the customer joined.");
                var years = Math.Max(0, Period.Between(from, today, PeriodUnits.Years).Years);
                // 29 February has its anniversary on 28 February, and PlusYears from the first day keeps the leap day.
                return dates.SoFar(years == 0 ? from : from.PlusYears(years - 1), from.PlusYears(years), from.PlusYears(years + 1));
            default:
                var ever = dates.Span(Instant.MinValue, Instant.MaxValue, asOf, today);
                return new() { Today = today, PeriodStart = null, PeriodEnd = null, Now = ever, Next = ever, Before = null };
        }
    }

    private readonly record struct Dates(TierProgram Program, DateTimeZone Zone, Instant AsOf, LocalDate Today)
    {
        /// <summary>The window ended before the period; the next one ends with it.</summary>
        public TierClock Whole(LocalDate period, LocalDate after, LocalDate start, LocalDate nextStart)
        {
            var (first, end) = (Start(period), Start(after));
            return new()
            {
                Today = Today,
                PeriodStart = period,
                PeriodEnd = after.PlusDays(-1),
                Now = Span(Start(start), first, AsOf, Today),
                Next = Span(Start(nextStart), end, end, after),
                Before = null,
            };
        }

        /// <summary>The window is the period so far; it is judged at its very end.</summary>
        public TierClock SoFar(LocalDate before, LocalDate period, LocalDate after)
        {
            var (first, end) = (Start(period), Start(after));
            return new()
            {
                Today = Today,
                PeriodStart = period,
                PeriodEnd = after.PlusDays(-1),
                Now = Span(first, end, AsOf, Today),
                Next = Span(first, end, end - Duration.Epsilon, after.PlusDays(-1)),
                Before = Span(Start(before), first, AsOf, Today),
            };
        }

        public TierSpan Span(Instant start, Instant end, Instant seenAt, LocalDate seenOn)
        {
            var days = Program.Counting.DaysAfterDelivery ?? TierLadder.UsualDaysAfterDelivery;
            return new(start, end, seenAt, Program.Counting.OnlyConfirmed ? Instant.MinValue : Start(seenOn.PlusDays(1 - days)));
        }

        // The zone's own answer makes an object; a day without a change of the clock near it needs none.
        private Instant Start(LocalDate day)
        {
            var offset = Zone.GetUtcOffset(day.AtMidnight().WithOffset(Offset.Zero).ToInstant());
            var start = day.AtMidnight().WithOffset(offset).ToInstant();
            var calm = Zone.GetUtcOffset(start - Duration.FromDays(1)) == offset && Zone.GetUtcOffset(start + Duration.FromDays(1)) == offset;
            return calm ? start : Zone.AtStartOfDay(day).ToInstant();
        }
    }
}

/// <summary>What counted in a window, in minor units.</summary>
internal struct TierSums
{
    public long Spend;
    public int Orders;
    public long Points;
}

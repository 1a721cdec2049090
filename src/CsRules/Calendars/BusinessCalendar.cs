using NodaTime;
using NodaTime.TimeZones;

namespace CsRules.Calendars;

/// <summary>
/// Compiled opening hours: one line of real time, week by week, summed once. Every question costs the same for
/// an hour as for ten years and allocates nothing. Time is counted in ticks of 100 ns: finer parts of an instant or a
/// budget are dropped, so that every sum is exact. Immutable; share one among all threads.
/// <para>Spans are half-open: an opening instant is open, a closing instant is closed. Spans that touch are one.</para>
/// <para>It covers <see cref="Range"/>, from the start of its first local date to the end of its last. An instant
/// outside it is an argument error, never a guess; an answer that would lie beyond it is <c>null</c>, which is to be
/// read as "never".</para>
/// </summary>
/// <example>
/// <para>A budget that runs out exactly at closing is due at closing, or at the next opening:</para>
/// <code>
/// calendar.Add(friday15h, Duration.FromHours(2));                             // Friday 17:00
/// calendar.Add(friday15h, Duration.FromHours(2), BusinessBoundary.Opening);   // Monday 09:00
/// </code>
/// </example>
public sealed partial class BusinessCalendar
{
    private readonly long _origin;
    private readonly long _length;
    private readonly CalendarWeek[] _weeks;
    private readonly int[] _rows;
    private readonly ushort[] _byOpen;
    private readonly int _openShift;
    private readonly int _turn;
    private readonly long _total;
    private readonly (ushort First, ushort Last)[] _fullRuns;

    /// <summary>The zone of the hours.</summary>
    public DateTimeZone Zone { get; }

    /// <summary>
    /// The release of the IANA time zone database that local hours were turned into instants with, such as "2025b". Under another
    /// release a zone may have other offsets, and the same hours other instants: compile again after an update.
    /// </summary>
    public string TzdbVersion { get; } = TzdbDateTimeZoneSource.Default.TzdbVersion;

    /// <summary>The local dates covered, both inclusive.</summary>
    public DateInterval Range { get; }

    /// <summary>The first instant covered.</summary>
    public Instant Start => At(0);

    /// <summary>The last instant that may be asked about: the end of the last date.</summary>
    public Instant End => At(_length);

    /// <summary>Open time between two instants; zero where <paramref name="to"/> is not after <paramref name="from"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">An instant is outside <see cref="Range"/>.</exception>
    public Duration Elapsed(Instant from, Instant to) => Duration.FromTicks(OrZero(unchecked(OpenAt(Position(to)) - OpenAt(Position(from)))));

    /// <summary>
    /// When a budget of open time has run out, counting from <paramref name="from"/> or, where that is closed, from the
    /// next opening. Null: never. A zero budget is due at once, or at the next opening.
    /// </summary>
    /// <param name="from">Where counting starts.</param>
    /// <param name="budget">Open time, not negative.</param>
    /// <param name="boundary">Where a budget is due that runs out exactly at closing.</param>
    /// <exception cref="ArgumentOutOfRangeException">A negative budget, or an instant outside <see cref="Range"/>.</exception>
    public Instant? Add(Instant from, Duration budget, BusinessBoundary boundary = BusinessBoundary.Closing)
    {
        var open = OpenAt(Position(from));
        var asked = Ticks(budget);
        // Beyond the total there is no due time; compared so that the sum can't overflow.
        if (asked > _total - open) return null;
        return asked == 0 || boundary == BusinessBoundary.Opening ? Last(open + asked) : First(open + asked);
    }

    /// <summary>
    /// The latest instant from which <paramref name="budget"/> of open time leads to <paramref name="from"/>. Backward,
    /// a closing instant is its own answer, and where <paramref name="from"/> is closed counting starts at the closing
    /// before. Null: never.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">A negative budget, or an instant outside <see cref="Range"/>.</exception>
    public Instant? Subtract(Instant from, Duration budget)
    {
        var asked = Ticks(budget);
        if (asked == 0) return IsOpen(from) ? from : First(OpenAt(Position(from)));
        var left = OpenAt(Position(from)) - asked;
        return left < 0 ? null : Last(left);
    }

    /// <summary>True where the instant is in open time; an opening instant is, a closing instant is not.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The instant is outside <see cref="Range"/>.</exception>
    public bool IsOpen(Instant at)
    {
        var (week, within) = Cut(Position(at));
        var second = (int)((ulong)within / NodaConstants.TicksPerSecond);
        return StartRow(EndsAfter(week, second)) <= second;
    }

    /// <summary>The instant itself where it is open, else the next opening. Null: never.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The instant is outside <see cref="Range"/>.</exception>
    public Instant? NextOpen(Instant at) => Last(OpenAt(Position(at)));

    /// <summary>The first closing after the instant. Null: never; hours that reach the end of <see cref="Range"/> don't close there.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The instant is outside <see cref="Range"/>.</exception>
    public Instant? NextClose(Instant at)
    {
        if (OpenFrom(SpanAt(Position(at))) is not { } open) return null;
        var end = EndOf(Whole(open));
        return end < _length ? At(end) : null;
    }

    /// <summary>The last closing at or before the instant. Null: never.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The instant is outside <see cref="Range"/>.</exception>
    public Instant? PreviousClose(Instant at)
    {
        return SpanBefore(SpanAt(Position(at))) is { } before ? At(EndOf(before)) : null;
    }

    /// <summary>The instant of a wall-clock time in the calendar's zone: skipped times are the moment of the change, repeated ones the earlier.</summary>
    public Instant ToInstant(LocalDateTime local) => BusinessWallClock.At(Zone, local);

    /// <summary>Ticks of open time from <see cref="Start"/>: sums of many spans need one look-up an instant.</summary>
    internal long OpenTicks(Instant at) => OpenAt(Position(at));

    /// <summary>The earliest instant with so many ticks of open time before it; the first opening for none.</summary>
    internal Instant? AtOpenTicks(long open) => open == 0 ? Last(0) : First(open);
}

using NodaTime;

namespace CsRules.Calendars;

/// <summary>
/// Lays the hours of local dates on one line of real time, a week of it at a time. Most weeks look like one before them: where the
/// zone's offset stands still and no date has hours of its own, the offset and the closed dates tell which. The others are laid
/// date by date, never by steps of 24 hours: some dates have 23 or 25 hours, some have no midnight, and one in Samoa is missing.
/// </summary>
internal sealed class BusinessTimeline
{
    private const int MostYears = 250;
    private const int DaysOfAWeek = 7;
    private const long Day = BusinessInterval.SecondsPerDay;

    // Dates that can reach into a week of real time while the offset stands still: the evening before, and the week's eight.
    private const int Reaching = 9;

    // No offset is farther from UTC than this.
    private const long MostOffset = 18 * 3600;

    // The first date of each version of the hours, from the evening before the range on.
    private readonly long[] _begins;
    private readonly BusinessDay[] _days;
    private readonly BusinessWallClock _clock;
    private readonly LocalDate _firstDate;
    private readonly long _first;
    private readonly int _length;
    private readonly long _start;
    private readonly long _end;
    private readonly DateMarks _closed;
    private readonly DateMarks _own;
    private readonly Dictionary<(int Version, long Offset, int Closed), SeenWeek> _known = [];
    private readonly ShapeBook _shapes = new();
    private readonly List<(long Start, long End)> _open = [];

    private BusinessTimeline(IReadOnlyList<(LocalDate From, BusinessHours Hours)> versions, IEnumerable<LocalDate> publicHolidays, DateInterval range)
    {
        _clock = new(DateTimeZoneProviders.Tzdb[versions[0].Hours.Zone]);
        (_firstDate, _first, _length) = (range.Start, DayNumber(range.Start), range.Length);
        _start = _clock.ToUnixSeconds(_first * Day);
        _end = _clock.ToUnixSeconds((_first + _length) * Day);
        _begins = [.. versions.Select((version, at) => at == 0 ? -1 : Math.Max(DayNumber(version.From) - _first, -1))];
        var holidays = publicHolidays as IReadOnlyCollection<LocalDate> ?? [.. publicHolidays];
        _days = [.. versions.Select(version => new BusinessDay(version.Hours, holidays))];
        (_closed, _own) = (new(_length), new(_length));
        for (var version = 0; version < versions.Count; version++)
        {
            Mark(_closed, _days[version].Closed, version);
            Mark(_own, versions[version].Hours.Exceptions.Keys.Concat(versions[version].Hours.Closures.Keys), version);
        }
    }

    public static BusinessCalendar Build(IReadOnlyList<(LocalDate From, BusinessHours Hours)> versions, IEnumerable<LocalDate> publicHolidays, DateInterval range)
    {
        // Beyond that the tables would only be large.
        if (Period.Between(range.Start, range.End.PlusDays(1), PeriodUnits.Years).Years > MostYears)
            throw new ArgumentOutOfRangeException(nameof(range), $"A calendar covers at most {MostYears} years.");
        return new(DateTimeZoneProviders.Tzdb[versions[0].Hours.Zone], range, new BusinessTimeline(versions, publicHolidays, range).Tables());
    }

    private CalendarTables Tables()
    {
        var count = Math.Max(Cells(_end - _start, WeekShape.Seconds), Cells(_length, DaysOfAWeek));
        var weeks = new (SeenWeek Week, byte Working)[count + 1];
        for (var week = 0; week < count; week++) weeks[week] = Week(week);
        // The one that never comes.
        weeks[count] = (_shapes.Of([]), 0);
        return CalendarTables.Sum(_start, _end, weeks, _shapes.Rows);
    }

    private (SeenWeek Week, byte Working) Week(int week)
    {
        var from = _start + (week * (long)WeekShape.Seconds);
        if (_clock.OffsetAround(from, from + WeekShape.Seconds) is not { } offset) return (ByDate(from), WorkingByDate(week));
        var begins = (int)(Floor(from + offset, Day) - _first);
        var (first, last) = (begins - 1, begins + Reaching - 2);
        var version = VersionOf(Math.Max(first, -1));
        var isLikeOthers = first >= -1 && last < _length && from + WeekShape.Seconds <= _end && VersionOf(last) == version
            && _own.Of(first, Reaching) == 0 && _own.Of(week * DaysOfAWeek, DaysOfAWeek) == 0;
        if (!isLikeOthers) return (ByDate(from), WorkingByDate(week));
        var key = (version, offset, _closed.Of(first, Reaching));
        if (!_known.TryGetValue(key, out var seen)) _known[key] = seen = ByDate(from);
        return (seen, (byte)(_days[version].OpenWeekdays(_firstDate.DayOfWeek) & ~_closed.Of(week * DaysOfAWeek, DaysOfAWeek)));
    }

    // A week, laid date by date.
    private SeenWeek ByDate(long from)
    {
        _open.Clear();
        var (begin, end) = (Math.Max(from, _start), Math.Min(from + WeekShape.Seconds, _end));
        // The evening before the range may reach into it.
        var last = Math.Min(Floor(end + MostOffset, Day) - _first, _length - 1);
        for (var index = Math.Max(Floor(begin - MostOffset, Day) - _first - 2, -1); index <= last; index++)
        {
            var midnight = (_first + index) * Day;
            foreach (var (opens, closes) in _days[VersionOf((int)index)].Of(_firstDate.PlusDays((int)index)))
                Lay(Math.Max(_clock.ToUnixSeconds(midnight + opens), begin), Math.Min(_clock.ToUnixSeconds(midnight + closes), end));
        }

        Join();
        return _shapes.Of([.. _open.Select(span => ((int)(span.Start - from), (int)(span.End - from)))]);
    }

    // A date that a clock change swallows has hours that take no time.
    private byte WorkingByDate(int week)
    {
        var dates = 0;
        for (var day = 0; day < DaysOfAWeek && (week * DaysOfAWeek) + day < _length; day++)
        {
            var index = (week * DaysOfAWeek) + day;
            var midnight = (_first + index) * Day;
            foreach (var (opens, closes) in _days[VersionOf(index)].Of(_firstDate.PlusDays(index)))
                if (_clock.ToUnixSeconds(midnight + closes) > _clock.ToUnixSeconds(midnight + opens)) dates |= 1 << day;
        }

        return (byte)dates;
    }

    private void Lay(long from, long to)
    {
        if (to > from) _open.Add((from, to));
    }

    // Spans that touch or overlap are one: a day open until 24:00 doesn't close for a day that opens at 00:00. What a closure leaves of
    // a night may begin after the next date's own hours.
    private void Join()
    {
        _open.Sort();
        var joined = 0;
        for (var next = 1; next < _open.Count; next++)
            if (_open[next].Start <= _open[joined].End) _open[joined] = (_open[joined].Start, Math.Max(_open[joined].End, _open[next].End));
            else _open[++joined] = _open[next];
        if (joined + 1 < _open.Count) _open.RemoveRange(joined + 1, _open.Count - joined - 1);
    }

    private void Mark(DateMarks marks, IEnumerable<LocalDate> dates, int version)
    {
        var (from, until) = (_begins[version], version + 1 < _begins.Length ? Math.Min(_begins[version + 1], _length) : _length);
        foreach (var date in dates)
            if (DayNumber(date) - _first is var index && index >= from && index < until) marks.Add((int)index);
    }

    private int VersionOf(int index)
    {
        var version = 0;
        while (version + 1 < _begins.Length && _begins[version + 1] <= index) version++;
        return version;
    }

    private static int Cells(long length, int cell) => (int)((length + cell - 1) / cell);

    private static long Floor(long seconds, long cell) => seconds >= 0 ? seconds / cell : -((-seconds + cell - 1) / cell);

    private static long DayNumber(LocalDate date) => Period.DaysBetween(new LocalDate(1970, 1, 1), date);
}

using System.Collections.Immutable;
using NodaTime;

namespace CsRules.Calendars;

/// <summary>The hours of one local date, as wall-clock seconds from its midnight: sorted, closures taken out.</summary>
internal sealed class BusinessDay
{
    private const int DaysOfAWeek = 7;
    private readonly BusinessHours _hours;
    private readonly HashSet<LocalDate> _holidays;
    private readonly (int Start, int End)[][] _week = new (int, int)[8][];
    private readonly List<(int Start, int End)> _rest = [];

    public BusinessDay(BusinessHours hours, IEnumerable<LocalDate> publicHolidays)
    {
        _hours = hours;
        _holidays = [.. hours.Holidays, .. publicHolidays];
        if (hours.PublicHolidays == BusinessHolidays.Korea) _holidays.UnionWith(KoreanHolidays.Calendar.All.Select(h => h.Date));
        for (var day = IsoDayOfWeek.Monday; day <= IsoDayOfWeek.Sunday; day++) _week[(int)day] = Sorted(hours.Weekly.On(day));
    }

    /// <summary>Dates that are closed, whatever else is said of them; of any year.</summary>
    public IReadOnlyCollection<LocalDate> Closed => _holidays;

    /// <summary>Which dates of a week that begins on a weekday have hours, one bit a date.</summary>
    public int OpenWeekdays(IsoDayOfWeek first)
    {
        var dates = 0;
        for (var day = 0; day < DaysOfAWeek; day++)
            if (_week[(((int)first - 1 + day) % DaysOfAWeek) + 1].Any(span => span.End > span.Start)) dates |= 1 << day;
        return dates;
    }

    /// <summary>The open spans of a date; ends above 86,400 are times of the next day.</summary>
    public ReadOnlySpan<(int Start, int End)> Of(LocalDate date)
    {
        if (_holidays.Contains(date)) return [];
        var open = _hours.Exceptions.Count > 0 && _hours.Exceptions.TryGetValue(date, out var replaced)
            ? Sorted(replaced)
            : _week[(int)date.DayOfWeek];
        if (_hours.Closures.Count == 0 || !_hours.Closures.TryGetValue(date, out var closures)) return open;
        return Without(open, Sorted(closures));
    }

    private (int, int)[] Without((int Start, int End)[] open, (int Start, int End)[] closures)
    {
        _rest.Clear();
        foreach (var (start, end) in open)
        {
            var from = start;
            foreach (var closure in closures)
            {
                if (closure.End <= from || closure.Start >= end) continue;
                if (closure.Start > from) _rest.Add((from, closure.Start));
                from = closure.End;
                if (from >= end) break;
            }

            if (from < end) _rest.Add((from, end));
        }

        return [.. _rest];
    }

    private static (int Start, int End)[] Sorted(ImmutableArray<BusinessInterval> intervals) =>
        [.. intervals.Select(i => (i.StartSecond, i.EndSecond)).Order()];
}

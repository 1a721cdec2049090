using System.Collections.Immutable;
using System.Numerics;
using CsRules.Documents;
using NodaTime;

namespace CsRules.Calendars;

/// <summary>
/// The public holidays of a country over a range of years, and its weekend. Immutable; a look-up is one array read.
/// A date outside the range is an <see cref="ArgumentOutOfRangeException"/>: a calendar never guesses.
/// </summary>
/// <example>
/// <para>A substitute day is a holiday, the Saturday before it is not:</para>
/// <code>
/// var korea = KoreanHolidays.Calendar;
/// korea.IsHoliday(new LocalDate(2026, 8, 17)); // true: in place of Liberation Day, a Saturday
/// korea.IsWorkingDay(new LocalDate(2026, 8, 15)); // false
/// </code>
/// </example>
public sealed class HolidayCalendar
{
    private const int MonthsOfAYear = 12;
    private const int ShareBits = 16;
    private readonly int _firstMonth;
    private readonly uint[] _holidays;
    private readonly uint[] _working;
    private readonly int[] _workingBefore;

    // Months to a working day on average, in parts of 2^ShareBits.
    private readonly int _monthShare;
    private readonly ImmutableArray<Holiday> _all;

    /// <summary>Creates a calendar.</summary>
    /// <param name="name">The country's or calendar's name.</param>
    /// <param name="firstYear">First year covered, inclusive.</param>
    /// <param name="lastYear">Last year covered, inclusive.</param>
    /// <param name="publishedThrough">Last year whose holidays are officially published; later ones are provisional.</param>
    /// <param name="holidays">The holidays, in any order.</param>
    /// <param name="weekend">Days of the week that are no working days; Saturday and Sunday where not given.</param>
    /// <exception cref="ArgumentException">The years are reversed, or a holiday lies outside them.</exception>
    public HolidayCalendar(
        LocalizedText name, int firstYear, int lastYear, int publishedThrough,
        IEnumerable<Holiday> holidays, IEnumerable<IsoDayOfWeek>? weekend = null)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(holidays);
        ArgumentOutOfRangeException.ThrowIfLessThan(lastYear, firstYear);
        (Name, FirstYear, LastYear, PublishedThrough) = (name, firstYear, lastYear, publishedThrough);
        Weekend = [.. weekend ?? [IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday]];
        _all = [.. HolidayOrder.Sorted(holidays)];
        _firstMonth = firstYear * MonthsOfAYear;
        _holidays = new uint[(lastYear - firstYear + 1) * MonthsOfAYear];
        foreach (var holiday in _all) _holidays[Month(holiday.Date)] |= 1u << holiday.Date.Day;
        (_working, _workingBefore) = (new uint[_holidays.Length], new int[_holidays.Length + 1]);
        for (var month = 0; month < _working.Length; month++)
        {
            var (year, number) = Math.DivRem(_firstMonth + month, MonthsOfAYear);
            for (var day = 1; day <= CalendarSystem.Iso.GetDaysInMonth(year, number + 1); day++)
                if (!Weekend.Contains(new LocalDate(year, number + 1, day).DayOfWeek)) _working[month] |= 1u << day;
            _working[month] &= ~_holidays[month];
            _workingBefore[month + 1] = _workingBefore[month] + BitOperations.PopCount(_working[month]);
        }

        _monthShare = (int)(((long)_working.Length << ShareBits) / Math.Max(_workingBefore[^1], _working.Length));
    }

    /// <summary>The country's or calendar's name.</summary>
    public LocalizedText Name { get; }

    /// <summary>First year covered, inclusive.</summary>
    public int FirstYear { get; }

    /// <summary>Last year covered, inclusive.</summary>
    public int LastYear { get; }

    /// <summary>Last year whose holidays are officially published.</summary>
    public int PublishedThrough { get; }

    /// <summary>What laws changed about them within its years.</summary>
    internal ImmutableArray<HolidayChange> Changes { get; init; } = [];

    /// <summary>False for a calendar of weekends alone: a decision on it says that no holidays were considered.</summary>
    public bool KnowsHolidays => !_all.IsEmpty;

    /// <summary>A calendar of weekends alone, for a country whose holidays nobody gave.</summary>
    public static HolidayCalendar WeekendsOnly(LocalizedText name, int firstYear = 2008, int lastYear = 2050) =>
        new(name, firstYear, lastYear, lastYear, []);

    /// <summary>First day covered, inclusive.</summary>
    public LocalDate First => new(FirstYear, 1, 1);

    /// <summary>Last day covered, inclusive.</summary>
    public LocalDate Last => new(LastYear, 12, 31);

    /// <summary>Days of the week that are no working days.</summary>
    public ImmutableArray<IsoDayOfWeek> Weekend { get; }

    /// <summary>True for a year whose holidays the government has not published yet: decisions may add days.</summary>
    public bool IsProvisional(int year) => year > PublishedThrough;

    /// <summary>True where the day is a public holiday by name. A plain Sunday is not, though the law counts it as one.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The day lies outside the calendar's years.</exception>
    public bool IsHoliday(LocalDate date) => (_holidays[Month(date)] >> date.Day & 1) != 0;

    /// <summary>True where the day is neither on the weekend nor a public holiday.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The day lies outside the calendar's years.</exception>
    public bool IsWorkingDay(LocalDate date) => (_working[Month(date)] >> date.Day & 1) != 0;

    /// <summary>The holidays of one day; most days have none.</summary>
    public IEnumerable<Holiday> On(LocalDate date)
    {
        if (!IsHoliday(date)) return [];
        var (first, end) = (0, _all.Length);
        while (first < end)
        {
            var middle = (first + end) / 2;
            if (_all[middle].Date < date) first = middle + 1;
            else end = middle;
        }

        while (end < _all.Length && _all[end].Date == date) end++;
        return _all[first..end];
    }

    /// <summary>The holidays of a year, by date.</summary>
    public IEnumerable<Holiday> In(int year)
    {
        Month(new LocalDate(year, 1, 1));
        return _all.Where(h => h.Date.Year == year);
    }

    /// <summary>Every holiday, by date.</summary>
    public IEnumerable<Holiday> All => _all;

    /// <summary>The same calendar with more holidays: a government's later decision, a shop's own days off.</summary>
    public HolidayCalendar With(params IEnumerable<Holiday> holidays) =>
        new(Name, FirstYear, LastYear, PublishedThrough, _all.Concat(holidays), Weekend) { Changes = Changes };

    /// <summary>The same calendar without some days.</summary>
    public HolidayCalendar Without(params IEnumerable<LocalDate> dates)
    {
        var gone = dates.ToHashSet();
        return new(Name, FirstYear, LastYear, PublishedThrough, _all.Where(h => !gone.Contains(h.Date)), Weekend) { Changes = Changes };
    }

    /// <summary>The day lies in the calendar's years.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It does not.</exception>
    internal void ThrowIfOutside(LocalDate date) => Month(date);

    /// <summary>The nth working day after a day, which may be the eve of the calendar's first; n = 0 is the day itself.</summary>
    internal LocalDate WorkingDayAfter(LocalDate from, int n)
    {
        if (n <= 0) return from;
        var month = from is { Month: MonthsOfAYear, Day: 31 } && from.Year == FirstYear - 1 ? -1 : Month(from);
        // Working days before the one that is looked for.
        var before = n - 1 + (month < 0 ? 0 : _workingBefore[month] + BitOperations.PopCount(_working[month] & unchecked((2u << from.Day) - 1)));
        if (before >= _workingBefore[^1] || before < 0) ThrowOutside(Last.PlusDays(1));
        month = MonthWith(before, Math.Max(month, 0));
        var (year, number) = Math.DivRem(_firstMonth + month, MonthsOfAYear);
        return new(year, number + 1, NthDay(_working[month], before - _workingBefore[month]));
    }

    // Months hold nearly equally many: the one looked for is a few beside where it would be if all did, else it is found by halving.
    private int MonthWith(int before, int month)
    {
        const int few = 6;
        var (low, high) = (month, _working.Length - 1);
        var tried = Math.Min(high, low + unchecked((int)(((long)(before - _workingBefore[low]) * _monthShare) >> ShareBits)));
        for (var i = 0; i < few; i++)
        {
            if (before < _workingBefore[tried]) high = --tried;
            else if (before < _workingBefore[tried + 1]) return tried;
            else low = ++tried;
        }

        while (low < high)
        {
            var middle = (low + high) / 2;
            if (before < _workingBefore[middle + 1]) high = middle;
            else low = middle + 1;
        }

        return low;
    }

    // The place of the bit that has so many below it: by halves, then one by one.
    private static int NthDay(uint days, int below)
    {
        var skipped = 0;
        for (var half = 16; half >= 4; half >>= 1)
        {
            var count = BitOperations.PopCount(days & ((1u << half) - 1));
            if (below < count) continue;
            below -= count;
            days >>= half;
            skipped += half;
        }

        for (; below > 0; below--) days &= days - 1;
        return skipped + BitOperations.TrailingZeroCount(days);
    }

    private int Month(LocalDate date)
    {
        // A year has four digits: nothing overflows, and a month before the first is one far beyond the last.
        var index = unchecked((date.Year * MonthsOfAYear) + date.Month - 1 - _firstMonth);
        if (unchecked((uint)index) >= (uint)_holidays.Length || date.Calendar != CalendarSystem.Iso) ThrowOutside(date);
        return index;
    }

    private void ThrowOutside(LocalDate date) => throw new ArgumentOutOfRangeException(
        nameof(date), $"The holidays of {Name.English} are known from {FirstYear} to {LastYear} in the ISO calendar; {NodaTime.Text.LocalDatePattern.Iso.Format(date.WithCalendar(CalendarSystem.Iso))} lies outside.");
}

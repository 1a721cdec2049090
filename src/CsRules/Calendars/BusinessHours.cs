using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CsRules.Documents;
using FluentValidation;
using NodaTime;

namespace CsRules.Calendars;

/// <summary>
/// When a shop is open, as it writes it down: a zone, a week, and the dates that differ. Holidays are closed and beat
/// exceptions; exceptions replace a date's hours; closures are subtracted from a date's hours. All three are keyed by
/// the local date, and an interval that runs past midnight belongs to the date on which it starts: tomorrow's holiday,
/// exception or closure doesn't touch it, a closure of its own date that runs past midnight does.
/// </summary>
/// <example>
/// <para>A holiday is closed though its weekday is open:</para>
/// <code>
/// var hours = new BusinessHours
/// {
///     Zone = "Asia/Seoul",
///     Weekly = BusinessWeek.Weekdays(BusinessInterval.Of("09:00", "12:00"), BusinessInterval.Of("13:00", "18:00")),
///     Holidays = [new LocalDate(2025, 10, 6)],
/// };
/// BusinessCalendar calendar = hours.Compile();
/// calendar.IsWorkingDay(new LocalDate(2025, 10, 6));   // false
/// calendar.IsWorkingDay(new LocalDate(2025, 10, 7));   // true
/// </code>
/// </example>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record BusinessHours
{
    /// <summary>IANA zone: "Asia/Seoul".</summary>
    public required string Zone { get; init; }

    /// <summary>The ordinary week; closed throughout where it is left out.</summary>
    public BusinessWeek Weekly { get; init => field = value ?? new(); } = new();

    /// <summary>A country whose public holidays are closed too; none where it is left out.</summary>
    public BusinessHolidays PublicHolidays { get; init; }

    /// <summary>Local dates that are closed, whatever else is said of them.</summary>
    [JsonConverter(typeof(LocalDateListConverter))]
    public ImmutableArray<LocalDate> Holidays { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Local dates whose hours are replaced; an empty list closes the date.</summary>
    [JsonConverter(typeof(IntervalsByDayConverter))]
    public ImmutableSortedDictionary<LocalDate, ImmutableArray<BusinessInterval>> Exceptions
    {
        get;
        init => field = value ?? ImmutableSortedDictionary<LocalDate, ImmutableArray<BusinessInterval>>.Empty;
    } = ImmutableSortedDictionary<LocalDate, ImmutableArray<BusinessInterval>>.Empty;

    /// <summary>Intervals taken out of a local date's hours.</summary>
    [JsonConverter(typeof(IntervalsByDayConverter))]
    public ImmutableSortedDictionary<LocalDate, ImmutableArray<BusinessInterval>> Closures
    {
        get;
        init => field = value ?? ImmutableSortedDictionary<LocalDate, ImmutableArray<BusinessInterval>>.Empty;
    } = ImmutableSortedDictionary<LocalDate, ImmutableArray<BusinessInterval>>.Empty;

    /// <summary>1970-01-01 to 2099-12-31: what a calendar covers where nothing else is asked for.</summary>
    public static DateInterval DefaultRange { get; } = new(new LocalDate(1970, 1, 1), new LocalDate(2099, 12, 31));

    /// <summary>Open at every instant.</summary>
    public static BusinessHours Always(string zone) =>
        new() { Zone = zone, Weekly = BusinessWeek.EveryDay(BusinessInterval.Of("00:00", "24:00")) };

    /// <summary>Compiles the hours for <see cref="DefaultRange"/>.</summary>
    /// <exception cref="ValidationException">The definition has errors; the exception names them all.</exception>
    public BusinessCalendar Compile() => Compile([]);

    /// <summary>
    /// Compiles the hours with a country's public holidays closed. Dates beyond the years that the holiday calendar
    /// covers have only the definition's own.
    /// </summary>
    /// <exception cref="ValidationException">The definition has errors; the exception names them all.</exception>
    public BusinessCalendar Compile(HolidayCalendar holidays, DateInterval? range = null)
    {
        ArgumentNullException.ThrowIfNull(holidays);
        return Compile(holidays.All.Select(h => h.Date), range);
    }

    /// <summary>Compiles the hours for a range of local dates, none of which is closed besides <see cref="Holidays"/> and <see cref="PublicHolidays"/>.</summary>
    /// <param name="range">Local dates covered, both inclusive, at most 250 years.</param>
    /// <exception cref="ValidationException">The definition has errors; the exception names them all.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The range is longer than 250 years.</exception>
    public BusinessCalendar Compile(DateInterval range) => Compile([], range);

    /// <summary>Compiles the hours with more closed dates, for a range of local dates.</summary>
    /// <param name="publicHolidays">Closed dates besides <see cref="Holidays"/>; those outside the range are passed over.</param>
    /// <param name="range">Local dates covered, both inclusive, at most 250 years; null is <see cref="DefaultRange"/>.</param>
    /// <exception cref="ValidationException">The definition has errors; the exception names them all.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The range is longer than 250 years.</exception>
    public BusinessCalendar Compile(IEnumerable<LocalDate> publicHolidays, DateInterval? range = null)
    {
        ArgumentNullException.ThrowIfNull(publicHolidays);
        Validation.ThrowIfInvalid(BusinessHoursValidator.Instance, this);
        return BusinessTimeline.Build([(LocalDate.MinIsoValue, this)], publicHolidays, range ?? DefaultRange);
    }

    /// <summary>
    /// One calendar from hours that changed over time: each version holds from its first local date until the next
    /// one's. What was measured under old hours stays as it was.
    /// </summary>
    /// <param name="versions">The hours and the first local date of each; one zone, in order of their dates.</param>
    /// <param name="range">As for <see cref="Compile(IEnumerable{LocalDate}, DateInterval)"/>.</param>
    /// <exception cref="ValidationException">A definition has errors.</exception>
    /// <exception cref="ArgumentException">No version, two zones, or dates out of order.</exception>
    public static BusinessCalendar CompileVersions(IReadOnlyList<(LocalDate From, BusinessHours Hours)> versions, DateInterval? range = null)
    {
        ArgumentNullException.ThrowIfNull(versions);
        if (versions.Count == 0) throw new ArgumentException("At least one version is needed.", nameof(versions));
        for (var i = 0; i < versions.Count; i++)
        {
            Validation.ThrowIfInvalid(BusinessHoursValidator.Instance, versions[i].Hours);
            if (versions[i].Hours.Zone != versions[0].Hours.Zone) throw new ArgumentException("Versions of hours share one zone.", nameof(versions));
            if (i > 0 && versions[i].From <= versions[i - 1].From) throw new ArgumentException("Versions come in order of their dates.", nameof(versions));
        }

        return BusinessTimeline.Build(versions, [], range ?? DefaultRange);
    }
}

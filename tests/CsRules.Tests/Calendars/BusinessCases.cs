using System.Collections.Immutable;
using CsRules.Calendars;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CsRules.Tests.Calendars;

/// <summary>Opening hours, compiled once, beside the twin and instants worth asking about.</summary>
public sealed record BusinessCase(BusinessHours Hours, BusinessCalendar Calendar, ImmutableArray<Instant> Instants)
{
    internal DayByDay Twin { get; } = new(Hours, BusinessCases.First, BusinessCases.Last);

    public override string ToString() => System.Text.Json.JsonSerializer.Serialize(Hours, CsRulesJson.Options)
        + " " + string.Join(' ', Instants);
}

/// <summary>Generates hours in zones with gaps, overlaps, half hours, missing midnights and one missing date.</summary>
public static class BusinessCases
{
    public static readonly LocalDate First = new(2009, 1, 1);
    public static readonly LocalDate Last = new(2019, 12, 31);

    private static readonly string[] Zones =
    [
        "Asia/Seoul", "Europe/Helsinki", "America/New_York", "America/Sao_Paulo", "Australia/Lord_Howe", "Asia/Kathmandu",
        "Europe/Dublin", "Pacific/Apia", "America/St_Johns", "Africa/Casablanca", "Asia/Gaza", "Etc/UTC", "Pacific/Chatham",
    ];

    private static readonly string[][][] Days =
    [
        [], [["09:00", "17:00"]], [["09:00", "12:00"], ["13:00", "18:00"]], [["00:00", "24:00"]], [["22:00", "06:00"]],
        [["00:00", "02:30"], ["02:45", "03:00"], ["23:30", "00:30"]], [["06:00", "02:00"]], [["01:30", "01:31"]],
        [["18:00", "24:00"]], [["13:00", "15:00"], ["08:00", "13:00"]], [["02:00", "03:00"]],
    ];

    public static Arbitrary<BusinessCase> Case() => Arb.From(Gen());

    private static Gen<BusinessCase> Gen() =>
        from zone in FsCheck.Fluent.Gen.Elements(Zones)
        from week in FsCheck.Fluent.Gen.Elements(Days).ArrayOf(7)
        from year in FsCheck.Fluent.Gen.Choose(2010, 2018)
        from special in SpecialDate(zone, year).ListOf(6)
        from replaced in FsCheck.Fluent.Gen.Elements(Days).ArrayOf(2)
        from closed in FsCheck.Fluent.Gen.Elements(Days).ArrayOf(2)
        let hours = Make(zone, week, [.. special], replaced, closed)
        let calendar = hours.Compile([], new DateInterval(First, Last))
        from instants in NearBy(zone, [.. special]).ListOf(12)
        select new BusinessCase(hours, calendar, [.. instants.Order()]);

    private static BusinessHours Make(string zone, string[][][] week, LocalDate[] special, string[][][] replaced, string[][][] closed) => new()
    {
        Zone = zone,
        Weekly = new BusinessWeek
        {
            Mon = Of(week[0]),
            Tue = Of(week[1]),
            Wed = Of(week[2]),
            Thu = Of(week[3]),
            Fri = Of(week[4]),
            Sat = Of(week[5]),
            Sun = Of(week[6]),
        },
        Holidays = [.. special[..2]],
        Exceptions = ByDate(special[1..3], replaced),
        Closures = ByDate(special[3..5], closed),
    };

    private static ImmutableSortedDictionary<LocalDate, ImmutableArray<BusinessInterval>> ByDate(LocalDate[] dates, string[][][] days) =>
        dates.Zip(days).DistinctBy(p => p.First).ToImmutableSortedDictionary(p => p.First, p => Of(p.Second));

    private static ImmutableArray<BusinessInterval> Of(string[][] day) => [.. day.Select(i => BusinessInterval.Of(i[0], i[1]))];

    // Half of the dates are those of a clock change, where every mistake lives.
    private static Gen<LocalDate> SpecialDate(string zone, int year)
    {
        var changes = DateTimeZoneProviders.Tzdb[zone]
            .GetZoneIntervals(Instant.FromUtc(year, 1, 1, 0, 0), Instant.FromUtc(year + 1, 1, 1, 0, 0))
            .Where(i => i.HasStart && i.Start > Instant.FromUtc(year, 1, 3, 0, 0))
            .Select(i => i.IsoLocalStart.Date).DefaultIfEmpty(new LocalDate(year, 6, 1)).ToArray();
        return from change in FsCheck.Fluent.Gen.Elements(changes)
               from near in FsCheck.Fluent.Gen.Choose(-2, 2)
               from any in FsCheck.Fluent.Gen.Choose(0, 364)
               from onChange in FsCheck.Fluent.Gen.Elements(true, true, false)
               select onChange ? change.PlusDays(near) : new LocalDate(year, 1, 1).PlusDays(any);
    }

    private static Gen<Instant> NearBy(string zone, LocalDate[] dates) =>
        from date in FsCheck.Fluent.Gen.Elements(dates)
        from days in FsCheck.Fluent.Gen.Choose(-9, 9)
        from quarters in FsCheck.Fluent.Gen.Choose(0, 96)
        from shift in FsCheck.Fluent.Gen.Elements(0L, 0L, 0L, 1L, -1L, 10_000_000_07L)
        select date.PlusDays(days).AtMidnight().InZoneLeniently(DateTimeZoneProviders.Tzdb[zone]).ToInstant()
            + Duration.FromMinutes(15L * quarters) + Duration.FromTicks(shift);
}

using System.Collections.Immutable;
using CsRules.Calendars;
using CsRules.Testing;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CsRules.Tests.Calendars;

/// <summary>A calendar of weeks that share their shapes says what a list of every span says, over the whole of its years.</summary>
public class WholeRangeTests
{
    private static readonly DateInterval Years = BusinessHours.DefaultRange;

    private static readonly string[] Zones =
        ["Asia/Seoul", "Europe/Helsinki", "Europe/Dublin", "Pacific/Apia", "Africa/Casablanca", "Australia/Lord_Howe", "America/Sao_Paulo"];

    private static readonly string[] Kinds = ["lunch", "always", "overnight", "weekend through", "one minute", "all but a minute"];

    public static TheoryData<string, string> Hours
    {
        get
        {
            var all = new TheoryData<string, string>();
            for (var i = 0; i < Zones.Length * 2; i++) all.Add(Zones[i % Zones.Length], Kinds[i % Kinds.Length]);
            return all;
        }
    }

    [Theory]
    [MemberData(nameof(Hours))]
    public void Every_span_of_130_years_is_there(string zone, string kind)
    {
        var hours = Of(zone, kind);
        var line = SpanLine.Of([(LocalDate.MinIsoValue, hours)], Years);
        var calendar = hours.Compile();
        Assert.Equal(line.Spans, calendar.Intervals(calendar.Start, calendar.End).Select(span => (span.Start, span.End)));
        Assert.Equal(line.Working, Enumerable.Range(0, Years.Length).Where(day => calendar.IsWorkingDay(Years.Start.PlusDays(day))));
        Ask(line, calendar, new Random(zone.Length + kind.Length));
    }

    [Property(MaxTest = 40)]
    public Property Hours_that_changed_and_ranges_that_begin_anywhere_are_laid_alike() => Prop.ForAll(
        (from zone in Gen.Elements("Asia/Seoul", "Europe/Helsinki", "Pacific/Apia", "America/New_York")
         from kinds in Gen.Elements("lunch", "always", "overnight", "weekend through", "one minute").ListOf(3)
         from first in Gen.Choose(0, 9_000)
         from length in Gen.Choose(1, 5_000)
         from changes in Gen.Choose(-400, 5_500).ListOf(2)
         from seed in Gen.Choose(0, int.MaxValue)
         select (zone, kinds, first, length, changes, seed)).ToArbitrary(), given =>
         {
             var range = new DateInterval(new LocalDate(1990, 1, 1).PlusDays(given.first), new LocalDate(1990, 1, 1).PlusDays(given.first + given.length - 1));
             var from = given.changes.Select(day => range.Start.PlusDays(day)).Distinct().Order().Prepend(LocalDate.MinIsoValue);
             (LocalDate, BusinessHours)[] versions = [.. from.Zip(given.kinds, (date, kind) => (date, Of(given.zone, kind)))];
             var line = SpanLine.Of(versions, range);
             var calendar = BusinessHours.CompileVersions(versions, range);
             Assert.Equal(line.Spans, calendar.Intervals(calendar.Start, calendar.End).Select(span => (span.Start, span.End)));
             Assert.Equal(line.Working, Enumerable.Range(0, range.Length).Where(day => calendar.IsWorkingDay(range.Start.PlusDays(day))));
             Ask(line, calendar, new Random(given.seed));
             return true.Classify(versions.Length > 1, "versions");
         });

    // At random, and at and beside openings and closings.
    private static void Ask(SpanLine line, BusinessCalendar calendar, Random random)
    {
        IEnumerable<Instant> near = line.Spans.Count == 0 ? []
            : Enumerable.Range(0, 30).Select(_ => line.Spans[random.Next(line.Spans.Count)]).SelectMany(span => new[] { span.Start, span.End, span.End - Duration.FromTicks(1), span.Start - Duration.FromTicks(1) });
        var within = calendar.End - calendar.Start;
        foreach (var at in Enumerable.Range(0, 200).Select(_ => calendar.Start + Duration.FromTicks(random.NextInt64(within.BclCompatibleTicks))).Concat(near).Where(at => at >= calendar.Start && at <= calendar.End))
        {
            var (open, next, close, before) = line.At(at);
            Assert.Equal(open, calendar.Elapsed(calendar.Start, at));
            Assert.Equal(next, calendar.NextOpen(at));
            Assert.Equal(close < calendar.End ? close : null, calendar.NextClose(at));
            Assert.Equal(before, calendar.PreviousClose(at));
            Assert.Equal(next == at, calendar.IsOpen(at));
            if (open > Duration.Zero) Assert.Equal(open, calendar.Elapsed(calendar.Start, calendar.Add(calendar.Start, open)!.Value));
        }

        foreach (var steps in (int[])[1, 2, 40, 5_000, -1, -3, -700])
        {
            var day = random.Next(calendar.Range.Length);
            var noon = calendar.ToInstant(calendar.Range.Start.PlusDays(day) + new LocalTime(12, 0));
            if (noon < calendar.Start || noon > calendar.End) continue;
            var date = noon.InZone(calendar.Zone).Date;
            var place = line.Working.BinarySearch(Period.DaysBetween(calendar.Range.Start, date));
            var wanted = (place >= 0 ? place : ~place) + steps - (steps > 0 && place < 0 ? 1 : 0);
            var at = wanted < 0 || wanted >= line.Working.Count ? null
                : (Instant?)calendar.ToInstant(calendar.Range.Start.PlusDays(line.Working[wanted]) + noon.InZone(calendar.Zone).TimeOfDay);
            var expected = at is not { } there ? null : steps > 0 ? calendar.NextOpen(Within(calendar, there)) : calendar.Subtract(Within(calendar, there), Duration.Zero);
            Assert.Equal(expected, calendar.AddWorkingDays(noon, steps));
        }
    }

    private static Instant Within(BusinessCalendar calendar, Instant at) => Instant.Max(calendar.Start, Instant.Min(calendar.End, at));

    private static BusinessHours Of(string zone, string kind) => new()
    {
        Zone = zone,
        Weekly = kind switch
        {
            "lunch" => BusinessWeek.Weekdays(BusinessInterval.Of("09:00", "12:00"), BusinessInterval.Of("13:00", "18:00")),
            "always" => BusinessWeek.EveryDay(BusinessInterval.Of("00:00", "24:00")),
            "overnight" => BusinessWeek.EveryDay(BusinessInterval.Of("22:00", "06:00")),
            "weekend through" => new() { Sat = [BusinessInterval.Of("12:00", "24:00")], Sun = [BusinessInterval.Of("00:00", "24:00")], Mon = [BusinessInterval.Of("00:00", "03:00")] },
            "one minute" => new() { Wed = [BusinessInterval.Of("01:30", "01:31")] },
            _ => BusinessWeek.EveryDay(BusinessInterval.Of("00:00", "12:00"), BusinessInterval.Of("12:01", "24:00")),
        },
        Holidays = [.. from year in Enumerable.Range(1995, 40) from day in (int[])[1, 70, 359] select new LocalDate(year, 1, 1).PlusDays(day)],
        Exceptions = Days(1999, "10:00", "16:00"),
        Closures = Days(2003, "09:30", "14:00"),
    };

    private static ImmutableSortedDictionary<LocalDate, ImmutableArray<BusinessInterval>> Days(int year, string from, string to) =>
        Enumerable.Range(0, 12).ToImmutableSortedDictionary(month => new LocalDate(year, month + 1, 9), _ => (ImmutableArray<BusinessInterval>)[BusinessInterval.Of(from, to)]);
}

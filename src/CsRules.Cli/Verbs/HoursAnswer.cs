using System.Globalization;
using System.Text.Json;
using CsRules.Calendars;
using CsRules.Documents;
using NodaTime;
using NodaTime.Text;

namespace CsRules.Cli.Verbs;

/// <summary>Answers one question; an answer that doesn't exist is "never".</summary>
internal static class HoursAnswer
{
    private const string Never = "\"never\"";

    // A budget may be any number of seconds; what no calendar holds is never due.
    private const long MostSeconds = 400L * 366 * 86_400;

    /// <summary>The answer as JSON.</summary>
    /// <exception cref="HoursQueryException">The question can't be answered as it stands.</exception>
    public static string Of(HoursQuery query, BusinessCalendar calendar)
    {
        if (query.Op == HoursOp.LocalToUtc) return Text(calendar.ToInstant(Local(query)));
        var start = At(query.Start, "start", calendar);
        return query.Op switch
        {
            HoursOp.Add => Text(calendar.Add(start, Budget(query), query.Boundary)),
            HoursOp.Subtract => Text(calendar.Subtract(start, Budget(query))),
            HoursOp.Elapsed => Seconds(calendar.Elapsed(start, At(Needed(query.End, query, "end"), "end", calendar))),
            HoursOp.IsOpen => calendar.IsOpen(start) ? "true" : "false",
            HoursOp.NextOpen => Text(calendar.NextOpen(start)),
            HoursOp.NextClose => Text(calendar.NextClose(start)),
            HoursOp.PrevClose => Text(calendar.PreviousClose(start)),
            HoursOp.Periods => Periods(calendar, start, NotNegative(query.Count, query, "count")),
            HoursOp.AddDays => Text(calendar.AddWorkingDays(start, NotNegative(query.Days, query, "days"))),
            HoursOp.SubtractDays => Text(calendar.AddWorkingDays(start, -NotNegative(query.Days, query, "days"))),
            HoursOp.AddDaysEndOfDay => Text(calendar.AddWorkingDaysToEndOfDay(start, NotNegative(query.Days, query, "days"))),
            _ => throw new InvalidOperationException(query.Op.ToString()),
        };
    }

    private static Instant At(string text, string name, BusinessCalendar calendar)
    {
        if (!OffsetDateTimePattern.ExtendedIso.Parse(text).TryGetValue(default, out var at))
            throw new HoursQueryException(new("hours.bad-instant", "$." + name, [new("given", text)]));
        var instant = at.ToInstant();
        return instant >= calendar.Start && instant <= calendar.End
            ? instant
            : throw new HoursQueryException(new("hours.out-of-range", "$." + name,
                [new("from", calendar.Range.Start), new("until", calendar.Range.End)]));
    }

    private static LocalDateTime Local(HoursQuery query) =>
        LocalDateTimePattern.ExtendedIso.Parse(query.Start).TryGetValue(default, out var local)
            ? local
            : throw new HoursQueryException(new("hours.bad-instant", "$.start", [new("given", query.Start)]));

    private static Duration Budget(HoursQuery query) => Duration.FromSeconds(Math.Min(MostSeconds, NotNegative(query.Seconds, query, "seconds")));

    private static T NotNegative<T>(T? value, HoursQuery query, string name) where T : struct, IComparable<T>
    {
        var given = value ?? throw Missing(query, name);
        return given.CompareTo(default) >= 0
            ? given
            : throw new HoursQueryException(new("hours.negative", "$." + name, [new("name", name)]));
    }

    private static string Needed(string? value, HoursQuery query, string name) => value ?? throw Missing(query, name);

    private static HoursQueryException Missing(HoursQuery query, string name) =>
        new(new("hours.missing", "$." + name, [new("op", JsonNamingPolicy.CamelCase.ConvertName(query.Op.ToString())), new("name", name)]));

    private static string Text(Instant? at) => at is { } known ? $"\"{InstantPattern.ExtendedIso.Format(known)}\"" : Never;

    private static string Seconds(Duration elapsed) =>
        (elapsed.BclCompatibleTicks / NodaConstants.TicksPerSecond).ToString(CultureInfo.InvariantCulture);

    private static string Periods(BusinessCalendar calendar, Instant start, int count) =>
        $"[{string.Join(',', calendar.Intervals(start, calendar.End).Take(count).Select(i => $"[{Text(i.Start)},{Text(i.End)}]"))}]";
}

/// <summary>A question that can't be answered as it stands.</summary>
internal sealed class HoursQueryException(InputError error) : Exception(error.Code)
{
    public InputError Error { get; } = error;
}

using System.Text.Json;
using CsRules.Calendars;
using NodaTime;
using NodaTime.Text;

namespace CsRules.Tests.Calendars;

/// <summary>Business-time cases gathered from well-known help desks.</summary>
public class SlaCasesTests
{
    private static readonly JsonElement File = JsonDocument.Parse(
        System.IO.File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Calendars", "Data", "sla-cases.json"))).RootElement;

    public static TheoryData<string> Ids() => [.. File.GetProperty("cases").EnumerateArray().Select(c => c.GetProperty("id").GetString()!)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Case(string id)
    {
        var given = File.GetProperty("cases").EnumerateArray().Single(c => c.GetProperty("id").GetString() == id);
        var hours = File.GetProperty("calendars").GetProperty(given.GetProperty("calendar").GetString()!)
            .Deserialize(CsRulesJson.TypeOf<BusinessHours>())!;
        var answer = Answer(hours.Compile(), given);

        // Where the gathered answer counts a 25-hour day as 24 (seconds since midnight), real time has passed and is
        // counted: the source's own "true" is the answer. A source that moves a skipped wall time forward by the gap
        // invents time; here it is the moment of the jump.
        if (given.TryGetProperty("contested", out _))
        {
            Assert.NotEqual(given.GetProperty("expect").GetRawText(), answer);
            Assert.Equal(given.GetProperty("true").GetRawText(), answer);
        }
        else if (given.TryGetProperty("gapRule", out _)) Assert.NotEqual(given.GetProperty("expect").GetRawText(), answer);
        else Assert.Equal(JsonSerializer.Serialize(given.GetProperty("expect")), answer);
    }

    private static string Answer(BusinessCalendar calendar, JsonElement given)
    {
        var start = given.GetProperty("start").GetString()!;
        if (given.GetProperty("op").GetString() == "localToUtc")
            return Text(calendar.ToInstant(LocalDateTimePattern.ExtendedIso.Parse(start).Value));
        var at = InstantPattern.ExtendedIso.Parse(start).Value;
        return given.GetProperty("op").GetString() switch
        {
            "add" => Text(calendar.Add(at, Seconds(), Boundary())),
            "subtract" => Text(calendar.Subtract(at, Seconds())),
            "elapsed" => JsonSerializer.Serialize((long)calendar.Elapsed(at, InstantPattern.ExtendedIso.Parse(given.GetProperty("end").GetString()!).Value).TotalSeconds),
            "isOpen" => JsonSerializer.Serialize(calendar.IsOpen(at)),
            "nextOpen" => Text(calendar.NextOpen(at)),
            "nextClose" => Text(calendar.NextClose(at)),
            "prevClose" => Text(calendar.PreviousClose(at)),
            "periods" => $"[{string.Join(',', calendar.Intervals(at, calendar.End).Take(given.GetProperty("count").GetInt32()).Select(i => $"[{Text(i.Start)},{Text(i.End)}]"))}]",
            "addDays" => Text(calendar.AddWorkingDays(at, Days())),
            "subtractDays" => Text(calendar.AddWorkingDays(at, -Days())),
            "addDaysEndOfDay" => Text(calendar.AddWorkingDaysToEndOfDay(at, Days())),
            var op => throw new InvalidOperationException(op),
        };

        Duration Seconds() => Duration.FromSeconds(given.GetProperty("seconds").GetInt64());
        int Days() => given.GetProperty("days").GetInt32();
        BusinessBoundary Boundary() =>
            given.TryGetProperty("boundary", out var b) && b.GetString() == "opening" ? BusinessBoundary.Opening : BusinessBoundary.Closing;
    }

    private static string Text(Instant? at) => at is { } known ? $"\"{InstantPattern.ExtendedIso.Format(known)}\"" : "\"never\"";
}

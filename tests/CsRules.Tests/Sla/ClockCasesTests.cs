using System.Globalization;
using System.Text.Json;
using CsRules.Calendars;
using CsRules.Sla;
using NodaTime;
using NodaTime.Text;

namespace CsRules.Tests.Sla;

/// <summary>Ticket clocks gathered from well-known help desks, with closed time pausing every clock as they have it.</summary>
public class ClockCasesTests
{
    private static readonly JsonElement File = JsonDocument.Parse(
        System.IO.File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Calendars", "Data", "sla-cases.json"))).RootElement;

    private static readonly Dictionary<string, SlaMetric> Names = new()
    {
        ["firstResponse"] = SlaMetric.FirstResponse,
        ["nextResponse"] = SlaMetric.NextResponse,
        ["resolution"] = SlaMetric.TotalResolution,
    };

    public static TheoryData<string> Ids() => [.. File.GetProperty("clockCases").EnumerateArray().Select(c => c.GetProperty("id").GetString()!)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Case(string id)
    {
        var given = File.GetProperty("clockCases").EnumerateArray().Single(c => c.GetProperty("id").GetString() == id);
        var policy = new SlaPolicy
        {
            Hours = File.GetProperty("calendars").GetProperty(given.GetProperty("calendar").GetString()!).Deserialize(CsRulesJson.TypeOf<BusinessHours>())!,
            Targets = [.. given.GetProperty("targets").EnumerateObject().Select(t => new SlaTarget { Metric = Names[t.Name], Within = new SlaBudget(t.Value.GetInt64()) })],
            WhenSolved = WhenSolved.PauseResponse,
            Boundary = BusinessBoundary.Opening,
        };
        var events = given.GetProperty("events").EnumerateArray().Select(e => (At: InstantPattern.ExtendedIso.Parse(e.GetProperty("at").GetString()!).Value, Type: e.GetProperty("type").GetString()!)).ToList();
        var conversation = new Conversation
        {
            Id = id,
            Channel = Channel.HelpDesk,
            Created = events[0].At,
            Events = [.. events.Where(e => e.Type != "created").Select(e => new ConversationEvent(e.At, Kind(e.Type)))],
        };
        var status = policy.Compile(Talk.Years).Measure(conversation, events[^1].At);
        foreach (var expected in given.GetProperty("expect").EnumerateObject())
        {
            var parts = expected.Name.Split('.');
            Assert.Equal($"{expected.Name} {expected.Value}", $"{expected.Name} {Value(status[Names[parts[0]]], parts[1])}");
        }
    }

    private static string Value(SlaMetricStatus status, string key) => key switch
    {
        "due" => status.Due is { } due ? InstantPattern.ExtendedIso.Format(due) : "",
        "elapsed" => Seconds(status.Elapsed),
        "remaining" => Seconds(status.Remaining!.Value),
        "longest" => Seconds(status.Worst.Elapsed),
        _ => throw new ArgumentOutOfRangeException(nameof(key)),
    };

    private static string Seconds(Duration span) => span.TotalSeconds.ToString(CultureInfo.InvariantCulture);

    private static ConversationEventKind Kind(string type) => type switch
    {
        "customer" => ConversationEventKind.CustomerMessage,
        "agent" => ConversationEventKind.AgentReply,
        "firstResponse" => ConversationEventKind.Acknowledged,
        "pause" => ConversationEventKind.AwaitingCustomer,
        "resume" => ConversationEventKind.Resumed,
        "closed" => ConversationEventKind.Resolved,
        "reopened" => ConversationEventKind.Reopened,
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };
}

using CsRules.Calendars;
using CsRules.Sla;
using NodaTime;
using NodaTime.Text;

namespace CsRules.Tests.Sla;

/// <summary>Short words for conversations and plans in tests. Hours are 9 to 17 UTC, Monday to Friday.</summary>
internal static class Talk
{
    public static BusinessHours NineToFive { get; } =
        new() { Zone = "Etc/UTC", Weekly = BusinessWeek.Weekdays(BusinessInterval.Of("09:00", "17:00")) };

    /// <summary>The years that these tests speak of; a calendar of a hundred and thirty is compiled elsewhere.</summary>
    public static DateInterval Years { get; } = new(new LocalDate(2012, 1, 1), new LocalDate(2026, 12, 31));

    public static Instant Utc(string text) => InstantPattern.ExtendedIso.Parse(text + ":00Z").Value;

    /// <summary>A conversation of lines like "2024-01-15T10:00 customerMessage".</summary>
    public static Conversation Of(string created, params string[] lines) => new()
    {
        Id = "c",
        Channel = Channel.Email,
        Created = Utc(created),
        Events = [.. lines.Select(l => l.Split(' ')).Select(p => new ConversationEvent(Utc(p[0]), Enum.Parse<ConversationEventKind>(p[1], ignoreCase: true)))],
    };

    public static SlaPolicy Policy(params (SlaMetric Metric, string Within)[] targets) => new()
    {
        Hours = NineToFive,
        Targets = [.. targets.Select(t => new SlaTarget { Metric = t.Metric, Within = Budget(t.Within) })],
    };

    public static SlaBudget Budget(string text) => SlaBudget.TryParse(text, out var budget) ? budget : throw new FormatException(text);

    public static SlaMetricStatus At(this SlaPolicy policy, Conversation conversation, SlaMetric metric, string asOf) =>
        policy.Compile(Years).Measure(conversation, Utc(asOf))[metric];
}

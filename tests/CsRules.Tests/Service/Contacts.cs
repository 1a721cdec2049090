using CsRules.Service;
using CsRules.Sla;
using NodaTime;

namespace CsRules.Tests.Service;

/// <summary>Short words for histories in tests. Times are hours after <see cref="Start"/>, a Monday morning in Seoul.</summary>
internal static class Contacts
{
    public static readonly Instant Start = Instant.FromUtc(2025, 11, 3, 0, 0);

    public static readonly ServicePlan Plan = ServicePolicy.Default.Compile();

    public static readonly DateTimeZone Seoul = DateTimeZoneProviders.Tzdb["Asia/Seoul"];

    public static Instant At(double hours) => Start + Duration.FromMinutes((long)(hours * 60));

    public static ContactHistory With(params ContactConversation[] conversations) => new() { Customer = "c", Conversations = [.. conversations] };

    public static ContactConversation Talk(params ContactEvent[] events) => new()
    {
        Id = "t",
        Channel = Channel.Email,
        Created = Start,
        Events = [.. events.Select((e, i) => e with { Id = e.Id ?? "e" + i })],
    };

    public static ContactEvent Asks(double hours, params ContactTopic[] about) => new() { At = At(hours), Kind = ConversationEventKind.CustomerMessage, About = [.. about] };

    public static ContactEvent Replies(double hours) => new() { At = At(hours), Kind = ConversationEventKind.AgentReply };

    public static ContactEvent Is(double hours, ConversationEventKind kind, string? team = null) => new() { At = At(hours), Kind = kind, Team = team };

    public static ContactOrder Order(string id, LocalDate? delivered = null) => new() { Id = id, PlacedOn = new LocalDate(2025, 10, 1), DeliveredOn = delivered is { } day ? (Moment)day : null };

    public static bool Shows(this ContactHistory history, ContactPattern pattern, double asOf = 1000, ContactThresholds? limits = null) =>
        (limits is null ? Plan : new ServicePolicy { Patterns = limits }.Compile()).Patterns(history, At(asOf)).Shows(pattern);

    public static bool Sins(this ContactHistory history, ServiceSin sin, double asOf = 1000, ServicePolicy? policy = null) =>
        (policy?.Compile() ?? Plan).Audit(history, At(asOf)).Has(sin);
}

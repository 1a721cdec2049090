using CsRules.Service;
using CsRules.Sla;
using NodaTime;
using static CsRules.Benchmarks.Growth.GrowthPaths;

namespace CsRules.Benchmarks.Growth;

internal static class ServicePaths
{
    private static readonly Instant Start = Instant.FromUtc(2025, 6, 2, 0, 0);
    private static readonly Instant AsOf = Start + Duration.FromDays(150);
    private static readonly ServicePlan Plan = ServicePolicy.Default.Compile();

    public static IEnumerable<GrowthPath> All =>
    [
        new("service: patterns and audit of n customers", 2_500, 4, n =>
        {
            var many = Many(n, i => Customer(i, 2, 10));
            return () =>
            {
                foreach (var customer in many) Both(customer);
            };
        }),
        new("service: the report of n customers", 2_500, 4, n =>
        {
            var many = Many(n, i => Customer(i, 2, 10));
            return () => Report(many);
        }),
        new("service: patterns and audit of one conversation of n events", 1_250, 4, n => Of(Customer(0, 1, n), Both)),
        new("service: every finding of one conversation of n events", 1_250, 4, n => Of(Customer(0, 1, n), Findings)),
        new("service: patterns and audit of one customer of n conversations", 250, 4, n => Of(Customer(0, n, 4), Both)),
        new("service: the report of one customer of n conversations", 250, 4, n => Of(Customer(0, n, 4), customer => Report([customer]))),
    ];

    private static Action Of<T>(ContactHistory customer, Func<ContactHistory, T> ask) => () => ask(customer);

    private static bool Both(ContactHistory customer) => Plan.Patterns(customer, AsOf).Shows(ContactPattern.Combined) | Plan.Audit(customer, AsOf).IsClean;

    private static int Findings(ContactHistory customer) => Plan.Patterns(customer, AsOf).Findings().Length + Plan.Audit(customer, AsOf).Findings().Length;

    private static ServiceReport Report(IEnumerable<ContactHistory> many)
    {
        var builder = new ServiceReportBuilder(Plan, SlaPeriod.Month, AsOf);
        foreach (var customer in many) builder.Add(customer);
        return builder.Build();
    }

    // Every conversation is about another order than the one before.
    private static ContactHistory Customer(int number, int conversations, int events) => new()
    {
        Customer = $"c{number}",
        Orders = [.. Many(3, i => new ContactOrder { Id = $"o{i}", PlacedOn = new LocalDate(2025, 5, 20).PlusDays(i), DeliveredOn = new LocalDate(2025, 5, 23).PlusDays(i) })],
        Conversations =
        [
            .. Many(conversations, talk =>
            {
                var created = Start + Duration.FromMinutes(((number * 7919L) + (talk * 104_729L)) % 100_000);
                return new ContactConversation
                {
                    Id = $"t{talk}", Channel = (Channel)(talk % 7), Created = created, Matter = $"m{talk}", Events = [.. Many(events, i => Event(created, talk, i, i == events - 1))],
                };
            }),
        ],
    };

    // Half of the messages are tagged, a third of the replies are canned, and some are handed on.
    private static ContactEvent Event(Instant created, int talk, int i, bool isLast) => new()
    {
        Id = $"e{i}",
        At = created + Duration.FromMinutes(i * 5),
        Kind = isLast ? ConversationEventKind.Resolved : (i % 5) switch
        {
            0 or 1 => ConversationEventKind.CustomerMessage,
            2 => ConversationEventKind.Transferred,
            3 => ConversationEventKind.InternalNote,
            _ => ConversationEventKind.AgentReply,
        },
        About = i % 5 == 0 ? [(ContactTopic)(i / 5 % 11)] : i % 10 == 1 ? [ContactTopic.Complaint] : [],
        Order = i % 5 < 2 ? $"o{talk % 3}" : null,
        CannedText = i % 15 == 4 ? $"text {talk} {i}" : null,
        Team = i % 5 == 2 ? $"team{i % 3}" : null,
    };
}

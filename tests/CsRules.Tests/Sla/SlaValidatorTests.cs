using CsRules.Documents;
using CsRules.Sla;
using FluentValidation;
using NodaTime;

namespace CsRules.Tests.Sla;

/// <summary>Every rule on a document from both sides: what is told, with its place, and the nearest thing that is right.</summary>
public class SlaValidatorTests
{
    private static readonly SlaTarget Target = new() { Metric = SlaMetric.FirstResponse, Within = SlaBudget.Hours(1) };
    private static readonly SlaPolicy Policy = new() { Hours = Talk.NineToFive, Targets = [Target] };
    private static readonly Conversation Conversation = Talk.Of("2024-01-15T10:00", "2024-01-15T10:00 customerMessage", "2024-01-15T11:00 agentReply");

    public static TheoryData<string?, SlaPolicy> Policies() => new()
    {
        { null, Policy },
        { null, Policy with { Targets = [Target with { Within = SlaBudget.Minutes(0) }] } },
        { "sla.negative-target $.targets[0].within", Policy with { Targets = [Target with { Within = new(-1) }] } },
        { "sla.negative-target $.targets[0].withinWhenClosed", Policy with { Targets = [Target with { WithinWhenClosed = new(-1) }] } },
        { "sla.negative-target $.targets[1].atMost", Policy with { Targets = [Target, Target with { Tier = "gold", AtMost = new(-1) }] } },
        { null, Policy with { AtRisk = [new(1), Rate.One] } },
        { "sla.at-risk-share $.atRisk[1]", Policy with { AtRisk = [Rate.One, Rate.Zero] } },
        { "sla.at-risk-share $.atRisk[0]", Policy with { AtRisk = [new(Rate.One.Millionths + 1)] } },
        { "sla.same-target-twice $.targets", Policy with { Targets = [Target, Target with { Within = SlaBudget.Hours(2) }] } },
        { null, Policy with { Targets = [Target, Target with { Channel = Channel.Email }, Target with { Priority = Priority.High }, Target with { Tier = "gold" }, Target with { Metric = SlaMetric.NextResponse }] } },
        { "hours.unknown-zone $.hours.zone", Policy with { Hours = Talk.NineToFive with { Zone = "Asia/Nowhere" } } },
    };

    [Theory]
    [MemberData(nameof(Policies))]
    public void A_policy_wrong_in_one_way_is_told_in_that_one_way(string? expected, SlaPolicy policy)
    {
        Told(expected, new SlaPolicyValidator(), policy);
        if (expected is not null) Assert.Throws<ValidationException>(() => policy.Compile(Talk.Years));
        else Assert.Equal("c", policy.Compile(Talk.Years).Measure(Conversation, Talk.Utc("2024-01-16T10:00")).Conversation.Id);
    }

    [Fact]
    public void A_target_told_twice_is_named_by_its_metric() =>
        Assert.Contains("next", Assert.Single(Validation.Check(new SlaPolicyValidator(), Policy with
        {
            Targets = [Target, Target with { Metric = SlaMetric.NextResponse }, Target with { Metric = SlaMetric.NextResponse }],
        })).Explain(Language.English), StringComparison.OrdinalIgnoreCase);

    public static TheoryData<string?, Conversation> Conversations() => new()
    {
        { null, Conversation },
        { "conversation.no-id $.id", Conversation with { Id = "" } },
        { null, Conversation with { Csat = 1 } },
        { null, Conversation with { Csat = 5 } },
        { "conversation.csat $.csat", Conversation with { Csat = 0 } },
        { "conversation.csat $.csat", Conversation with { Csat = 6 } },
        { null, Conversation with { Events = [Conversation.Events[0], Conversation.Events[1] with { At = Conversation.Created - Duration.Epsilon }] } },
    };

    [Theory]
    [MemberData(nameof(Conversations))]
    public void A_conversation_wrong_in_one_way_is_told_in_that_one_way(string? expected, Conversation conversation) =>
        Told(expected, new ConversationValidator(), conversation);

    private static readonly SlaCounts Counts =
        new() { Metric = SlaMetric.FirstResponse, Met = 2, Breached = 1, Ended = 3, Seconds = 2_202, Waits = [200, 1, 200, 506, 2, 1_002] };

    private static readonly SlaGroup Group =
        new() { From = "2025-10-01T00", Channel = Channel.Email, Conversations = 4, Solved = 3, Reopened = 1, FirstContact = 2, CsatSum = 9, CsatCount = 2, Metrics = [Counts] };

    private static readonly Instant At = Instant.FromUtc(2025, 11, 1, 0, 0);

    private static readonly SlaReportDocument Report = new() { Format = "sla-report/3", Zone = "Asia/Seoul", Period = SlaPeriod.Day, Groups = [Group] };

    public static TheoryData<string?, SlaReportDocument> Reports()
    {
        var data = new TheoryData<string?, SlaReportDocument>
        {
            { null, Report },
            { null, Report with { Zone = null, Groups = [] } },
            { "sla-report.no-zone $.zone", Report with { Zone = null } },
            { "sla-report.format $.format", Report with { Format = "sla-report/1" } },
            { null, Report with { AsOf = At, Basis = "b", Parts = [new("p", 3, 3)] } },
            { null, Report with { AsOf = At, Basis = "b", Rows = 3, LeftOut = 1 } },
            { "sla-report.no-basis $.basis", Report with { AsOf = At } },
            { "sla-report.no-zone $.zone", Report with { AsOf = At, Basis = "b", Zone = null, Groups = [] } },
            { "sla-report.no-as-of $.asOf", Report with { Parts = [new("p", 3, 0)] } },
            { "sla-report.bad-part $.parts[1]", Report with { AsOf = At, Basis = "b", Parts = [new("p", 3, 0), new("q", 3, 4)] } },
            { "sla-report.bad-part $.parts[0]", Report with { AsOf = At, Basis = "b", Parts = [new("", 3, 0)] } },
            { "sla-report.bad-part $.parts[0]", Report with { AsOf = At, Basis = "b", Parts = [new("p", 3, -1)] } },
            { "sla-report.unknown-zone $.zone", Report with { Zone = "Asia/Nowhere" } },
            { "sla-report.not-a-period $.groups[0]", Report with { Groups = [Group with { From = "2025-10-01T05" }] } },
            { null, Report with { Period = SlaPeriod.Hour, Groups = [Group with { From = "2025-10-01T05" }] } },
            { "sla-report.not-a-period $.groups[0]", Report with { Period = SlaPeriod.Month, Groups = [Group with { From = "2025-10-02T00" }] } },
            { "sla-report.not-a-period $.groups[0]", Report with { Period = SlaPeriod.Week, Groups = [Group] } },
            { null, Report with { Period = SlaPeriod.Week, Groups = [Group with { From = "2025-09-29T00" }] } },
            { null, Report with { Period = SlaPeriod.Quarter, Groups = [Group] } },
            { "sla-report.not-a-period $.groups[0]", Report with { Period = SlaPeriod.Quarter, Groups = [Group with { From = "2025-11-01T00" }] } },
            { "sla-report.group-twice $.groups[1]", Report with { Groups = [Group, Group] } },
            { null, Report with { Groups = [Group, Group with { Channel = Channel.Chat }] } },
            { "sla-report.metric-twice $.groups[0].metrics", Report with { Groups = [Group with { Metrics = [Counts, Counts] }] } },
            { "sla-report.bad-hour $.groups[1].from", Report with { Groups = [Group, Group with { From = "2025-10-01" }] } },
        };
        const long longest = 250L * 366 * 86_400;
        (bool Right, SlaCounts Counts)[] counts =
        [
            (false, Counts with { Met = -1 }),
            (false, Counts with { Breached = -1 }),
            (false, Counts with { Running = -1 }),
            (false, Counts with { Paused = -1 }),
            (false, Counts with { OpenUnjudged = -1 }),
            (false, Counts with { OpenLate = -1 }),
            (true, Counts with { Met = 0, Breached = 0, Running = 0, Paused = 0 }),
            (true, Counts with { Running = 9, Paused = 9, OpenUnjudged = 9 }),
            // Judged and not open has ended; late and open is late.
            (false, Counts with { Met = 3 }),
            (true, Counts with { Breached = 2, OpenLate = 1 }),
            (false, Counts with { Breached = 1, OpenLate = 2 }),
            (true, Counts with { Ended = 4, Unanswered = 1 }),
            (false, Counts with { Running = 1_000_000_000_001 }),
            (true, Counts with { Running = 1_000_000_000_000 }),
            (false, Counts with { Paused = 1_000_000_000_001 }),
            (false, Counts with { Ended = 4 }),
            (false, Counts with { Ended = 3, Unanswered = 1 }),
            (false, Counts with { Ended = 0, Met = 0, Breached = 0, Unanswered = -3 }),
            (false, Counts with { Ended = 2 }),
            (false, Counts with { Waits = [200, 1, 200, 506, 2] }),
            (false, Counts with { Waits = [200, 1, 200, 506, 2, 1_004] }),
            (false, Counts with { Waits = [200, 1, 200, 506, 2, 999] }),
            (true, Counts with { Waits = [200, 1, 200, 506, 2, 1_003], Seconds = 2_206 }),
            (false, Counts with { Waits = [200, 1, 200, 506, 2, 1_003], Seconds = 2_207 }),
            (true, Counts with { Seconds = 2_200 }),
            (false, Counts with { Seconds = 2_199 }),
            (false, Counts with { Seconds = 2_205 }),
            (false, Counts with { Waits = [200, 3, 200, 506, 0, 1_002], Seconds = 600 }),
            (false, Counts with { Waits = [-1, 3, -1], Seconds = 0 }),
            (true, Counts with { Waits = [0, 3, 0], Seconds = 0 }),
            (true, Counts with { Waits = [SlaHistogram.Bucket(longest), 3, longest], Seconds = 3 * longest }),
            (false, Counts with { Waits = [SlaHistogram.Bucket(longest + 1), 3, longest + 1], Seconds = 3 * longest }),
            (true, Counts with { Met = 0, Breached = 0, Ended = 0, Seconds = 0, Waits = [] }),
            (false, Counts with { Met = 0, Breached = 0, Ended = 0, Seconds = 1, Waits = [] }),
        ];
        foreach (var (right, given) in counts)
            data.Add(right ? null : "sla-report.bad-counts $.groups[0].metrics[0]", Report with { Groups = [Group with { Metrics = [given] }] });
        (bool Right, SlaGroup Group)[] groups =
        [
            (true, Group with { Solved = 4, Reopened = 4, FirstContact = 4, CsatCount = 4, CsatSum = 4 }),
            (true, Group with { Solved = 0, Reopened = 0, FirstContact = 0, CsatCount = 0, CsatSum = 0 }),
            (false, Group with { Solved = 1, FirstContact = 2 }),
            (true, Group with { Solved = 2, FirstContact = 2 }),
            (true, Group with { Conversations = 1_000_000_000_000 }),
            (false, Group with { Conversations = 1_000_000_000_001 }),
            (false, Group with { Solved = 5 }),
            (false, Group with { Solved = -1 }),
            (false, Group with { Reopened = 5 }),
            (false, Group with { Reopened = -1 }),
            (false, Group with { FirstContact = 5 }),
            (false, Group with { FirstContact = -1 }),
            (false, Group with { CsatCount = 5 }),
            (false, Group with { CsatCount = -1, CsatSum = -1 }),
            (true, Group with { CsatSum = 10 }),
            (false, Group with { CsatSum = 11 }),
            (true, Group with { CsatSum = 2 }),
            (false, Group with { CsatSum = 1 }),
        ];
        foreach (var (right, given) in groups)
            data.Add(right ? null : "sla-report.bad-group $.groups[0]", Report with { Groups = [given] });
        return data;
    }

    [Theory]
    [MemberData(nameof(Reports))]
    public void A_report_wrong_in_one_way_is_told_in_that_one_way(string? expected, SlaReportDocument report)
    {
        Told(expected, new SlaReportValidator(), report);
        if (expected is not null) Assert.Throws<CsRulesException>(() => report.ToReport());
        else Assert.Equal(report.Groups.Length, report.ToReport().ToDocument(partial: true).Groups.Length);
    }

    private static void Told<T>(string? expected, IValidator<T> validator, T value)
    {
        var errors = Validation.Check(validator, value);
        Assert.Equal(expected is null ? [] : [expected], errors.Select(e => $"{e.Code} {e.Path}"));
        foreach (var language in Enum.GetValues<Language>())
            Assert.All(errors, e => Assert.DoesNotContain("{", e.Explain(language), StringComparison.Ordinal));
    }
}

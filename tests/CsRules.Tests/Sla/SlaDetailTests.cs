using CsRules.Sla;
using NodaTime;
using static CsRules.Tests.Sla.Talk;

namespace CsRules.Tests.Sla;

/// <summary>Small rules around the clocks, each from both sides: which target fits, where a period begins, what is due first.</summary>
public class SlaDetailTests
{
    [Theory]
    [InlineData(Channel.Email, Priority.Normal, null, 600)]
    [InlineData(Channel.Chat, Priority.Normal, null, 100)]
    [InlineData(Channel.Email, Priority.High, null, 200)]
    [InlineData(Channel.Email, Priority.Normal, "gold", 300)]
    [InlineData(Channel.Chat, Priority.High, null, 10)] // both named before one
    [InlineData(Channel.Chat, Priority.Normal, "gold", 100)] // of one name each the channel comes first
    [InlineData(Channel.Email, Priority.High, "gold", 200)] // and then the priority
    [InlineData(Channel.Chat, Priority.High, "gold", 10)]
    [InlineData(Channel.Chat, Priority.High, "silver", 10)] // a tier that no target names
    public void The_most_specific_target_fits(Channel channel, Priority priority, string? tier, long minutes)
    {
        SlaTarget Target(int within) => new() { Metric = SlaMetric.FirstResponse, Within = SlaBudget.Minutes(within) };
        var policy = new SlaPolicy
        {
            Hours = NineToFive,
            Targets =
            [
                Target(600), Target(300) with { Tier = "gold" }, Target(200) with { Priority = Priority.High },
                Target(100) with { Channel = Channel.Chat }, Target(10) with { Channel = Channel.Chat, Priority = Priority.High },
            ],
        };
        var talk = Of("2024-01-15T10:00", "2024-01-15T10:00 customerMessage") with { Channel = channel, Priority = priority, Tier = tier };
        Assert.Equal(Duration.FromMinutes(minutes), policy.At(talk, SlaMetric.FirstResponse, "2024-01-15T10:01").Target);
    }

    [Theory]
    [InlineData(SlaPeriod.Hour, "2025-10-15T13", "2025-10-15T13")]
    [InlineData(SlaPeriod.Day, "2025-10-15T00", "2025-10-15")]
    [InlineData(SlaPeriod.Week, "2025-10-13T00", "2025-W42")]
    [InlineData(SlaPeriod.Month, "2025-10-01T00", "2025-10")]
    [InlineData(SlaPeriod.Quarter, "2025-10-01T00", "2025-Q4")]
    public void A_period_begins_and_is_named(SlaPeriod period, string start, string name)
    {
        var begins = SlaPeriods.Start(period, new(2025, 10, 15, 13, 0));
        Assert.Equal(start, NodaTime.Text.LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH").Format(begins));
        Assert.Equal(name, SlaPeriods.Name(period, begins));
        // A period's own first hour begins it.
        Assert.Equal(begins, SlaPeriods.Start(period, begins));
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(3, 1)]
    [InlineData(4, 2)]
    [InlineData(12, 4)]
    public void A_quarter_holds_three_months(int month, int quarter) =>
        Assert.Equal($"2025-Q{quarter}", SlaPeriods.Name(SlaPeriod.Quarter, SlaPeriods.Start(SlaPeriod.Quarter, new(2025, month, 28, 23, 0))));

    [Fact]
    public void A_week_belongs_to_its_monday()
    {
        foreach (var day in Enumerable.Range(13, 7)) Assert.Equal(new LocalDateTime(2025, 10, 13, 0, 0), SlaPeriods.Start(SlaPeriod.Week, new(2025, 10, day, 5, 0)));
        Assert.Equal("2026-W01", SlaPeriods.Name(SlaPeriod.Week, SlaPeriods.Start(SlaPeriod.Week, new(2025, 12, 31, 5, 0))));
    }

    [Fact]
    public void A_report_counts_an_hour_where_it_fell_before_1970_too()
    {
        var talks = new[] { "1969-12-31T23:30", "1969-12-31T23:00", "1970-01-01T00:00", "1969-12-31T22:59" }.Select(at => Of(at, at + " customerMessage"));
        var plan = Policy((SlaMetric.FirstResponse, "2h")).Compile(new(new LocalDate(1969, 1, 1), new LocalDate(1971, 1, 1)));
        var report = SlaReport.Of(talks.Select(t => plan.Measure(t, Utc("1970-01-02T00:00"))), DateTimeZone.Utc, SlaPeriod.Hour);
        Assert.Equal(["1969-12-31T22", "1969-12-31T23", "1970-01-01T00"], report.Periods.ToArray());
        Assert.Equal(2, report.Figures(SlaMetric.FirstResponse, period: "1969-12-31T23").Breached);
    }

    [Theory]
    [InlineData(SlaPeriod.Quarter, SlaPeriod.Month, true)]
    [InlineData(SlaPeriod.Month, SlaPeriod.Month, true)]
    [InlineData(SlaPeriod.Month, SlaPeriod.Quarter, false)]
    [InlineData(SlaPeriod.Week, SlaPeriod.Week, true)]
    [InlineData(SlaPeriod.Week, SlaPeriod.Day, true)]
    [InlineData(SlaPeriod.Month, SlaPeriod.Week, false)]
    public void A_period_is_made_of_whole_smaller_ones(SlaPeriod larger, SlaPeriod smaller, bool holds) => Assert.Equal(holds, SlaPeriods.Holds(larger, smaller));

    [Fact]
    public void What_is_due_soonest_comes_first_then_by_conversation_and_metric()
    {
        SlaDue Due(string id, SlaMetric metric, string? at) =>
            new() { Conversation = id, Channel = Channel.Email, Metric = metric, State = SlaState.Running, At = at is null ? null : Utc(at) };
        SlaDue[] sorted =
        [
            Due("b", SlaMetric.FirstResponse, "2024-01-15T10:00"), Due("a", SlaMetric.FirstResponse, "2024-01-15T11:00"), Due("a", SlaMetric.NextResponse, "2024-01-15T11:00"),
            Due("b", SlaMetric.FirstResponse, "2024-01-15T11:00"), Due("a", SlaMetric.FirstResponse, null), Due("b", SlaMetric.FirstResponse, null),
        ];
        foreach (var shift in Enumerable.Range(0, sorted.Length))
            Assert.Equal(sorted, sorted.Skip(shift).Concat(sorted.Take(shift)).Reverse().Order(SlaDue.SoonestFirst));
    }

    [Fact]
    public void Every_reopening_is_counted_once_and_a_conversation_that_was_is_one()
    {
        var talk = Of("2024-01-15T10:00", "2024-01-15T10:00 customerMessage", "2024-01-15T11:00 agentReply", "2024-01-15T11:05 resolved",
            "2024-01-15T12:00 reopened", "2024-01-15T12:01 reopened", "2024-01-15T13:00 agentReply", "2024-01-15T13:05 resolved", "2024-01-15T14:00 reopened");
        var status = Policy((SlaMetric.FirstResponse, "2h")).Compile(Years).Measure(talk, Utc("2024-01-15T15:00"));
        Assert.Equal((2, false), (status.Reopens, status.IsSolved));
        var report = SlaReport.Of([status], DateTimeZone.Utc);
        Assert.Equal(Rate.One, report.Figures(SlaMetric.FirstResponse).ReopenRate);
        // After the reopening the silence runs again.
        Assert.True(status[SlaMetric.PeriodicUpdate].IsOpen);
        Assert.Equal(Utc("2024-01-15T14:00"), status[SlaMetric.PeriodicUpdate].Start);
    }

    [Fact]
    public void Less_than_a_second_late_is_late_by_a_second()
    {
        var plan = Policy((SlaMetric.FirstResponse, "1h")).Compile(Years);
        var talk = Of("2024-01-15T10:00", "2024-01-15T10:00 customerMessage");
        long? Left(Duration after) => SlaDue.Of(plan, plan.Measure(talk, Utc("2024-01-15T11:00") + after)).Single(d => d.Metric == SlaMetric.FirstResponse).LeftSeconds;
        Assert.Equal([0, -1, -1, -2, 0], new[] { Duration.Zero, Duration.FromTicks(1), Duration.FromSeconds(1), Duration.FromSeconds(1) + Duration.FromTicks(1), Duration.FromTicks(-1) }.Select(d => Left(d)!.Value));
    }

    // The first question waited three hours of two; the second has waited since 14:00.
    [Theory]
    [InlineData("13:59", "", "-")]
    [InlineData("15:00", "", "Running 16:00")]
    [InlineData("16:00", "", "Running 16:00")]
    [InlineData("16:01", "", "Breached 16:00")]
    [InlineData("15:00", "14:30 awaitingCustomer", "Paused ")]
    [InlineData("16:59", "16:30 awaitingCustomer", "Breached 16:00")]
    public void A_late_exchange_before_makes_the_open_one_no_later(string asOf, string more, string said)
    {
        string[] lines = ["10:00 customerMessage", "13:00 agentReply", "14:00 customerMessage", more];
        var talk = Of("2024-01-15T10:00", [.. lines.Where(l => l.Length > 0).Select(l => "2024-01-15T" + l)]);
        var plan = Policy((SlaMetric.NextResponse, "2h")).Compile(Years);
        var due = SlaDue.Of(plan, plan.Measure(talk, Utc("2024-01-15T" + asOf))).SingleOrDefault(d => d.Metric == SlaMetric.NextResponse);
        Assert.Equal(said, due is null ? "-" : $"{due.State} {due.At?.ToString("HH:mm", null)}");
    }

    // The second question, of 15:00, has its two hours used up at closing: it is late when more open time has gone, or when
    // the hour and a half that it may wait by the clock on the wall has.
    [Theory]
    [InlineData(null, "2024-01-15T20:01", "Running 17:00")]
    [InlineData(null, "2024-01-16T09:00", "Running 17:00")]
    [InlineData(null, "2024-01-16T09:01", "Breached 17:00")]
    [InlineData("90m", "2024-01-15T16:30", "Running 16:30")]
    [InlineData("90m", "2024-01-15T16:31", "Breached 16:30")]
    public void A_second_exchange_that_ran_out_at_closing_is_not_late_overnight(string? atMost, string asOf, string said)
    {
        var target = new SlaTarget { Metric = SlaMetric.NextResponse, Within = Budget("2h"), AtMost = atMost is null ? null : Budget(atMost) };
        var plan = new SlaPolicy { Hours = NineToFive, Targets = [target] }.Compile(Years);
        var talk = Of("2024-01-15T10:00", "2024-01-15T10:00 customerMessage", "2024-01-15T13:00 agentReply", "2024-01-15T15:00 customerMessage");
        var due = SlaDue.Of(plan, plan.Measure(talk, Utc(asOf))).Single(d => d.Metric == SlaMetric.NextResponse);
        Assert.Equal(said, $"{due.State} {due.At?.ToString("HH:mm", null)}");
    }

    // A limit of 20 hours by the clock on the wall, nights and all.
    [Theory]
    [InlineData("2024-01-16T06:00", SlaState.Met)]
    [InlineData("2024-01-16T06:01", SlaState.Breached)]
    public void A_limit_of_real_time_is_inclusive(string reply, SlaState state)
    {
        var policy = new SlaPolicy { Hours = NineToFive, Targets = [new() { Metric = SlaMetric.FirstResponse, AtMost = Budget("20h") }] };
        var status = policy.At(Of("2024-01-15T10:00", "2024-01-15T10:00 customerMessage", $"{reply} agentReply"), SlaMetric.FirstResponse, "2024-01-17T10:00");
        Assert.Equal((state, state == SlaState.Met ? null : Utc("2024-01-16T06:00")), (status.State, status.BreachedAt));
    }

    // Stopped just when the budget had run out: nothing is late until it goes on, and then it was used up when it stopped.
    [Theory]
    [InlineData("2h", null)]
    [InlineData(null, "2h")]
    public void A_clock_that_stopped_with_nothing_left_is_due_when_it_goes_on(string? within, string? atMost)
    {
        var target = new SlaTarget { Metric = SlaMetric.NextResponse, Within = within is null ? null : Budget(within), AtMost = atMost is null ? null : Budget(atMost) };
        var policy = new SlaPolicy { Hours = NineToFive, Targets = [target] };
        var talk = Of("2024-01-15T10:00", "2024-01-15T10:00 customerMessage", "2024-01-15T12:00 awaitingCustomer", "2024-01-15T13:00 resumed");
        Assert.Equal(SlaState.Paused, policy.At(talk, SlaMetric.NextResponse, "2024-01-15T12:30").State);
        var resumed = policy.At(talk, SlaMetric.NextResponse, "2024-01-15T13:00");
        Assert.Equal((SlaState.Running, Utc("2024-01-15T13:00")), (resumed.State, resumed.Due));
        var late = policy.At(talk, SlaMetric.NextResponse, "2024-01-15T13:30");
        Assert.Equal((SlaState.Breached, Utc("2024-01-15T12:00")), (late.State, late.BreachedAt));
    }

    [Fact]
    public void A_conversation_with_events_out_of_order_and_twice_is_tidied_and_says_how_often()
    {
        ConversationEvent Event(string id, string at) => new(Utc("2024-01-15T" + at), ConversationEventKind.CustomerMessage) { Id = id };
        var talk = Of("2024-01-15T10:00") with { Events = [Event("b", "10:02"), Event("a", "10:01"), Event("b", "10:02"), Event("a", "10:01"), Event("c", "10:03"), new(Utc("2024-01-15T10:03"), ConversationEventKind.AgentReply)] };
        var (tidy, notes) = talk.Tidied();
        Assert.Equal(["a", "b", "c", null], tidy.Events.Select(e => e.Id));
        Assert.Equal(["conversation.out-of-order", "conversation.duplicate-event count=2"], notes.Select(n => string.Join(' ', n.Data.Where(d => d.Name == "count").Select(d => $"{d.Name}={d.Value}").Prepend(n.Code))));
        var (same, nothing) = tidy.Tidied();
        Assert.Same(tidy, same);
        Assert.Empty(nothing);
        var named = Of("2024-01-15T10:00") with { Events = [Event("a", "10:01"), Event("b", "10:01")] };
        Assert.Same(named, named.Tidied().Tidy);
    }
}

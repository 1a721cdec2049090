using CsRules.Calendars;
using CsRules.Sla;
using NodaTime;
using static CsRules.Tests.Sla.Talk;

namespace CsRules.Tests.Sla;

/// <summary>The numbered rules of conversations and clocks, each by example. 2024-01-15 is a Monday.</summary>
public class ClockRulesTests
{
    private static readonly SlaPolicy Two = Policy((SlaMetric.FirstResponse, "2h"), (SlaMetric.NextResponse, "2h"), (SlaMetric.TotalResolution, "8h"), (SlaMetric.FirstResolution, "8h"));

    [Fact]
    public void Rule_1_ten_messages_in_an_hour_are_one_wait()
    {
        var many = Of("2024-01-15T10:00", [.. Enumerable.Range(0, 10).Select(i => $"2024-01-15T10:{i * 6:00} customerMessage")]);
        var next = Two.At(many, SlaMetric.NextResponse, "2024-01-15T11:00");
        Assert.Equal(Utc("2024-01-15T10:00"), next.Start);
        Assert.Equal(Utc("2024-01-15T12:00"), next.Due);
        Assert.Equal(1, next.Cycles);
    }

    [Theory]
    [InlineData("botReply", false, SlaState.Running)]
    [InlineData("internalNote", false, SlaState.Running)]
    [InlineData("transferred", true, SlaState.Running)]
    [InlineData("botReply", true, SlaState.Met)]
    [InlineData("agentReply", false, SlaState.Met)]
    public void Rule_2_only_a_person_s_reply_ends_the_wait_unless_the_policy_counts_bots(string kind, bool botsCount, SlaState state)
    {
        var talk = Of("2024-01-15T10:00", "2024-01-15T10:00 customerMessage", $"2024-01-15T10:05 {kind}");
        var policy = Two with { BotRepliesCount = botsCount };
        Assert.Equal(state, policy.At(talk, SlaMetric.FirstResponse, "2024-01-15T10:10").State);
        Assert.Equal(state, policy.At(talk, SlaMetric.NextResponse, "2024-01-15T10:10").State);
    }

    [Fact]
    public void Rule_3_an_agent_s_first_contact_starts_no_response_clock_until_the_customer_answers()
    {
        var talk = Of("2024-01-15T10:00", "2024-01-15T10:00 agentContact", "2024-01-15T12:00 customerMessage");
        Assert.Equal(SlaState.NotStarted, Two.At(talk, SlaMetric.FirstResponse, "2024-01-15T11:00").State);
        Assert.Equal(SlaState.NotStarted, Two.At(talk, SlaMetric.NextResponse, "2024-01-15T11:00").State);
        Assert.Equal(Utc("2024-01-15T14:00"), Two.At(talk, SlaMetric.FirstResponse, "2024-01-15T13:00").Due);
    }

    [Fact]
    public void Rule_4_solving_ends_an_open_response_clock_too()
    {
        var talk = Of("2024-01-15T10:00", "2024-01-15T10:00 customerMessage", "2024-01-15T11:00 resolved");
        foreach (var metric in new[] { SlaMetric.FirstResponse, SlaMetric.NextResponse })
            foreach (var asOf in new[] { "2024-01-15T16:00", "2024-01-17T16:00" })
            {
                var status = Two.At(talk, metric, asOf);
                Assert.Equal((SlaState.Met, Duration.FromHours(1)), (status.State, status.Elapsed));
            }
    }

    [Fact]
    public void Rule_5_a_reply_outside_hours_has_elapsed_nothing_and_is_met()
    {
        var talk = Of("2024-01-13T10:00", "2024-01-13T10:00 customerMessage", "2024-01-14T10:00 agentReply");
        var status = Policy((SlaMetric.FirstResponse, "0s")).At(talk, SlaMetric.FirstResponse, "2024-01-17T10:00");
        Assert.Equal((SlaState.Met, Duration.Zero), (status.State, status.Elapsed));
    }

    [Fact]
    public void Rule_6_a_pause_is_taken_out_of_open_time_only()
    {
        var talk = Of("2024-01-15T09:00", "2024-01-15T16:00 awaitingCustomer", "2024-01-16T10:00 resumed");
        var paused = Two.At(talk, SlaMetric.TotalResolution, "2024-01-15T18:00");
        Assert.Equal(SlaState.Paused, paused.State);
        Assert.Null(paused.Due);
        Assert.Equal(Duration.FromHours(1), paused.Remaining);
        // 18 hours by the clock on the wall, 2 of them open.
        var after = Two.At(talk, SlaMetric.TotalResolution, "2024-01-16T10:30");
        Assert.Equal(Duration.FromHours(7.5), after.Elapsed);
        Assert.Equal(Utc("2024-01-16T11:00"), after.Due);
    }

    [Fact]
    public void Rule_6_a_clock_that_the_policy_never_pauses_runs_on()
    {
        var talk = Of("2024-01-15T09:00", "2024-01-15T10:00 awaitingCustomer");
        var policy = Two with { NeverPaused = [SlaMetric.TotalResolution] };
        Assert.Equal(SlaState.Running, policy.At(talk, SlaMetric.TotalResolution, "2024-01-15T12:00").State);
        Assert.Equal(SlaState.Paused, policy.At(talk, SlaMetric.FirstResolution, "2024-01-15T12:00").State);
    }

    [Fact]
    public void Rule_7_the_time_between_solved_and_reopened_is_paused_for_total_resolution_only()
    {
        var talk = Of("2024-01-15T09:00", "2024-01-15T11:00 resolved", "2024-01-16T09:00 reopened", "2024-01-16T12:00 resolved");
        Assert.Equal(Duration.FromHours(5), Two.At(talk, SlaMetric.TotalResolution, "2024-01-19T10:00").Elapsed);
        Assert.Equal(Duration.FromHours(2), Two.At(talk, SlaMetric.FirstResolution, "2024-01-19T10:00").Elapsed);
    }

    [Fact]
    public void Rule_8_a_new_policy_judges_running_clocks_and_leaves_ended_ones()
    {
        var strict = Policy((SlaMetric.FirstResponse, "30m")) with { EffectiveFrom = new LocalDate(2024, 1, 16) };
        var plan = Two.Compile([strict]);
        var ended = Of("2024-01-15T10:00", "2024-01-15T11:00 agentReply");
        Assert.Equal(SlaState.Met, plan.Measure(ended, Utc("2024-01-18T12:00"))[SlaMetric.FirstResponse].State);
        // Started under two hours, with a pause; the pause and the hour used are carried over.
        var running = Of("2024-01-15T15:00", "2024-01-15T16:00 awaitingCustomer", "2024-01-16T09:30 resumed");
        Assert.Equal(SlaState.Paused, plan.Measure(running, Utc("2024-01-15T16:30"))[SlaMetric.FirstResponse].State);
        var late = plan.Measure(running, Utc("2024-01-16T09:31"))[SlaMetric.FirstResponse];
        Assert.Equal((SlaState.Breached, Duration.FromMinutes(61)), (late.State, late.Elapsed));
    }

    [Fact]
    public void Rule_8_hours_change_from_their_date_and_not_before()
    {
        var longer = Two with
        {
            EffectiveFrom = new LocalDate(2024, 1, 16),
            Hours = NineToFive with { Weekly = BusinessWeek.Weekdays(BusinessInterval.Of("09:00", "20:00")) },
        };
        var calendar = longer.Compile([Two]).Calendar;
        Assert.Equal(Duration.FromHours(8 + 11), calendar.Elapsed(Utc("2024-01-15T00:00"), Utc("2024-01-17T00:00")));
    }

    [Fact]
    public void Rule_9_at_risk_shares_give_the_instants_at_which_each_is_reached()
    {
        var talk = Of("2024-01-15T15:00", "2024-01-15T15:30 awaitingCustomer", "2024-01-15T16:00 resumed");
        var plan = Policy((SlaMetric.FirstResponse, "2h")).Compile(Years);
        SlaMark[] expected =
        [
            new(Rate.Percent(50), Utc("2024-01-15T16:30"), true),
            new(Rate.Percent(75), Utc("2024-01-15T17:00"), false),
            new(Rate.Percent(90), Utc("2024-01-16T09:18"), false),
        ];
        Assert.Equal(expected, plan.Marks(talk, SlaMetric.FirstResponse, Utc("2024-01-15T16:40")));
        // While paused, what isn't reached has no instant.
        Assert.All(plan.Marks(talk, SlaMetric.FirstResponse, Utc("2024-01-15T15:45")), mark => Assert.Null(mark.At));
    }

    [Theory]
    [InlineData("2024-01-15T12:00", SlaState.Met)]
    [InlineData("2024-01-15T12:01", SlaState.Breached)]
    public void Rule_10_late_is_judged_by_elapsed_on_both_sides_of_the_target(string reply, SlaState state)
    {
        var talk = Of("2024-01-15T10:00", "2024-01-15T10:00 customerMessage", reply + " agentReply");
        var status = Two.At(talk, SlaMetric.FirstResponse, "2024-01-15T13:00");
        Assert.Equal(state, status.State);
        Assert.Equal(state == SlaState.Breached ? Utc("2024-01-15T12:00") : null, status.BreachedAt);
    }

    [Fact]
    public void Rule_10_a_metric_without_a_target_is_measured_and_not_judged()
    {
        var talk = Of("2024-01-15T10:00", "2024-01-15T11:00 resolved");
        var status = Policy().At(talk, SlaMetric.FirstResolution, "2024-01-15T13:00");
        Assert.Equal((SlaState.NoTarget, Duration.FromHours(1)), (status.State, status.Elapsed));
        Assert.Null(status.Remaining);
    }

    [Fact]
    public void A_budget_that_ran_out_at_closing_is_not_late_overnight()
    {
        var talk = Of("2024-01-15T15:00", "2024-01-15T15:00 customerMessage");
        var night = Two.At(talk, SlaMetric.FirstResponse, "2024-01-15T20:00");
        Assert.Equal((SlaState.Running, Utc("2024-01-15T17:00")), (night.State, night.Due));
        Assert.Equal(SlaState.Breached, Two.At(talk, SlaMetric.FirstResponse, "2024-01-16T09:01").State);
    }

    [Fact]
    public void The_worst_and_the_last_exchange_are_both_kept()
    {
        var talk = Of("2024-01-15T09:00", "2024-01-15T09:00 customerMessage", "2024-01-15T12:00 agentReply",
            "2024-01-15T13:00 customerMessage", "2024-01-15T13:10 agentReply");
        var next = Two.At(talk, SlaMetric.NextResponse, "2024-01-15T16:00");
        Assert.Equal((Duration.FromHours(3), Duration.FromMinutes(10)), (next.Worst.Elapsed, next.Elapsed));
        Assert.Equal((2, 1, SlaState.Breached), (next.Cycles, next.BrokenCycles, next.State));
        Assert.Equal(Utc("2024-01-15T11:00"), next.BreachedAt);
    }

    [Fact]
    public void A_limit_of_real_time_holds_through_the_weekend()
    {
        var policy = Policy() with { Targets = [new() { Metric = SlaMetric.FirstResponse, Within = Budget("1h"), AtMost = Budget("24h") }] };
        var talk = Of("2024-01-12T16:30", "2024-01-12T16:30 customerMessage");
        Assert.Equal(Utc("2024-01-13T16:30"), policy.At(talk, SlaMetric.FirstResponse, "2024-01-12T18:00").Due);
        var late = policy.At(talk, SlaMetric.FirstResponse, "2024-01-13T17:00");
        Assert.Equal((SlaState.Breached, Utc("2024-01-13T16:30")), (late.State, late.BreachedAt));
    }

    [Fact]
    public void The_longest_silence_and_the_requester_s_wait_are_measured()
    {
        var talk = Of("2024-01-15T09:00", "2024-01-15T11:00 agentReply", "2024-01-15T14:00 awaitingCustomer",
            "2024-01-15T15:00 resumed", "2024-01-15T16:00 resolved");
        var plan = Policy().Compile(Years).Measure(talk, Utc("2024-01-16T10:00"));
        Assert.Equal(Duration.FromHours(4), plan[SlaMetric.PeriodicUpdate].Worst.Elapsed);
        Assert.Equal(Duration.FromHours(6), plan[SlaMetric.RequesterWait].Elapsed);
    }

    [Theory]
    [InlineData(Channel.Email, null, "6h")]
    [InlineData(Channel.Social, null, "1h")]
    [InlineData(Channel.Mention, null, "30m")]
    [InlineData(Channel.Chat, null, "2m")]
    [InlineData(Channel.Phone, null, "2h")]
    [InlineData(Channel.HelpDesk, null, "24h")]
    [InlineData(Channel.Email, "gold", "1h")]
    public void The_preset_holds_by_channel_and_a_shop_overrides_it(Channel channel, string? tier, string within)
    {
        var policy = SlaPolicy.Default with { Targets = [.. SlaPolicy.Default.Targets, new() { Metric = SlaMetric.FirstResponse, Tier = "gold", Channel = Channel.Email, Within = Budget("1h") }] };
        var talk = Of("2024-01-15T02:00") with { Channel = channel, Tier = tier };
        Assert.Equal(Budget(within).Length, policy.At(talk, SlaMetric.FirstResponse, "2024-01-15T02:00").Target);
    }

    [Fact]
    public void Offline_chat_is_treated_as_email() =>
        Assert.Equal(Duration.FromHours(6), SlaPolicy.Default.At(Of("2024-01-14T02:00") with { Channel = Channel.Chat }, SlaMetric.FirstResponse, "2024-01-14T03:00").Target);
}

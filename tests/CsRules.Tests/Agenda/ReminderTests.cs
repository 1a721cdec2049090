using System.Collections.Immutable;
using CsRules.Agenda;
using CsRules.Coupons;
using CsRules.Loyalty;
using CsRules.Sla;
using NodaTime;
using static CsRules.Sla.ConversationEventKind;
using static CsRules.Tests.Agenda.AgendaGiven;

namespace CsRules.Tests.Agenda;

/// <summary>What only ends, and who waits for a word: points, coupons and conversations.</summary>
public class ReminderTests
{
    [Fact]
    public void Points_that_end_on_one_day_are_one_line_and_what_was_spent_ends_no_more()
    {
        var points = Points(Grant("a", 300, Day(10, 20)), Grant("b", 400, Day(10, 20)), Grant("c", 500, Day(10, 25)),
            new() { Id = "s", At = At(10, 13, 15), Kind = PointsEventKind.Use, Amount = Money.Won(200), Order = "T-1", OrderTotal = Money.Won(9_000) });
        (LocalDate, Money)[] Ends(Instant asOf) => [.. Drawn(points, asOf).Select(entry => (entry.DueOn, entry.Amount!.Value))];
        Assert.Equal([(Day(10, 20), Money.Won(700))], Ends(At(10, 13, 15) - Duration.Epsilon));
        Assert.Equal([(Day(10, 20), Money.Won(500))], Ends(At(10, 13, 15)));
        Assert.Equal([(Day(10, 20), Money.Won(500)), (Day(10, 25), Money.Won(500))], Ends(At(10, 15, 0)));
    }

    [Fact]
    public void Points_are_told_from_so_many_days_before_their_last_day_to_its_end()
    {
        var points = Points(Grant("a", 300, Day(10, 20)));
        Assert.Empty(Drawn(points, At(10, 10, 0) - Duration.Epsilon));
        Assert.Single(Drawn(points, At(10, 10, 0)));
        Assert.Equal((At(10, 21, 0), false), (Drawn(points, At(10, 21, 0) - Duration.Epsilon)[0].Due, Drawn(points, At(10, 21, 0) - Duration.Epsilon)[0].IsLate));
        Assert.Empty(Drawn(points, At(10, 21, 0)));
    }

    [Fact]
    public void A_grant_to_come_ends_nothing_yet()
    {
        var points = Points(Grant("a", 300, Day(10, 20)) with { At = At(10, 14, 9) });
        Assert.Empty(Drawn(points, At(10, 14, 9) - Duration.Epsilon));
        Assert.Single(Drawn(points, At(10, 14, 9)));
    }

    [Fact]
    public void A_coupon_is_told_from_seven_days_before_its_last_day_to_its_end_in_the_book_s_zone()
    {
        var berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];
        var plan = Book("Europe/Berlin", new() { Until = Day(10, 20) });
        HeldCoupon[] held = [new() { Customer = "M-1", Coupon = "leaf" }];
        AgendaEntry[] Told(Instant asOf) => [.. plan.Draw(new() { Coupons = [.. held] }, asOf).Entries];
        Assert.Empty(Told(In(berlin, 10, 13, 0) - Duration.Epsilon));
        Assert.Equal((Day(10, 20), In(berlin, 10, 21, 0), false), (Told(In(berlin, 10, 13, 0))[0].DueOn, Told(In(berlin, 10, 13, 0))[0].Due, Told(In(berlin, 10, 13, 0))[0].IsLate));
        Assert.Single(Told(In(berlin, 10, 21, 0) - Duration.Epsilon));
        Assert.Empty(Told(In(berlin, 10, 21, 0)));
    }

    [Fact]
    public void A_coupon_runs_from_the_day_after_its_issue_and_not_past_the_book_s_last_day()
    {
        LocalDate? Ends(CouponValidity validity, LocalDate issued, Instant asOf) =>
            Book("Asia/Seoul", validity).Draw(new() { Coupons = [new() { Customer = "M-1", Coupon = "leaf", IssuedOn = issued }] }, asOf).Entries.SingleOrDefault()?.DueOn;
        Assert.Equal(Day(10, 15), Ends(new() { DaysFromIssue = 14 }, Day(10, 1), At(10, 10)));
        Assert.Equal(Day(10, 12), Ends(new() { DaysFromIssue = 14, Until = Day(10, 12) }, Day(10, 1), At(10, 10)));
        Assert.Null(Ends(new() { DaysFromIssue = 1 }, Day(10, 11), At(10, 10)));
        Assert.Equal(Day(10, 12), Ends(new() { DaysFromIssue = 1 }, Day(10, 11), At(10, 11, 0)));
    }

    [Fact]
    public void A_coupon_that_may_be_used_twice_ends_with_its_second_use_and_one_without_a_limit_never_by_use()
    {
        int Told(int? most, int uses) => Book("Asia/Seoul", new() { Until = Day(10, 15) }, most).Draw(new() { Coupons = [new() { Customer = "M-1", Coupon = "leaf", Uses = uses }] }, At(10, 10)).Entries.Length;
        Assert.Equal((1, 1, 0, 0), (Told(2, 0), Told(2, 1), Told(2, 2), Told(2, 3)));
        Assert.Equal(1, Told(null, 40));
    }

    [Fact]
    public void A_question_is_answered_within_its_open_hours_and_further_ones_move_nothing()
    {
        var plan = Shop();
        var talk = Talk((16, 9, 30, CustomerMessage), (16, 9, 45, CustomerMessage)) with { Created = Utc(16, 9, 30) };
        AgendaEntry? Reply(Conversation given, Instant asOf) => plan.Draw(new() { Conversations = [given] }, asOf).Entries.SingleOrDefault(entry => entry.Kind == DutyKind.Reply);
        Assert.Null(Reply(talk, Utc(16, 9, 30) - Duration.Epsilon));
        Assert.Equal(Utc(16, 11, 30), Reply(talk, Utc(16, 10, 0))!.Due);
        Assert.False(Reply(talk, Utc(16, 11, 30))!.IsLate);
        Assert.True(Reply(talk, Utc(16, 11, 30) + Duration.FromTicks(1))!.IsLate);
        // Asked on Thursday half an hour before closing at five: an hour and a half is left from nine on Friday.
        var evening = Talk((16, 16, 30, CustomerMessage)) with { Created = Utc(16, 16, 30) };
        Assert.Equal(Utc(17, 10, 30), Reply(evening, Utc(16, 20, 0))!.Due);
    }

    [Fact]
    public void An_answer_to_come_answers_nothing_and_notes_and_bots_never_do()
    {
        var plan = Shop();
        bool IsOwed(Instant asOf, params (int, int, int, ConversationEventKind)[] then) =>
            plan.Draw(new() { Conversations = [Talk([(16, 9, 30, CustomerMessage), .. then])] }, asOf).Entries.Any(entry => entry.Kind == DutyKind.Reply);
        Assert.True(IsOwed(Utc(16, 11, 0) - Duration.Epsilon, (16, 11, 0, AgentReply)));
        Assert.False(IsOwed(Utc(16, 11, 0), (16, 11, 0, AgentReply)));
        Assert.True(IsOwed(Utc(16, 12, 0), (16, 11, 0, InternalNote)));
        Assert.True(IsOwed(Utc(16, 12, 0), (16, 11, 0, BotReply)));
        Assert.False(IsOwed(Utc(16, 12, 0), (16, 11, 0, AwaitingCustomer)));
        Assert.False(IsOwed(Utc(16, 12, 0), (16, 11, 0, Resolved)));
        Assert.True(IsOwed(Utc(16, 12, 30), (16, 11, 0, AgentReply), (16, 12, 0, CustomerMessage)));
    }

    [Fact]
    public void A_customer_who_has_fallen_silent_is_let_go_after_the_shop_s_days_unless_a_word_comes()
    {
        bool IsLetGo(Instant asOf, params (int, int, int, ConversationEventKind)[] then) =>
            Shop().Draw(new() { Conversations = [Talk([(16, 9, 30, CustomerMessage), (16, 11, 0, AgentReply), .. then])] }, asOf).Entries.Any(entry => entry.Kind == DutyKind.CloseSilent);
        Assert.False(IsLetGo(Utc(19, 11, 0) - Duration.Epsilon));
        Assert.True(IsLetGo(Utc(19, 11, 0)));
        Assert.False(IsLetGo(Utc(19, 11, 0), (18, 9, 0, CustomerMessage)));
        Assert.True(IsLetGo(Utc(19, 11, 0), (19, 11, 1, CustomerMessage)));
        Assert.False(IsLetGo(Utc(20, 11, 0), (19, 11, 1, Resolved)));
    }

    private static ImmutableArray<AgendaEntry> Drawn(PointsCase points, Instant asOf) => Plan.Draw(new() { Points = [points] }, asOf).Entries;

    private static PointsCase Points(params PointsEvent[] events) => new() { Customer = "M-1", Program = new() { Currency = Currency.Krw, SoonDays = 10 }, Events = [.. events] };

    private static PointsEvent Grant(string id, long won, LocalDate until) => new() { Id = id, At = At(9, 1), Kind = PointsEventKind.Grant, Amount = Money.Won(won), ExpiresOn = until };

    private static AgendaPlan Book(string zone, CouponValidity validity, int? most = null) => new AgendaPolicy
    {
        Coupons = new(Currency.Krw, [new("leaf", CouponTarget.Order, new(BenefitKind.Fixed) { Amount = Money.Won(1_000) }) { Validity = validity, Limits = new() { PerCustomer = most } }]) { Zone = zone },
    }.Compile();

    private static AgendaPlan Shop() => new AgendaPolicy
    {
        SilentDays = 3,
        Replies = Tests.Sla.Talk.Policy((SlaMetric.FirstResponse, "2h"), (SlaMetric.NextResponse, "2h")),
    }.Compile();

    private static Conversation Talk(params (int Day, int Hour, int Minute, ConversationEventKind Kind)[] events) => new()
    {
        Id = "Q-1",
        Channel = Channel.Email,
        Created = Utc(events[0].Day, events[0].Hour, events[0].Minute),
        Events = [.. events.Select(said => new ConversationEvent(Utc(said.Day, said.Hour, said.Minute), said.Kind))],
    };

    private static Instant Utc(int october, int hour, int minute) => Instant.FromUtc(2025, 10, october, hour, minute);
}

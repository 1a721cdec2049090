using CsRules.Returns;
using CsRules.Service;
using CsRules.Sla;
using NodaTime;
using static CsRules.Tests.Service.Contacts;

namespace CsRules.Tests.Service;

/// <summary>A test a sin, each at both sides of its threshold.</summary>
public class ServiceAuditTests
{
    [Theory]
    [InlineData(2 + 23.9, false)]
    [InlineData(2 + 24.0, true)]
    public void Apathy_hands_on_and_nobody_answers(double asOf, bool sins)
    {
        var history = With(Talk(Asks(0), Is(2, ConversationEventKind.Transferred)));
        Assert.Equal(sins, history.Sins(ServiceSin.Apathy, asOf));
        Assert.False(With(Talk(Asks(0), Is(2, ConversationEventKind.Transferred), Replies(3))).Sins(ServiceSin.Apathy));
        Assert.False(With(Talk(Asks(0), Replies(1), Is(2, ConversationEventKind.Transferred))).Sins(ServiceSin.Apathy));
        Assert.True(With(Talk(Asks(0), Is(2, ConversationEventKind.Transferred), Is(3, ConversationEventKind.ClosedWithoutReply))).Sins(ServiceSin.Apathy, asOf: 3));
    }

    [Theory]
    [InlineData(71.9, false)]
    [InlineData(72.0, true)]
    public void Brush_off_never_answers_a_message(double asOf, bool sins)
    {
        Assert.Equal(sins, With(Talk(Asks(0))).Sins(ServiceSin.BrushOff, asOf));
        Assert.False(With(Talk(Asks(0), Replies(1))).Sins(ServiceSin.BrushOff, asOf));
        Assert.False(With(Talk(Asks(0), Is(1, ConversationEventKind.Resolved), Asks(2, ContactTopic.Thanks))).Sins(ServiceSin.BrushOff, asOf));
        Assert.True(With(Talk(Asks(0), Is(1, ConversationEventKind.BotReply))).Sins(ServiceSin.BrushOff, 72));
    }

    [Fact]
    public void Brush_off_closes_without_a_reply()
    {
        Assert.True(With(Talk(Asks(0), Is(1, ConversationEventKind.ClosedWithoutReply))).Sins(ServiceSin.BrushOff, asOf: 1));
        Assert.False(With(Talk(Asks(0), Replies(1), Is(2, ConversationEventKind.ClosedWithoutReply))).Sins(ServiceSin.BrushOff));
        Assert.False(With(Talk(Is(0, ConversationEventKind.AgentContact), Is(2, ConversationEventKind.ClosedWithoutReply))).Sins(ServiceSin.BrushOff));
        var events = Plan.Audit(With(Talk(Asks(0), Replies(1), Asks(2), Asks(3), Is(4, ConversationEventKind.ClosedWithoutReply))), At(5)).Findings().Single().Events;
        Assert.Equal(["t/e2", "t/e3", "t/e4"], events.Select(e => e.ToString()));
    }

    [Theory]
    [InlineData(ContactTopic.Cold, ServiceSin.Coldness)]
    [InlineData(ContactTopic.Condescending, ServiceSin.Condescension)]
    public void Coldness_and_condescension_are_found_only_where_a_person_tagged_a_reply(ContactTopic tag, ServiceSin sin)
    {
        Assert.True(With(Talk(Asks(0), Replies(1) with { About = [tag] })).Sins(sin));
        Assert.False(With(Talk(Asks(0), Replies(1))).Sins(sin));
        Assert.False(With(Talk(Asks(0, tag), Replies(1))).Sins(sin));
    }

    [Fact]
    public void Robotism_sends_the_same_canned_text_to_the_same_customer_again()
    {
        var once = Talk(Asks(0), Replies(1) with { CannedText = "sorry" });
        var again = once with { Id = "u" };
        Assert.False(With(once).Sins(ServiceSin.Robotism));
        Assert.True(With(once, again).Sins(ServiceSin.Robotism));
        Assert.False(With(once, again).Sins(ServiceSin.Robotism, policy: new() { Audit = new() { SameTexts = 3 } }));
        Assert.False(With(once, Talk(Asks(0), Replies(1) with { CannedText = "other" }) with { Id = "u" }).Sins(ServiceSin.Robotism));
        // A bot repeats itself by nature; it is not a person who does.
        Assert.False(With(Talk(Is(1, ConversationEventKind.BotReply) with { CannedText = "hello" }, Is(2, ConversationEventKind.BotReply) with { CannedText = "hello" })).Sins(ServiceSin.Robotism));
    }

    [Fact]
    public void Rule_bound_refuses_by_policy_what_the_law_allows()
    {
        var opened = new ReturnClaim { Supply = new() { On = new LocalDate(2025, 11, 1) }, Condition = new() { Handling = [Handling.Opened] } };
        var finding = Plan.Audit(With(Talk(Asks(0), Replies(1) with { Refusal = new() { Claim = opened } })), At(5)).Findings().Single();
        Assert.Equal((ServiceSin.RuleBound, "audit.rule-bound-right", "E-Commerce Act Art 17(1)1"), (finding.Sin, finding.Finding.Code, finding.Finding.Citations[0].ToString()));
        var lapsed = opened with { Supply = new() { On = new LocalDate(2025, 10, 1) } };
        Assert.False(With(Talk(Asks(0), Replies(1) with { Refusal = new() { Claim = lapsed } })).Sins(ServiceSin.RuleBound));
    }

    [Theory]
    [InlineData(30_000, 20_000, true)]
    [InlineData(30_001, 0, false)]
    [InlineData(30_000, 20_001, false)]
    public void Rule_bound_refuses_what_a_goodwill_allowance_would_carry(long cost, long grantedBefore, bool sins)
    {
        var policy = new ServicePolicy { Goodwill = new() { PerClaim = Money.Won(30_000), PerMonth = Money.Won(50_000) } };
        var lapsed = new ReturnClaim { Supply = new() { On = new LocalDate(2025, 10, 1) } };
        var history = With(Talk(Asks(0), Replies(1) with { Refusal = new() { Claim = lapsed, Cost = Money.Won(cost) } })) with
        {
            Goodwill = [new() { Id = "g", On = new LocalDate(2025, 11, 1), Cost = Money.Won(grantedBefore) }],
        };
        Assert.Equal(sins, history.Sins(ServiceSin.RuleBound, policy: policy));
        Assert.False(history.Sins(ServiceSin.RuleBound));
    }

    [Fact]
    public void Run_around_hands_between_teams_three_times_before_an_answer()
    {
        ContactEvent To(double at, string? team) => Is(at, ConversationEventKind.Transferred, team);
        Assert.True(With(Talk(Asks(0), To(1, "a"), To(2, "b"), To(3, "a"), Replies(4))).Sins(ServiceSin.RunAround));
        Assert.False(With(Talk(Asks(0), To(1, "a"), To(2, "b"), Replies(4))).Sins(ServiceSin.RunAround));
        Assert.False(With(Talk(Asks(0), To(1, "a"), To(2, "b"), Replies(3), Asks(4), To(5, "a"), Replies(6))).Sins(ServiceSin.RunAround));
        Assert.False(With(Talk(Asks(0), To(1, "a"), To(2, "a"), To(3, "b"), Replies(4))).Sins(ServiceSin.RunAround));
        Assert.True(With(Talk(Asks(0), To(1, null), To(2, null), To(3, null))).Sins(ServiceSin.RunAround));
    }

    [Fact]
    public void What_is_later_than_the_question_is_not_looked_at()
    {
        var history = With(Talk(Asks(0), Replies(1), Is(50, ConversationEventKind.CustomerMessage), Is(51, ConversationEventKind.ClosedWithoutReply)));
        Assert.True(Plan.Audit(history, At(49)).IsClean);
        Assert.False(Plan.Audit(history, At(51)).IsClean);
    }
}

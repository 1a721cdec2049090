using CsRules.Documents;
using CsRules.Service;
using CsRules.Sla;
using NodaTime;
using static CsRules.Tests.Service.Contacts;

namespace CsRules.Tests.Service;

/// <summary>A test a row of the table of contact patterns, each at both sides of its threshold.</summary>
public class ContactPatternTests
{
    [Fact]
    public void Pre_purchase_critic_complains_or_compares_prices_with_no_order_ever()
    {
        var critic = With(Talk(Asks(0, ContactTopic.PriceComparison), Replies(1)));
        Assert.True(critic.Shows(ContactPattern.PrePurchaseCritic));
        Assert.False(critic.Shows(ContactPattern.PrePurchaseCritic, limits: new() { CriticMessages = 2 }));
        Assert.False((critic with { Orders = [Order("O")] }).Shows(ContactPattern.PrePurchaseCritic));
        Assert.False(With(Talk(Asks(0, ContactTopic.UsageQuestion))).Shows(ContactPattern.PrePurchaseCritic));
        // An order that is placed only later is none yet.
        var later = critic with { Orders = [new() { Id = "O", PlacedOn = Start + Duration.FromDays(10) }] };
        Assert.True(later.Shows(ContactPattern.PrePurchaseCritic, asOf: 24));
        Assert.False(later.Shows(ContactPattern.PrePurchaseCritic, asOf: 24 * 11));
    }

    [Theory]
    [InlineData(1.0, true)]
    [InlineData(1.1, false)]
    public void Rapid_follow_up_is_three_messages_before_any_reply_within_an_hour(double third, bool shows) =>
        Assert.Equal(shows, With(Talk(Asks(0), Asks(0.5), Asks(third), Replies(5))).Shows(ContactPattern.RapidFollowUp));

    [Fact]
    public void Rapid_follow_up_starts_anew_after_a_reply()
    {
        Assert.False(With(Talk(Asks(0), Asks(0.2), Replies(0.3), Asks(0.4))).Shows(ContactPattern.RapidFollowUp));
        // What the shop can't be heard by ends nothing.
        Assert.True(With(Talk(Asks(0), Is(0.1, ConversationEventKind.InternalNote), Asks(0.2), Is(0.3, ConversationEventKind.BotReply), Asks(0.4))).Shows(ContactPattern.RapidFollowUp));
        // The first may be long ago: it is the last three that count.
        Assert.True(With(Talk(Asks(0), Asks(20), Asks(20.2), Asks(20.4))).Shows(ContactPattern.RapidFollowUp));
    }

    [Fact]
    public void Rapid_follow_up_proposes_one_combined_answer()
    {
        var finding = Plan.Patterns(With(Talk(Asks(0), Asks(0.2), Asks(0.4))), At(1)).Findings().Single();
        Assert.Contains("answer all of them together, once", finding.Finding.Explain(Language.English), StringComparison.Ordinal);
        Assert.Equal("t/e2", finding.Events.Single().ToString());
    }

    [Fact]
    public void Unread_manual_asks_what_the_manual_answers_or_returns_what_works()
    {
        Assert.False(With(Talk(Asks(0, ContactTopic.ManualQuestion))).Shows(ContactPattern.UnreadManual));
        Assert.True(With(Talk(Asks(0, ContactTopic.ManualQuestion), Replies(1), Asks(2, ContactTopic.ManualQuestion))).Shows(ContactPattern.UnreadManual));
        Assert.False(With(Talk(Asks(0, ContactTopic.UsageQuestion), Asks(1, ContactTopic.UsageQuestion))).Shows(ContactPattern.UnreadManual));
        var returned = With() with { Orders = [Order("O") with { Inspection = ReturnInspection.NoFaultFound }] };
        Assert.True(returned.Shows(ContactPattern.UnreadManual));
        Assert.False(returned.Shows(ContactPattern.UnreadManual, limits: new() { NoFaultReturns = 2 }));
        Assert.False((With() with { Orders = [Order("O") with { Inspection = ReturnInspection.FaultFound }] }).Shows(ContactPattern.UnreadManual));
    }

    [Theory]
    [InlineData(9, false)]
    [InlineData(10, false)]
    [InlineData(11, true)]
    public void Complaint_without_return_is_about_an_item_whose_window_lapsed_with_no_claim(int november, bool shows)
    {
        // Delivered on Monday 3 November: seven days, through Monday the 10th.
        var history = With(Talk(Asks(10, ContactTopic.Complaint) with { Order = "O" })) with { Orders = [Order("O", new(2025, 11, 3))] };
        var asOf = new LocalDate(2025, 11, november).AtStartOfDayInZone(Seoul).ToInstant() + Duration.FromHours(12);
        Assert.Equal(shows, Plan.Patterns(history, asOf).Shows(ContactPattern.ComplaintWithoutReturn));
        Assert.False(Plan.Patterns(history with { Orders = [Order("O", new(2025, 11, 3)) with { ClaimedOn = new LocalDate(2025, 11, 9) }] }, asOf).Shows(ContactPattern.ComplaintWithoutReturn));
        Assert.False(Plan.Patterns(history with { Orders = [Order("O")] }, asOf).Shows(ContactPattern.ComplaintWithoutReturn));
    }

    [Theory]
    [InlineData(1 + 167.9, false)]
    [InlineData(1 + 168.0, true)]
    public void Silent_is_an_answered_inquiry_with_no_word_for_seven_days(double asOf, bool shows) =>
        Assert.Equal(shows, With(Talk(Asks(0), Replies(1), Is(2, ConversationEventKind.AwaitingCustomer))).Shows(ContactPattern.Silent, asOf));

    [Theory]
    [InlineData(ConversationEventKind.CustomerMessage)]
    [InlineData(ConversationEventKind.Resolved)]
    [InlineData(ConversationEventKind.ClosedWithoutReply)]
    [InlineData(ConversationEventKind.Reopened)]
    public void Who_wrote_again_or_whose_matter_is_settled_is_not_silent(ConversationEventKind after) =>
        Assert.False(With(Talk(Asks(0), Replies(1), Is(2, after))).Shows(ContactPattern.Silent));

    [Fact]
    public void An_inquiry_nobody_answered_is_not_the_customers_silence() =>
        Assert.False(With(Talk(Asks(0), Is(1, ConversationEventKind.BotReply))).Shows(ContactPattern.Silent));

    [Fact]
    public void Silent_proposes_to_close_kindly_and_keep_it_re_openable() =>
        Assert.Contains("Close kindly and keep it re-openable", Plan.Patterns(With(Talk(Asks(0), Replies(1))), At(1000)).Findings().Single().Finding.Explain(Language.English), StringComparison.Ordinal);

    [Fact]
    public void Discount_seeker_asks_again_and_again_beyond_what_coupons_and_tiers_give()
    {
        ContactEvent Request(double at, ContactTopic topic, bool covered = false) => Asks(at, topic) with { Covered = covered };
        Assert.True(With(Talk(Request(0, ContactTopic.DiscountRequest), Request(5, ContactTopic.SampleRequest), Request(9, ContactTopic.DiscountRequest))).Shows(ContactPattern.DiscountSeeker));
        Assert.False(With(Talk(Request(0, ContactTopic.DiscountRequest), Request(5, ContactTopic.SampleRequest))).Shows(ContactPattern.DiscountSeeker));
        Assert.False(With(Talk(Request(0, ContactTopic.DiscountRequest), Request(5, ContactTopic.SampleRequest), Request(9, ContactTopic.DiscountRequest, covered: true))).Shows(ContactPattern.DiscountSeeker));
    }

    [Fact]
    public void Adviser_says_what_should_be_better_and_asks_for_nothing()
    {
        Assert.True(With(Talk(Asks(0, ContactTopic.Advice), Asks(5, ContactTopic.Advice, ContactTopic.Thanks))).Shows(ContactPattern.Adviser));
        Assert.False(With(Talk(Asks(0, ContactTopic.Advice))).Shows(ContactPattern.Adviser));
        foreach (var asks in new[] { ContactTopic.UsageQuestion, ContactTopic.ManualQuestion, ContactTopic.Complaint, ContactTopic.DiscountRequest, ContactTopic.AsksForOwner, ContactTopic.Other })
            Assert.False(With(Talk(Asks(0, ContactTopic.Advice), Asks(5, ContactTopic.Advice, asks))).Shows(ContactPattern.Adviser));
    }

    [Theory]
    [InlineData(30 * 24, true)]
    [InlineData((30 * 24) + 1, false)]
    [InlineData(-1, false)]
    public void Unsubscribed_is_a_newsletter_cancelled_after_a_send(int hours, bool shows)
    {
        var history = With() with { Newsletter = [new() { At = At(hours), Cancelled = true }, new() { At = Start }] };
        Assert.Equal(shows, history.Shows(ContactPattern.Unsubscribed, asOf: 2000));
        Assert.False(history.Shows(ContactPattern.Unsubscribed, asOf: Math.Max(0, hours) - 1));
    }

    [Fact]
    public void Escalated_asks_for_the_owner_cites_an_agency_or_repeats_across_channels()
    {
        Assert.True(With(Talk(Asks(0, ContactTopic.AsksForOwner))).Shows(ContactPattern.Escalated));
        Assert.True(With(Talk(Asks(0, ContactTopic.CitesAgency))).Shows(ContactPattern.Escalated));
        var email = Talk(Asks(0)) with { Matter = "O-1" };
        var social = email with { Id = "u", Channel = Channel.Social };
        Assert.True(With(email, social).Shows(ContactPattern.Escalated));
        Assert.False(With(email, social with { Channel = Channel.Email }).Shows(ContactPattern.Escalated));
        Assert.False(With(email, social with { Matter = "O-2" }).Shows(ContactPattern.Escalated));
        Assert.False(With(email with { Matter = null }, social with { Matter = null }).Shows(ContactPattern.Escalated));
    }

    [Theory]
    [InlineData(10)]
    [InlineData(32)]
    [InlineData(33)]
    [InlineData(80)]
    public void A_matter_on_several_channels_is_found_in_a_long_history_as_in_a_short_one(int talks)
    {
        ContactConversation Of(int i, string? matter, Channel channel) => Talk(Asks(0), Replies(0.5)) with { Id = $"t{i}", Matter = matter, Channel = channel };
        ContactConversation[] others = [.. Enumerable.Range(0, talks - 4).Select(i => Of(i, i % 2 == 0 ? $"M-{i}" : null, (Channel)(i % 2)))];
        var again = With([Of(100, "B", Channel.Email), Of(101, "A", Channel.Email), .. others, Of(102, "A", Channel.Social), Of(103, "B", Channel.Chat)]);
        Assert.Equal(talks, again.Conversations.Length);
        string Told(ContactHistory history, double asOf) => Plan.Patterns(history, At(asOf)).Findings().Single(f => f.Finding.Code == "pattern.channels").Finding.Explain(Language.English);
        Assert.Equal(["B", "A"], System.Text.RegularExpressions.Regex.Matches(Told(again, 60), "\\b[AB]\\b").Select(name => name.Value));
        // What was written later than the question is not looked at.
        var later = again with { Conversations = again.Conversations.SetItem(talks - 1, again.Conversations[^1] with { Created = At(50), Events = [] }) };
        Assert.Equal(["A"], System.Text.RegularExpressions.Regex.Matches(Told(later, 49), "\\b[AB]\\b").Select(name => name.Value));
        Assert.False(With([.. others, .. others.Take(4).Select((talk, i) => talk with { Id = $"u{i}" })]).Shows(ContactPattern.Escalated));
    }

    [Fact]
    public void Combined_is_three_or_more_together()
    {
        var two = With(Talk(Asks(0, ContactTopic.Complaint), Asks(0.1, ContactTopic.AsksForOwner), Replies(1), Is(2, ConversationEventKind.Resolved)));
        Assert.Equal([ContactPattern.PrePurchaseCritic, ContactPattern.Escalated], Plan.Patterns(two, At(1000)).All().AsEnumerable());
        var three = With(Talk(Asks(0, ContactTopic.Complaint), Asks(0.1, ContactTopic.AsksForOwner), Asks(0.2), Replies(1), Is(2, ConversationEventKind.Resolved)));
        var reading = Plan.Patterns(three, At(1000));
        Assert.True(reading.Shows(ContactPattern.Combined));
        Assert.Equal(ContactPattern.Combined, reading.Leading);
    }

    [Fact]
    public void Everyone_else_shows_none_and_a_quiet_customer_is_one_of_them()
    {
        var quiet = Plan.Patterns(With() with { Orders = [Order("O")] }, At(0));
        Assert.Equal([ContactPattern.EveryoneElse], quiet.All().AsEnumerable());
        Assert.Equal(ContactPattern.EveryoneElse, quiet.Leading);
        Assert.Empty(quiet.Findings());
        Assert.Equal(ContactPattern.EveryoneElse, Plan.Patterns(With(Talk(Asks(0, ContactTopic.Thanks), Replies(1), Is(1, ConversationEventKind.Resolved))), At(1000)).Leading);
    }

    [Fact]
    public void The_leading_pattern_is_the_one_seen_most_often() =>
        Assert.Equal(ContactPattern.Escalated, Plan.Patterns(
            With(Talk(Asks(0, ContactTopic.Complaint), Replies(1), Asks(2, ContactTopic.AsksForOwner), Replies(3), Asks(4, ContactTopic.CitesAgency), Replies(5), Is(6, ConversationEventKind.Resolved))), At(1000)).Leading);
}

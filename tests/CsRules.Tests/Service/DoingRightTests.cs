using System.Collections.Immutable;
using CsRules.Decisions;
using CsRules.Documents;
using CsRules.Laws;
using CsRules.Orders;
using CsRules.Returns;
using CsRules.Service;
using CsRules.Sla;
using CsRules.Tests.Orders;
using NodaTime;
using static CsRules.Tests.Service.Contacts;

namespace CsRules.Tests.Service;

/// <summary>A group of tests a line of "doing right": goodwill, remedies, completeness, transparency, repurchase, feedback.</summary>
public class DoingRightTests
{
    private static readonly GoodwillAllowance Allowance = new() { PerClaim = Money.Won(30_000), PerMonth = Money.Won(50_000) };
    private static readonly ReturnClaim Lapsed = new() { Supply = new() { On = new LocalDate(2025, 10, 1) }, Withdrawal = new() { NoticeOn = new LocalDate(2025, 11, 3) } };
    private static readonly ReturnClaim Defective = new() { Supply = new() { On = new LocalDate(2025, 10, 1) }, Withdrawal = new() { Reason = ReturnReason.Defective, KnewOn = new LocalDate(2025, 11, 1), NoticeOn = new LocalDate(2025, 11, 3) } };

    [Theory]
    [InlineData(30_000, 20_000, GoodwillOutcome.Granted, 30_000, 0)]
    [InlineData(30_000, 20_001, GoodwillOutcome.Beyond, 0, 29_999)]
    [InlineData(30_001, 0, GoodwillOutcome.Beyond, 0, 50_000)]
    [InlineData(0, 60_000, GoodwillOutcome.Granted, 0, 0)]
    public void Goodwill_grants_what_neither_law_nor_policy_requires_within_its_allowance(long cost, long before, GoodwillOutcome outcome, long paid, long left)
    {
        var decision = Decide(Lapsed, cost, [new() { Id = "g", On = new LocalDate(2025, 11, 1), Cost = Money.Won(before) }]);
        Assert.Equal((outcome, Money.Won(paid), Money.Won(left)), (decision.Outcome, decision.Cost, decision.LeftThisMonth));
        Assert.Equal(outcome == GoodwillOutcome.Granted, decision.IsGoodwill);
    }

    [Fact]
    public void Goodwill_of_another_month_takes_nothing_from_this_one()
    {
        // The last instant of October in Seoul, and the first of November.
        var midnight = new LocalDate(2025, 11, 1).AtStartOfDayInZone(Seoul).ToInstant();
        GoodwillGrant On(Instant at) => new() { Id = "g", On = at, Cost = Money.Won(50_000) };
        Assert.Equal(GoodwillOutcome.Granted, Decide(Lapsed, 30_000, [On(midnight - Duration.Epsilon)]).Outcome);
        Assert.Equal(GoodwillOutcome.Beyond, Decide(Lapsed, 30_000, [On(midnight)]).Outcome);
    }

    [Fact]
    public void What_is_a_right_is_no_goodwill_and_costs_none()
    {
        var decision = Decide(Defective, 30_000, []);
        Assert.Equal((GoodwillOutcome.NotNeeded, Money.Won(0), Money.Won(50_000)), (decision.Outcome, decision.Cost, decision.LeftThisMonth));
        Assert.False(decision.IsGoodwill);
        Assert.Null(decision.ToGrant(Start));
    }

    [Fact]
    public void A_claim_granted_before_is_granted_again_at_no_further_cost()
    {
        var grant = Decide(Lapsed, 30_000, []).ToGrant(Start)!;
        var again = Decide(Lapsed, 30_000, [grant, grant]);
        Assert.Equal((GoodwillOutcome.GrantedBefore, Money.Won(0), Money.Won(20_000)), (again.Outcome, again.Cost, again.LeftThisMonth));
        Assert.Null(again.ToGrant(Start));
    }

    [Fact]
    public void Remedies_come_in_the_order_the_shop_prefers_and_the_refund_stays_among_them()
    {
        var fault = new RecoveryCase { Id = "F", Paid = Money.Won(20_000), SameInStock = true, Others = [new("bag", Money.Won(22_000)), new("coat", Money.Won(22_001)), new("cap", Money.Won(18_000)), new("pin", Money.Won(17_999))] };
        var policy = new RecoveryPolicy { Preference = [RecoveryRemedy.FreeExchange, RecoveryRemedy.ApologyPoints], Coupon = Money.Won(3000), Points = Money.Won(500) };
        var proposal = ServiceRecovery.Propose(fault, Law.Korea.Decide(Defective, Start), policy);
        Assert.Equal(
            [(RecoveryRemedy.FreeExchange, null), (RecoveryRemedy.ApologyPoints, null), (RecoveryRemedy.Refund, null), (RecoveryRemedy.LikePricedExchange, "bag"), (RecoveryRemedy.LikePricedExchange, "cap"), (RecoveryRemedy.ApologyCoupon, null)],
            proposal.Options.Select(o => (o.Remedy, o.Product)));
        var refund = proposal.Options.Single(o => o.Remedy == RecoveryRemedy.Refund);
        Assert.Equal(("recovery.refund-right", "E-Commerce Act Art 17(3)", Money.Won(20_000)), (refund.Finding.Code, refund.Finding.Citations[0].ToString(), refund.Amount));
        Assert.Equal([RecoveryRemedy.ApologyPoints, RecoveryRemedy.ApologyCoupon], proposal.Options.Where(o => o.IsOnTop).Select(o => o.Remedy));
    }

    [Theory]
    [InlineData(RecoveryCondition.RemoveReview, "that a review is removed")]
    [InlineData(RecoveryCondition.ChangeReview, "that a review is changed")]
    [InlineData(RecoveryCondition.WriteNoReview, "that no review is written")]
    public void A_remedy_is_never_made_conditional_on_a_review(RecoveryCondition condition, string name)
    {
        var plain = new RecoveryCase { Id = "F", Paid = Money.Won(20_000) };
        var decision = Law.Korea.Decide(Defective, Start);
        var proposal = ServiceRecovery.Propose(plain with { Conditions = [condition] }, decision, RecoveryPolicy.Default);
        var refused = proposal.Refused.Single();
        Assert.Equal(("recovery.condition", FindingEffect.Blocks), (refused.Code, refused.Effect));
        Assert.Contains(name, refused.Explain(Language.English), StringComparison.Ordinal);
        // What can be had is what could be had without asking.
        Assert.Equal(ServiceRecovery.Propose(plain, decision, RecoveryPolicy.Default).Options.Select(o => (o.Remedy, o.Amount)), proposal.Options.Select(o => (o.Remedy, o.Amount)));
    }

    [Theory]
    [InlineData(7 * 24, 1, 1)]
    [InlineData((7 * 24) + 1, 1, 0)]
    public void Completeness_a_matter_raised_again_within_seven_days_is_a_re_contact(int hoursAfter, long judged, long again)
    {
        var solved = Talk(Asks(0), Replies(1), Is(2, ConversationEventKind.Resolved)) with { Matter = "O-1" };
        var next = new ContactConversation { Id = "u", Channel = Channel.Email, Created = At(2 + hoursAfter), Matter = "O-1" };
        var contacts = Report(With(solved, next), asOf: 1000).Contacts();
        Assert.Equal((2, 1, 1, judged, again), (contacts.Conversations, contacts.Solved, contacts.FirstContact, contacts.Judged, contacts.Again));
    }

    [Fact]
    public void Completeness_what_can_not_be_known_yet_is_not_judged()
    {
        var solved = Talk(Asks(0), Replies(1), Is(2, ConversationEventKind.Resolved)) with { Matter = "O-1" };
        Assert.Equal(0, Report(With(solved), asOf: 2 + (7 * 24)).Contacts().Judged);
        Assert.Equal(1, Report(With(solved), asOf: 3 + (7 * 24)).Contacts().Judged);
        Assert.Equal(0, Report(With(solved with { Matter = null }), asOf: 1000).Contacts().Judged);
        var reopened = solved with { Matter = null, Events = solved.Events.Add(Is(9, ConversationEventKind.Reopened)) };
        Assert.Equal((1, 1), (Report(With(reopened), asOf: 10).Contacts().Judged, Report(With(reopened), asOf: 10).Contacts().Again));
    }

    [Fact]
    public void Completeness_stands_beside_response_time_in_the_report()
    {
        var report = Report(With(Talk(Asks(0), Replies(1), Is(2, ConversationEventKind.Resolved))), asOf: 1000);
        Assert.Equal(Rate.One, report.Contacts("2025-11").FirstContactRate);
        Assert.Equal(Duration.FromHours(1), report.Response.Figures(SlaMetric.FirstResponse, period: "2025-11").Mean);
    }

    [Fact]
    public void Transparency_every_step_of_an_order_calls_for_its_notice()
    {
        var life = Life([Event("p", OrderEventKind.Pay, 1), Event("s", OrderEventKind.Ship, 10), Event("d", OrderEventKind.Deliver, 40), Event("r", OrderEventKind.RequestReturn, 50), Event("c", OrderEventKind.Collect, 60), Event("a", OrderEventKind.AcceptReturn, 70), Event("x", OrderEventKind.CloseRefunded, 90)]) with
        {
            Supply = new() { Tracking = "123", ExpectedOn = new LocalDate(2025, 11, 4) },
        };
        var notices = OrderNotices.Of(life, Seoul, At(1000));
        Assert.Equal(
            [(OrderNoticeKind.Received, 0.0), (OrderNoticeKind.Shipped, 10), (OrderNoticeKind.ExpectedArrival, 10), (OrderNoticeKind.Delivered, 40), (OrderNoticeKind.ReturnReceived, 70), (OrderNoticeKind.Refunded, 90)],
            notices.Select(n => (n.Kind, (n.Since - Start).TotalHours)));
        Assert.Equal("Your order o is on its way; its tracking number is 123.", notices[1].Finding.Explain(Language.English, Voice.Customer));
        Assert.Equal(new LocalDate(2025, 11, 4), notices[2].ExpectedOn);
        Assert.Equal(3, OrderNotices.Of(life, Seoul, At(39)).Length);
    }

    [Fact]
    public void Transparency_a_notice_sent_since_is_not_due_and_where_nothing_is_recorded_nothing_is_guessed()
    {
        var life = Life([Event("p", OrderEventKind.Pay, 1), Event("s", OrderEventKind.Ship, 10)]);
        Assert.Empty(OrderNotices.Due(life, Seoul, At(1000)));
        NoticeSent Sent(OrderNoticeKind kind, double at) => new() { Kind = kind, At = At(at) };
        Assert.Equal([OrderNoticeKind.Shipped], OrderNotices.Due(life with { Notices = [Sent(OrderNoticeKind.Received, 0), Sent(OrderNoticeKind.Shipped, 9.9)] }, Seoul, At(1000)).Select(n => n.Kind));
        Assert.Empty(OrderNotices.Due(life with { Notices = [Sent(OrderNoticeKind.Received, 0), Sent(OrderNoticeKind.Shipped, 10)] }, Seoul, At(1000)));
    }

    [Theory]
    [InlineData(5, 5, ProductLineKind.Repeat)]
    [InlineData(4, 5, ProductLineKind.OneOff)]
    [InlineData(4, 4, ProductLineKind.TooFew)]
    public void Repurchase_tells_a_line_that_is_bought_again_from_a_one_off(int again, int leastOf25, ProductLineKind kind)
    {
        var builder = new ServiceReportBuilder(Plan, SlaPeriod.Month, At(1000));
        for (var i = 0; i < leastOf25 * 5; i++)
            builder.Add(With() with { Customer = "c" + i, Orders = [Bought("1", 0), .. i < again ? [Bought("2", 30)] : Array.Empty<ContactOrder>()] });
        var line = builder.Build().ProductLines(new() { LeastBuyers = 25 }).Single();
        Assert.Equal((kind, leastOf25 * 5, again), (line.Kind, line.Buyers, line.Again));
    }

    [Fact]
    public void Repurchase_has_rate_interval_and_share_by_the_cohort_of_the_first_order()
    {
        var builder = new ServiceReportBuilder(Plan, SlaPeriod.Month, At(1000));
        builder.Add(With() with { Customer = "a", Orders = [Bought("1", 0), Bought("2", 20), Bought("3", 25)] });
        builder.Add(With() with { Customer = "b", Orders = [Bought("1", 3)] });
        builder.Add(With() with { Customer = "d", Orders = [Bought("1", 40)] });
        var cohorts = builder.Build().Cohorts;
        Assert.Equal(["2025-09", "2025-10"], cohorts.Select(c => c.Cohort));
        Assert.Equal((Rate.Percent(50), Rate.Percent(50), 12, 5), (cohorts[0].RepurchaseRate, cohorts[0].RepurchaseShare, cohorts[0].MeanDays, cohorts[0].MedianDays));
        Assert.Equal((Rate.Zero, (long?)null), (cohorts[1].RepurchaseRate, cohorts[1].MeanDays));
    }

    [Fact]
    public void Feedback_from_anywhere_has_one_shape_and_gives_csat_and_nps()
    {
        Feedback From(FeedbackSource source, int? csat, int? nps) => new() { Id = source.ToString(), At = Start, Source = source, Csat = csat, Recommends = nps };
        var history = With(Talk(Asks(0)) with { Csat = 4 }) with
        {
            Feedback = [From(FeedbackSource.Survey, 5, 10), From(FeedbackSource.PostPurchase, 3, 9), From(FeedbackSource.Social, 1, 6), From(FeedbackSource.Community, null, 7), From(FeedbackSource.Email, null, null), From(FeedbackSource.Survey, 1, 0)],
        };
        var all = Report(history, asOf: 10).Feedback();
        // The second answer of one id is the same answer.
        Assert.Equal((6, 4, Rate.Percent(50), 325L, Rate.Percent(25)), (all.Answers, all.Rated, all.Csat, all.RatingHundredths, all.Nps));
        Assert.Equal(Rate.One, Report(history, asOf: 10).Feedback(FeedbackSource.Inquiry).Csat);
        Assert.Null(default(FeedbackFigures).Nps);
        Assert.Null(default(FeedbackFigures).Csat);
    }

    [Theory]
    [InlineData(6, -1, 0)]
    [InlineData(7, 0, 0)]
    [InlineData(8, 0, 0)]
    [InlineData(9, 1, 0)]
    [InlineData(null, 0, 3)]
    public void Nps_counts_nine_and_ten_against_zero_to_six(int? recommends, int sign, int csat)
    {
        var figures = FeedbackFigures.Of(new() { Id = "f", At = Start, Source = FeedbackSource.Survey, Recommends = recommends, Csat = csat == 0 ? null : csat });
        Assert.Equal(recommends is null ? null : new Rate(sign * Rate.Whole), figures.Nps);
    }

    private static GoodwillDecision Decide(ReturnClaim claim, long cost, ImmutableArray<GoodwillGrant> granted) =>
        Allowance.Decide(Law.Korea.Decide(claim, Start), new() { Claim = "g2", Cost = Money.Won(cost) }, [.. granted.Select(g => g with { Id = g.Id == "g2" ? "g2" : g.Id })], Seoul, Start);

    private static ServiceReport Report(ContactHistory history, double asOf)
    {
        var builder = new ServiceReportBuilder(Plan, SlaPeriod.Month, At(asOf));
        builder.Add(history);
        return builder.Build();
    }

    private static ContactOrder Bought(string id, int day) => new() { Id = id, PlacedOn = new LocalDate(2025, 9, 1).PlusDays(day), ProductLines = ["soap"] };

    private static OrderLife Life(ImmutableArray<OrderEvent> events) => new() { Order = SampleOrders.Of([10_000]) with { PlacedOn = Start }, Events = events };

    private static OrderEvent Event(string id, OrderEventKind kind, double at) => new() { Id = id, Kind = kind, Line = "l0", Quantity = 1, At = At(at) };
}

using System.Collections.Immutable;
using CsRules.Agenda;
using CsRules.Documents;
using CsRules.Orders;
using CsRules.Service;
using CsRules.Sla;
using CsRules.Tests.Agenda;
using CsRules.Tests.Orders;
using FluentValidation;
using NodaTime;
using static CsRules.Tests.Service.Contacts;

namespace CsRules.Tests.Service;

/// <summary>Every rule on a document from both sides: what is told, with its place, and the nearest thing that is right.</summary>
public class ServiceValidatorTests
{
    private static readonly Rate More = new(Rate.One.Millionths + 1);
    private static readonly SlaBudget BelowZero = new(-1);

    [Theory]
    [InlineData("criticMessages", 1, 10_000)]
    [InlineData("rapidMessages", 2, ContactThresholds.MostRapid)]
    [InlineData("manualQuestions", 1, 10_000)]
    [InlineData("noFaultReturns", 1, 10_000)]
    [InlineData("lapsedComplaints", 1, 10_000)]
    [InlineData("silentDays", 1, 10_000)]
    [InlineData("discountRequests", 1, 10_000)]
    [InlineData("adviceMessages", 1, 10_000)]
    [InlineData("newsletterDays", 0, 10_000)]
    [InlineData("escalationMessages", 1, 10_000)]
    [InlineData("escalationChannels", 2, 7)]
    [InlineData("combinedPatterns", 2, 9)]
    public void A_threshold_of_a_pattern_has_its_ends(string threshold, int least, int most)
    {
        var property = typeof(ContactThresholds).GetProperties().Single(p => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(p.Name) == threshold);
        foreach (var (value, right) in new[] { (least - 1, false), (least, true), (most, true), (most + 1, false) })
        {
            var patterns = new ContactThresholds();
            property.SetValue(patterns, value);
            var errors = Told(right ? null : "service.threshold $.patterns." + threshold, new ServicePolicyValidator(), new() { Patterns = patterns });
            Assert.All(errors, e => Assert.Equal<(object, object, object)>((value, least, most), (Datum(e, "given"), Datum(e, "least"), Datum(e, "most"))));
        }
    }

    private static object Datum(InputError error, string name) => error.Data.Single(d => d.Name == name).Value;

    public static TheoryData<string?, ServicePolicy> Policies()
    {
        var allowance = new GoodwillAllowance { PerClaim = Money.Won(0), PerMonth = Money.Won(0) };
        return new()
        {
            { null, new() },
            { null, new() { Patterns = new() { RapidSpan = new(0) }, Audit = new() { ApathyAfter = new(0), UnansweredAfter = new(0), SameTexts = 2, HandOvers = 1 } } },
            { null, new() { Audit = new() { SameTexts = 1000, HandOvers = 1000 } } },
            { "service.negative-span $.patterns.rapidSpan", new() { Patterns = new() { RapidSpan = BelowZero } } },
            { "service.negative-span $.audit.apathyAfter", new() { Audit = new() { ApathyAfter = BelowZero } } },
            { "service.negative-span $.audit.unansweredAfter", new() { Audit = new() { UnansweredAfter = BelowZero } } },
            { "service.threshold $.audit.sameTexts", new() { Audit = new() { SameTexts = 1 } } },
            { "service.threshold $.audit.sameTexts", new() { Audit = new() { SameTexts = 1001 } } },
            { "service.threshold $.audit.handOvers", new() { Audit = new() { HandOvers = 0 } } },
            { "service.threshold $.audit.handOvers", new() { Audit = new() { HandOvers = 1001 } } },
            { null, new() { Goodwill = allowance } },
            { "service.negative-amount $.goodwill.perClaim", new() { Goodwill = allowance with { PerClaim = Money.Won(-1) } } },
            { "service.negative-amount $.goodwill.perMonth", new() { Goodwill = allowance with { PerMonth = Money.Won(-1) } } },
            { "service.other-currency $.goodwill.perMonth", new() { Goodwill = allowance with { PerMonth = new(1, Currency.Usd) } } },
            { null, new() { RecontactDays = 1 } },
            { null, new() { RecontactDays = 365 } },
            { "service.threshold $.recontactDays", new() { RecontactDays = 0 } },
            { "service.threshold $.recontactDays", new() { RecontactDays = 366 } },
            { null, new() { Repurchase = new() { RepeatShare = Rate.One, LeastBuyers = 1_000_000 } } },
            { null, new() { Repurchase = new() { RepeatShare = new(1), LeastBuyers = 1 } } },
            { "service.share $.repurchase.repeatShare", new() { Repurchase = new() { RepeatShare = Rate.Zero } } },
            { "service.share $.repurchase.repeatShare", new() { Repurchase = new() { RepeatShare = More } } },
            { "service.threshold $.repurchase.leastBuyers", new() { Repurchase = new() { LeastBuyers = 0 } } },
            { "service.threshold $.repurchase.leastBuyers", new() { Repurchase = new() { LeastBuyers = 1_000_001 } } },
            { "policy.no-clauses $.terms.clauses", new() { Terms = new() { Clauses = [] } } },
            { "sla.at-risk-share $.replies.atRisk[0]", new() { Replies = Sla.Talk.Policy() with { AtRisk = [Rate.Zero] } } },
        };
    }

    [Theory]
    [MemberData(nameof(Policies))]
    public void A_policy_wrong_in_one_way_is_told_in_that_one_way(string? expected, ServicePolicy policy) => Told(expected, new ServicePolicyValidator(), policy);

    public static TheoryData<string?, RecoveryPolicy> Recoveries() => new()
    {
        { null, new() { LikePrice = Rate.Zero, Coupon = Money.Won(1), Points = Money.Won(1) } },
        { null, new() { LikePrice = Rate.One } },
        { "service.share $.likePrice", new() { LikePrice = new(-1) } },
        { "service.share $.likePrice", new() { LikePrice = More } },
        { "service.amount $.coupon", new() { Coupon = Money.Won(0) } },
        { "service.amount $.points", new() { Points = Money.Won(0) } },
    };

    [Theory]
    [MemberData(nameof(Recoveries))]
    public void Settings_for_making_good_wrong_in_one_way_are_told_in_that_one_way(string? expected, RecoveryPolicy policy) =>
        Told(expected, new RecoveryPolicyValidator(), policy);

    public static TheoryData<string?, AgendaPolicy> AgendaPolicies() => new()
    {
        { null, new() { WindowDays = 0, CouponDays = 0, SilentDays = 1 } },
        { null, new() { WindowDays = 3660, CouponDays = 3660, SilentDays = 3660 } },
        { "service.threshold $.windowDays", new() { WindowDays = -1 } },
        { "service.threshold $.windowDays", new() { WindowDays = 3661 } },
        { "service.threshold $.couponDays", new() { CouponDays = -1 } },
        { "service.threshold $.couponDays", new() { CouponDays = 3661 } },
        { "service.threshold $.silentDays", new() { SilentDays = 0 } },
        { "service.threshold $.silentDays", new() { SilentDays = 3661 } },
        { "policy.no-clauses $.terms.clauses", new() { Terms = new() { Clauses = [] } } },
        { "refund.extend-days $.refunds.extendDays", new() { Refunds = new() { ExtendDays = -1 } } },
        { "sla.at-risk-share $.replies.atRisk[0]", new() { Replies = Sla.Talk.Policy() with { AtRisk = [Rate.Zero] } } },
        { "coupon-book.no-coupons $.coupons.coupons", new() { Coupons = AgendaGen.Book with { Coupons = default } } },
    };

    [Theory]
    [MemberData(nameof(AgendaPolicies))]
    public void Settings_of_the_agenda_wrong_in_one_way_are_told_in_that_one_way(string? expected, AgendaPolicy policy) =>
        Told(expected, new AgendaPolicyValidator(), policy);

    private static readonly Instant TooEarly = Plan.Replies.Calendar.Start - Duration.Epsilon;
    private static readonly Instant TooLate = Plan.Replies.Calendar.End;
    private static readonly LocalDate FirstDay = new(CsRules.Calendars.KoreanHolidays.FirstYear + 1, 1, 1);
    private static readonly LocalDate LastDay = new(CsRules.Calendars.KoreanHolidays.LastYear - 1, 12, 31);

    public static TheoryData<string?, ContactHistory> Histories()
    {
        var talk = Talk(Asks(0), Replies(1));
        var refusal = new PolicyRefusal { Claim = new(), Cost = Money.Won(0) };
        var order = Order("o", new LocalDate(2025, 10, 1));
        var answer = new CsRules.Service.Feedback { Id = "f", At = Start, Source = FeedbackSource.Survey, Csat = 5, Recommends = 10 };
        var grant = new GoodwillGrant { Id = "g", On = Start, Cost = Money.Won(0) };
        var right = With(talk) with { Orders = [order], Feedback = [answer, answer with { Id = "h", Csat = 1, Recommends = 0 }], Goodwill = [grant] };
        ContactHistory Refused(PolicyRefusal with) => right with { Conversations = [Talk(Asks(0), Replies(1) with { Refusal = with })] };
        return new()
        {
            { null, right },
            { null, Refused(refusal) },
            { null, right with { Conversations = [talk with { Csat = 1, AgentTime = new(0) }, talk with { Id = "u", Csat = 5 }] } },
            { "contact.no-customer $.customer", right with { Customer = "" } },
            { "contact.twice $.conversations", right with { Conversations = [talk, talk] } },
            { "contact.twice $.orders", right with { Orders = [order, order] } },
            { "contact.twice $.conversations[0].events", right with { Conversations = [talk with { Events = [talk.Events[0], talk.Events[0]] }] } },
            { "conversation.no-id $.conversations[0].id", right with { Conversations = [talk with { Id = "" }] } },
            { "conversation.csat $.conversations[0].csat", right with { Conversations = [talk with { Csat = 0 }] } },
            { "conversation.csat $.conversations[0].csat", right with { Conversations = [talk with { Csat = 6 }] } },
            { "service.negative-span $.conversations[0].agentTime", right with { Conversations = [talk with { AgentTime = BelowZero }] } },
            { "sla.out-of-range $.conversations[0].created", right with { Conversations = [talk with { Created = TooEarly }] } },
            { "sla.out-of-range $.conversations[0].created", right with { Conversations = [talk with { Created = TooLate, Events = [] }] } },
            { "sla.out-of-range $.conversations[0].events[1]", right with { Conversations = [talk with { Events = [talk.Events[0], talk.Events[1] with { At = TooLate }] }] } },
            { null, right with { Conversations = [talk with { Events = [talk.Events[0], talk.Events[1] with { At = TooLate - Duration.Epsilon }] }] } },
            { null, right with { Conversations = [talk with { Created = TooEarly + Duration.Epsilon }] } },
            { "conversation.before-creation $.conversations[0].events[0]", right with { Conversations = [talk with { Created = Start + Duration.Epsilon }] } },
            { "service.negative-amount $.conversations[0].events[1].refusal.cost", Refused(refusal with { Cost = Money.Won(-1) }) },
            { "claim.negative-amount $.conversations[0].events[1].refusal.claim.sale.price", Refused(refusal with { Claim = new() { Sale = new() { Price = Money.Won(-1) } } }) },
            { "service.day-outside-calendar $.orders[0].placedOn", right with { Orders = [order with { PlacedOn = FirstDay.PlusDays(-1) }] } },
            { null, right with { Orders = [order with { PlacedOn = FirstDay, DeliveredOn = LastDay, ClaimedOn = LastDay }] } },
            { "service.day-outside-calendar $.orders[0].deliveredOn", right with { Orders = [order with { DeliveredOn = LastDay.PlusDays(1) }] } },
            { "service.day-outside-calendar $.orders[0].claimedOn", right with { Orders = [order with { ClaimedOn = LastDay.PlusDays(1) }] } },
            { "contact.delivered-before-order $.orders[0].deliveredOn", right with { Orders = [Order("o", new LocalDate(2025, 9, 30))] } },
            { "conversation.csat $.feedback[0].csat", right with { Feedback = [answer with { Csat = 0 }] } },
            { "conversation.csat $.feedback[0].csat", right with { Feedback = [answer with { Csat = 6 }] } },
            { "contact.recommends $.feedback[0].recommends", right with { Feedback = [answer with { Recommends = -1 }] } },
            { "contact.recommends $.feedback[0].recommends", right with { Feedback = [answer with { Recommends = 11 }] } },
            { "service.day-outside-calendar $.feedback[0].at", right with { Feedback = [answer with { At = Instant.FromUtc(2200, 1, 1, 0, 0) }] } },
            { "service.negative-amount $.goodwill[0].cost", right with { Goodwill = [grant with { Cost = Money.Won(-1) }] } },
            { "service.day-outside-calendar $.goodwill[0].on", right with { Goodwill = [grant with { On = LastDay.PlusDays(1) }] } },
        };
    }

    [Theory]
    [MemberData(nameof(Histories))]
    public void A_history_wrong_in_one_way_is_told_in_that_one_way(string? expected, ContactHistory history) =>
        Told(expected, new ContactHistoryValidator(Plan), history);

    [Fact]
    public void A_grant_is_in_the_currency_of_the_allowance()
    {
        var plan = new ServicePolicy { Goodwill = new() { PerClaim = Money.Won(1), PerMonth = Money.Won(1) } }.Compile();
        var history = With() with { Goodwill = [new() { Id = "g", On = Start, Cost = new(1, Currency.Usd) }] };
        Told("service.other-currency $.goodwill[0].cost", new ContactHistoryValidator(plan), history);
        Told(null, new ContactHistoryValidator(Plan), history);
    }

    public static TheoryData<string?, HeldCoupon> Coupons()
    {
        var held = new HeldCoupon { Customer = "c", Coupon = "fixed" };
        return new()
        {
            { null, held },
            { "agenda.unknown-coupon $.coupon", held with { Coupon = "none" } },
            { "agenda.no-issue-day $.issuedOn", held with { Coupon = "issue" } },
            { null, held with { Coupon = "issue", IssuedOn = LastDay } },
            { "service.day-outside-calendar $.issuedOn", held with { Coupon = "issue", IssuedOn = LastDay.PlusDays(1) } },
            { "service.threshold $.uses", held with { Uses = -1 } },
        };
    }

    [Theory]
    [MemberData(nameof(Coupons))]
    public void A_held_coupon_wrong_in_one_way_is_told_in_that_one_way(string? expected, HeldCoupon held)
    {
        Told(expected, new HeldCouponValidator(AgendaGen.Book), held);
        Assert.Equal(expected is null ? [] : [expected], AgendaChecks.Of(held, AgendaGen.Plan).Select(e => $"{e.Code} {e.Path}"));
    }

    [Fact]
    public void Without_a_book_every_coupon_is_unknown() =>
        Told("agenda.unknown-coupon $.coupon", new HeldCouponValidator(null), new() { Customer = "c", Coupon = "fixed" });

    public static TheoryData<string?, ClaimRecord> Claims()
    {
        var claim = new ClaimRecord { Id = "r", Return = new(), Amount = Money.Won(0), RefundedOn = LastDay };
        return new()
        {
            { null, claim },
            { "service.negative-amount $.amount", claim with { Amount = Money.Won(-1) } },
            { "service.day-outside-calendar $.refundedOn", claim with { RefundedOn = LastDay.PlusDays(1) } },
            { "claim.negative-amount $.return.sale.price", claim with { Return = new() { Sale = new() { Price = Money.Won(-1) } } } },
            { "order.no-lines $.refund.order.lines", claim with { Refund = new() { Order = SampleOrders.Of([1]) with { Lines = [] }, Claim = Refunds.RefundGiven.Claim("r", "l0", 1) } } },
        };
    }

    [Theory]
    [MemberData(nameof(Claims))]
    public void A_claim_wrong_in_one_way_is_told_in_that_one_way(string? expected, ClaimRecord claim)
    {
        var errors = AgendaChecks.Of(claim).Select(e => $"{e.Code} {e.Path}");
        if (expected is null) Assert.Empty(errors);
        else Assert.Contains(expected, errors);
    }

    public static TheoryData<string?, OrderLife> Lives()
    {
        var order = SampleOrders.Of([10_000]);
        var (outside, day) = (LastDay.PlusDays(1), new LocalDate(2025, 11, 3));
        var late = Instant.FromUtc(2200, 1, 1, 0, 0);
        OrderLife Supplied(OrderSupply supply) => new() { Order = order, Supply = supply };
        var stockOut = new StockOut { KnownOn = day, ToldOn = day, RefundedOn = day };
        return new()
        {
            { null, Supplied(new() { AgreedBy = LastDay, ExpectedOn = FirstDay, StockOut = stockOut }) },
            { "placedOn", new() { Order = order with { PlacedOn = outside } } },
            { "order.payments[0].on", new() { Order = order with { Payments = [order.Payments[0] with { On = outside }] } } },
            { "events[1].at", new() { Order = order, Events = [new() { Id = "a", Kind = OrderEventKind.Pay, At = Start }, new() { Id = "b", Kind = OrderEventKind.Ship, At = late }] } },
            { "supply.agreedBy", Supplied(new() { AgreedBy = outside }) },
            { "supply.expectedOn", Supplied(new() { ExpectedOn = outside }) },
            { "supply.stockOut.knownOn", Supplied(new() { StockOut = stockOut with { KnownOn = outside } }) },
            { "supply.stockOut.toldOn", Supplied(new() { StockOut = stockOut with { ToldOn = outside } }) },
            { "supply.stockOut.refundedOn", Supplied(new() { StockOut = stockOut with { RefundedOn = outside } }) },
            { "notices[0].at", new() { Order = order, Notices = [new() { Kind = OrderNoticeKind.Received, At = late }] } },
        };
    }

    [Theory]
    [MemberData(nameof(Lives))]
    public void Every_day_of_an_orders_life_lies_where_the_calendar_can_count(string? path, OrderLife life) =>
        Assert.Equal(path is null ? [] : [$"service.day-outside-calendar $.{(path == "placedOn" ? "order." : "")}{path}"],
            AgendaChecks.Of(life).Select(e => $"{e.Code} {e.Path}"));

    [Fact]
    public void A_conversation_of_an_agenda_lies_in_the_hours_and_points_have_an_owner()
    {
        var calendar = AgendaGen.Plan.Replies.Calendar;
        var talk = Sla.Talk.Of("2025-11-03T10:00", "2025-11-03T11:00 agentReply");
        string[] Of(Conversation c) => [.. AgendaChecks.Of(c, AgendaGen.Plan).Select(e => $"{e.Code} {e.Path}")];
        Assert.Empty(Of(talk));
        Assert.Empty(Of(talk with { Created = calendar.Start }));
        Assert.Equal(["sla.out-of-range $.created"], Of(talk with { Created = calendar.Start - Duration.Epsilon }));
        Assert.Equal(["sla.out-of-range $.created"], Of(talk with { Created = calendar.End, Events = [] }));
        Assert.Equal(["sla.out-of-range $.created"], Of(talk with { Events = [talk.Events[0], talk.Events[0] with { At = calendar.End }] }));
        var points = new CsRules.Loyalty.PointsCase { Program = new() { Currency = Currency.Krw }, Events = [] };
        Assert.Equal(["agenda.no-customer $.customer"], AgendaChecks.Of(points).Select(e => $"{e.Code} {e.Path}"));
        Assert.Empty(AgendaChecks.Of(points with { Customer = "c" }));
    }

    private static readonly PeriodCounts Month = new()
    {
        From = "2025-10-01T00",
        Contacts = new(5, 4, 2, 3, 1),
        Feedback = [new(FeedbackSource.Survey, new(6, 4, 16, 3, 2, 1, 1))],
        Goodwill = [new(2, Money.Won(3000))],
        Cohort = new() { Customers = 3, Returned = 2, Orders = 5, Days = 40, Intervals = [20, 2] },
    };

    private static readonly ServiceReportDocument Report = new()
    {
        Format = "service-report/1",
        Zone = "Asia/Seoul",
        Period = SlaPeriod.Month,
        Response = SlaReport.Empty.ToDocument(partial: true),
        Customers = 3,
        WroteKindly = 1,
        Conversations = 5,
        TimedConversations = 4,
        Patterns = [new(ContactPattern.EveryoneElse, 2, 2, 100), new(ContactPattern.PrePurchaseCritic, 1, 1, 50)],
        Sins = [new(ServiceSin.Apathy, 2, 1)],
        ProductLines = [new("shoes", 3, 1)],
        Periods = [Month],
    };

    public static TheoryData<string?, ServiceReportDocument> Reports()
    {
        var data = new TheoryData<string?, ServiceReportDocument>
        {
            { null, Report },
            { null, new ServiceReportDocument { Format = "service-report/1", Period = SlaPeriod.Month, Response = SlaReport.Empty.ToDocument(partial: true) } },
            { "service-report.format $.format", Report with { Format = "x" } },
            { "sla-report.no-zone $.zone", Report with { Zone = null } },
            { "sla-report.no-zone $.zone", Report with { Zone = null, Periods = [] } },
            { "service-report.patterns $.patterns", Report with { Customers = 4 } },
            { "service-report.patterns $.patterns", Report with { Patterns = [new(ContactPattern.EveryoneElse, 4, 2, 100), new(ContactPattern.PrePurchaseCritic, -1, 1, 50)] } },
            { "service-report.patterns $.patterns", Report with { Patterns = [new(ContactPattern.EveryoneElse, 3, 2, -1)] } },
            { "sla-report.mismatch $.response", Report with { Response = Report.Response with { Zone = "Etc/UTC" } } },
            { "sla-report.mismatch $.response", Report with { Response = Report.Response with { Zone = "Asia/Seoul", Period = SlaPeriod.Day } } },
            { null, Report with { Response = Report.Response with { Zone = "Asia/Seoul", Period = SlaPeriod.Month } } },
            { "service-report.counts $.conversations", Report with { WroteKindly = 4 } },
            { "service-report.counts $.conversations", Report with { WroteKindly = -1 } },
            { "service-report.counts $.conversations", Report with { TimedConversations = 6 } },
            { "service-report.counts $.patterns[1]", Report with { Patterns = [Report.Patterns[0], Report.Patterns[1] with { Showing = 4 }] } },
            { "service-report.counts $.sins[0]", Report with { Sins = [new(ServiceSin.Apathy, 2, 3)] } },
            { "service-report.counts $.sins[0]", Report with { Sins = [new(ServiceSin.Apathy, 5, 4)] } },
            { null, Report with { Sins = [new(ServiceSin.Apathy, 3, 3)] } },
            { "service-report.counts $.productLines[0]", Report with { ProductLines = [new("shoes", 3, 4)] } },
            { "service-report.counts $.productLines[0]", Report with { ProductLines = [new("shoes", 4, 1)] } },
            { "sla-report.unknown-zone $.zone", Report with { Zone = "Asia/Nowhere" } },
            { "sla-report.not-a-period $.periods[0]", Report with { Periods = [Month with { From = "2025-10-01T05" }] } },
            { "service-report.twice $.periods[1]", Report with { Periods = [Month, Month] } },
            { "service-report.twice $.sins[1]", Report with { Sins = [new(ServiceSin.Apathy, 1, 1), new(ServiceSin.Apathy, 1, 1)] } },
            { "service-report.twice $.patterns[1]", Report with { Patterns = [new(ContactPattern.EveryoneElse, 2, 2, 100), new(ContactPattern.EveryoneElse, 1, 1, 50)] } },
            { "service-report.twice $.productLines[1]", Report with { ProductLines = [new("shoes", 3, 1), new("shoes", 3, 1)] } },
            { "service-report.counts $.patterns[0]", Report with { Patterns = [new(ContactPattern.EveryoneElse, 3, 2, 1_000_000_000_000_001)] } },
            { "service-report.counts $.sins[0]", Report with { Sins = [new(ServiceSin.Apathy, 1_000_000_000_001, 1)] } },
            { "sla-report.bad-hour $.periods[0].from", Report with { Periods = [Month with { From = "2025-10" }] } },
        };
        void Period(string? code, string place, PeriodCounts period) =>
            data.Add(code is null ? null : $"{code} $.periods[1].{place}", Report with { Periods = [Month, period with { From = "2025-11-01T00" }] });
        Period("service-report.counts", "contacts", Month with { Contacts = new(3, 4, 2, 3, 1) });
        Period("service-report.counts", "contacts", Month with { Contacts = new(5, 4, 5, 3, 1) });
        Period("service-report.counts", "contacts", Month with { Contacts = new(5, 4, 2, 3, 4) });
        Period("service-report.counts", "contacts", Month with { Contacts = new(5, 4, 2, 3, -1) });
        Period(null, "", Month with { Contacts = new(4, 4, 4, 3, 3) });
        foreach (var (right, figures) in new (bool, FeedbackFigures)[]
        {
            (true, new(4, 4, 20, 4, 2, 1, 1)),
            (true, new(4, 4, 4, 0, 0, 0, 0)),
            (false, new(4, 5, 20, 4, 2, 1, 1)),
            (false, new(5, 4, 20, 5, 2, 1, 1)),
            (false, new(5, 4, 3, 4, 2, 1, 1)),
            (false, new(5, 4, 21, 4, 2, 1, 1)),
            (false, new(3, 2, 4, 1, 2, 1, 1)),
            (false, new(3, 2, 4, 1, -1, 1, 1)),
            (false, new(3, 2, 4, 1, 1, -1, 1)),
            (false, new(3, 2, 4, 1, 1, 1, -1)),
        })
            Period(right ? null : "service-report.counts", "feedback[0]", Month with { Feedback = [new(FeedbackSource.Survey, figures)] });
        Period("service-report.counts", "goodwill[0]", Month with { Goodwill = [new(-1, Money.Won(0))] });
        Period("service-report.counts", "goodwill[0]", Month with { Goodwill = [new(0, Money.Won(-1))] });
        Period(null, "", Month with { Goodwill = [new(0, Money.Won(0))], Cohort = null });
        foreach (var (right, cohort) in new (bool, CohortCounts)[]
        {
            (true, Month.Cohort! with { Intervals = [0, 1, 10_000, 1] }),
            (true, Month.Cohort with { Returned = 3, Days = 0 }),
            (false, Month.Cohort with { Returned = 4 }),
            (false, Month.Cohort with { Returned = -1 }),
            (false, Month.Cohort with { Days = -1 }),
            (false, Month.Cohort with { Orders = 6 }),
            (false, Month.Cohort with { Customers = 2 }),
            (false, Month.Cohort with { Intervals = [20, 2, 1] }),
            (false, Month.Cohort with { Intervals = [20, 2, 21, 0] }),
            (false, Month.Cohort with { Intervals = [-1, 2] }),
            (false, Month.Cohort with { Intervals = [10_001, 2] }),
        })
            Period(right ? null : "service-report.cohort", "cohort", Month with { Cohort = cohort });
        return data;
    }

    [Theory]
    [MemberData(nameof(Reports))]
    public void A_report_wrong_in_one_way_is_told_in_that_one_way(string? expected, ServiceReportDocument report) =>
        Told(expected, new ServiceReportValidator(), report);

    private static ImmutableArray<InputError> Told<T>(string? expected, IValidator<T> validator, T value)
    {
        var errors = Validation.Check(validator, value);
        Assert.Equal(expected is null ? [] : [expected], errors.Select(e => $"{e.Code} {e.Path}"));
        foreach (var language in Enum.GetValues<Language>())
            Assert.All(errors, e => Assert.DoesNotContain("{", e.Explain(language), StringComparison.Ordinal));
        return errors;
    }
}

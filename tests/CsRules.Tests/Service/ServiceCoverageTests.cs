using CsRules.Agenda;
using CsRules.Decisions;
using CsRules.Documents;
using CsRules.Laws;
using CsRules.Markets;
using CsRules.Orders;
using CsRules.Refunds;
using CsRules.Returns;
using CsRules.Service;
using CsRules.Sla;
using CsRules.Testing;
using CsRules.Tests.Agenda;
using CsRules.Tests.Decisions;
using CsRules.Tests.Markets;
using CsRules.Tests.Orders;
using NodaTime;
using static CsRules.Tests.Service.Contacts;

namespace CsRules.Tests.Service;

/// <summary>Walks every code of the module: a rule produces it, and its placeholders are filled in both languages and voices.</summary>
public class ServiceCoverageTests
{
    [Fact]
    public void Every_pattern_and_every_sin_is_found_in_some_history_and_fills_its_placeholders()
    {
        var produced = new HashSet<string>(StringComparer.Ordinal);
        foreach (var history in ContactGen.Histories().Generator.Fixed(3000))
        {
            foreach (var finding in ContactGen.Plan.Patterns(history, ContactGen.AsOf).Findings()) TextCoverage.Keep(finding.Finding, produced);
            foreach (var finding in ContactGen.Plan.Audit(history, ContactGen.AsOf).Findings()) TextCoverage.Keep(finding.Finding, produced);
        }

        Assert.Empty(TextCoverage.Written("pattern.").Concat(TextCoverage.Written("audit.")).Except(produced));
    }

    [Fact]
    public void Every_word_on_goodwill_and_recovery_is_said()
    {
        var produced = new HashSet<string>(StringComparer.Ordinal);
        var allowance = new GoodwillAllowance { PerClaim = Money.Won(100), PerMonth = Money.Won(50) };
        ReturnClaim[] claims = [new(), new() { Supply = new() { On = new LocalDate(2025, 11, 1) } }, new() { Supply = new() { On = new LocalDate(2025, 1, 1) } }, new() { Supply = new() { On = new LocalDate(2025, 11, 1) }, Withdrawal = new() { Reason = ReturnReason.Defective } }];
        foreach (var claim in claims)
        {
            var decision = Law.Korea.Decide(claim, Start);
            foreach (var cost in (long[])[10, 70, 120])
                foreach (var id in (string[])["new", "done"])
                    foreach (var finding in allowance.Decide(decision, new() { Claim = id, Cost = Money.Won(cost) }, [new() { Id = "done", On = Start, Cost = Money.Won(10) }], Seoul, Start).Findings) TextCoverage.Keep(finding, produced);
            var proposal = ServiceRecovery.Propose(
                new() { Id = "F", Paid = Money.Won(10), SameInStock = true, Others = [new("cap", Money.Won(10))], Conditions = [RecoveryCondition.RemoveReview] }, decision,
                new() { Coupon = Money.Won(1), Points = Money.Won(1) });
            foreach (var finding in proposal.Options.Select(o => o.Finding).Concat(proposal.Refused)) TextCoverage.Keep(finding, produced);
        }

        Assert.Empty(TextCoverage.Written("goodwill.").Concat(TextCoverage.Written("recovery.")).Except(Errors().Select(e => e.Code)).Except(produced));
    }

    [Fact]
    public void Every_duty_and_every_notice_is_said_by_some_agenda()
    {
        var produced = new HashSet<string>(StringComparer.Ordinal);
        foreach (var facts in AgendaGen.Facts().Generator.Fixed(400))
        {
            foreach (var entry in AgendaGen.Plan.Draw(facts, AgendaGen.AsOf).Entries) TextCoverage.Keep(entry.Finding, produced);
            foreach (var life in facts.Orders)
                foreach (var notice in OrderNotices.Of(life with { Supply = new() { Tracking = life.AutoConfirmDays is null ? null : "1", ExpectedOn = new LocalDate(2025, 2, 3) } }, Seoul, AgendaGen.AsOf)) TextCoverage.Keep(notice.Finding, produced);
        }

        // A life in which what was refunded is closed, and a stock-out with nothing left to price.
        foreach (var finding in Rare()) TextCoverage.Keep(finding, produced);
        Assert.Empty(TextCoverage.Written("agenda.").Concat(TextCoverage.Written("notice.")).Where(c => !c.StartsWith("agenda.page.", StringComparison.Ordinal))
            .Except(Errors().Select(e => e.Code)).Except(produced));
    }

    [Fact]
    public void Every_error_of_the_module_is_told_by_some_document_and_fills_its_placeholders()
    {
        var produced = new HashSet<string>(StringComparer.Ordinal);
        foreach (var error in Errors())
        {
            produced.Add(error.Code);
            foreach (var language in Enum.GetValues<Language>()) Assert.DoesNotContain("{", error.Explain(language), StringComparison.Ordinal);
            Assert.StartsWith("$", error.Path, StringComparison.Ordinal);
        }

        Assert.Empty(TextCoverage.Written("service.").Concat(TextCoverage.Written("service-report.")).Concat(TextCoverage.Written("contact."))
            .Concat(["agenda.no-customer", "agenda.unknown-coupon", "agenda.no-issue-day", "order.confirm-days"])
            .Where(c => !c.StartsWith("service.page.", StringComparison.Ordinal)).Except(produced));
    }

    private static IEnumerable<Finding> Rare()
    {
        OrderEvent Event(string id, OrderEventKind kind, double at) => new() { Id = id, Kind = kind, Line = "l0", Quantity = 1, At = At(at) };
        var order = SampleOrders.Of([10_000]) with { PlacedOn = Start };
        var closed = new OrderLife { Order = order, Events = [Event("p", OrderEventKind.Pay, 0), Event("c", OrderEventKind.Cancel, 1), Event("x", OrderEventKind.CloseRefunded, 2)] };
        foreach (var notice in OrderNotices.Of(closed, Seoul, At(10))) yield return notice.Finding;
        var sent = new OrderLife { Order = order, Events = [Event("p", OrderEventKind.Pay, 0), Event("s", OrderEventKind.Ship, 1), Event("d", OrderEventKind.Deliver, 2), Event("r", OrderEventKind.RequestReturn, 3), Event("k", OrderEventKind.Collect, 4), Event("a", OrderEventKind.AcceptReturn, 5)], Supply = new() { StockOut = new() { KnownOn = Start } } };
        var kept = new OrderLife { Order = order with { Id = "kept" }, AutoConfirmDays = 7, Events = [Event("p", OrderEventKind.Pay, 0), Event("s", OrderEventKind.Ship, 1), Event("d", OrderEventKind.Deliver, 2)] };
        foreach (var notice in OrderNotices.Of(sent, Seoul, At(10))) yield return notice.Finding;
        (OrderEventKind, Instant)[] come = [(OrderEventKind.Ship, MarketGiven.At(10, 13, 10)), (OrderEventKind.Deliver, MarketGiven.At(10, 13, 11))];
        OrderLife[] sold =
        [
            MarketGiven.Order("m1", MarketGiven.At(10, 13, 9)),
            MarketGiven.Order("m2", MarketGiven.At(10, 13, 9)) with { Supply = new() { Delay = new() { ToldOn = new LocalDate(2025, 10, 13), PromisedOn = new LocalDate(2025, 10, 20) } } },
            MarketGiven.Order("m3", MarketGiven.At(10, 13, 9), [.. come, (OrderEventKind.RequestReturn, MarketGiven.At(10, 13, 12)), (OrderEventKind.Collect, MarketGiven.At(10, 13, 13))]),
            MarketGiven.Order("m4", MarketGiven.At(10, 13, 9), [.. come, (OrderEventKind.RequestExchange, MarketGiven.At(10, 13, 12)), (OrderEventKind.CollectExchange, MarketGiven.At(10, 13, 13))]),
            MarketGiven.Order("m5", MarketGiven.At(10, 13, 9)) with { Supply = new() { StockOut = new() { KnownOn = new LocalDate(2025, 10, 13) } } },
        ];
        // A marketplace whose points nobody knows.
        var unknown = new AgendaEntry { Id = "x", Kind = DutyKind.MarketPoints, Subject = "m", Due = Start, DueOn = new(2025, 11, 3), Market = new("장터", "market") };
        yield return (unknown with { Risk = new(MarketEvent.DispatchLate, "m", null, null, Start, new(2025, 11, 3), new(2025, 11, 4), false) }).Finding;
        yield return (unknown with { StockOut = new("m", null, null, null, null) }).Finding;
        foreach (var entry in new AgendaPolicy { Market = "smartstore" }.Compile().Draw(new() { Orders = [.. sold] }, MarketGiven.At(10, 14)).Entries) yield return entry.Finding;
        foreach (var asOf in (double[])[10, 24 * 30])
            foreach (var entry in AgendaPolicy.Default.Compile().Draw(new() { Orders = [sent, kept], Claims = Claims() }, At(asOf)).Entries) yield return entry.Finding;
        foreach (var kind in (SlaMetric[])[SlaMetric.FirstResponse, SlaMetric.FirstResolution])
            foreach (var late in (bool[])[true, false])
                yield return new AgendaEntry { Id = "x", Kind = kind == SlaMetric.FirstResponse ? DutyKind.Reply : DutyKind.Resolve, Subject = "t", Due = Start, DueOn = new(2025, 11, 3), IsLate = late, Channel = Channel.Email, Metric = kind }.Finding;
        // A law whose interest nobody knows.
        foreach (var entry in AgendaPolicy.Default.Compile().Draw(new() { Claims = [Claims()[1] with { Regime = "DE" }] }, At(24 * 30)).Entries) yield return entry.Finding;
    }

    private static System.Collections.Immutable.ImmutableArray<ClaimRecord> Claims() =>
    [
        .. new Money?[] { null, Money.Won(1000) }.Select((amount, i) => new ClaimRecord
        {
            Id = "r" + i,
            Amount = amount,
            Return = new() { Sale = new() { ByCard = true }, Supply = new() { On = new LocalDate(2025, 10, 30) }, Withdrawal = new() { NoticeOn = new LocalDate(2025, 11, 1), GoodsBackOn = new LocalDate(2025, 11, 3) } },
        }),
    ];

    private static List<InputError> Errors()
    {
        var plan = new ServicePolicy { Goodwill = new() { PerClaim = Money.Won(1), PerMonth = Money.Won(1) } }.Compile();
        var agenda = new AgendaPolicy { Coupons = AgendaGen.Book }.Compile();
        var dollars = new Money(-1, Currency.Of("USD"));
        var history = new ContactHistory
        {
            Customer = "",
            Conversations =
            [
                Talk(Asks(-1), Asks(0) with { Id = "e0" }, Replies(1) with { Refusal = new() { Claim = new(), Cost = dollars } }) with { Csat = 6, AgentTime = new(-1) },
                Talk() with { Id = "", Created = Instant.FromUtc(2200, 1, 1, 0, 0) },
                Talk(),
            ],
            Orders = [Order("o", new LocalDate(2025, 9, 1)), Order("o") with { PlacedOn = new LocalDate(1999, 1, 1) }],
            Feedback = [new() { Id = "f", At = Start, Source = FeedbackSource.Survey, Csat = 0, Recommends = 11 }],
            Goodwill = [new() { Id = "g", On = Start, Cost = dollars }],
        };
        var bad = new ServicePolicy
        {
            Patterns = new() { RapidMessages = 1, RapidSpan = new(-1) },
            Audit = new() { SameTexts = 1, ApathyAfter = new(-1), UnansweredAfter = new(-1), HandOvers = 0 },
            Goodwill = new() { PerClaim = Money.Won(-1), PerMonth = dollars },
            RecontactDays = 0,
            Repurchase = new() { RepeatShare = Rate.Zero, LeastBuyers = 0 },
        };
        var report = new ServiceReportDocument
        {
            Format = "x",
            Period = SlaPeriod.Month,
            Customers = 2,
            WroteKindly = 3,
            Response = SlaReport.Empty.ToDocument(),
            Periods = [new() { From = "October", Cohort = new() { Customers = 1, Orders = 3 } }, new() { From = "October" }],
        };
        return
        [
            .. Validation.Check(new ContactHistoryValidator(plan), history),
            .. Validation.Check(new ServicePolicyValidator(), bad),
            .. Validation.Check(new RecoveryPolicyValidator(), new() { LikePrice = Rate.Percent(101), Coupon = Money.Won(0), Points = Money.Won(0) }),
            .. Validation.Check(new ServiceReportValidator(), report),
            .. Validation.Check(new AgendaPolicyValidator(), new() { WindowDays = -1, CouponDays = -1, SilentDays = 0, Refunds = new RefundPolicy { ExtendDays = -1 } }),
            .. AgendaChecks.Of(new OrderLife { Order = SampleOrders.Of([1]) with { PlacedOn = new LocalDate(1999, 1, 1) }, AutoConfirmDays = -1 }),
            .. AgendaChecks.Of(new ClaimRecord { Id = "r", Return = new(), Amount = Money.Won(-1) }),
            .. AgendaChecks.Of(new CsRules.Loyalty.PointsCase { Program = new() { Currency = Currency.Krw }, Events = [] }),
            .. AgendaChecks.Of(new HeldCoupon { Customer = "c", Coupon = "none", Uses = -1 }, agenda),
            .. AgendaChecks.Of(new HeldCoupon { Customer = "c", Coupon = "issue" }, agenda),
            .. Refused(() => agenda.Draw(new(), At(1)).Merge(agenda.Draw(new(), At(2)))),
            .. Refused(() => agenda.Draw(new() { Claims = [.. Claims(), .. Claims()] }, At(24 * 30))),
            .. Refused(() => ServiceRecovery.Propose(new() { Id = "F", Paid = Money.Won(1), Others = [new("p", dollars)] }, default, new())),
        ];
    }

    private static System.Collections.Immutable.ImmutableArray<InputError> Refused(Action ask) => Assert.Throws<CsRulesException>(ask).Errors;
}

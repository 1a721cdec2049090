using System.Collections.Immutable;
using CsRules.Agenda;
using CsRules.Coupons;
using CsRules.Orders;
using CsRules.Sla;
using CsRules.Tests.Loyalty;
using CsRules.Tests.Orders;
using CsRules.Tests.Returns;
using CsRules.Tests.Service;
using CsRules.Tests.Sla;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CsRules.Tests.Agenda;


/// <summary>Generated facts of a shop around the end of January 2025: orders in every state, claims, conversations, points, coupons.</summary>
public static class AgendaGen
{
    public static readonly Instant AsOf = Instant.FromUtc(2025, 2, 7, 1, 0);

    public static readonly CouponBookDefinition Book = new(Currency.Krw,
    [
        new("fixed", CouponTarget.Order, new(BenefitKind.Fixed) { Amount = Money.Won(1000) }) { Validity = new() { Until = new(2025, 2, 10) } },
        new("issue", CouponTarget.Order, new(BenefitKind.Fixed) { Amount = Money.Won(1000) }) { Validity = new() { DaysFromIssue = 14 }, Limits = new() { PerCustomer = 2 } },
        new("never", CouponTarget.Order, new(BenefitKind.Fixed) { Amount = Money.Won(1000) }),
    ]);

    public static readonly AgendaPlan Plan = new AgendaPolicy
    {
        Coupons = Book,
        SilentDays = 3,
        Replies = Talk.Policy(
        (SlaMetric.FirstResponse, "3h"), (SlaMetric.NextResponse, "2h"), (SlaMetric.FirstResolution, "9h"), (SlaMetric.PeriodicUpdate, "4h"))
    }.Compile();

    public static Arbitrary<AgendaFacts> Facts() => Arb.From(
        from orders in Life.ListOf(4)
        from claims in Claim.ListOf(2)
        from complaints in Complained.ListOf(2)
        from talks in Talks.One().Generator.ListOf(3)
        from lives in PointsLife.Lives().Generator.ListOf(2)
        from coupons in Held.ListOf(2)
        select new AgendaFacts
        {
            Orders = [.. orders.Select((o, i) => o with { Order = o.Order with { Id = "o" + i } })],
            Claims = [.. claims.Select((c, i) => c with { Id = "r" + i })],
            Complaints = [.. complaints.Select((c, i) => c with { Id = "k" + i })],
            Conversations = [.. talks.Select((t, i) => Near(t) with { Id = "t" + i })],
            Points = [.. lives.Select((l, i) => new CsRules.Loyalty.PointsCase { Customer = "c" + i, Program = l.Program, Events = [.. l.Events] })],
            Coupons = [.. coupons.Select((c, i) => c with { Customer = "c" + i })],
        });

    private static Conversation Near(Conversation talk)
    {
        var by = Instant.FromUtc(2025, 1, 24, 0, 0) - Talks.Start;
        return talk with { Created = talk.Created + by, Events = [.. talk.Events.Select(e => e with { At = e.At + by })] };
    }

    private static Gen<OrderLife> Life =>
        from order in SampleOrders.Orders().Generator
        from placed in Gen.Choose(0, 20)
        from steps in Gen.Choose(0, 8)
        from events in Step.ListOf(steps)
        from cod in Gen.Elements(false, false, true)
        from confirm in Gen.Elements<int?>(null, 0, 7)
        from agreed in Gen.Elements<int?>(null, null, 10)
        from stockOut in Gen.Elements<int?>(null, null, 3)
        from told in Gen.Elements(true, false)
        from notices in Gen.Elements(true, false)
        from escrow in Gen.Elements<int?>(null, null, 0, 5)
        from minor in Gen.Elements<int?>(null, null, 0, 1)
        let day = new LocalDate(2025, 1, 15).PlusDays(placed)
        let start = day.AtStartOfDayInZone(Contacts.Seoul).ToInstant()
        select new OrderLife
        {
            Order = order with { PlacedOn = day },
            PayOnDelivery = cod,
            AutoConfirmDays = confirm,
            Escrow = escrow is { } business ? new() { AgreedBusinessDays = business == 0 ? null : business } : null,
            Minor = minor is { } cancelled ? new() { ToldOn = told ? (Moment)day : null, CancelledOn = cancelled == 0 ? null : (Moment)day.PlusDays(1) } : null,
            Events = [.. Lay(order, start, [.. events])],
            Notices = notices ? ImmutableArray<NoticeSent>.Empty : null,
            Supply = new()
            {
                AgreedBy = agreed is { } a ? (Moment)day.PlusDays(a) : null,
                StockOut = stockOut is { } s ? new() { KnownOn = day.PlusDays(s), ToldOn = told ? (Moment)day.PlusDays(s) : null } : null,
            },
        };

    private static Gen<(int Hours, OrderEventKind Kind, uint Line, int Quantity)> Step =>
        from hours in Gen.Choose(0, 60)
        from kind in Gen.Frequency((3, Gen.Constant(OrderEventKind.Pay)), (5, Gen.Constant(OrderEventKind.Ship)), (5, Gen.Constant(OrderEventKind.Deliver)), (3, Gen.Elements(Enum.GetValues<OrderEventKind>())))
        from line in Gen.Choose(0, 3)
        from quantity in Gen.Choose(1, 4)
        select (hours, kind, (uint)line, quantity);

    private static IEnumerable<OrderEvent> Lay(Order order, Instant at, (int Hours, OrderEventKind Kind, uint Line, int Quantity)[] steps)
    {
        for (var i = 0; i < steps.Length; i++)
            yield return new()
            {
                Id = "e" + i,
                Kind = steps[i].Kind,
                At = at += Duration.FromHours(steps[i].Hours),
                Line = order.Lines[(int)(steps[i].Line % (uint)order.Lines.Length)].Id,
                Quantity = steps[i].Quantity,
            };
    }

    private static Gen<ClaimRecord> Claim =>
        from claim in ReturnGen.Claims().Generator
        from back in Gen.Elements<int?>(null, 1, 9)
        from amount in Gen.Elements<long?>(null, 50_000)
        from refunded in Gen.Elements(false, false, true)
        let supply = claim.Supply.On?.On(Contacts.Seoul) ?? new LocalDate(2025, 1, 10)
        select new ClaimRecord
        {
            Id = "r",
            Amount = amount is { } a ? Money.Won(a) : null,
            Return = claim with { Withdrawal = claim.Withdrawal with { GoodsBackOn = back is { } b ? (Moment)supply.PlusDays(b) : null } },
            RefundedOn = refunded ? (Moment)new LocalDate(2025, 2, 1) : null,
        };

    private static Gen<Complaint> Complained =>
        from received in Gen.Choose(0, 30)
        from told in Gen.Elements<int?>(null, 1, 6)
        from settled in Gen.Elements<int?>(null, 4, 20)
        let day = new LocalDate(2025, 1, 15).PlusDays(received)
        select new Complaint { Id = "k", ReceivedOn = day, ProgressToldOn = told is { } t ? (Moment)day.PlusDays(t) : null, ResultToldOn = settled is { } s ? (Moment)day.PlusDays(s) : null };

    private static Gen<HeldCoupon> Held =>
        from coupon in Gen.Elements("fixed", "issue", "never")
        from issued in Gen.Choose(10, 40)
        from uses in Gen.Choose(0, 2)
        select new HeldCoupon { Customer = "c", Coupon = coupon, IssuedOn = new LocalDate(2025, 1, 1).PlusDays(issued), Uses = uses };
}

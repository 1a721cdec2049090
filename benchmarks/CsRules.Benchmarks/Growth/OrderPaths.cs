using CsRules.Agenda;
using CsRules.Documents;
using CsRules.Orders;
using CsRules.Refunds;
using NodaTime;
using static CsRules.Benchmarks.Growth.GrowthPaths;

namespace CsRules.Benchmarks.Growth;

internal static class OrderPaths
{
    private static readonly Instant Placed = Instant.FromUtc(2025, 11, 1, 0, 0);
    private static readonly Instant AsOf = Instant.FromUtc(2025, 11, 7, 1, 0);
    private static readonly LocalDate Today = new(2025, 11, 7);

    public static IEnumerable<GrowthPath> All =>
    [
        new("order: its moves, of n lines", 125, 4, n =>
        {
            var state = OrderState.New(Order(n));
            return () => state.Moves();
        }),
        new("order: its life answered, of n lines and no event", 125, 4, n =>
        {
            var life = Life(n, []);
            return () => OrderMovesAnswer.Of(life, AsOf, Language.English);
        }),
        new("order: its life answered, of n lines, each sent and delivered", 125, 4, n =>
        {
            var life = Life(n, Delivered(n));
            return () => OrderMovesAnswer.Of(life, AsOf, Language.English);
        }),
        new("order: the shares of a discount that names n lines", 125, 4, n =>
        {
            var order = Order(n);
            order = order with { Discounts = [new() { Id = "d", Amount = Money.Won(1_000), Lines = [.. order.Lines.Select(line => line.Id)] }] };
            return Asked(() => new OrderShares(order));
        }),
        new("refund: checked and planned, n lines at once", 125, 4, n =>
        {
            var order = Order(n);
            var refund = new RefundCase { Order = order, Claim = Claim("r", order.Lines) };
            return () => RefundPlan.For(refund, Today);
        }),
        new("refund: its answer, n lines at once", 125, 4, n =>
        {
            var order = Order(n);
            var plan = RefundPolicy.Default.Compile(order).Plan(Claim("r", order.Lines), Today);
            return () => RefundAnswer.Of(plan, Today, Language.English);
        }),
        new("refund: one order of ten lines, n claims one after the other", 62, 4, n =>
        {
            var order = Order(10, n);
            var (account, claims) = (RefundPolicy.Default.Compile(order), Many(n, i => Claim($"r{i}", [order.Lines[i % 10]])));
            return Asked(() => claims.Aggregate(account, (before, claim) => before.After(claim, Today)));
        }),
        new("refund: an order of n lines, a claim a line", 62, 4, n =>
        {
            var order = Order(n);
            var (account, claims) = (RefundPolicy.Default.Compile(order), Many(n, i => Claim($"r{i}", [order.Lines[i]])));
            return Asked(() => claims.Aggregate(account, (before, claim) => before.After(claim, Today)));
        }),
        new("agenda: compiled and drawn, n orders", 10_000, 4, n =>
        {
            var facts = new AgendaFacts { Orders = [.. Many(n, Small)] };
            return () => AgendaPolicy.Default.Compile().Draw(facts, AsOf);
        }),
        new("agenda: compiled and drawn, n claims with their refunds", 5_000, 4, n =>
        {
            var facts = new AgendaFacts { Claims = [.. Many(n, Record)] };
            return () => AgendaPolicy.Default.Compile().Draw(facts, AsOf);
        }),
        new("agenda: two halves of n orders merged", 10_000, 4, n =>
        {
            var plan = AgendaPolicy.Default.Compile();
            var (one, other) = (plan.Draw(new() { Orders = [.. Many(n / 2, Small)] }, AsOf), plan.Draw(new() { Orders = [.. Many(n / 2, i => Small(i + (n / 2)))] }, AsOf));
            return () => one.Merge(other);
        }),
        new("agenda: one order of n lines, each sent and delivered", 125, 4, n =>
        {
            var (plan, facts) = (AgendaPolicy.Default.Compile(), new AgendaFacts { Orders = [Life(n, Delivered(n))] });
            return () => plan.Draw(facts, AsOf);
        }),
    ];

    private static RefundClaim Claim(string id, IEnumerable<OrderLine> lines) => new() { Id = id, Lines = [.. lines.Select(line => new ClaimedLine { Line = line.Id, Quantity = 1 })] };

    private static Order Order(int lines, int quantity = 3) => new()
    {
        Id = "o",
        PlacedOn = Placed,
        Lines = [.. Many(lines, i => new OrderLine { Id = $"line-{i}", UnitPrice = Money.Won(10_000 + i), Quantity = quantity })],
        Discounts = [new() { Id = "c", Amount = Money.Won(1_000), Minimum = Money.Won(5_000) }],
        Payments = [new() { Method = "card", Amount = Money.Won((10_000L * quantity * lines) + ((long)quantity * lines * (lines - 1) / 2) - 1_000) }],
    };

    private static OrderLife Life(int lines, IEnumerable<OrderEvent> events) => new()
    {
        Order = Order(lines),
        AutoConfirmDays = 7,
        Events = [new() { Id = "pay", Kind = OrderEventKind.Pay, At = Placed }, .. events],
    };

    private static IEnumerable<OrderEvent> Delivered(int lines) =>
    [
        .. Many(lines, i => Whole(OrderEventKind.Ship, i, Duration.FromHours(10))),
        .. Many(lines, i => Whole(OrderEventKind.Deliver, i, Duration.FromHours(40))),
    ];

    private static OrderEvent Whole(OrderEventKind kind, int line, Duration after) =>
        new() { Id = $"{kind}-{line}", Kind = kind, At = Placed + after, Line = $"line-{line}", Quantity = 3 };

    // A half is paid and not sent, a quarter under way, a quarter delivered and not confirmed.
    private static OrderLife Small(int i)
    {
        var placed = Placed + Duration.FromMinutes(i % 8_000);
        OrderEvent Event(int n, OrderEventKind kind, string? line) => new() { Id = $"e{n}", Kind = kind, At = placed + Duration.FromHours(n), Line = line, Quantity = 1 };
        var events = new List<OrderEvent> { Event(0, OrderEventKind.Pay, null) };
        if (i % 4 >= 2) events.AddRange([Event(1, OrderEventKind.Ship, "a"), Event(2, OrderEventKind.Ship, "b")]);
        if (i % 4 == 3) events.AddRange([Event(3, OrderEventKind.Deliver, "a"), Event(4, OrderEventKind.Deliver, "b")]);
        return new() { Order = Two($"o{i}") with { PlacedOn = placed }, AutoConfirmDays = 7, Events = [.. events] };
    }

    private static Order Two(string id) => new()
    {
        Id = id,
        Lines = [new() { Id = "a", UnitPrice = Money.Won(10_000), Quantity = 1 }, new() { Id = "b", UnitPrice = Money.Won(7_000), Quantity = 1 }],
        Payments = [new() { Method = "card", Amount = Money.Won(17_000) }],
    };

    private static ClaimRecord Record(int i) => new()
    {
        Id = $"R-{i}",
        Return = new()
        {
            Id = $"R-{i}",
            Sale = new() { OrderedOn = Today.PlusDays(-20) },
            Supply = new() { On = Today.PlusDays(-12) },
            Withdrawal = new() { NoticeOn = Today.PlusDays(-8), GoodsBackOn = Today.PlusDays(-(i % 6)) },
        },
        Refund = new() { Order = Two($"o{i}"), Claim = new() { Id = $"R-{i}", Lines = [new() { Line = "a", Quantity = 1 }] } },
    };
}

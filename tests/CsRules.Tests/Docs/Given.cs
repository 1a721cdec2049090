using System.Collections.Immutable;
using CsRules.Agenda;
using CsRules.Calendars;
using CsRules.Coupons;
using CsRules.Documents;
using CsRules.Flow;
using CsRules.Laws;
using CsRules.Loyalty;
using CsRules.Markets;
using CsRules.Orders;
using CsRules.Refunds;
using CsRules.Returns;
using CsRules.Service;
using CsRules.Sla;
using CsRules.Tests.Surface;
using NodaTime;

namespace CsRules.Tests.Docs;

#pragma warning disable IDE1006 // Names as an example writes them.

/// <summary>What an example takes for granted: a shop with an order, a cart, programs and conversations.</summary>
public static class Given
{
    public static DateTimeZone seoul { get; } = DateTimeZoneProviders.Tzdb["Asia/Seoul"];
    public static Language korean => Language.Korean;
    public static Instant now { get; } = Instant.FromUtc(2025, 11, 15, 1, 0);
    public static Instant asOf { get; } = Instant.FromUtc(2025, 10, 10, 3, 0);
    public static Instant asked { get; } = Instant.FromUtc(2025, 10, 2, 7, 0);
    public static LocalDate today { get; } = new(2025, 10, 30);

    public static ReturnClaim claim { get; } = new() { Supply = new() { On = new LocalDate(2025, 10, 1) } };

    private static RefundCase refundCase { get; } = Sample<RefundCase>("refund-quote.json");
    public static Order order => refundCase.Order;
    public static OrderState state { get; } = Sample<OrderLife>("order-moves.json") is var life
        ? life.Events.SkipLast(1).Aggregate(OrderState.New(life.Order), (at, happened) => at.Apply(happened).State)
        : null!;

    public static LifeCase life { get; } = Sample<LifeCase>("order-play.json");

    public static Money discount { get; } = Money.Won(3_000);
    public static Money price { get; } = Money.Won(10_000);
    public static Money floor { get; } = Money.Won(8_000);
    public static long total => 3_000;
    public static long[] weights { get; } = [10_000, 20_000, 5_001];
    public static long[] shares => new long[3];

    private static CouponCase question { get; } = Sample<CouponCase>("coupon-best.json");
    public static CouponBookDefinition definition => question.Book;
    public static CouponBook book { get; } = question.Book.Compile();
    public static Cart cart => question.Cart;
    public static Shopper shopper => question.Customer!;
    public static Money balance { get; } = Money.Won(4_200);

    private static TierCase tierCase { get; } = Sample<TierCase>("tier-assess.json");
    public static TierProgram program => tierCase.Program;
    public static TierHistory history => tierCase.History;
    private static PointsCase pointsCase { get; } = Sample<PointsCase>("points-statement.json");
    public static PointsProgram points => pointsCase.Program;
    public static PointsRules rules { get; } = pointsCase.Program.Compile();
    public static ImmutableArray<PointsEvent> events => pointsCase.Events;
    public static PointsEvent refund { get; } =
        new() { Id = "R3", At = Instant.FromUtc(2025, 11, 20, 0, 0), Kind = PointsEventKind.Refund, Order = "A3", Returned = Money.Won(30_000), Of = Money.Won(60_000) };

    public static BusinessHours hours { get; } = new()
    {
        Zone = "Asia/Seoul",
        Weekly = BusinessWeek.Weekdays(BusinessInterval.Of("09:00", "17:00")),
    };
    public static BusinessCalendar calendar { get; } = hours.Compile();
    public static Instant friday15h { get; } = Instant.FromUtc(2025, 10, 17, 6, 0);

    public static ImmutableArray<Conversation> conversations { get; } =
    [
        .. File.ReadLines(SamplePath("sla-conversations.jsonl")).Select(line => Read<Conversation>(line)),
    ];
    public static Conversation conversation => conversations[2];
    private static SlaPlan preset { get; } = SlaPolicy.Default.Compile();
    public static ImmutableArray<SlaStatus> statuses { get; } = [.. conversations.Select(c => preset.Measure(c, now))];
    public static IReadOnlyList<SlaReport> months { get; } =
        [SlaReport.Of(statuses.Take(2), seoul), SlaReport.Of(statuses.Skip(2), seoul)];

    // Tuesday 14 October 2025, 10:00 in Seoul: the day of the demo shop.
    public static MarketPlan smartStore { get; } = MarketBook.Plan("smartstore");
    public static MarketPlan coupang { get; } = MarketBook.Plan("coupang");

    // Paid on Monday 13 October at ten; on Tuesday 4 November, and forgotten.
    public static OrderLife paid { get; } = Paid("O-1", Instant.FromUtc(2025, 10, 13, 1, 0));
    public static OrderLife late { get; } = Paid("O-2", Instant.FromUtc(2025, 11, 4, 1, 0));

    public static Instant tuesday { get; } = Instant.FromUtc(2025, 10, 14, 1, 0);
    public static ServicePlan servicePlan { get; } = ServicePolicy.Default.Compile();
    public static ContactHistory contacts { get; } = Lines<ContactHistory>("service-histories.jsonl")[1];
    public static IReadOnlyList<ServiceReport> shards { get; } = [.. Lines<ContactHistory>("service-histories.jsonl").Take(3).Select(Part)];
    public static ServiceReport serviceReport => shards[1];
    public static AgendaPlan agendaPlan { get; } = Sample<AgendaPolicy>("agenda-shop.json").Compile();
    public static AgendaFacts facts { get; } = new()
    {
        Orders = Lines<OrderLife>("agenda-orders.jsonl"),
        Claims = Lines<ClaimRecord>("agenda-claims.jsonl"),
        Complaints = Lines<Complaint>("agenda-complaints.jsonl"),
        Conversations = Lines<Conversation>("agenda-conversations.jsonl"),
        Points = Lines<PointsCase>("agenda-points.jsonl"),
        Coupons = Lines<HeldCoupon>("agenda-coupons.jsonl"),
    };
    public static AgendaSheet agenda { get; } = agendaPlan.Draw(facts, tuesday);
    public static ReturnDecision refused { get; } = Law.Korea.Decide(
        new() { Supply = new() { On = new LocalDate(2025, 9, 1) }, Withdrawal = new() { NoticeOn = new LocalDate(2025, 9, 9) } }, asOf);
    public static GoodwillDecision kindness { get; } = new GoodwillAllowance { PerClaim = Money.Won(30_000), PerMonth = Money.Won(50_000) }
        .Decide(refused, new() { Claim = "R-1", Cost = Money.Won(18_000) }, [], seoul, asOf);
    public static RecoveryCase fault { get; } = new() { Id = "F-1", Paid = Money.Won(20_000), SameInStock = true };

    private static ServiceReport Part(ContactHistory one)
    {
        var builder = new ServiceReportBuilder(servicePlan, SlaPeriod.Month, tuesday);
        builder.Add(one);
        return builder.Build();
    }

    internal static ImmutableArray<T> Lines<T>(string name) where T : class => [.. File.ReadLines(SamplePath(name)).Where(l => l.Length > 0).Select(Read<T>)];

    private static string SamplePath(string name) => Path.Combine(Repository.Root, "src", "CsRules.Cli", "Samples", name);

    private static T Sample<T>(string name) where T : class => Read<T>(File.ReadAllText(SamplePath(name)));

    private static T Read<T>(string text) where T : class =>
        DocumentReader.Read(System.Text.Encoding.UTF8.GetBytes(text), CsRulesJson.TypeOf<T>()) is ({ } value, _)
            ? value
            : throw new InvalidOperationException($"A sample of {typeof(T).Name} can't be read.");

    private static OrderLife Paid(string id, Instant at) => new()
    {
        Order = new()
        {
            Id = id,
            PlacedOn = Moment.At(at),
            Lines = [new() { Id = "tea", UnitPrice = Money.Won(12_000), Quantity = 1 }],
            Payments = [new() { Method = "card", Amount = Money.Won(12_000), On = Moment.At(at) }],
        },
        Events = [new() { Id = "pay", Kind = OrderEventKind.Pay, At = at }],
    };
}

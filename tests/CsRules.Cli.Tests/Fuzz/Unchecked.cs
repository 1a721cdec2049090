using System.Collections.Immutable;
using CsRules.Coupons;
using CsRules.Documents;
using CsRules.Flow;
using CsRules.Laws;
using CsRules.Loyalty;
using CsRules.Orders;
using CsRules.Refunds;
using CsRules.Returns;
using CsRules.Service;
using CsRules.Sla;
using NodaTime;

namespace CsRules.Cli.Tests.Fuzz;

/// <summary>A door of the library and facts for it, asked by a caller who checks nothing.</summary>
/// <param name="Name">The door.</param>
/// <param name="Type">The facts.</param>
/// <param name="Sample">Facts that are answered.</param>
/// <param name="Ask">What is told of facts; nothing where they are answered.</param>
internal sealed record Unchecked(string Name, Type Type, string Sample, Func<string, ImmutableArray<InputError>> Ask)
{
    private static readonly Instant AsOf = Instant.FromUtc(2025, 10, 20, 3, 0);
    private static readonly LocalDate Today = new(2025, 10, 20);
    private static readonly RefundCase Refund = Directly.Sample<RefundCase>("refund-quote");
    private static readonly CouponCase Coupons = Directly.Sample<CouponCase>("coupon-best");
    private static readonly PointsCase Points = Directly.Sample<PointsCase>("points-statement");
    private static readonly TierCase Tiers = Directly.Sample<TierCase>("tier-assess");
    private static readonly SlaPlan Replies = SlaPolicy.Default.Compile();
    private static readonly RefundAccount Account = Refund.Policy.Compile(Refund.Order);
    private static readonly CouponBook Book = Coupons.Book.Compile();

    /// <summary>Every door that takes facts.</summary>
    public static IReadOnlyList<Unchecked> All { get; } =
    [
        Of<ReturnClaim>("LawBook.Decide", Directly.Sample<ReturnCase>("return-check").Claim, claim =>
        {
            foreach (var laws in LawBook.All) ReturnAnswer.Of(laws.Decide(claim, AsOf), "R", Language.English);
        }),
        Of<Order>("RefundPolicy.Compile", Refund.Order, order => RefundPolicy.Default.Compile(order)),
        Of<RefundClaim>("RefundAccount.Plan", Refund.Claim, claim =>
        {
            var plan = Account.Plan(claim, Today);
            RefundAnswer.Of(plan, Today, Language.Korean);
            PointsEvent.Of(plan, "O", Party.Seller, AsOf);
            _ = plan.InterestIfPaidOn(Today);
        }),
        Of<RefundClaim>("RefundAccount.After", Refund.Claim, claim => Account.After(claim, Today).Paid(Money.Zero(Currency.Krw))),
        Of<OrderEvent>("OrderState.Apply", Directly.Sample<OrderLife>("order-moves").Events[0], happened =>
        {
            OrderState.New(Refund.Order).Apply(happened).State.Moves();
            RefundClaim.Of(happened, Party.Consumer);
        }),
        Of<OrderLife>("ReturnClaim.Of", Directly.Sample<OrderLife>("order-moves"), life =>
        {
            foreach (var line in life.Order.Lines) ReturnClaim.Of(life, line.Id, AsOf);
            OrderNotices.Of(life, DateTimeZone.Utc, AsOf);
            _ = SupplyDuty.PromiseOf(life, DateTimeZone.Utc) is { } promise ? SupplyDuty.ShipBy(promise, Law.Korea, AsOf) : null;
        }),
        Of<OrderLife>("TierOrder.Of", Directly.Sample<OrderLife>("order-moves"), life => TierOrder.Of(life, Account, SpendBase.Net, AsOf)),
        Of<LifeCase>("LifeAnswer.Of", Directly.Sample<LifeCase>("order-play"), life => LifeAnswer.Of(life, AsOf, Language.Korean)),
        Of<SubscriptionCase>("SubscriptionRules.Decide", Directly.Sample<SubscriptionCase>("subscription-check"), facts =>
            SubscriptionAnswer.Of(SubscriptionRules.Decide(facts, Law.Korea, AsOf), "S", Language.English)),
        Of<Complaint>("ComplaintDuty.Decide", new Complaint { Id = "K-1", ReceivedOn = Today }, complaint => ComplaintDuty.Decide(complaint, Law.Korea, AsOf)),
        Of<Cart>("CouponBook.Best", Coupons.Cart, cart =>
        {
            var best = Book.Best(cart, Coupons.Customer ?? new(), AsOf, nodes: 1000);
            CouponAnswer.Of(best, PointsPayment.For(best.Price, new(Money.Won(100))), null, Language.English);
            Book.Price(cart, [], new(), AsOf, nodes: 1000);
        }),
        Of<CouponCase>("CouponBook.Price", Coupons, facts =>
        {
            var best = Book.Best(Coupons.Cart, facts.Customer ?? new(), AsOf, nodes: 1000);
            if (facts.Points is { } points) PointsPayment.For(best.Price, points);
            Book.Price(Coupons.Cart, facts.Chosen, facts.Customer ?? new(), AsOf, nodes: 1000);
        }),
        Of<PointsEvent>("PointsLedger.Apply", Points.Events[0], happened =>
        {
            var ledger = PointsLedger.Open(Points.Program.Compile()).Apply(happened).Ledger;
            if (happened.At <= AsOf) ledger.At(AsOf);
        }),
        Of<TierHistory>("TierLadder.Assess", Tiers.History, history => TierAnswer.Of(Tiers.Program.Compile().Assess(history, AsOf), "C", Language.Korean)),
        Of<TierHistory>("TierCheck.Of", Tiers.History, history => TierCheck.Of(Tiers.Program.Compile(), [history], AsOf)),
        Of<Conversation>("SlaPlan", Directly.Sample<Conversation>("sla-status"), talk =>
        {
            Replies.Next(talk, AsOf);
            Replies.Timeline(talk, AsOf);
            Replies.Marks(talk, SlaMetric.FirstResponse, AsOf);
            if (talk.Created <= AsOf) Replies.Save(talk, AsOf);
        }),
    ];

    private static Unchecked Of<T>(string door, T sample, Action<T> ask) where T : class => new(
        door, typeof(T), System.Text.Json.JsonSerializer.Serialize(sample, CsRulesJson.TypeOf<T>()), json => Directly.Asked<T>(json, _ => [], (facts, _) => ask(facts)));
}

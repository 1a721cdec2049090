using System.Collections.Immutable;
using CsRules.Documents;
using CsRules.Laws;
using CsRules.Orders;
using CsRules.Returns;
using NodaTime;

namespace CsRules.Refunds;

/// <summary>
/// The refunds of one order so far, as an immutable value. A plan is the difference between what should have gone back
/// after a claim and what has gone back before it; that is why partial refunds can't fail to add up.
/// </summary>
/// <example>
/// <para>Three times one unit comes to what three units at once come to:</para>
/// <code>
/// var one = new RefundClaim { Id = "C-1", Fault = Party.Seller, Lines = [new() { Line = "shirt", Quantity = 1 }] };
/// var account = RefundPolicy.Default.Compile(order);
/// var first = account.Plan(one, today).Total;
/// var second = account.After(one, today).Plan(one with { Id = "C-2" }, today).Total;
/// var both = account.Plan(one with { Id = "C-3", Lines = [new() { Line = "shirt", Quantity = 2 }] }, today).Total;
/// first + second == both;   // true
/// </code>
/// </example>
public sealed record RefundAccount
{
    internal RefundAccount(OrderShares shares, RefundPolicy policy, Law law)
    {
        var zero = Money.Zero(shares.Order.Currency);
        (Shares, Policy, Law, Goods) = (shares, policy, law, GoodsBack.None(shares));
        TakenBack = [.. shares.Order.Discounts.Select(_ => zero)];
        Refunded = [.. shares.Order.Payments.Select(_ => zero)];
        PointsRefunded = [.. shares.Order.Points.Select(_ => zero)];
        OutboundCharged = RoundTripCharged = EarnedBack = FromBalance = Additional = zero;
    }

    /// <summary>The order.</summary>
    public Order Order => Shares.Order;

    /// <summary>The law by which charges are judged and deadlines counted.</summary>
    public Law Law { get; }

    internal OrderShares Shares { get; }

    internal RefundPolicy Policy { get; }

    /// <summary>Units that have gone back.</summary>
    internal GoodsBack Goods { get; init; }

    /// <summary>True once something was returned after dispatch: the delivery has served.</summary>
    internal bool AnyReturn { get; init; }

    /// <summary>What each discount has been taken back by.</summary>
    internal ImmutableArray<Money> TakenBack { get; init; }

    /// <summary>What each payment has got back.</summary>
    internal ImmutableArray<Money> Refunded { get; init; }

    /// <summary>What each lot of points has got back, forfeited amounts included.</summary>
    internal ImmutableArray<Money> PointsRefunded { get; init; }

    /// <summary>Outbound shipping charged because free shipping was lost before dispatch.</summary>
    internal Money OutboundCharged { get; init; }

    /// <summary>Outbound shipping charged as part of a round trip.</summary>
    internal Money RoundTripCharged { get; init; }

    /// <summary>Earned points taken back.</summary>
    internal Money EarnedBack { get; init; }

    /// <summary>Earned points that the balance still held and that were taken from it.</summary>
    internal Money FromBalance { get; init; }

    /// <summary>What the customer owed and paid beside the order, less what has gone back of it.</summary>
    internal Money Additional { get; init; }

    internal Currency Currency => Order.Currency;

    internal Money Zero => Money.Zero(Currency);

    // What was refunded before, by claim.
    private ImmutableDictionary<string, (RefundClaim Claim, RefundPlan Plan)> Done { get; init; } =
        ImmutableDictionary<string, (RefundClaim, RefundPlan)>.Empty;

    /// <summary>The plan for a claim; for one that was refunded before, the same plan again, marked as a replay.</summary>
    /// <param name="claim">What goes back.</param>
    /// <param name="today">The day in the shop's zone; decides which lots of points have expired.</param>
    /// <exception cref="CsRulesException">A line is unknown, more units go back than are left, or the claim's id was used with other content.</exception>
    public RefundPlan Plan(RefundClaim claim, LocalDate today) => Apply(claim, RefundQuestion.Undecided, today).Plan;

    /// <summary>The plan for a claim by a decision on the return, which says whose fault it is, who bears what and when the refund is due.</summary>
    /// <exception cref="ArgumentException">The decision does not allow the return.</exception>
    /// <exception cref="CsRulesException">A line is unknown, more units go back than are left, or the claim's id was used with other content.</exception>
    public RefundPlan Plan(RefundClaim claim, ReturnDecision decision, LocalDate today)
    {
        ArgumentNullException.ThrowIfNull(claim);
        if (decision.Outcome != ReturnOutcome.Allowed)
            throw new ArgumentException("Only an allowed return is refunded.", nameof(decision));
        var decided = claim with { Fault = decision.Basis == ReturnBasis.NotAsDescribed ? Party.Seller : Party.Consumer };
        return Apply(decided, (before, what, day) => new(before, what, day, decision.ReturnCost.BornBy, decision.Basis), today, decision.Refund).Plan;
    }

    /// <summary>The account after a claim was refunded; a claim that was refunded before changes nothing.</summary>
    /// <exception cref="CsRulesException">A line is unknown, more units go back than are left, or the claim's id was used with other content.</exception>
    public RefundAccount After(RefundClaim claim, LocalDate today) => Apply(claim, RefundQuestion.Undecided, today).After;

    internal RefundAccount Replay(IEnumerable<RefundClaim> claims, LocalDate today)
    {
        var account = this;
        foreach (var claim in claims) account = account.After(claim, today);
        return account;
    }

    private (RefundPlan Plan, RefundAccount After) Apply(
        RefundClaim claim, Func<RefundAccount, RefundClaim, LocalDate, RefundQuestion> ask, LocalDate today, RefundDue? due = null)
    {
        ArgumentNullException.ThrowIfNull(claim);
        if (!Done.TryGetValue(claim.Id, out var done)) return Settle(ask(this, claim, today), due ?? DueOf(claim));
        return done.Claim.IsSame(claim)
            ? (done.Plan with { IsReplay = true }, this)
            : throw new CsRulesException(new InputError("refund.claim-differs", "$.claim.id", Validation.Data(("given", claim.Id))));
    }

    // Each part says what it gives or takes; the sum is paid out, and what every part leaves is the account after it.
    private (RefundPlan Plan, RefundAccount After) Settle(in RefundQuestion asked, RefundDue due)
    {
        var goods = GoodsPart.Of(asked);
        var coupons = CouponPart.Of(asked, goods.After);
        var delivery = DeliveryPart.Of(asked, goods.After);
        var earned = EarnedPart.Of(asked, goods.After);
        ImmutableArray<RefundItem> items = [.. goods.Items, .. coupons.Items, .. delivery.Items, .. earned.Items];
        var total = items.Aggregate(Zero, (sum, item) => sum + item.Amount);
        var paid = PayOut.Of(asked, Money.Max(total, Zero));
        var plan = new RefundPlan
        {
            ClaimId = asked.Claim.Id,
            IsReplay = false,
            Lines = goods.Lines,
            Items = items,
            Charges = delivery.Charges,
            Total = total,
            ByMethod = paid.ByMethod,
            PointsBack = paid.PointsBack,
            Earned = earned.TakenBack,
            Due = due,
            Law = Law,
        };
        return (plan, this with
        {
            Goods = goods.After,
            AnyReturn = AnyReturn || asked.Claim.Kind == RefundKind.Return,
            TakenBack = coupons.TakenBack,
            OutboundCharged = delivery.OutboundCharged,
            RoundTripCharged = delivery.RoundTripCharged,
            EarnedBack = earned.EarnedBack,
            FromBalance = earned.FromBalance,
            Refunded = paid.Refunded,
            PointsRefunded = paid.PointsRefunded,
            Additional = paid.Additional + Money.Max(-total, Zero),
            Done = Done.Add(asked.Claim.Id, (asked.Claim, plan)),
        });
    }

    private RefundDue DueOf(RefundClaim claim) => Law.RefundDue(
        claim.Kind == RefundKind.Cancel ? RefundStart.Withdrawal : Law.StartForGoods, claim.DueFrom?.On(Law.Zone));
}

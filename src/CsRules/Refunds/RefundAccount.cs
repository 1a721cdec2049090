using System.Collections.Immutable;
using CsRules.Documents;
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
/// var account = RefundAccount.Open(order, RefundPolicy.Default);
/// var first = account.Plan(one, today).Total;
/// var second = account.After(one, today).Plan(one with { Id = "C-2" }, today).Total;
/// var both = account.Plan(one with { Id = "C-3", Lines = [new() { Line = "shirt", Quantity = 2 }] }, today).Total;
/// first + second == both;   // true
/// </code>
/// </example>
public sealed record RefundAccount
{
    private RefundAccount(OrderShares shares, RefundPolicy policy, ReturnRights rights)
    {
        var zero = Money.Zero(shares.Order.Currency);
        (Shares, Policy, Rights, Plans) = (shares, policy, rights, ImmutableDictionary<string, RefundPlan>.Empty);
        Back = SellerBack = [.. shares.Order.Lines.Select(_ => 0)];
        TakenBack = [.. shares.Order.Discounts.Select(_ => zero)];
        Refunded = [.. shares.Order.Payments.Select(_ => zero)];
        PointsRefunded = [.. shares.Order.Points.Select(_ => zero)];
        OutboundCharged = RoundTripCharged = EarnedBack = FromBalance = Additional = zero;
    }

    internal OrderShares Shares { get; init; }

    internal RefundPolicy Policy { get; init; }

    /// <summary>The law by which charges are judged and deadlines counted.</summary>
    internal ReturnRights Rights { get; init; }

    /// <summary>Units that have gone back, by line.</summary>
    internal ImmutableArray<int> Back { get; init; }

    /// <summary>Units among them that went back by the seller's fault: no threshold is ever lost by them.</summary>
    internal ImmutableArray<int> SellerBack { get; init; }

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

    /// <summary>Plans by claim.</summary>
    internal ImmutableDictionary<string, RefundPlan> Plans { get; init; }

    /// <summary>The order.</summary>
    public Order Order => Shares.Order;

    internal Currency Currency => Order.Currency;

    internal Money Zero => Money.Zero(Currency);

    /// <summary>Opens the account of an order that nothing of has gone back yet. Checked once, here; plans are pure arithmetic.</summary>
    /// <param name="order">The order as placed and paid.</param>
    /// <param name="policy">The shop's settings.</param>
    /// <param name="rights">The law; Korea's where not given.</param>
    /// <exception cref="FluentValidation.ValidationException">The order or the policy have errors; all are listed.</exception>
    public static RefundAccount Open(Order order, RefundPolicy policy, ReturnRights? rights = null)
    {
        ArgumentNullException.ThrowIfNull(policy);
        Validation.ThrowIfInvalid(OrderValidator.Instance, order);
        Validation.ThrowIfInvalid(RefundPolicyValidator.Instance, policy);
        return Opened(order, policy, rights);
    }

    internal static RefundAccount Opened(Order order, RefundPolicy policy, ReturnRights? rights = null) =>
        new(new(order), policy, rights ?? ReturnRights.Korea);

    /// <summary>The plan for a claim; for one that was refunded before, the same plan again, marked as a replay.</summary>
    /// <param name="claim">What goes back.</param>
    /// <param name="today">The day in the shop's zone; decides which lots of points have expired.</param>
    /// <exception cref="ArgumentException">A line is unknown, or more units go back than are left.</exception>
    public RefundPlan Plan(RefundClaim claim, LocalDate today) => Apply(claim, today).Plan;

    /// <summary>The plan for a claim by a decision on the return, which says whose fault it is and who bears what.</summary>
    /// <exception cref="ArgumentException">The decision does not allow the return, a line is unknown, or more units go back than are left.</exception>
    public RefundPlan Plan(RefundClaim claim, in ReturnDecision decision, LocalDate today)
    {
        ArgumentNullException.ThrowIfNull(claim);
        if (decision.Outcome != ReturnOutcome.Allowed)
            throw new ArgumentException("Only an allowed return is refunded.", nameof(decision));
        var decided = claim with { Fault = decision.Basis == ReturnBasis.NotAsDescribed ? Party.Seller : Party.Consumer };
        return Apply(decided, today, decision.ReturnCost.BornBy, decision.Basis, decision.Refund).Plan;
    }

    /// <summary>The account after a claim was refunded; a claim that was refunded before changes nothing.</summary>
    /// <exception cref="ArgumentException">A line is unknown, or more units go back than are left.</exception>
    public RefundAccount After(RefundClaim claim, LocalDate today) => Apply(claim, today).After;

    internal RefundAccount Replay(IEnumerable<RefundClaim> claims, LocalDate today)
    {
        var account = this;
        foreach (var claim in claims) account = account.After(claim, today);
        return account;
    }

    private (RefundPlan Plan, RefundAccount After) Apply(
        RefundClaim claim, LocalDate today, CostBearer? bearer = null, ReturnBasis? basis = null, RefundDue? due = null)
    {
        ArgumentNullException.ThrowIfNull(claim);
        return Plans.TryGetValue(claim.Id, out var done)
            ? (done with { IsReplay = true }, this)
            : new RefundStep(this, claim, today, bearer, basis, due).Run();
    }
}

using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CsRules.Documents;
using CsRules.Laws;
using CsRules.Loyalty;
using CsRules.Orders;
using CsRules.Returns;
using NodaTime;

namespace CsRules.Refunds;

/// <summary>
/// The refunds of one order so far, as an immutable value. A plan is the difference between what should have gone back
/// after a claim and what has gone back before it; that is why partial refunds can't fail to add up.
/// One account may be asked by many threads; which of two claims came first is the caller's to say.
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
[JsonConverter(typeof(NoDocument))]
public sealed record RefundAccount
{
    internal RefundAccount(OrderShares shares, RefundPolicy policy, Law law)
    {
        var zero = Money.Zero(shares.Order.Currency);
        (Bought, Policy, Law, Goods) = (shares, policy, law, GoodsBack.None(shares));
        TakenBack = [.. shares.Order.Discounts.Select(_ => zero)];
        CouponsBack = [.. shares.Order.Discounts.Select(_ => false)];
        Refunded = [.. shares.Order.Payments.Select(_ => zero)];
        PointsRefunded = [.. shares.Order.Points.Select(_ => zero)];
        Forfeited = PointsRefunded;
        FeeBack = DeliveryCharged = Debt = Additional = SetOff = Expired = zero;
        Unpaid = shares.Order.Unpaid ?? zero;
        Delivery = DeliveryFacts.None(zero);
        Earned = new(zero, zero, zero, zero, zero);
        Tax = TaxBook.Open(shares, law);
    }

    /// <summary>The order.</summary>
    public Order Order => Bought.Order;

    /// <summary>The law by which charges are judged and deadlines counted.</summary>
    public Law Law { get; }

    /// <summary>The order's shares as it was bought.</summary>
    internal OrderShares Bought { get; }

    internal RefundPolicy Policy { get; }

    /// <summary>Units that have gone back.</summary>
    internal GoodsBack Goods { get; init; }

    /// <summary>What each discount has been taken back by.</summary>
    internal ImmutableArray<Money> TakenBack { get; init; }

    /// <summary>Of which discounts the use has come back.</summary>
    internal ImmutableArray<bool> CouponsBack { get; init; }

    /// <summary>What each payment has got back.</summary>
    internal ImmutableArray<Money> Refunded { get; init; }

    /// <summary>What each lot of points has got back, forfeited amounts included.</summary>
    internal ImmutableArray<Money> PointsRefunded { get; init; }

    /// <summary>What went back to lots that the shop's terms forfeit, lost or not.</summary>
    internal Money Expired { get; init; }

    /// <summary>What of it was lost, by lot.</summary>
    internal ImmutableArray<Money> Forfeited { get; init; }

    /// <summary>What has come back of the fee that was paid for the delivery.</summary>
    internal Money FeeBack { get; init; }

    /// <summary>What was charged for a delivery that had been free.</summary>
    internal Money DeliveryCharged { get; init; }

    /// <summary>What the delivery depends on beside the goods.</summary>
    internal DeliveryFacts Delivery { get; init; }

    /// <summary>What every claim did that was not undone, oldest first.</summary>
    internal ImmutableList<ClaimEffect> Effects { get; init; } = [];

    /// <summary>What the amounts are made of, for taxes; null where nobody asks.</summary>
    internal TaxBook? Tax { get; init; }

    /// <summary>Earned points taken back so far.</summary>
    internal EarnedTakenBack Earned { get; init; }

    /// <summary>What the customer owes and has not paid: later refunds are less by it.</summary>
    public Money Debt { get; private init; }

    /// <summary>What is still to be paid of what was unpaid.</summary>
    public Money Unpaid { get; private init; }

    /// <summary>What the customer paid beside the order, less what has gone back of it.</summary>
    internal Money Additional { get; init; }

    /// <summary>What a compensation made up for of what the customer owed.</summary>
    internal Money SetOff { get; init; }

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
    /// <exception cref="CsRulesException">The decision does not allow the return, a line is unknown, more units go back than are left, or the claim's id was used with other content.</exception>
    public RefundPlan Plan(RefundClaim claim, ReturnDecision decision, LocalDate today)
    {
        ArgumentNullException.ThrowIfNull(claim);
        if (decision.Outcome != ReturnOutcome.Allowed)
            throw new CsRulesException(new InputError("refund.not-allowed", "$.claim", Validation.Data(("given", claim.Id), ("outcome", decision.Outcome))));
        var decided = claim with { Fault = decision.Basis == ReturnBasis.NotAsDescribed ? Party.Seller : Party.Consumer };
        return Apply(decided, (before, what, day) => new(before, what, day, decision.ReturnCost.BornBy, decision.Basis), today, decision.Refund).Plan;
    }

    /// <summary>The account after a claim was refunded; a claim that was refunded before changes nothing.</summary>
    /// <exception cref="CsRulesException">A line is unknown, more units go back than are left, or the claim's id was used with other content.</exception>
    public RefundAccount After(RefundClaim claim, LocalDate today) => Apply(claim, RefundQuestion.Undecided, today).After;

    /// <summary>The account after the customer paid what is owed, then what was unpaid of the order, or a part of it.</summary>
    /// <exception cref="CsRulesException">The amount is negative, of another currency, or more than is owed.</exception>
    public RefundAccount Paid(Money amount) => Paid(amount, "$.paid");

    internal RefundAccount Replay(IEnumerable<RefundClaim> claims, LocalDate today)
    {
        var account = this;
        var i = 0;
        foreach (var claim in claims)
        {
            // What was refunded on a day went back to the lots as they were on that day.
            account = account.Told(claim, claim.RefundedOn?.On(Law.Zone) is { } on && on < today ? on : today, $"$.before[{i}].paid");
            i++;
        }

        return account;
    }

    // After a claim and what the customer paid of what it left owed. The payment is told once too, with the claim or when it came.
    internal RefundAccount Told(RefundClaim claim, LocalDate today, string path)
    {
        var (before, after) = (Done.TryGetValue(claim.Id, out var done) ? done.Claim.Paid : null, After(claim, today));
        if (claim.Paid is not { } paid || before == paid) return after;
        if (before is not null) throw new CsRulesException(new InputError("refund.claim-differs", path, Validation.Data(("given", claim.Id))));
        var settled = after.Paid(paid, path);
        return settled with { Done = settled.Done.SetItem(claim.Id, (claim, settled.Done[claim.Id].Plan)) };
    }

    private RefundAccount Paid(Money amount, string path)
    {
        if (amount.Currency != Currency)
            throw new CsRulesException(new InputError("refund.other-currency", path, Validation.Data(("given", amount.Currency.Code), ("other", Currency.Code))));
        if (amount.MinorUnits < 0) throw new CsRulesException(new InputError("refund.negative-amount", path, Validation.Data(("given", amount))));
        if (amount > Debt + Unpaid) throw new CsRulesException(new InputError("refund.paid-too-much", path, Validation.Data(("given", amount), ("owed", Debt + Unpaid))));
        var owed = Money.Min(amount, Debt);
        return this with
        {
            Debt = Debt - owed,
            Unpaid = Unpaid - (amount - owed),
            Additional = Additional + amount,
            Tax = Tax?.PaidIn(owed).Collected(amount - owed),
        };
    }

    private (RefundPlan Plan, RefundAccount After) Apply(
        RefundClaim claim, Func<RefundAccount, RefundClaim, LocalDate, RefundQuestion> ask, LocalDate today, RefundDue? due = null)
    {
        ArgumentNullException.ThrowIfNull(claim);
        if (!Done.TryGetValue(claim.Id, out var done))
        {
            try
            {
                return Settle(ask(this, claim, today), due ?? DueOf(claim));
            }
            catch (Exception failed) when (Facts.Refused(failed, RefundCaseValidator.Instance, Document(claim)) is { } refused)
            {
                throw refused;
            }
        }

        return done.Claim.IsSame(claim)
            ? (done.Plan with { IsReplay = true, IsUndone = claim.Undoes is null && Effects.Find(effect => effect.Claim.Id == claim.Id) is null, RefundedOn = claim.RefundedOn?.On(Law.Zone) ?? done.Plan.RefundedOn }, this)
            : throw new CsRulesException(new InputError("refund.claim-differs", "$.claim.id", Validation.Data(("given", claim.Id))));
    }

    // The question as a document would ask it.
    private RefundCase Document(RefundClaim claim) => new()
    {
        Order = Order,
        Before = [.. Effects.Select(effect => effect.Claim)],
        Claim = claim,
        Policy = Policy,
        Regime = LawBook.Find(Law.Regime.Id)?.Id,
    };

    /// <summary>What an earlier claim did, to undo it.</summary>
    internal ClaimEffect EffectOf(string id)
    {
        // An undoing can't be undone: what it gave back is claimed anew.
        if (Effects.Find(effect => effect.Claim.Id == id) is not { } effect)
            throw new CsRulesException(new InputError(
                Done.TryGetValue(id, out var done) && done.Claim.Undoes is null ? "refund.undone-before" : "refund.unknown-claim", "$.claim.undoes", Validation.Data(("given", id))));
        foreach (var came in effect.Claim.Replacements)
            if (Effects.Find(other => other.Claim.Lines.Any(line => line.Line == came.Id) || other.Cuts.Any(cut => cut.Line == came.Id)) is { } user)
                throw new CsRulesException(new InputError("refund.undo-in-use", "$.claim.undoes", Validation.Data(("given", id), ("other", user.Claim.Id), ("line", came.Id))));
        return effect;
    }

    // Each part says what it gives or takes; the sum is paid out, and what every part leaves is the account after it.
    private (RefundPlan Plan, RefundAccount After) Settle(in RefundQuestion asked, RefundDue due)
    {
        var goods = GoodsPart.Of(asked);
        var coupons = CouponPart.Of(asked, goods.After);
        var uses = CouponUsePart.Of(asked, goods.After, coupons);
        var delivery = DeliveryPart.Of(asked, goods.After);
        var earned = EarnedPart.Of(asked, goods.After);
        var own = ImmutableArray.CreateBuilder<RefundItem>();
        own.AddRange(goods.Items);
        own.AddRange(coupons.Items);
        own.AddRange(delivery.Items);
        own.AddRange(earned.Items);
        var compensation = asked.Allowed(AllowanceKind.Compensation);
        if (!compensation.IsZero) own.Add(RefundItem.Of(compensation, "refund.compensation"));
        // What the customer still owes is netted.
        if (!Debt.IsZero) own.Add(RefundItem.Of(-Debt, "refund.debt-netted"));
        var total = own.Aggregate(Zero, (sum, item) => sum + item.Amount);
        // Forfeited points that the seller's fault covers since are refunded after all.
        var sellers = Policy.ExpiredLots == ExpiredPointsPolicy.Forfeit ? SellersPart.Of(asked, goods.After, coupons, delivery) : Zero;
        var regained = RegainedPoints.Of(asked, goods.After, Money.Max(total - compensation - Unpaid, Zero), sellers);
        if (!regained.Sum.IsZero) own.Add(RefundItem.Of(regained.Sum, "refund.points-regained"));
        total += regained.Sum;
        var again = TakenAgain.Of(asked, Money.Max(-total, Zero));
        own.AddRange(again.Items);
        var back = Money.Max(total, Zero);
        // A compensation is no part of what was paid; what is not paid yet is not asked for any more before anything goes back.
        var beside = Money.Min(compensation, back);
        // What it made up for is owed no more.
        var settled = compensation - beside;
        var noLongerDue = Money.Min(back - beside, Unpaid);
        if (!noLongerDue.IsZero) own.Add(RefundItem.Of(-noLongerDue, "refund.no-longer-due"));
        var before = regained.Account;
        var paid = PayOut.Of(asked with { Before = before }, goods.After, back - beside - noLongerDue, beside, sellers);
        // A lot that is forfeited has had its part, but nobody gets it.
        var forfeited = paid.PointsBack.Aggregate(Zero, (sum, lot) => sum + lot.Forfeited);
        if (!forfeited.IsZero) own.Add(RefundItem.Of(-forfeited, "refund.points-forfeited"));
        var debt = again.Items.Aggregate(Money.Max(-total, Zero), (left, item) => left - item.Amount);
        var after = this with
        {
            Goods = goods.After,
            TakenBack = coupons.TakenBack,
            CouponsBack = uses.Back,
            FeeBack = delivery.FeeBack,
            DeliveryCharged = delivery.Charged,
            Delivery = delivery.Facts,
            Earned = earned.Sum,
            Refunded = [.. Refunded.Select((done, i) => done + new Money(paid.Shares[i], Currency))],
            PointsRefunded = [.. before.PointsRefunded.Select((done, i) => done + new Money(paid.Shares[Refunded.Length + i], Currency) - again.Points[i])],
            Expired = before.Expired + paid.Expired - Money.Min(asked.Undone?.Expired ?? Zero, again.Points.Aggregate(Zero, (sum, lot) => sum + lot)),
            Forfeited = [.. before.Forfeited.Select((lost, i) => lost + paid.Forfeited[i] - again.NotForfeited[i])],
            Additional = Additional - new Money(paid.Shares[^2], Currency),
            SetOff = SetOff - new Money(paid.Shares[^1], Currency) + settled,
            Unpaid = Unpaid - noLongerDue + again.UnpaidAgain,
            Debt = debt,
        };
        var taxed = Tax?.After(after, paid.Shares, noLongerDue, settled, again, regained.Lots);
        var plan = new RefundPlan
        {
            ClaimId = asked.Claim.Id,
            IsReplay = false,
            RefundedOn = asked.Claim.RefundedOn?.On(Law.Zone),
            Lines = goods.Lines,
            Items = own.ToImmutable(),
            Charges = delivery.Charges,
            Total = debt.IsZero ? own.Aggregate(Zero, (sum, item) => sum + item.Amount) : -debt,
            ByMethod = paid.ByMethod,
            PointsBack = paid.PointsBack,
            PointsTaken = again.PointsTaken,
            NoLongerDue = noLongerDue,
            Earned = earned.TakenBack,
            Coupons = uses.Coupons,
            Tax = taxed?.OfPlan() ?? [],
            TaxKept = taxed?.OfKept() ?? [],
            TaxDue = taxed?.OfDue(debt) ?? [],
            TaxRateByLaw = taxed is { Tax.Rate: null } ? taxed.Standard.Rate : null,
            Due = due,
            Law = Law,
            PlannedOn = asked.Today,
            Unpaid = after.Unpaid,
            PointsRegained = regained.Restored,
            PointsCovered = asked.SellersFault ? Zero : Money.Max(paid.Expired - forfeited - regained.Sum, Zero),
            NothingWasPaid = Additional.IsZero && Order.Payments.All(payment => payment.Amount.IsZero) && Order.Points.All(lot => lot.Amount.IsZero),
        };
        var effect = new ClaimEffect(asked.Claim, goods.Cuts, delivery.Own, delivery.Ways + compensation, noLongerDue, paid.PointsBack, paid.Expired, asked.Today);
        return (plan, after with
        {
            Tax = taxed,
            Effects = asked.Undone is { } undone ? Effects.Remove(undone) : Effects.Add(effect),
            Done = Done.Add(asked.Claim.Id, (asked.Claim, plan)),
        });
    }

    private RefundDue DueOf(RefundClaim claim) => Law.RefundDue(
        claim.Kind == RefundKind.Cancel || claim.Lines.IsEmpty ? RefundStart.Withdrawal : Law.StartForGoods, claim.DueFrom?.On(Law.Zone));
}

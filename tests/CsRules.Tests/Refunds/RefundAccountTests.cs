using CsRules.Documents;
using CsRules.Laws;
using CsRules.Orders;
using CsRules.Refunds;
using CsRules.Returns;
using CsRules.Tests.Orders;
using FluentValidation;
using NodaTime;

namespace CsRules.Tests.Refunds;

/// <summary>The account of an order: what it refuses, what it remembers, and what a decision on the return changes.</summary>
public class RefundAccountTests
{
    private static readonly LocalDate Today = new(2025, 11, 20);
    private static readonly Instant Now = Instant.FromUtc(2025, 11, 20, 1, 0);
    private static readonly Order TwoOfOne = SampleOrders.Of([10_000], quantity: 2);
    private static readonly RefundAccount Account = RefundPolicy.Default.Compile(TwoOfOne);

    [Fact]
    public void An_order_or_settings_that_can_not_be_open_no_account()
    {
        Assert.Contains(Assert.Throws<CsRulesException>(() => RefundPolicy.Default.Compile(TwoOfOne with { Payments = [] })).Errors, e => e.Code == "order.sum");
        Assert.Contains(Assert.Throws<ValidationException>(() => new RefundPolicy { ExtendDays = -1 }.Compile(TwoOfOne)).Errors, e => e.ErrorCode == "refund.extend-days");
    }

    [Fact]
    public void Units_that_the_order_does_not_have_are_refused_by_name()
    {
        Assert.Equal(("refund.unknown-line", "$.claim.lines[0].line"), Refusal(Account, RefundGiven.Claim("1", "x", 1)));
        Assert.Equal(("refund.too-many", "$.claim.lines[0].quantity"), Refusal(Account, RefundGiven.Claim("1", "l0", 3)));
        Assert.Equal(("refund.quantity", "$.claim.lines[0].quantity"), Refusal(Account, RefundGiven.Claim("1", "l0", 0)));
        Assert.Equal(("refund.too-many", "$.claim.lines[0].quantity"), Refusal(
            Account.After(RefundGiven.Claim("1", "l0", 1), Today), RefundGiven.Claim("2", "l0", 2)));
    }

    [Fact]
    public void A_claims_id_used_with_other_content_is_refused_and_with_the_same_is_a_replay()
    {
        var one = RefundGiven.Claim("1", "l0", 1);
        var account = Account.After(one, Today);
        Assert.True(account.Plan(one, Today).IsReplay);
        Assert.Equal(("refund.claim-differs", "$.claim.id"), Refusal(account, RefundGiven.Claim("1", "l0", 2)));
    }

    [Fact]
    public void A_claim_refunded_before_is_told_again_and_changes_nothing()
    {
        var claim = RefundGiven.Claim("1", "l0", 1);
        var after = Account.After(claim, Today);
        Assert.False(Account.Plan(claim, Today).IsReplay);
        var again = after.Plan(claim, Today);
        Assert.True(again.IsReplay);
        Assert.Equal(Money.Won(10_000), again.ToCustomer);
        Assert.Same(after, after.After(claim, Today));
        Assert.Equal(Money.Won(10_000), after.Plan(RefundGiven.Claim("2", "l0", 1), Today).ToCustomer);
    }

    [Fact]
    public void The_second_unit_of_three_has_its_own_share_of_the_discount()
    {
        // 1,000 over three: 333, 667 and 1,000 so far.
        var account = RefundPolicy.Default.Compile(SampleOrders.Of([10_000], discount: 1000, quantity: 3) with { Payments = [new() { Method = "card", Amount = Money.Won(29_000) }] });
        var first = RefundGiven.Claim("1", "l0", 1);
        Assert.Equal(new RefundedLine("l0", 1, Money.Won(10_000), Money.Won(333), Money.Won(9667)), Assert.Single(account.Plan(first, Today).Lines));
        var second = Assert.Single(account.After(first, Today).Plan(RefundGiven.Claim("2", "l0", 1), Today).Lines);
        Assert.Equal(new RefundedLine("l0", 1, Money.Won(10_000), Money.Won(334), Money.Won(9666)), second);
    }

    [Fact]
    public void Goods_that_cost_nothing_are_told_among_the_lines_and_make_no_item()
    {
        var plan = RefundPolicy.Default.Compile(SampleOrders.Of([0, 500])).Plan(RefundGiven.Claim("1", "l0", 1), Today);
        Assert.Equal("l0", Assert.Single(plan.Lines).Line);
        Assert.Empty(plan.Items);
        Assert.Equal(Money.Won(0), plan.ToCustomer);
    }

    [Fact]
    public void A_cancel_counts_from_the_withdrawal_a_return_from_the_goods()
    {
        var claim = RefundGiven.Claim("1", "l0", 1);
        Assert.Equal(RefundStart.GoodsBack, Account.Plan(claim, Today).Due.Start);
        Assert.Equal(RefundStart.Withdrawal, Account.Plan(claim with { Kind = RefundKind.Cancel }, Today).Due.Start);
        Assert.Null(Account.Plan(claim, Today).DueOn);
        Assert.Equal("refund.not-due-yet", Assert.Throws<CsRulesException>(() => Account.Plan(claim, Today).InterestIfPaidOn(Today)).Errors[0].Code);
    }

    [Fact]
    public void Only_an_allowed_return_is_refunded()
    {
        var late = Law.Korea.Decide(new() { Supply = new() { On = new LocalDate(2025, 10, 1) }, Withdrawal = new() { NoticeOn = new LocalDate(2025, 10, 20) } }, Now);
        Assert.Equal(ReturnOutcome.Refused, late.Outcome);
        var error = Assert.Throws<CsRulesException>(() => Account.Plan(RefundGiven.Claim("1", "l0", 1), late, Today));
        Assert.Equal("refund.not-allowed", error.Errors[0].Code);
        Assert.All(Enum.GetValues<Language>(), language => Assert.DoesNotContain("{", error.Errors[0].Explain(language), StringComparison.Ordinal));
        Assert.Throws<CsRulesException>(() => RefundPolicy.Default.Compile(TwoOfOne).Plan(RefundGiven.Claim("1", "l0", 1), late, Today));
    }

    [Theory]
    [InlineData(false, 7000)] // a change of mind bears the way back
    [InlineData(true, 10_000)] // other than agreed: the seller bears it, and nothing is charged
    public void A_decision_says_whose_fault_it_is_whatever_the_claim_said(bool notAsDescribed, long back)
    {
        var facts = new ReturnClaim
        {
            Supply = new() { On = new LocalDate(2025, 11, 10) },
            Withdrawal = new()
            {
                Reason = notAsDescribed ? ReturnReason.Defective : ReturnReason.ChangeOfMind,
                NoticeOn = new LocalDate(2025, 11, 14),
                GoodsBackOn = new LocalDate(2025, 11, 17),
                Nonconformity = notAsDescribed ? Proof.Proven : null,
            },
        };
        var decision = Law.Korea.Decide(facts, Now);
        Assert.Equal(ReturnOutcome.Allowed, decision.Outcome);
        var policy = new RefundPolicy { ReturnFee = Money.Won(3000) };
        var claim = RefundGiven.Claim("1", "l0", 1) with { Fault = notAsDescribed ? Party.Consumer : Party.Seller };
        var plan = policy.Compile(TwoOfOne).Plan(claim, decision, Today);
        Assert.Equal(Money.Won(back), plan.ToCustomer);
        // Three business days from Monday the 17th.
        Assert.Equal(new LocalDate(2025, 11, 20), plan.DueOn);
    }

    [Fact]
    public void A_charge_the_law_allows_makes_the_refund_smaller_and_takes_the_place_of_the_fee()
    {
        var demand = new ChargeDemand { Kind = ChargeKind.ReturnShipping, Amount = Money.Won(2000) };
        var policy = new RefundPolicy { ReturnFee = Money.Won(3000) };
        var plan = policy.Compile(TwoOfOne).Plan(RefundGiven.Claim("1", "l0", 1) with { Charges = [demand] }, Today);
        Assert.Equal([Money.Won(10_000), Money.Won(-2000)], plan.Items.Select(i => i.Amount));
        var seller = policy.Compile(TwoOfOne).Plan(RefundGiven.Claim("1", "l0", 1) with { Charges = [demand], Fault = Party.Seller }, Today);
        Assert.Equal(Money.Won(10_000), seller.Total);
        Assert.Equal(ChargeVerdict.Forbidden, Assert.Single(seller.Charges).Verdict);
        // A restocking fee that is refused leaves the announced leg in place.
        var restocking = demand with { Kind = ChargeKind.Restocking };
        Assert.Equal(Money.Won(7000), policy.Compile(TwoOfOne).Plan(RefundGiven.Claim("1", "l0", 1) with { Charges = [restocking] }, Today).Total);
        var round = demand with { Kind = ChargeKind.RoundTripShipping, OrdinaryFreight = Money.Won(1500) };
        Assert.Equal(Money.Won(8500), policy.Compile(TwoOfOne).Plan(RefundGiven.Claim("1", "l0", 1) with { Charges = [round] }, Today).Total);
        // A cancel has no way back to charge for.
        var cancel = RefundGiven.Claim("1", "l0", 1) with { Charges = [demand], Kind = RefundKind.Cancel };
        Assert.Equal(Money.Won(10_000), policy.Compile(TwoOfOne).Plan(cancel, Today).Total);
    }

    [Fact]
    public void A_round_trip_that_the_terms_set_is_charged_in_full_where_it_is_demanded()
    {
        var demand = new ChargeDemand { Kind = ChargeKind.RoundTripShipping, Amount = Money.Won(6000) };
        var claim = RefundGiven.Claim("1", "l0", 1) with { Charges = [demand] };
        Assert.Equal(Money.Won(4000), new RefundPolicy { RoundTripWhenFreeLost = true }.Compile(TwoOfOne).Plan(claim, Today).Total);
        Assert.Equal(Money.Won(7000), RefundPolicy.Default.Compile(TwoOfOne).Plan(claim, Today).Total);
    }

    [Theory]
    [InlineData("2025-11-19", "2026-01-09")] // expired yesterday: as long again as it had when it was spent
    [InlineData("2025-11-20", "2025-11-20")] // its last day is today
    public void A_lot_whose_last_day_is_today_has_not_expired(string expires, string until)
    {
        var order = TwoOfOne with
        {
            PlacedOn = new LocalDate(2025, 9, 30),
            Payments = [],
            Points = [new() { Lot = "a", Amount = Money.Won(20_000), ExpiresOn = NodaTime.Text.LocalDatePattern.Iso.Parse(expires).Value }],
        };
        var lot = Assert.Single(RefundPolicy.Default.Compile(order).Plan(RefundGiven.Claim("1", "l0", 1), Today).PointsBack);
        Assert.Equal(NodaTime.Text.LocalDatePattern.Iso.Parse(until).Value, lot.ExpiresOn);
        Assert.Equal(Money.Won(10_000), lot.Amount);
    }

    [Fact]
    public void An_expired_lot_of_an_order_without_a_day_comes_back_for_today()
    {
        var order = TwoOfOne with { Payments = [], Points = [new() { Lot = "a", Amount = Money.Won(20_000), ExpiresOn = new(2025, 1, 1) }] };
        var claim = RefundGiven.Claim("1", "l0", 1);
        Assert.Equal(Today, Assert.Single(RefundPolicy.Default.Compile(order).Plan(claim, Today).PointsBack).ExpiresOn);
        // Spent on a day when it had already expired, it has no days left either.
        var afterwards = order with { PlacedOn = new LocalDate(2025, 2, 1) };
        Assert.Equal(Today, Assert.Single(RefundPolicy.Default.Compile(afterwards).Plan(claim, Today).PointsBack).ExpiresOn);
    }

    [Theory]
    [InlineData(20_000, 0)] // kept exactly what the coupon asks for
    [InlineData(20_001, 1000)]
    public void A_coupon_is_kept_while_what_is_kept_reaches_its_minimum(long minimum, long takenBack)
    {
        var order = SampleOrders.Of([10_000, 20_000], discount: 1500, minimum: minimum);
        var plan = new RefundPolicy { LostMinimum = LostMinimum.Revoke }.Compile(order).Plan(RefundGiven.Claim("1", "l0", 1), Today);
        Assert.Equal(Money.Won(9500 - takenBack), plan.Total);
        var taken = plan.Items.SingleOrDefault(i => i.Finding.Code == "refund.coupon-taken-back");
        Assert.Equal(takenBack, -(taken?.Amount.MinorUnits ?? 0));
    }

    [Fact]
    public void A_minimum_after_discounts_is_measured_on_what_was_paid()
    {
        // Kept: 20,000 before and 19,000 after discounts.
        var order = SampleOrders.Of([10_000, 20_000], discount: 1500, minimum: 19_500);
        var after = order with { Discounts = [order.Discounts[0] with { MinimumAfterDiscounts = true }] };
        var (revoke, claim) = (new RefundPolicy { LostMinimum = LostMinimum.Revoke }, RefundGiven.Claim("1", "l0", 1));
        Assert.Equal(Money.Won(9500), revoke.Compile(order).Plan(claim, Today).Total);
        Assert.Equal(Money.Won(8500), revoke.Compile(after).Plan(claim, Today).Total);
    }

    [Fact]
    public void A_minimum_that_was_never_reached_is_not_lost()
    {
        // 30,000 before and 28,500 after the discount, and 29,000 asked for: given all the same.
        var order = SampleOrders.Of([10_000, 20_000], discount: 1500, minimum: 29_000);
        var unmet = order with { Discounts = [order.Discounts[0] with { MinimumAfterDiscounts = true }] };
        var account = new RefundPolicy { LostMinimum = LostMinimum.Revoke }.Compile(unmet);
        var claim = RefundGiven.Claim("1", "l0", 1);
        Assert.Equal(Money.Won(9500), account.Plan(claim with { Fault = Party.Seller }, Today).Total);
        Assert.Equal(Money.Won(9500), account.Plan(claim, Today).Total);
        var reached = new RefundPolicy { LostMinimum = LostMinimum.Revoke }.Compile(order);
        Assert.Equal(Money.Won(8500), reached.Plan(claim, Today).Total);
        // What the consumer's return took back, the seller's fault gives back with the last unit.
        var rest = RefundGiven.Claim("2", "l1", 1) with { Fault = Party.Seller };
        Assert.Equal(Money.Won(20_000), reached.After(claim, Today).Plan(rest, Today).Total);
    }

    [Theory]
    [InlineData(20_000, 10_000)] // free delivery is still reached
    [InlineData(20_001, 7500)]
    public void Free_delivery_is_lost_just_below_its_threshold(long freeFrom, long back)
    {
        var order = SampleOrders.Of([10_000, 20_000]) with { Shipping = new() { StandardFee = Money.Won(2500), FreeFrom = Money.Won(freeFrom) } };
        var cancel = RefundGiven.Claim("1", "l0", 1) with { Kind = RefundKind.Cancel };
        Assert.Equal(Money.Won(back), RefundPolicy.Default.Compile(order).Plan(cancel, Today).Total);
        var round = new RefundPolicy { RoundTripWhenFreeLost = true };
        Assert.Equal(Money.Won(back), round.Compile(order).Plan(cancel with { Kind = RefundKind.Return }, Today).Total);
        // Who paid for the delivery owes no more for it.
        var paid = order with { Shipping = order.Shipping with { Fee = Money.Won(2500) }, Payments = [new() { Method = "card", Amount = Money.Won(32_500) }] };
        Assert.Equal(Money.Won(10_000), round.Compile(paid).Plan(cancel with { Kind = RefundKind.Return }, Today).Total);
        Assert.Equal(Money.Won(10_000), round.Compile(paid).Plan(cancel, Today).Total);
    }

    [Fact]
    public void Free_delivery_is_measured_on_what_was_paid_for_what_is_kept()
    {
        // Kept: 20,000 before and 19,000 after the discount; free from 19,500.
        var order = SampleOrders.Of([10_000, 20_000], discount: 1500) with { Shipping = new() { StandardFee = Money.Won(2500), FreeFrom = Money.Won(19_500) } };
        var claim = RefundGiven.Claim("1", "l0", 1);
        var round = new RefundPolicy { RoundTripWhenFreeLost = true };
        Assert.Equal(Money.Won(7000), round.Compile(order).Plan(claim, Today).Total);
        Assert.Equal(Money.Won(7000), round.Compile(order).Plan(claim with { Kind = RefundKind.Cancel }, Today).Total);
        // A delivery that has no price is never charged for.
        var priceless = order with { Shipping = new() { FreeFrom = Money.Won(19_500) } };
        Assert.Single(round.Compile(priceless).Plan(claim, Today).Items);
    }

    [Fact]
    public void At_the_sellers_fault_a_refused_charge_says_that_it_is_his()
    {
        var demand = new ChargeDemand { Kind = ChargeKind.Restocking, Amount = Money.Won(2000) };
        var claim = RefundGiven.Claim("1", "l0", 1) with { Charges = [demand] };
        Assert.Equal("charge.forbidden", Assert.Single(Account.Plan(claim, Today).Charges).Finding.Code);
        Assert.Equal("charge.seller-at-fault", Assert.Single(Account.Plan(claim with { Fault = Party.Seller }, Today).Charges).Finding.Code);
    }

    [Fact]
    public void A_decision_by_the_sellers_fault_brings_the_delivery_back_with_the_last_unit()
    {
        var paid = TwoOfOne with { Shipping = new() { Fee = Money.Won(2500) }, Payments = [new() { Method = "card", Amount = Money.Won(22_500) }] };
        var (all, facts) = (RefundGiven.Claim("1", "l0", 2), Delivered);
        var mind = Law.Korea.Decide(facts, Now);
        var fault = Law.Korea.Decide(
            facts with { Withdrawal = facts.Withdrawal with { Reason = ReturnReason.Defective, Nonconformity = Proof.Proven } }, Now);
        Assert.Equal(Money.Won(20_000), RefundPolicy.Default.Compile(paid).Plan(all with { Fault = Party.Seller }, mind, Today).Total);
        Assert.Equal(Money.Won(22_500), RefundPolicy.Default.Compile(paid).Plan(all, fault, Today).Total);
    }

    [Fact]
    public void A_window_of_the_shops_own_may_cost_what_the_law_would_forbid()
    {
        // In Korea an agreed window is the law's; in Brazil it stays the shop's.
        var brazil = LawBook.Of("BR").General;
        var late = Delivered with { Withdrawal = new() { NoticeOn = new LocalDate(2025, 11, 19) } };
        var terms = new ReturnPolicy { Clauses = [new() { Kind = ClauseKind.ReturnWindow, Days = 30 }] }.Compile(brazil);
        var decision = brazil.Decide(late, terms, Now);
        Assert.Equal((ReturnOutcome.Allowed, ReturnBasis.ShopPolicy), (decision.Outcome, decision.Basis));
        var claim = RefundGiven.Claim("1", "l0", 1) with { Charges = [new() { Kind = ChargeKind.Restocking, Amount = Money.Won(2000) }] };
        var plan = new RefundPolicy().Compile(TwoOfOne, brazil).Plan(claim, decision, Today);
        Assert.Equal("charge.beyond-law", Assert.Single(plan.Charges).Finding.Code);
        Assert.Equal(Money.Won(8000), plan.Total);
    }

    [Fact]
    public void A_disputed_defect_charges_no_way_back_before_it_is_settled()
    {
        var disputed = Law.Korea.Decide(
            Delivered with { Withdrawal = Delivered.Withdrawal with { Reason = ReturnReason.Defective, Nonconformity = Proof.Disputed } }, Now);
        Assert.Equal((ReturnOutcome.Allowed, CostBearer.Undetermined), (disputed.Outcome, disputed.ReturnCost.BornBy));
        Assert.Equal(Money.Won(10_000), new RefundPolicy { ReturnFee = Money.Won(3000) }.Compile(TwoOfOne).Plan(RefundGiven.Claim("1", "l0", 1), disputed, Today).Total);
    }

    [Fact]
    public void Another_law_has_its_own_deadline_or_none()
    {
        var claim = RefundGiven.Claim("1", "l0", 1) with { DueFrom = Moment.OnDay(new(2025, 11, 17)) };
        var policy = new RefundPolicy { ReturnFee = Money.Won(3000), RoundTripWhenFreeLost = true };
        var order = TwoOfOne with { Shipping = new() { StandardFee = Money.Won(2500), FreeFrom = Money.Won(15_000) } };
        var finland = policy.Compile(order, LawBook.Of("FI").General).Plan(claim, Today);
        // Fourteen days from the withdrawal.
        Assert.Equal((RefundStart.Withdrawal, new LocalDate(2025, 12, 1)), (finland.Due.Start, finland.DueOn));
        var japan = policy.Compile(order, LawBook.Of("JP").General).Plan(claim, Today);
        Assert.Null(japan.DueOn);
        Assert.DoesNotContain(japan.Statement(Language.English, Voice.Agent), line => line.StartsWith("Due", StringComparison.Ordinal));
        // Japan's law says nothing of round trips: the item stands, with no article to cite.
        Assert.Empty(japan.Items.Single(i => i.Finding.Code == "refund.round-trip").Finding.Citations);
    }

    private static ReturnClaim Delivered => new()
    {
        Supply = new() { On = new LocalDate(2025, 11, 10) },
        Withdrawal = new() { NoticeOn = new LocalDate(2025, 11, 14), GoodsBackOn = new LocalDate(2025, 11, 17) },
    };

    private static (string Code, string Path) Refusal(RefundAccount account, RefundClaim claim) =>
        Assert.Throws<CsRulesException>(() => account.Plan(claim, Today)).Errors.Single() is var error ? (error.Code, error.Path) : default;
}

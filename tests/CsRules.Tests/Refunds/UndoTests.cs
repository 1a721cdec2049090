using CsRules.Documents;
using CsRules.Laws;
using CsRules.Refunds;
using CsRules.Tests.Orders;
using NodaTime;

namespace CsRules.Tests.Refunds;

/// <summary>A claim that is undone has never been: what was refunded is owed again, and points are used again.</summary>
public class UndoTests
{
    private static readonly RefundClaim Undo = new() { Id = "u", Undoes = "1", Lines = [] };

    [Fact]
    public void What_was_refunded_is_owed_again_without_its_fee()
    {
        var order = SampleOrders.Of([10_000, 5_000]);
        var policy = new RefundPolicy { ReturnFee = Money.Won(3_000) };
        var first = RefundGiven.Claim("1", "l0", 1);
        Assert.Equal(7_000, RefundGiven.Plan(order, [], first, policy).ToCustomer.MinorUnits);
        Assert.Equal(7_000, RefundGiven.Plan(order, [first], Undo, policy).DueFromCustomer.MinorUnits);
        // Nobody told of a payment: a later refund is less by it.
        Assert.Equal(-5_000, RefundGiven.Plan(order, [first, Undo], RefundGiven.Claim("2", "l1", 1), policy).Total.MinorUnits);
        Assert.Equal(2_000, RefundGiven.Plan(order, [first, Undo with { Paid = Money.Won(7_000) }], RefundGiven.Claim("2", "l1", 1), policy).Total.MinorUnits);
        // The units are there again, all of them.
        var whole = RefundGiven.Plan(order, [first, Undo with { Paid = Money.Won(7_000) }], RefundGiven.Claim("2", "l0", 1), policy);
        Assert.Equal((7_000, "additional"), (whole.ToCustomer.MinorUnits, whole.ByMethod.Single().Method));
    }

    [Fact]
    public void Points_that_had_come_back_are_used_again_and_forfeited_ones_cost_nobody()
    {
        var order = SampleOrders.Of([10_000]) with
        {
            Points = [new() { Lot = "old", Amount = Money.Won(2_000), ExpiresOn = new LocalDate(2025, 11, 1) }, new() { Lot = "new", Amount = Money.Won(3_000) }],
            Payments = [new() { Method = "card", Amount = Money.Won(5_000) }],
        };
        var policy = new RefundPolicy { ExpiredLots = CsRules.Loyalty.ExpiredPointsPolicy.Forfeit };
        var first = RefundGiven.Claim("1", "l0", 1);
        Assert.Equal((8_000, 5_000), (RefundGiven.Plan(order, [], first, policy).ToCustomer.MinorUnits, RefundGiven.Plan(order, [], first, policy).ByMethod[0].Amount.MinorUnits));
        var undone = RefundGiven.Plan(order, [first], Undo, policy);
        Assert.Equal(5_000, undone.DueFromCustomer.MinorUnits);
        Assert.Equal([("new", 3_000L)], undone.PointsTaken.Select(lot => (lot.Lot, lot.Amount.MinorUnits)));
        // Then they come back as at first.
        var again = RefundGiven.Plan(order, [first, Undo with { Paid = Money.Won(5_000) }], RefundGiven.Claim("2", "l0", 1), policy);
        Assert.Equal([("new", 3_000L)], again.PointsBack.Where(lot => !lot.Amount.IsZero).Select(lot => (lot.Lot, lot.Amount.MinorUnits)));
    }

    [Fact]
    public void A_coupon_and_a_delivery_that_were_lost_are_there_again()
    {
        var order = SampleOrders.Of([40_000, 20_000], discount: 6_000, minimum: 50_000) with { Shipping = new() { StandardFee = Money.Won(3_000), FreeFrom = Money.Won(50_000) } };
        var policy = new RefundPolicy { LostMinimum = LostMinimum.Revoke };
        var cancel = RefundGiven.Claim("1", "l1", 1) with { Kind = RefundKind.Cancel };
        var lost = RefundGiven.Plan(order, [], cancel, policy);
        Assert.Equal(20_000 - 2_000 - 4_000 - 3_000, lost.ToCustomer.MinorUnits);
        Assert.Equal(11_000, RefundGiven.Plan(order, [cancel], Undo, policy).DueFromCustomer.MinorUnits);
        Assert.Equal(54_000, RefundGiven.Plan(order, [cancel, Undo with { Paid = Money.Won(11_000) }], new()
        {
            Id = "2",
            Fault = Party.Seller,
            Lines = [new() { Line = "l0", Quantity = 1 }, new() { Line = "l1", Quantity = 1 }],
        }, policy).ToCustomer.MinorUnits);
    }

    [Fact]
    public void Earned_points_are_given_again()
    {
        var order = SampleOrders.Of([10_000]) with { Earned = new() { Amount = Money.Won(100), Held = Money.Won(100) } };
        var first = RefundGiven.Claim("1", "l0", 1);
        Assert.Equal(100, RefundGiven.Plan(order, [], first).Earned.FromBalance.MinorUnits);
        Assert.Equal(-100, RefundGiven.Plan(order, [first], Undo).Earned.FromBalance.MinorUnits);
    }

    [Fact]
    public void It_says_so_and_a_replay_of_it_changes_nothing()
    {
        var order = SampleOrders.Of([10_000]);
        var first = RefundGiven.Claim("1", "l0", 1);
        var plan = RefundGiven.Plan(order, [first], Undo);
        Assert.Contains("1 of l0 did not go back after all: KRW 10,000.", plan.Statement(Language.English, Voice.Agent).Single(line => line.Contains("after all", StringComparison.Ordinal)), StringComparison.Ordinal);
        var replay = RefundGiven.Plan(order, [first, Undo], Undo);
        Assert.True(replay.IsReplay);
        Assert.Equal(plan.DueFromCustomer, replay.DueFromCustomer);
    }

    [Fact]
    public void Who_does_not_know_the_claim_is_told()
    {
        var account = RefundPolicy.Default.Compile(SampleOrders.Of([10_000]));
        string Refusal(RefundAccount before) => Assert.Throws<CsRulesException>(() => before.Plan(Undo with { Id = "v" }, RefundGiven.Today)).Errors.Single().Code;
        Assert.Equal("refund.unknown-claim", Refusal(account));
        var undone = account.After(RefundGiven.Claim("1", "l0", 1), RefundGiven.Today).After(Undo, RefundGiven.Today);
        Assert.Equal("refund.undone-before", Refusal(undone));
        // An undoing is no claim on goods that could be undone in its turn.
        Assert.Equal("refund.unknown-claim", Assert.Throws<CsRulesException>(() => undone.Plan(new() { Id = "v", Undoes = Undo.Id }, RefundGiven.Today)).Errors.Single().Code);
    }
}

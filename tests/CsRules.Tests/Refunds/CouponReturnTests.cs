using CsRules.Documents;
using CsRules.Orders;
using CsRules.Refunds;
using CsRules.Tests.Orders;
using NodaTime;

namespace CsRules.Tests.Refunds;

/// <summary>The use of a coupon comes back where all its conditions hold, and where none of its discount is left on what is kept.</summary>
public class CouponReturnTests
{
    private static readonly LocalDate Last = RefundGiven.Today;

    [Theory]
    [InlineData("{}", "back")]
    [InlineData("partly {}", "still-on-kept")]
    [InlineData("partly whole", "still-on-kept partial")]
    [InlineData("whole", "back")]
    [InlineData("whole dispatch", "dispatched")]
    [InlineData("cancel whole dispatch", "back")]
    [InlineData("whole valid", "back")]
    [InlineData("late whole valid", "expired")]
    [InlineData("late whole valid dispatch", "dispatched expired")]
    [InlineData("minimum", "back")]
    [InlineData("partly minimum", "still-on-kept minimum-kept")]
    [InlineData("below minimum", "still-on-kept")]
    [InlineData("revoke partly minimum", "still-on-kept minimum-kept")]
    [InlineData("revoke below minimum", "back")]
    [InlineData("revoke below minimum whole", "partial")]
    public void Conditions_hold_together(string asked, string expected)
    {
        bool Has(string word) => asked.Split(' ').Contains(word);
        var reissue = new CouponReissue { WholeOrder = Has("whole"), MinimumLost = Has("minimum"), WhileValid = Has("valid"), BeforeDispatch = Has("dispatch") };
        var order = Bought(reissue);
        var lines = Has("partly") ? ["l1"] : Has("below") ? ["l0"] : (string[])["l0", "l1"];
        var claim = new RefundClaim { Id = "1", Kind = Has("cancel") ? RefundKind.Cancel : RefundKind.Return, Lines = [.. lines.Select(line => new ClaimedLine { Line = line, Quantity = 1 })] };
        var account = new RefundPolicy { LostMinimum = Has("revoke") ? LostMinimum.Revoke : LostMinimum.Keep }.Compile(order);
        var told = account.Plan(claim, Last.PlusDays(Has("late") ? 1 : 0)).Coupons.Single();
        Assert.Equal(expected, string.Join(' ', told.Reasons.Select(reason => reason.Code["refund.use-".Length..])));
        Assert.Equal(expected == "back" ? CouponUseChange.Back : CouponUseChange.None, told.Change);
    }

    [Fact]
    public void It_comes_back_once_and_is_used_again_when_the_claim_is_undone()
    {
        var order = Bought(new() { WholeOrder = true });
        var (one, other) = (RefundGiven.Claim("1", "l0", 1), RefundGiven.Claim("2", "l1", 1));
        CouponUseChange Change(params RefundClaim[] claims) => RefundGiven.Plan(order, [.. claims[..^1]], claims[^1]).Coupons.Single().Change;
        var undo = new RefundClaim { Id = "u", Undoes = "1", Lines = [] };
        Assert.Equal(CouponUseChange.None, Change(one));
        Assert.Equal(CouponUseChange.Back, Change(one, other));
        Assert.Equal(CouponUseChange.UsedAgain, Change(one, other, undo));
        Assert.Equal(CouponUseChange.Back, Change(one, other, undo, one with { Id = "3" }));
        // What was cancelled in between told before or after is the same.
        Assert.Equal(CouponUseChange.None, Change(one, other, new() { Id = "a", Lines = [], Allowances = [new() { Kind = AllowanceKind.Compensation, Amount = Money.Won(1) }] }));
    }

    [Fact]
    public void A_coupon_that_never_comes_back_is_not_spoken_of() => Assert.Empty(RefundGiven.Plan(Bought(null), [], RefundGiven.Claim("1", "l0", 1)).Coupons);

    [Fact]
    public void It_stays_back_when_another_claim_is_undone_and_not_when_its_own_is()
    {
        // Before dispatch the coupon of the first line comes back; what is sent back later does not take it again.
        var order = SampleOrders.Of([40_000, 20_000, 1_000], discount: 6_000);
        order = order with { Discounts = [order.Discounts[0] with { Lines = ["l0"], Reissue = new() { BeforeDispatch = true } }] };
        var (giver, sent, other) = (RefundGiven.Claim("1", "l0", 1) with { Kind = RefundKind.Cancel }, RefundGiven.Claim("2", "l1", 1), RefundGiven.Claim("3", "l2", 1) with { Kind = RefundKind.Cancel });
        CouponUseChange Undone(string id) => RefundGiven.Plan(order, [giver, sent, other], new() { Id = "u", Undoes = id }).Coupons[0].Change;
        Assert.Equal(CouponUseChange.Back, RefundGiven.Plan(order, [], giver).Coupons[0].Change);
        Assert.Equal((CouponUseChange.None, CouponUseChange.None), (Undone("3"), Undone("2")));
        Assert.Equal(CouponUseChange.UsedAgain, Undone("1"));
    }

    [Fact]
    public void The_customer_reads_what_comes_back_and_the_agent_why_it_does_not()
    {
        var order = Bought(new() { WholeOrder = true });
        var partly = RefundGiven.Plan(order, [], RefundGiven.Claim("1", "l0", 1));
        Assert.Contains("쿠폰 c: 부분 취소라 미복원.", partly.Statement(Language.Korean, Voice.Agent));
        Assert.DoesNotContain(partly.Statement(Language.Korean, Voice.Customer), line => line.Contains("쿠폰", StringComparison.Ordinal));
        var whole = RefundGiven.Plan(order, [RefundGiven.Claim("1", "l0", 1)], RefundGiven.Claim("2", "l1", 1));
        Assert.Contains("c 쿠폰을 다시 넣어 드립니다.", whole.Statement(Language.Korean, Voice.Customer));
    }

    private static Order Bought(CouponReissue? reissue)
    {
        var order = SampleOrders.Of([40_000, 10_000], discount: 5_000, minimum: 40_000);
        return order with { Discounts = [order.Discounts[0] with { Reissue = reissue, ValidUntil = Last }] };
    }
}

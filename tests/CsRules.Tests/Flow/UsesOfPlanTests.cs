using CsRules.Coupons;
using CsRules.Flow;
using CsRules.Orders;
using CsRules.Refunds;
using CsRules.Tests.Orders;
using CsRules.Tests.Refunds;
using NodaTime;

namespace CsRules.Tests.Flow;

/// <summary>How often coupons have been used once some of an order went back, or did not go back after all.</summary>
public class UsesOfPlanTests
{
    private static readonly LocalDate Today = RefundGiven.Today;

    // One coupon on the first line, one on the second, and one that never comes back.
    private static readonly Order Bought = SampleOrders.Of([10_000, 10_000]) with
    {
        Discounts =
        [
            new() { Id = "first", Amount = Money.Won(1_000), Lines = ["l0"], Reissue = new() },
            new() { Id = "second", Amount = Money.Won(1_000), Lines = ["l1"], Reissue = new() },
            new() { Id = "once", Amount = Money.Won(1_000), Lines = ["l0"] },
        ],
        Payments = [new() { Method = "card", Amount = Money.Won(17_000) }],
    };

    private static readonly RefundClaim First = RefundGiven.Claim("1", "l0", 1);
    private static readonly RefundClaim Undo = new() { Id = "u", Undoes = "1" };
    private static readonly RefundAccount Account = RefundPolicy.Default.Compile(Bought);
    private static readonly CouponUses Used = new CouponUses(Counts(7, 7, 7), Counts(1, 1, 1)).Use(["first", "second", "once"]);

    [Fact]
    public void What_comes_back_is_one_use_less_and_no_other_coupon_is_touched()
    {
        var after = Used.After(Account.Plan(First, Today));
        Assert.Equal([("first", 1), ("once", 2), ("second", 2)], Told(after.ByCustomer));
        Assert.Equal([("first", 7), ("once", 8), ("second", 8)], Told(after.ByAll));
    }

    [Fact]
    public void What_did_not_come_back_after_all_is_used_again()
    {
        var before = Used.After(Account.Plan(First, Today));
        var after = before.After(Account.After(First, Today).Plan(Undo, Today));
        Assert.Equal(Told(Used.ByCustomer), Told(after.ByCustomer));
        Assert.Equal(Told(Used.ByAll), Told(after.ByAll));
    }

    [Fact]
    public void A_replay_changes_nothing()
    {
        var account = Account.After(First, Today);
        Assert.Equal(Told(Used.ByCustomer), Told(Used.After(account.Plan(First, Today)).ByCustomer));
        Assert.Equal(Told(Used.ByCustomer), Told(Used.After(account.After(Undo, Today).Plan(Undo, Today)).ByCustomer));
    }

    private static System.Collections.Immutable.ImmutableDictionary<string, int> Counts(int first, int second, int once) =>
        System.Collections.Immutable.ImmutableDictionary.CreateRange([KeyValuePair.Create("first", first), KeyValuePair.Create("second", second), KeyValuePair.Create("once", once)]);

    private static IEnumerable<(string Id, int Uses)> Told(IEnumerable<KeyValuePair<string, int>> uses) => uses.Select(use => (use.Key, use.Value)).OrderBy(use => use.Key, StringComparer.Ordinal);
}

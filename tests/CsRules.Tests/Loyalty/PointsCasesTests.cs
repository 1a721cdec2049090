using CsRules.Loyalty;

namespace CsRules.Tests.Loyalty;

public class PointsCasesTests
{
    [Theory]
    [MemberData(nameof(CommerceCase.Ids), new object[] { new[] { "points_earn" } }, MemberType = typeof(CommerceCase))]
    public void Earning_per_amount_is_rounded_once(string id)
    {
        var c = CommerceCase.Get(id);
        Money M(string name) => new(c.Input.GetProperty(name).GetInt64(), c.Currency);
        var rules = new PointsProgram { Currency = c.Currency, Earning = new() { Per = M("per"), Points = M("points") } }.Compile();
        Assert.Equal(c.Expect.GetProperty("points").GetInt64(), rules.Earned(new OrderSpend { Items = M("amount") }).MinorUnits);
    }

    [Theory]
    [MemberData(nameof(CommerceCase.Ids), new object[] { new[] { "points_to_money" } }, MemberType = typeof(CommerceCase))]
    public void Points_are_worth_their_rate(string id)
    {
        var c = CommerceCase.Get(id);
        var rules = new PointsProgram { Currency = c.Currency, PointValue = new Money(c.Input.GetProperty("rate").GetInt64(), c.Currency) }.Compile();
        Assert.Equal(c.Expect.GetProperty("amount").GetInt64(), rules.Worth(c.Input.GetProperty("points").GetInt64()).MinorUnits);
    }

    [Theory]
    [MemberData(nameof(CommerceCase.Ids), new object[] { new[] { "points_min_use" } }, MemberType = typeof(CommerceCase))]
    public void The_least_balance_is_inclusive(string id)
    {
        var c = CommerceCase.Get(id);
        var rules = new PointsProgram { Currency = c.Currency, Use = new() { MinimumBalance = new Money(c.Input.GetProperty("minPoints").GetInt64(), c.Currency) } }.Compile();
        Assert.Equal(c.Expect.GetProperty("allowed").GetBoolean(), rules.Usable(new Money(c.Input.GetProperty("points").GetInt64(), c.Currency), null).Allowed);
    }

    [Theory]
    [MemberData(nameof(CommerceCase.Ids), new object[] { new[] { "tier_spend" } }, MemberType = typeof(CommerceCase))]
    public void Only_goods_after_points_count_for_a_tier(string id)
    {
        var c = CommerceCase.Get(id);
        Money M(string name) => new(c.Input.GetProperty(name).GetInt64(), c.Currency);
        var spend = new OrderSpend { Items = M("items"), Shipping = M("shipping"), PointsUsed = M("pointsUsed") };
        var history = new TierHistory { Orders = [new() { At = TierTests.At(2025, 5, 1), Spend = spend, DeliveredAt = TierTests.At(2025, 5, 2) }] };
        Assert.Equal(c.Expect.GetProperty("qualifying").GetInt64(), TierTests.Ladder(12).Assess(history, TierTests.At(2025, 6, 1)).Spend.MinorUnits);
    }
}

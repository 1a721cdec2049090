using CsRules.Loyalty;
using CsRules.Testing;
using NodaTime;

namespace CsRules.Tests.Loyalty;

/// <summary>Products that earn at rates of their own, and the least order that earns.</summary>
public class PointsByProductTests
{
    private static readonly PointsProgram Program = new() { Currency = Currency.Krw, Earning = new() { Rate = Rate.Percent(1), Products = [new("voucher", Rate.Zero), new("tea", Rate.Percent(5))] } };

    [Fact]
    public void Each_product_earns_at_its_own_rate_and_the_sum_is_rounded_once()
    {
        // 5% of 1,010 and 1% of 1,050 are 50.5 and 10.5.
        var spend = Spend(("tea", 1_010), ("cup", 1_050), ("voucher", 99_000));
        Assert.Equal(61, Program.Compile().Earned(spend).MinorUnits);
        Assert.Equal(1_010, (Program with { Earning = Program.Earning with { Products = [] } }).Compile().Earned(spend).MinorUnits);
    }

    [Fact]
    public void Coupons_and_points_of_a_line_lower_it()
    {
        var spend = new OrderSpend
        {
            Items = Money.Won(3_000),
            Coupons = Money.Won(1_000),
            PointsUsed = Money.Won(500),
            Lines = [new() { Product = "tea", Items = Money.Won(2_000), Coupons = Money.Won(1_000), PointsUsed = Money.Won(500) }, new() { Product = "cup", Items = Money.Won(1_000) }],
        };
        Assert.Equal(25 + 10, Program.Compile().Earned(spend).MinorUnits);
        Assert.Equal(100 + 10, (Program with { Earning = Program.Earning with { Base = new() { BeforeCoupons = true, BeforePoints = true } } }).Compile().Earned(spend).MinorUnits);
    }

    [Theory]
    [InlineData(29_999, 0)]
    [InlineData(30_000, 300)]
    public void Below_the_least_order_nothing_is_earned(long paid, long earned)
    {
        var rules = (Program with { Earning = Program.Earning with { MinimumOrder = Money.Won(30_000) } }).Compile();
        Assert.Equal(earned, rules.Earned(Money.Won(paid)).MinorUnits);
        Assert.Equal(earned, rules.Earned(Spend(("cup", paid))).MinorUnits);
    }

    [Property]
    public bool Where_every_product_earns_as_the_order_does_the_lines_change_nothing(ushort one, ushort other, byte percent)
    {
        var rate = Rate.BasisPoints(percent);
        var earning = new PointsEarning { Rate = rate, Products = [new("tea", rate)] };
        return (Program with { Earning = earning }).Compile().Earned(Spend(("tea", one), ("cup", other)))
            == (Program with { Earning = earning with { Products = [] } }).Compile().Earned(Money.Won(one + (long)other));
    }

    [Fact]
    public void A_program_that_says_two_rates_of_a_product_and_lines_that_do_not_sum_are_refused()
    {
        var twice = Program with { Earning = Program.Earning with { Products = [new("tea", Rate.One), new("tea", Rate.Zero), new("cup", Rate.Percent(101))] } };
        Assert.Equal(["points-program.product-twice", "points-program.share"], new PointsProgramValidator().Validate(twice).Errors.Select(e => e.ErrorCode));
        string[] Codes(OrderSpend spend) => [.. new PointsEventValidator(Currency.Krw)
            .Validate(new PointsEvent { Id = "e", At = Instant.FromUtc(2025, 11, 1, 0, 0), Kind = PointsEventKind.Earn, Order = "o", Spend = spend }).Errors.Select(e => e.ErrorCode)];
        Assert.Equal(["points-event.spend-lines"], Codes(Spend(("tea", 1_000)) with { Items = Money.Won(1_001) }));
        Assert.Equal(["points-event.spend-lines"], Codes(new() { Items = Money.Won(1_000), Lines = [new() { Items = Money.Won(1_000), Coupons = Money.Won(1) }] }));
        Assert.Empty(Codes(Spend(("tea", 1_000)) with { Coupons = Money.Won(10) }));
    }

    private static OrderSpend Spend(params (string Product, long Items)[] lines) => new()
    {
        Items = Money.Won(lines.Sum(line => line.Items)),
        Lines = [.. lines.Select(line => new SpendLine { Product = line.Product, Items = Money.Won(line.Items) })],
    };
}

using CsRules.Documents;
using CsRules.Refunds;
using CsRules.Tests.Orders;
using NodaTime;

namespace CsRules.Tests.Refunds;

/// <summary>Money back without goods, and what later returns know of it.</summary>
public class AllowanceTests
{
    [Fact]
    public void A_price_that_was_cut_comes_back_once()
    {
        var order = SampleOrders.Of([10_000], quantity: 3);
        var cut = Cut("a", 3_000);
        Assert.Equal(3_000, Total(order, cut));
        Assert.Equal(9_000, Total(order, cut, RefundGiven.Claim("1", "l0", 1)));
        Assert.Equal(18_000, Total(order, cut, RefundGiven.Claim("1", "l0", 1), RefundGiven.Claim("2", "l0", 2)));
        // Told of one unit of three, that unit is the last to come back.
        var one = Cut("a", 3_000, quantity: 1);
        Assert.Equal(20_000, Total(order, one, RefundGiven.Claim("1", "l0", 2)));
        Assert.Equal(7_000, Total(order, one, RefundGiven.Claim("1", "l0", 2), RefundGiven.Claim("2", "l0", 1)));
    }

    [Fact]
    public void A_price_is_not_cut_below_nothing()
    {
        var order = SampleOrders.Of([10_000], discount: 1_000, quantity: 2);
        Assert.Equal(9_500, Total(order, Cut("a", 9_500, quantity: 1)));
        Assert.Equal(("refund.allowance-too-large", "$.claim.allowances[0].amount"), Refusal(order, Cut("a", 9_501, quantity: 1)));
        Assert.Equal(19_000, Total(order, Cut("a", 19_000)));
        // Two cuts on the same unit count together.
        Assert.Equal(("refund.allowance-too-large", "$.claim.allowances[0].amount"), Refusal(order, Cut("a", 9_000, quantity: 1), Cut("b", 501, quantity: 1)));
        // What is gone can't become cheaper.
        Assert.Equal(("refund.too-many", "$.claim.allowances[0].quantity"), Refusal(order, RefundGiven.Claim("1", "l0", 2), Cut("a", 1)));
    }

    [Fact]
    public void A_delivery_that_was_given_back_is_not_given_back_twice()
    {
        var order = SampleOrders.Of([10_000]) with { Shipping = new() { Fee = Money.Won(3_000) }, Payments = [new() { Method = "card", Amount = Money.Won(13_000) }] };
        var given = Allow("a", AllowanceKind.Delivery, 2_000);
        Assert.Equal(2_000, Total(order, given));
        Assert.Equal(11_000, Total(order, given, RefundGiven.Claim("1", "l0", 1) with { Fault = CsRules.Laws.Party.Seller }));
        Assert.Equal(2_000, Total(order, RefundGiven.Claim("1", "l0", 1), given));
        Assert.Equal(("refund.allowance-too-large", "$.claim.allowances"), Refusal(order, given, Allow("b", AllowanceKind.Delivery, 1_001)));
    }

    [Fact]
    public void A_compensation_is_beside_the_price()
    {
        var order = SampleOrders.Of([10_000]);
        var sorry = Allow("a", AllowanceKind.Compensation, 25_000);
        var plan = RefundGiven.Plan(order, [], sorry);
        Assert.Equal([new RefundShare("compensation", Money.Won(25_000), RefundTarget.Compensation)], plan.ByMethod.ToArray());
        Assert.Equal(10_000, Total(order, sorry, RefundGiven.Claim("1", "l0", 1)));
        // It is set off against what the customer owes.
        var fee = new RefundPolicy { ReturnFee = Money.Won(12_000) };
        Assert.Equal(23_000, RefundGiven.Plan(order, [RefundGiven.Claim("1", "l0", 1)], sorry, fee).ToCustomer.MinorUnits);
    }

    private static long Total(CsRules.Orders.Order order, params RefundClaim[] claims) => RefundGiven.Plan(order, [.. claims[..^1]], claims[^1]).Total.MinorUnits;

    private static (string Code, string Path) Refusal(CsRules.Orders.Order order, params RefundClaim[] claims)
    {
        var account = claims[..^1].Aggregate(RefundPolicy.Default.Compile(order), (before, claim) => before.After(claim, RefundGiven.Today));
        var error = Assert.Throws<CsRulesException>(() => account.Plan(claims[^1], RefundGiven.Today)).Errors.Single();
        return (error.Code, error.Path);
    }

    private static RefundClaim Cut(string id, long amount, int? quantity = null) => new()
    {
        Id = id,
        Lines = [],
        Allowances = [new() { Kind = AllowanceKind.PriceReduction, Line = "l0", Quantity = quantity, Amount = Money.Won(amount) }],
    };

    private static RefundClaim Allow(string id, AllowanceKind kind, long amount) => new() { Id = id, Lines = [], Allowances = [new() { Kind = kind, Amount = Money.Won(amount) }] };

    [Theory]
    [InlineData(Language.Korean, "철회")]
    [InlineData(Language.English, "withdrawal")]
    public void Money_without_goods_is_due_on_no_withdrawal(Language language, string word)
    {
        var order = SampleOrders.Of([10_000]);
        var cut = new RefundClaim { Id = "c", Allowances = [new() { Kind = AllowanceKind.PriceReduction, Line = "l0", Amount = Money.Won(1_000) }] };
        foreach (var voice in Enum.GetValues<Voice>())
        {
            Assert.DoesNotContain(RefundGiven.Plan(order, [], cut).Statement(language, voice), line => line.Contains(word, StringComparison.OrdinalIgnoreCase));
            // A day that somebody set is told.
            Assert.Contains(RefundGiven.Plan(order, [], cut with { DueFrom = new LocalDate(2025, 11, 20) }).Statement(language, voice), line => line.Contains("2025", StringComparison.Ordinal));
        }
    }
}

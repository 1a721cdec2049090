using CsRules.Orders;
using CsRules.Refunds;

namespace CsRules.Tests.Refunds;

/// <summary>What was paid later keeps the tax of what it was paid for.</summary>
public class LaterPaymentTaxTests
{
    private static readonly Order Basket = new()
    {
        Id = "o",
        Tax = new(),
        Lines =
        [
            new() { Id = "a", UnitPrice = Money.Won(11_000), Quantity = 1 },
            new() { Id = "b", UnitPrice = Money.Won(5_000), Quantity = 1, Tax = TaxTreatment.Exempt },
            new() { Id = "c", UnitPrice = Money.Won(3_000), Quantity = 1, Tax = TaxTreatment.ZeroRated },
        ],
        Payments = [new() { Method = "card", Amount = Money.Won(19_000) }],
    };

    private static readonly RefundClaim Dearer = new()
    {
        Id = "x",
        Kind = RefundKind.Exchange,
        Lines = [new() { Line = "a", Quantity = 1 }],
        Replacements = [new() { Id = "r", Quantity = 1, UnitPrice = Money.Won(22_000) }],
        Paid = Money.Won(11_000),
    };

    [Fact]
    public void All_that_goes_back_at_once_goes_back_as_it_was_paid()
    {
        var all = new RefundClaim { Id = "all", Lines = [new() { Line = "r", Quantity = 1 }, new() { Line = "b", Quantity = 1 }, new() { Line = "c", Quantity = 1 }] };
        Assert.Equal(
            ["card 10000 + 1000, 3000 zero-rated, 5000 exempt", "additional 10000 + 1000, 0 zero-rated, 0 exempt"],
            Told(RefundGiven.Plan(Basket, [Dearer], all)));
    }

    [Fact]
    public void And_in_two_claims_to_the_same()
    {
        var first = new RefundClaim { Id = "1", Lines = [new() { Line = "r", Quantity = 1 }] };
        var second = new RefundClaim { Id = "2", Lines = [new() { Line = "b", Quantity = 1 }, new() { Line = "c", Quantity = 1 }] };
        Assert.Equal(["card 10000 + 1000, 0 zero-rated, 0 exempt", "additional 10000 + 1000, 0 zero-rated, 0 exempt"], Told(RefundGiven.Plan(Basket, [Dearer], first)));
        Assert.Equal(["card 0 + 0, 3000 zero-rated, 5000 exempt"], Told(RefundGiven.Plan(Basket, [Dearer, first], second)));
    }

    [Fact]
    public void What_is_paid_at_the_door_is_of_the_order_as_the_rest_is()
    {
        var cod = Basket with { Payments = [new() { Method = "card", Amount = Money.Won(9_500) }], Unpaid = Money.Won(9_500) };
        var all = new RefundClaim { Id = "all", Lines = [new() { Line = "a", Quantity = 1 }, new() { Line = "b", Quantity = 1 }, new() { Line = "c", Quantity = 1 }] };
        var account = RefundPolicy.Default.Compile(cod).Paid(Money.Won(9_500));
        var plan = account.Plan(all, RefundGiven.Today);
        Assert.Equal((10_000, 1_000, 3_000, 5_000), (plan.Tax.Sum(t => t.Supply.MinorUnits), plan.Tax.Sum(t => t.Vat.MinorUnits), plan.Tax.Sum(t => t.ZeroRated.MinorUnits), plan.Tax.Sum(t => t.Exempt.MinorUnits)));
        Assert.All(plan.Tax, tax => Assert.Equal(9_500, tax.Supply.MinorUnits + tax.Vat.MinorUnits + tax.ZeroRated.MinorUnits + tax.Exempt.MinorUnits));
    }

    private static IEnumerable<string> Told(RefundPlan plan) =>
        plan.Tax.Select(tax => $"{tax.Method} {tax.Supply.MinorUnits} + {tax.Vat.MinorUnits}, {tax.ZeroRated.MinorUnits} zero-rated, {tax.Exempt.MinorUnits} exempt");
}

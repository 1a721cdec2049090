using CsRules.Documents;
using CsRules.Refunds;
using CsRules.Tests.Orders;

namespace CsRules.Tests.Refunds;

public class RefundValidatorTests
{
    public static TheoryData<string, RefundCase> Wrong()
    {
        var order = SampleOrders.Of([10_000, 20_000], discount: 1000);
        var claim = RefundGiven.Claim("r", "l0", 1);
        var good = new RefundCase { Order = order, Claim = claim };
        return new()
        {
            { "order.sum", good with { Order = order with { Payments = [new() { Method = "card", Amount = Money.Won(1) }] } } },
            { "order.too-large", good with { Order = order with { Payments = [new() { Method = "card", Amount = Money.Won(long.MaxValue) }, new() { Method = "transfer", Amount = Money.Won(long.MaxValue) }] } } },
            { "order.too-large", good with { Order = order with { Lines = [order.Lines[0] with { UnitPrice = Money.Won(long.MaxValue), Quantity = 3 }] , Discounts = [] } } },
            { "order.no-lines", good with { Order = order with { Lines = [] } } },
            { "order.repeated-line", good with { Order = order with { Lines = [order.Lines[0], order.Lines[0]] } } },
            { "order.quantity", good with { Order = order with { Lines = [order.Lines[0] with { Quantity = 0 }, order.Lines[1]] } } },
            { "order.negative-amount", good with { Order = order with { Lines = [order.Lines[0] with { UnitPrice = Money.Won(-5) }, order.Lines[1]] } } },
            { "order.other-currency", good with { Order = order with { Payments = [new() { Method = "card", Amount = new(29_000, Currency.Usd) }] } } },
            { "order.unknown-line", good with { Order = order with { Discounts = [order.Discounts[0] with { Lines = ["x"] }] } } },
            { "order.repeated-discount", good with { Order = order with { Discounts = [order.Discounts[0], order.Discounts[0]] } } },
            { "order.discount-too-large", good with { Order = order with { Discounts = [order.Discounts[0] with { Amount = Money.Won(90_000) }] } } },
            { "refund.unknown-line", good with { Claim = RefundGiven.Claim("r", "nope", 1) } },
            { "refund.too-many", good with { Claim = RefundGiven.Claim("r", "l0", 2) } },
            { "refund.too-many", good with { Before = [RefundGiven.Claim("q", "l0", 1)] } },
            { "refund.quantity", good with { Claim = RefundGiven.Claim("r", "l0", 0) } },
            { "claim.day-outside-calendar", good with { Claim = claim with { DueFrom = Moment.OnDay(new(2007, 12, 31)) } } },
            { "claim.day-outside-calendar", good with { Before = [claim with { Id = "q", DueFrom = Moment.OnDay(new(2050, 1, 1)) }] } },
            { "refund.no-lines", good with { Claim = claim with { Lines = [] } } },
            { "refund.claim-differs", good with { Before = [RefundGiven.Claim("r", "l1", 1)] } },
            { "refund.other-currency", good with { Policy = new() { ReturnFee = new(300, Currency.Usd) } } },
            { "refund.negative-amount", good with { Policy = new() { ReturnFee = Money.Won(-1) } } },
            { "refund.extend-days", good with { Policy = new() { ExtendDays = -1 } } },
        };
    }

    [Theory]
    [MemberData(nameof(Wrong))]
    public void What_can_not_be_is_told_with_its_code_in_both_languages(string code, RefundCase refund)
    {
        var error = Assert.Single(Validation.Check(new RefundCaseValidator(), refund), e => e.Code == code);
        foreach (var language in Enum.GetValues<Language>())
        {
            Assert.DoesNotContain("{", error.Explain(language), StringComparison.Ordinal);
            Assert.NotEqual(code, error.Explain(language));
        }
    }

    [Fact]
    public void A_right_document_has_no_errors() =>
        Assert.Empty(Validation.Check(new RefundCaseValidator(), new() { Order = SampleOrders.Of([10_000]), Claim = RefundGiven.Claim("r", "l0", 1) }));
}

using CsRules.Documents;
using CsRules.Orders;
using CsRules.Refunds;
using CsRules.Tests.Orders;

namespace CsRules.Tests.Refunds;

/// <summary>Cash on delivery and part payment: what is not paid yet is not asked for any more before anything goes back.</summary>
public class UnpaidOrderTests
{
    [Fact]
    public void Nothing_goes_back_of_what_nobody_paid()
    {
        var order = SampleOrders.Of([10_000, 20_000]) with { Payments = [], Unpaid = Money.Won(30_000) };
        var plan = RefundGiven.Plan(order, [], RefundGiven.Claim("1", "l0", 1) with { Kind = RefundKind.Cancel });
        Assert.Equal((0, 10_000), (plan.ToCustomer.MinorUnits, plan.NoLongerDue.MinorUnits));
        Assert.Empty(plan.ByMethod);
        Assert.Equal(20_000, RefundPolicy.Default.Compile(order).After(RefundGiven.Claim("1", "l0", 1), RefundGiven.Today).Unpaid.MinorUnits);
    }

    [Fact]
    public void Of_a_part_paid_order_the_part_goes_back_last()
    {
        var order = SampleOrders.Of([10_000, 20_000]) with { Payments = [new() { Method = "deposit", Amount = Money.Won(6_000) }], Unpaid = Money.Won(24_000) };
        RefundClaim[] claims = [RefundGiven.Claim("1", "l1", 1), RefundGiven.Claim("2", "l0", 1)];
        Assert.Equal((0, 20_000), Told(RefundGiven.Plan(order, [], claims[0])));
        Assert.Equal((6_000, 4_000), Told(RefundGiven.Plan(order, [claims[0]], claims[1])));
        // Undone, it is to be paid again.
        var undone = RefundGiven.Plan(order, [.. claims], new() { Id = "u", Undoes = "2", Lines = [] });
        Assert.Equal(6_000, undone.DueFromCustomer.MinorUnits);
        static (long, long) Told(RefundPlan plan) => (plan.ToCustomer.MinorUnits, plan.NoLongerDue.MinorUnits);
    }

    // Cash on delivery, of which a part is cancelled, the rest refused at the door; and a part payment.
    [Theory]
    [InlineData(30_000, 1, Language.English, "Nothing of the order was paid yet: no money goes back.", "Of the order KRW 20,000 is still to be paid.")]
    [InlineData(30_000, 2, Language.English, "Nothing of the order was paid yet: no money goes back.", "Nothing of the order is left to be paid.")]
    [InlineData(24_000, 1, Language.English, "No money goes back: what is still to be paid is less by KRW 10,000.", "Of the order KRW 14,000 is still to be paid.")]
    [InlineData(30_000, 1, Language.Korean, "아직 결제받은 금액이 없어 환불할 금액이 없습니다.", "이 주문에서 아직 받을 금액은 20,000원입니다.")]
    [InlineData(30_000, 2, Language.Korean, "아직 결제받은 금액이 없어 환불할 금액이 없습니다.", "이 주문에서 더 받을 금액이 없습니다.")]
    public void Where_nothing_was_paid_nothing_goes_back_and_what_is_left_to_pay_is_said(long unpaid, int lines, Language language, string nothing, string left)
    {
        var order = SampleOrders.Of([10_000, 20_000]) with { Payments = [new() { Method = "card", Amount = Money.Won(30_000 - unpaid) }], Unpaid = Money.Won(unpaid) };
        var claim = new RefundClaim { Id = "1", Kind = RefundKind.Cancel, Lines = [.. order.Lines.Take(lines).Select(line => new ClaimedLine { Line = line.Id, Quantity = 1 })] };
        var told = RefundGiven.Plan(order, [], claim).Statement(language, Voice.Agent);
        Assert.Equal([nothing, left], told.TakeLast(2));
    }

    [Fact]
    public void Whoever_still_has_to_pay_is_not_told_that_nothing_is_to_be_paid()
    {
        var order = SampleOrders.Of([10_000, 20_000]) with { Payments = [], Unpaid = Money.Won(30_000) };
        var swap = RefundGiven.Claim("1", "l0", 1) with { Kind = RefundKind.Exchange, Fault = CsRules.Laws.Party.Seller, Replacements = [new() { Id = "x", Quantity = 1 }] };
        string[] Last(RefundClaim claim, Language language) => [.. RefundGiven.Plan(order, [], claim).Statement(language, Voice.Customer).TakeLast(2)];
        Assert.Equal(["No money goes back.", "Of your order KRW 30,000 is still to be paid."], Last(swap, Language.English));
        Assert.Equal(["아직 결제하지 않으셔서 돌려드릴 금액은 없습니다.", "남은 주문의 결제하실 금액은 20,000원입니다."], Last(RefundGiven.Claim("1", "l0", 1), Language.Korean));
        // Nobody is told that what was never paid is given back.
        Assert.Equal("KRW 10,000 for 1 of l0.", RefundGiven.Plan(order, [], RefundGiven.Claim("1", "l0", 1)).Statement(Language.English, Voice.Customer)[0]);
        Assert.Equal("+10,000원 l0 1개: 정가 10,000원, 할인 몫 0원, 결제할 금액 10,000원.", RefundGiven.Plan(order, [], RefundGiven.Claim("1", "l0", 1)).Statement(Language.Korean, Voice.Agent)[0]);
        // Once it is paid, nothing of this is said.
        var paid = RefundPolicy.Default.Compile(order).Paid(Money.Won(30_000)).Plan(swap, RefundGiven.Today);
        Assert.Equal("Nothing is refunded, and nothing is for you to pay.", paid.Statement(Language.English, Voice.Customer)[^1]);
    }

    [Fact]
    public void What_is_owed_is_paid_in_parts_or_not_yet_and_a_won_less_is_an_error()
    {
        Order Order(long paid, long unpaid) => SampleOrders.Of([10_000]) with { Payments = [new() { Method = "card", Amount = Money.Won(paid) }], Unpaid = Money.Won(unpaid) };
        Assert.Empty(Validation.Check(new OrderValidator(), Order(4_000, 6_000)));
        Assert.Equal(["order.sum"], Validation.Check(new OrderValidator(), Order(4_000, 5_999)).Select(e => e.Code));
        Assert.Contains("order.negative-amount", Validation.Check(new OrderValidator(), Order(11_000, -1_000)).Select(e => e.Code));
    }

    [Fact]
    public void Two_currencies_are_refused_by_name()
    {
        var order = SampleOrders.Of([10_000]) with { Unpaid = new Money(0, Currency.Eur) };
        var error = Assert.Single(Validation.Check(new OrderValidator(), order));
        Assert.Equal(("order.other-currency", "$.unpaid"), (error.Code, error.Path));
    }
}

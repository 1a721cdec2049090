using CsRules.Calendars;
using CsRules.Coupons;
using CsRules.Documents;
using CsRules.Loyalty;
using CsRules.Orders;
using CsRules.Refunds;
using CsRules.Returns;
using CsRules.Sla;
using CsRules.Tests.Orders;
using NodaTime;

namespace CsRules.Tests.Documents;

/// <summary>An error inside a document names the whole path from the document's root, however deep its validator stands.</summary>
public class NestedPathTests
{
    private static readonly Order Unpaid = SampleOrders.Of([10_000], discount: 0) with { Payments = [] };

    [Fact]
    public void An_order_inside_a_refund() =>
        AssertPath("$.order.payments", Validation.Check(new RefundCaseValidator(), new()
        {
            Order = Unpaid,
            Claim = new() { Id = "c", Lines = [new() { Line = "l0", Quantity = 1 }] },
        }));

    [Fact]
    public void An_order_inside_its_life() =>
        AssertPath("$.order.payments", Validation.Check(new OrderLifeValidator(), new() { Order = Unpaid }));

    [Fact]
    public void A_claim_inside_a_return() =>
        AssertPath("$.claim.supply.on", Validation.Check(new ReturnCaseValidator(), new()
        {
            Claim = new() { Supply = new() { State = SupplyState.Supplied } },
        }));

    [Fact]
    public void A_law_that_is_not_built_in() =>
        AssertPath("$.regime", Validation.Check(new ReturnCaseValidator(), new() { Regime = "XX", Claim = new() }));

    [Fact]
    public void A_consumers_law_that_is_not_built_in() =>
        AssertPath("$.consumerRegime", Validation.Check(new ReturnCaseValidator(), new() { ConsumerRegime = "XX", Claim = new() }));

    [Fact]
    public void A_clause_inside_a_return() =>
        AssertPath("$.policy.clauses[1].days", Validation.Check(new ReturnCaseValidator(), new()
        {
            Claim = new(),
            Policy = new() { Clauses = [new() { Kind = ClauseKind.FreeReturns }, new() { Kind = ClauseKind.ReturnWindow, Days = -1 }] },
        }));

    [Fact]
    public void An_event_inside_a_points_document() =>
        AssertPath("$.events[1].amount", Validation.Check(new PointsCaseValidator(), new()
        {
            Program = new() { Currency = Currency.Krw },
            Events = [Grant("a", 1), Grant("b", -1)],
        }));

    [Fact]
    public void A_program_inside_a_points_document() =>
        AssertPath("$.program.earning.rate", Validation.Check(new PointsCaseValidator(), new()
        {
            Program = new() { Currency = Currency.Krw, Earning = new() { Rate = Rate.Percent(-1) } },
            Events = [],
        }));

    [Fact]
    public void Hours_inside_a_reply_policy() =>
        AssertPath("$.hours.weekly.mon[0]", Validation.Check(new SlaPolicyValidator(), SlaPolicy.Default with
        {
            Hours = SlaPolicy.Default.Hours with { Weekly = new() { Mon = [BusinessInterval.Of("09:00", "09:00")] } },
        }));

    [Fact]
    public void A_coupon_inside_a_question() =>
        AssertPath("$.book.coupons[0]", Validation.Check(new CouponCaseValidator(), new(
            new(Currency.Krw, [new("A", CouponTarget.Order, new(BenefitKind.Fixed))]),
            new([new("1", Money.Won(1))]))));

    private static PointsEvent Grant(string id, long amount) =>
        new() { Id = id, At = Instant.FromUtc(2025, 1, 1, 0, 0), Kind = PointsEventKind.Grant, Amount = Money.Won(amount) };

    private static void AssertPath(string path, IEnumerable<InputError> errors) =>
        Assert.Contains(path, errors.Select(e => e.Path));
}

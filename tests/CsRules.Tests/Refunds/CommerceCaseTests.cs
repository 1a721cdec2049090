using System.Text.Json;
using CsRules.Laws;
using CsRules.Loyalty;
using CsRules.Orders;
using CsRules.Refunds;
using CsRules.Returns;
using CsRules.Tests.Orders;

namespace CsRules.Tests.Refunds;

/// <summary>The refund cases of the collection beside the tests, each by its id.</summary>
public class CommerceCaseTests
{
    private static readonly Dictionary<string, JsonElement> Cases =
        JsonDocument.Parse(TestData.Read("Data", "commerce-cases.json")).RootElement.GetProperty("cases").EnumerateArray()
            .ToDictionary(c => c.GetProperty("id").GetString()!, StringComparer.Ordinal);

    public static TheoryData<string> Ids(string kind)
    {
        var ids = new TheoryData<string>();
        foreach (var (id, c) in Cases)
            if (c.GetProperty("kind").GetString() == kind) ids.Add(id);
        return ids;
    }

    [Theory]
    [MemberData(nameof(Ids), "refund_partial")]
    public void A_partial_refund_is_the_share_of_the_lines(string id)
    {
        var (input, expect) = Read(id);
        var order = SampleOrders.Of(Amounts(input, "lines"), input.GetProperty("orderDiscount").GetInt64(), currency: Currency.Eur);
        var claim = new RefundClaim { Id = "r", Lines = [.. input.GetProperty("returned").EnumerateArray().Select(i => new ClaimedLine { Line = "l" + i.GetInt32(), Quantity = 1 })] };
        Assert.Equal(expect.GetProperty("refund").GetInt64(), RefundGiven.Plan(order, [], claim).ToCustomer.MinorUnits);
    }

    [Theory]
    [MemberData(nameof(Ids), "refund_min_lost")]
    public void A_lost_minimum_keeps_or_revokes(string id)
    {
        var (input, expect) = Read(id);
        var lines = Amounts(input, "lines");
        var coupon = input.GetProperty("coupon");
        var discount = lines.Sum() * coupon.GetProperty("value").GetInt64() / 100;
        var order = SampleOrders.Of(lines, discount, coupon.GetProperty("min").GetInt64(), Currency.Eur);
        var claim = new RefundClaim { Id = "r", Lines = [.. Enumerable.Range(0, input.GetProperty("returnedQty").GetInt32()).Select(i => new ClaimedLine { Line = "l" + i, Quantity = 1 })] };
        Assert.Equal(expect.GetProperty("refundProportional").GetInt64(), RefundGiven.Plan(order, [], claim).ToCustomer.MinorUnits);
        Assert.Equal(expect.GetProperty("refundIfCouponRevoked").GetInt64(),
            RefundGiven.Plan(order, [], claim, new() { LostMinimum = LostMinimum.Revoke }).ToCustomer.MinorUnits);
    }

    [Theory]
    [MemberData(nameof(Ids), "refund_min_kept")]
    public void Earned_points_are_clawed_back_in_proportion(string id)
    {
        var (input, expect) = Read(id);
        var (paid, refund) = (input.GetProperty("paid").GetInt64(), input.GetProperty("refund").GetInt64());
        var order = SampleOrders.Of([refund, paid - refund]) with { Earned = new() { Amount = Money.Won(paid).Times(Rate.Percent(input.GetProperty("earnPercent").GetInt32())) } };
        var plan = RefundGiven.Plan(order, [], RefundGiven.Claim("r", "l0", 1), new() { SpentEarnings = SpentPointsPolicy.DeductFromRefund });
        Assert.Equal(expect.GetProperty("clawback").GetInt64(), plan.Earned.Amount.MinorUnits);
        Assert.Equal(expect.GetProperty("net").GetInt64(), plan.ToCustomer.MinorUnits);
    }

    [Theory]
    [MemberData(nameof(Ids), "cancel_free_shipping_lost")]
    public void Free_shipping_lost_before_dispatch(string id)
    {
        var (input, expect) = Read(id);
        var order = SampleOrders.Of(Amounts(input, "lines")) with
        {
            Shipping = new() { FreeFrom = Money.Won(input.GetProperty("freeFrom").GetInt64()), StandardFee = Money.Won(input.GetProperty("shippingFee").GetInt64()) },
        };
        var claim = new RefundClaim { Id = "r", Kind = RefundKind.Cancel, Lines = [.. input.GetProperty("cancelled").EnumerateArray().Select(i => new ClaimedLine { Line = "l" + i.GetInt32(), Quantity = 1 })] };
        Assert.Equal(expect.GetProperty("refund").GetInt64(), RefundGiven.Plan(order, [], claim).ToCustomer.MinorUnits);
    }

    [Theory]
    [MemberData(nameof(Ids), "return_shipping_fee")]
    public void The_return_leg_follows_fault_and_threshold(string id)
    {
        var (input, expect) = Read(id);
        long Get(string name, long otherwise) => input.TryGetProperty(name, out var value) ? value.GetInt64() : otherwise;
        bool Is(string name) => input.TryGetProperty(name, out var value) && value.GetBoolean();
        var returned = Get("returned", 30_000);
        var kept = Is("fullReturn") ? 0 : Get("orderAmount", 130_000) - returned;
        var (outbound, paidOutbound) = (Get("outbound", 0), Is("outboundPaid"));
        var order = new Order
        {
            Id = "o",
            Lines = kept > 0
                ? [new() { Id = "l0", UnitPrice = Money.Won(returned), Quantity = 1 }, new() { Id = "l1", UnitPrice = Money.Won(kept), Quantity = 1 }]
                : [new() { Id = "l0", UnitPrice = Money.Won(returned), Quantity = 1 }],
            Shipping = new() { Fee = Money.Won(paidOutbound ? outbound : 0), StandardFee = Money.Won(outbound), FreeFrom = Money.Won(Get("freeFrom", 100_000)) },
            Payments = [new() { Method = "card", Amount = Money.Won(returned + kept + (paidOutbound ? outbound : 0)) }],
        };
        var seller = input.GetProperty("fault").GetString() == "seller";
        var claim = RefundGiven.Claim("r", "l0", 1) with { Fault = seller ? Party.Seller : Party.Consumer };
        var plan = RefundGiven.Plan(order, [], claim, new() { ReturnFee = Money.Won(Get("inbound", 0)) });
        Assert.Equal(expect.GetProperty("charge").GetInt64(), -plan.Items.Where(i => i.Amount.MinorUnits < 0).Sum(i => i.Amount.MinorUnits));
        if (expect.TryGetProperty("outboundRefund", out var back))
            Assert.Equal(back.GetInt64(), plan.Items.Where(i => i.Finding.Code == "refund.outbound-back").Sum(i => i.Amount.MinorUnits));
    }

    [Theory]
    [MemberData(nameof(Ids), "return_window")]
    public void A_window_of_the_shop_counts_elapsed_days(string id)
    {
        // Windows of other shops, longer than the law: as terms counted from the delivery; staff may grant goodwill.
        var (input, expect) = Read(id);
        var elapsed = (int)NodaTime.Text.PeriodPattern.NormalizingIso.Parse(input.GetProperty("elapsed").GetString()!).Value.Days;
        var delivered = new NodaTime.LocalDate(2025, 1, 6);
        var staff = input.TryGetProperty("staffOverride", out var granted) && granted.GetBoolean();
        PolicyClause[] clauses = [new() { Kind = ClauseKind.ReturnWindow, Days = input.GetProperty("windowDays").GetInt32() }, .. staff ? new PolicyClause[] { new() { Kind = ClauseKind.Goodwill, Days = 60 } } : []];
        var facts = new ReturnClaim { Supply = new() { On = delivered }, Withdrawal = new() { NoticeOn = delivered.PlusDays(elapsed) } };
        var decision = Law.Korea.Decide(facts, new ReturnPolicy { Clauses = [.. clauses] }.Compile(Law.Korea), NodaTime.Instant.FromUtc(2026, 6, 1, 0, 0));
        Assert.Equal(expect.GetProperty("eligible").GetBoolean(), decision.Outcome == ReturnOutcome.Allowed);
    }

    private static (JsonElement Input, JsonElement Expect) Read(string id) => (Cases[id].GetProperty("input"), Cases[id].GetProperty("expect"));

    private static long[] Amounts(JsonElement input, string name) => [.. input.GetProperty(name).EnumerateArray().Select(a => a.GetInt64())];
}

using CsRules.Flow;
using CsRules.Laws;
using CsRules.Orders;
using CsRules.Refunds;
using NodaTime;

namespace CsRules.Tests.Flow;

/// <summary>Which events give money back by themselves, and as what.</summary>
public class RefundOfEventTests
{
    private static readonly Instant At = Instant.FromUtc(2025, 10, 12, 16, 0);

    [Theory]
    [InlineData(OrderEventKind.Cancel, RefundKind.Cancel, Party.Consumer)]
    [InlineData(OrderEventKind.Cancel, RefundKind.Cancel, Party.Seller)]
    [InlineData(OrderEventKind.AcceptReturn, RefundKind.Return, Party.Consumer)]
    [InlineData(OrderEventKind.AcceptReturn, RefundKind.Return, Party.Seller)]
    public void A_cancel_and_an_accepted_return_give_back_their_units(OrderEventKind kind, RefundKind refund, Party fault)
    {
        var claim = RefundClaim.Of(Of(kind), fault)!;
        Assert.Equal(("e", refund, fault, Moment.At(At)), (claim.Id, claim.Kind, claim.Fault, claim.DueFrom));
        Assert.Equal([("tea", 2)], claim.Lines.Select(line => (line.Line, line.Quantity)));
        Assert.Null(RefundClaim.Of(Of(kind) with { At = null }, fault)!.DueFrom);
        Assert.Null(RefundClaim.Of(Of(kind) with { Line = null }, fault));
    }

    [Fact]
    public void Nothing_else_does()
    {
        var others = Enum.GetValues<OrderEventKind>().Except([OrderEventKind.Cancel, OrderEventKind.AcceptReturn]).ToList();
        Assert.Equal(16, others.Count);
        Assert.All(others, kind => Assert.Null(RefundClaim.Of(Of(kind), Party.Consumer)));
    }

    private static OrderEvent Of(OrderEventKind kind) => new() { Id = "e", Kind = kind, Line = "tea", Quantity = 2, At = At };
}

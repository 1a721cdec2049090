using System.Collections.Immutable;
using CsRules.Orders;

namespace CsRules.Refunds;

/// <summary>Which units of an order have gone back, and what that leaves with the consumer.</summary>
/// <param name="Shares">The order's exact shares.</param>
/// <param name="Back">Units that have gone back, by line.</param>
/// <param name="SellerBack">Units among them that went back by the seller's fault: no threshold is ever lost by them.</param>
internal readonly record struct GoodsBack(OrderShares Shares, ImmutableArray<int> Back, ImmutableArray<int> SellerBack)
{
    public static GoodsBack None(OrderShares shares)
    {
        ImmutableArray<int> zeros = [.. shares.Order.Lines.Select(_ => 0)];
        return new(shares, zeros, zeros);
    }

    public bool IsEverything
    {
        get
        {
            for (var i = 0; i < Back.Length; i++)
                if (Back[i] != Shares.Order.Lines[i].Quantity) return false;
            return true;
        }
    }

    /// <summary>What was paid for the goods that are still kept.</summary>
    public Money Kept => Left(seller: false, afterDiscounts: true);

    /// <summary>What the goods cost that the consumer did not give back of his own accord: before discounts, or as they were paid.</summary>
    public Money KeptByTheConsumer(bool afterDiscounts) => Left(seller: true, afterDiscounts);

    /// <summary>The share of a discount that lies on what is kept.</summary>
    public Money KeptShare(int discount)
    {
        var sum = Money.Zero(Shares.Order.Currency);
        for (var i = 0; i < Back.Length; i++)
            sum += Shares.Discount(discount, i, Shares.Order.Lines[i].Quantity) - Shares.Discount(discount, i, Back[i]);
        return sum;
    }

    private Money Left(bool seller, bool afterDiscounts)
    {
        var sum = Money.Zero(Shares.Order.Currency);
        for (var i = 0; i < Back.Length; i++)
        {
            var (whole, back) = (Shares.Order.Lines[i].Quantity, Back[i] - (seller ? SellerBack[i] : 0));
            sum += afterDiscounts ? Shares.Net(i, whole) - Shares.Net(i, back) : Shares.Gross(i, whole) - Shares.Gross(i, back);
        }

        return sum;
    }
}

using System.Collections.Immutable;
using CsRules.Orders;

namespace CsRules.Refunds;

/// <summary>Which units have gone back, and whose reason it was: all that an order's money depends on, whatever the order of telling.</summary>
/// <param name="Shares">The order's money, unit by unit.</param>
/// <param name="Back">Units of each line that have gone back.</param>
/// <param name="SellerBack">Those of them that count as never ordered: at the seller's fault.</param>
/// <param name="Cancelled">Those that the consumer cancelled before dispatch.</param>
internal readonly record struct GoodsBack(OrderShares Shares, ImmutableArray<int> Back, ImmutableArray<int> SellerBack, ImmutableArray<int> Cancelled)
{
    public static GoodsBack None(OrderShares shares)
    {
        ImmutableArray<int> zeros = [.. shares.Order.Lines.Select(_ => 0)];
        return new(shares, zeros, zeros, zeros);
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

    /// <summary>True where no unit was delivered that stayed, or that the consumer gave back: the delivery has served nobody.</summary>
    public bool DeliveryServedNobody
    {
        get
        {
            for (var i = 0; i < Back.Length; i++)
                if (SellerBack[i] + Cancelled[i] != Shares.Order.Lines[i].Quantity) return false;
            return true;
        }
    }

    /// <summary>What was paid for the goods that are still kept.</summary>
    public Money Kept => Measured(Back, [], DiscountsTaken.All);

    /// <summary>What was paid for the goods that the consumer did not give back of his own accord.</summary>
    public Money KeptByTheConsumer => Measured(ByConsumer, [], DiscountsTaken.All);

    /// <summary>Units that went back of the consumer's own accord.</summary>
    public ImmutableArray<int> ByConsumer
    {
        get
        {
            var seller = SellerBack;
            return [.. Back.Select((units, i) => units - seller[i])];
        }
    }

    /// <summary>The share of a discount that lies on what is kept.</summary>
    public Money KeptShare(int discount)
    {
        var sum = Money.Zero(Shares.Order.Currency);
        for (var i = 0; i < Back.Length; i++)
            sum += Shares.Discount(discount, i, Shares.Order.Lines[i].Quantity) - Shares.Discount(discount, i, Back[i]);
        return sum;
    }

    /// <summary>What goods cost once some are gone, less some of the discounts.</summary>
    /// <param name="gone">Units of each line that no longer count.</param>
    /// <param name="lines">The lines that count; all where empty.</param>
    /// <param name="taken">The discounts that are taken off.</param>
    public Money Measured(ImmutableArray<int> gone, ImmutableArray<string> lines, DiscountsTaken taken)
    {
        var order = Shares.Order;
        var sum = Money.Zero(order.Currency);
        for (var i = 0; i < gone.Length; i++)
        {
            if (!lines.IsEmpty && !lines.Contains(order.Lines[i].Id)) continue;
            var whole = order.Lines[i].Quantity;
            sum += Shares.Gross(i, whole) - Shares.Gross(i, gone[i]);
            for (var d = 0; d < order.Discounts.Length; d++)
                if (taken.Takes(order, d)) sum -= Shares.Discount(d, i, whole) - Shares.Discount(d, i, gone[i]);
        }

        return sum;
    }

    /// <summary>Units that are left once some are gone.</summary>
    public int Units(ImmutableArray<int> gone, ImmutableArray<string> lines)
    {
        var units = 0;
        for (var i = 0; i < gone.Length; i++)
            if (lines.IsEmpty || lines.Contains(Shares.Order.Lines[i].Id)) units += Shares.Order.Lines[i].Quantity - gone[i];
        return units;
    }

    /// <summary>No unit of any line.</summary>
    public ImmutableArray<int> Nothing => [.. Back.Select(_ => 0)];
}

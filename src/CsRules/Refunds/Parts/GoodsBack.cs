using System.Collections.Immutable;
using CsRules.Orders;

namespace CsRules.Refunds;

/// <summary>
/// Which units have gone back, whose reason it was, what came instead and what became cheaper: all that an order's money
/// depends on, whatever the order of telling.
/// </summary>
/// <param name="Shares">The order's money, unit by unit; what came in exchange stands behind what was bought.</param>
/// <param name="Back">Units of each line that have gone back.</param>
/// <param name="SellerBack">Those of them that count as never ordered: at the seller's fault.</param>
/// <param name="Cancelled">Those that the consumer cancelled before dispatch.</param>
/// <param name="Exchanged">Those for which something else came.</param>
/// <param name="Cuts">Prices that were cut since.</param>
internal readonly record struct GoodsBack(
    OrderShares Shares, ImmutableArray<int> Back, ImmutableArray<int> SellerBack, ImmutableArray<int> Cancelled, ImmutableArray<int> Exchanged,
    ImmutableArray<PriceCut> Cuts)
{
    public static GoodsBack None(OrderShares shares)
    {
        ImmutableArray<int> zeros = [.. shares.Lines.Select(_ => 0)];
        return new(shares, zeros, zeros, zeros, zeros, []);
    }

    public bool IsEverything
    {
        get
        {
            for (var i = 0; i < Back.Length; i++)
                if (Back[i] != Shares.Lines[i].Quantity) return false;
            return true;
        }
    }

    /// <summary>True where no unit was delivered that stayed, or that the consumer gave back: the delivery has served nobody.</summary>
    public bool DeliveryServedNobody
    {
        get
        {
            for (var i = 0; i < Back.Length; i++)
                if (SellerBack[i] + Cancelled[i] + Exchanged[i] != Shares.Lines[i].Quantity) return false;
            return true;
        }
    }

    /// <summary>What was paid for the goods that are still kept, less what became cheaper.</summary>
    public Money Kept => Measured(Back, [], DiscountsTaken.All) - CutIn(Back);

    /// <summary>What earns points once some units are gone: what was paid, less what became cheaper. Something dearer in exchange earns no more.</summary>
    public Money Earning(ImmutableArray<int> gone)
    {
        var sum = Money.Zero(Shares.Order.Currency);
        for (var i = 0; i < gone.Length; i++)
        {
            var line = Shares.Lines[i];
            sum += line.Stands is { } stands
                ? stands.Paid.Times(line.Quantity - gone[i], line.Quantity)
                : Shares.Net(i, line.Quantity) - Shares.Net(i, gone[i]);
        }

        return Money.Max(sum - CutIn(gone), Money.Zero(sum.Currency));
    }

    /// <summary>Units that went back of the consumer's own accord, or for which something else came.</summary>
    public ImmutableArray<int> ByConsumer
    {
        get
        {
            var seller = SellerBack;
            return [.. Back.Select((units, i) => units - seller[i])];
        }
    }

    /// <summary>Units of what was bought that the consumer cancelled before dispatch: an exchange is none.</summary>
    public ImmutableArray<int> CancelledOfBought
    {
        get
        {
            var (cancelled, shares) = (Cancelled, Shares);
            return [.. shares.Lines.Select((line, i) => i < shares.Bought ? cancelled[i] : line.Quantity)];
        }
    }

    /// <summary>The share of a discount that lies on what is kept.</summary>
    public Money KeptShare(int discount)
    {
        var sum = Money.Zero(Shares.Order.Currency);
        for (var i = 0; i < Shares.Bought; i++)
            sum += Shares.Discount(discount, i, Shares.Lines[i].Quantity) - Shares.Discount(discount, i, Back[i]);
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
            if (!lines.IsEmpty && !lines.Contains(Shares.Lines[i].Id)) continue;
            var whole = Shares.Lines[i].Quantity;
            sum += Shares.Gross(i, whole) - Shares.Gross(i, gone[i]);
            for (var d = 0; d < order.Discounts.Length; d++)
                if (taken.Takes(order, d)) sum -= Shares.Discount(d, i, whole) - Shares.Discount(d, i, gone[i]);
        }

        return sum;
    }

    /// <summary>The same as minimums are measured: what came in exchange stands for what went back.</summary>
    public Money Standing(ImmutableArray<int> gone, ImmutableArray<string> lines, DiscountsTaken taken)
    {
        var (order, shares) = (Shares.Order, Shares);
        ImmutableArray<int> bought = [.. gone.Select((units, i) => i < shares.Bought ? units : shares.Lines[i].Quantity)];
        var sum = Measured(bought, lines, taken);
        for (var i = shares.Bought; i < gone.Length; i++)
        {
            var (line, left) = (shares.Lines[i], shares.Lines[i].Quantity - gone[i]);
            if (line.Stands is not { } stands || (!lines.IsEmpty && !lines.Contains(line.Id) && !stands.Lines.Any(id => lines.Contains(id)))) continue;
            var counts = stands.Gross;
            for (var d = 0; d < order.Discounts.Length; d++)
                if (taken.Takes(order, d)) counts -= stands.Shares[d];
            sum += counts.Times(left, line.Quantity);
        }

        return sum;
    }

    /// <summary>Units that are left once some are gone; what came in exchange for a line counts with it.</summary>
    public int Units(ImmutableArray<int> gone, ImmutableArray<string> lines)
    {
        var units = 0;
        for (var i = 0; i < gone.Length; i++)
            if (lines.IsEmpty || lines.Contains(Shares.Lines[i].Id) || Shares.Lines[i].Stands?.Lines.Any(id => lines.Contains(id)) == true) units += Shares.Lines[i].Quantity - gone[i];
        return units;
    }

    /// <summary>By how much the goods that are left once some are gone became cheaper.</summary>
    public Money CutIn(ImmutableArray<int> gone)
    {
        var sum = Money.Zero(Shares.Order.Currency);
        if (Cuts.IsEmpty) return sum;
        for (var i = 0; i < gone.Length; i++) sum += CutIn(i, Shares.Lines[i].Quantity - gone[i]);
        return sum;
    }

    /// <summary>By how much the last units of a line became cheaper: those whose price was not cut go back first. Never more than they cost.</summary>
    public Money CutIn(int line, int units)
    {
        var sum = Money.Zero(Shares.Order.Currency);
        foreach (var cut in Cuts)
            if (cut.Line == Shares.Lines[line].Id) sum += cut.Amount.Times(Math.Min(cut.Quantity, units), cut.Quantity);
        return sum.IsZero ? sum : Money.Min(sum, CostOfLast(line, units));
    }

    /// <summary>What can still be cut of a line's price; negative where more was cut than its units cost.</summary>
    public Money MostOf(int line)
    {
        var (cuts, kept) = (Cuts, Shares.Lines[line].Quantity - Back[line]);
        var id = Shares.Lines[line].Id;
        var shares = this;
        // By cut and unit: where the most is cut of the fewest units.
        return cuts.Where(cut => cut.Line == id).Select(cut => Math.Min(cut.Quantity, kept)).Append(kept).Distinct().Where(units => units > 0)
            .Select(units => shares.CostOfLast(line, units) - cuts.Where(cut => cut.Line == id)
                .Aggregate(Money.Zero(shares.Shares.Order.Currency), (sum, cut) => sum + cut.Amount.Times(Math.Min(cut.Quantity, units), cut.Quantity)))
            .Min();
    }

    private Money CostOfLast(int line, int units)
    {
        var whole = Shares.Lines[line].Quantity;
        return Shares.Net(line, whole) - Shares.Net(line, whole - units);
    }

    /// <summary>No unit of what was bought, and all of what came in exchange: the order as it was placed.</summary>
    public ImmutableArray<int> Nothing
    {
        get
        {
            var bought = Shares.Bought;
            return [.. Shares.Lines.Select((line, i) => i < bought ? 0 : line.Quantity)];
        }
    }
}

using CsRules.Coupons.Benefits;
using NodaTime;

namespace CsRules.Coupons.Search;

/// <summary>Everything that a coupon's fixed conditions are read against.</summary>
internal sealed record Occasion(Cart Cart, LineFacts[] Lines, long OrderTotal, Shopper Shopper, LocalDateTime Now, Currency Currency)
{
    private int[]? _places;
    private int[]? _dearestFirst;

    /// <summary>By coupon of the book: the lines that its filters let through.</summary>
    public int[][] Matching { get; init; } = [];

    /// <summary>The amount of the largest line, before any coupon.</summary>
    public long LargestLine => Lines.Max(l => l.Amount);

    /// <summary>By line: its place in the order of ids, so that the order of the cart decides nothing.</summary>
    public int[] Places => _places ??= PlacesById();

    /// <summary>Lines by the price of a unit, the dearest first.</summary>
    public int[] DearestFirst => _dearestFirst ??= ByUnitPrice();

    /// <summary>The same, and of equally dear ones the one of which a unit can bear most.</summary>
    public int[] DearestThatBearMost(UnitsLeft left)
    {
        if (!HasEquals) return DearestFirst;
        var order = (int[])DearestFirst.Clone();
        Array.Sort(order, (a, b) =>
        {
            if (Lines[a].Unit != Lines[b].Unit) return Lines[b].Unit.CompareTo(Lines[a].Unit);
            var byRoom = left.Bear(b, 1, Lines[b].Unit).CompareTo(left.Bear(a, 1, Lines[a].Unit));
            return byRoom != 0 ? byRoom : a.CompareTo(b);
        });
        return order;
    }

    private bool HasEquals
    {
        get
        {
            var order = DearestFirst;
            for (var k = 1; k < order.Length; k++)
                if (Lines[order[k]].Unit == Lines[order[k - 1]].Unit) return true;
            return false;
        }
    }

    public ReadOnlySpan<int> LinesOf(CompiledCoupon coupon) => Matching[coupon.Index];

    private int[] PlacesById()
    {
        var (ids, order) = (new string[Lines.Length], new int[Lines.Length]);
        for (var i = 0; i < order.Length; i++) (ids[i], order[i]) = (Cart.Lines[i].Id, i);
        Array.Sort(ids, order, StringComparer.Ordinal);
        var places = new int[order.Length];
        for (var place = 0; place < order.Length; place++) places[order[place]] = place;
        return places;
    }

    private int[] ByUnitPrice()
    {
        var order = new int[Lines.Length];
        for (var i = 0; i < order.Length; i++) order[i] = i;
        Array.Sort(order, (a, b) => Lines[a].Unit != Lines[b].Unit ? Lines[b].Unit.CompareTo(Lines[a].Unit) : a.CompareTo(b));
        return order;
    }
}

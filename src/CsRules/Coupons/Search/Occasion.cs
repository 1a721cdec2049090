using CsRules.Coupons.Benefits;
using NodaTime;

namespace CsRules.Coupons.Search;

/// <summary>Everything that a coupon's fixed conditions are read against.</summary>
internal sealed record Occasion(Cart Cart, LineFacts[] Lines, long OrderTotal, Shopper Shopper, LocalDateTime Now, Currency Currency)
{
    private int[]? _places;
    private int[]? _dearestFirst;
    private int[]? _cheapestFirst;
    private Dictionary<LineFilter, int[]>? _filtered;

    /// <summary>By coupon of the book: the lines that its filters let through.</summary>
    public int[][] Matching { get; init; } = [];

    /// <summary>The amount of the largest line, before any coupon.</summary>
    public long LargestLine => Lines.Max(l => l.Amount);

    /// <summary>By line: its place in the order of ids, so that the order of the cart decides nothing.</summary>
    public int[] Places => _places ??= PlacesById();

    /// <summary>Lines by the price of a unit, the dearest first.</summary>
    public int[] DearestFirst => _dearestFirst ??= ByUnitPrice();

    /// <summary>Lines by the price of a unit, the cheapest first.</summary>
    public int[] CheapestFirst => _cheapestFirst ??= [.. Enumerable.Range(0, Lines.Length).OrderBy(i => Lines[i].Unit)];

    public ReadOnlySpan<int> LinesOf(CompiledCoupon coupon) => Matching[coupon.Index];

    /// <summary>The lines of which units are got.</summary>
    public int[] GotLines(CompiledCoupon coupon) => coupon.Got is { } got ? Filtered(got) : Matching[coupon.Index];

    /// <summary>All lines that it touches: those that it matches, and those of which units are got.</summary>
    public int[] LinesTogether(CompiledCoupon coupon) =>
        coupon.Got is { } got ? [.. Matching[coupon.Index].Union(Filtered(got)).Order()] : Matching[coupon.Index];

    /// <summary>The lines that a minimum names; none where it names none.</summary>
    public int[] NamedLines(CompiledCoupon coupon) => coupon.Named is { } named ? Filtered(named) : [];

    /// <summary>The spend before any coupon that a tier looks at; null where it is what the coupon is used on.</summary>
    public long? SpendOf(CompiledCoupon coupon) => coupon.On switch
    {
        MinimumOn.Order => OrderTotal,
        MinimumOn.NamedLines => NamedLines(coupon).Sum(i => Lines[i].Amount),
        _ => null,
    };

    private int[] Filtered(LineFilter filter)
    {
        _filtered ??= [];
        if (!_filtered.TryGetValue(filter, out var lines)) _filtered.Add(filter, lines = filter.LinesOf(Cart));
        return lines;
    }

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

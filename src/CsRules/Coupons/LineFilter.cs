using System.Collections.Immutable;

namespace CsRules.Coupons;

/// <summary>Lines by product or category.</summary>
internal sealed class LineFilter
{
    private readonly HashSet<string> _products;
    private readonly HashSet<string> _categories;

    private LineFilter(IEnumerable<string> products, IEnumerable<string> categories) =>
        (_products, _categories) = (new(products, StringComparer.Ordinal), new(categories, StringComparer.Ordinal));

    /// <summary>Null where nothing is named.</summary>
    public static LineFilter? Of(ImmutableArray<string> products, ImmutableArray<string> categories) =>
        products.IsEmpty && categories.IsEmpty ? null : new(products, categories);

    public int[] LinesOf(Cart cart)
    {
        var lines = new List<int>(cart.Lines.Length);
        for (var i = 0; i < cart.Lines.Length; i++)
            if (_products.Contains(cart.Lines[i].Product ?? cart.Lines[i].Id) || cart.Lines[i].Categories.Any(_categories.Contains)) lines.Add(i);
        return [.. lines];
    }
}

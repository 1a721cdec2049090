namespace CsRules.Coupons.Search;

/// <summary>
/// Which coupons match which lines. Kept by word and not by coupon, so that a cart is matched against the whole book with
/// one look-up a word of the cart, however many coupons there are.
/// </summary>
internal sealed class CouponFilters
{
    private const byte Matches = 1;
    private const byte Excluded = 2;
    private readonly int _coupons;
    private readonly int[] _open;
    private readonly int[] _filtered;
    private readonly Dictionary<string, int[]> _products;
    private readonly Dictionary<string, int[]> _categories;
    private readonly Dictionary<string, int[]> _exceptProducts;
    private readonly Dictionary<string, int[]> _exceptCategories;

    public CouponFilters(CompiledCoupon[] coupons)
    {
        _coupons = coupons.Length;
        var onLines = Array.FindAll(coupons, c => c.Definition.Target == CouponTarget.Lines);
        _products = ByWord(onLines, c => c.Products);
        _categories = ByWord(onLines, c => c.Categories);
        _exceptProducts = ByWord(onLines, c => c.ExceptProducts);
        _exceptCategories = ByWord(onLines, c => c.ExceptCategories);
        // Open to every line that is not excluded.
        _open = [.. onLines.Where(c => c.Definition.Products.IsEmpty && c.Definition.Categories.IsEmpty).Select(c => c.Index)];
        _filtered = [.. onLines.Where(c => HasFilter(c.Definition)).Select(c => c.Index)];
    }

    /// <summary>By coupon: the lines of a cart that it matches, in the order of the cart.</summary>
    public int[][] LinesOf(Cart cart)
    {
        var (all, matching) = (new int[cart.Lines.Length], new int[_coupons][]);
        for (var i = 0; i < all.Length; i++) all[i] = i;
        Array.Fill(matching, all);
        if (_filtered.Length == 0) return matching;
        var hits = new byte[all.Length * _coupons];
        for (var i = 0; i < all.Length; i++) Read(cart.Lines[i], hits.AsSpan(i * _coupons, _coupons));
        foreach (var coupon in _filtered)
        {
            var (lines, count) = (new int[all.Length], 0);
            for (var i = 0; i < lines.Length; i++)
                if (hits[(i * _coupons) + coupon] == Matches) lines[count++] = i;
            matching[coupon] = count == lines.Length ? all : lines[..count];
        }

        return matching;
    }

    private void Read(CartLine line, Span<byte> hits)
    {
        foreach (var coupon in _open) hits[coupon] = Matches;
        Mark(_products, line.Product ?? line.Id, hits, Matches);
        Mark(_exceptProducts, line.Product ?? line.Id, hits, Excluded);
        foreach (var category in line.Categories)
        {
            Mark(_categories, category, hits, Matches);
            Mark(_exceptCategories, category, hits, Excluded);
        }
    }

    private static void Mark(Dictionary<string, int[]> coupons, string word, Span<byte> hits, byte mark)
    {
        if (coupons.Count == 0 || word is null || !coupons.TryGetValue(word, out var found)) return;
        foreach (var coupon in found) hits[coupon] |= mark;
    }

    private static Dictionary<string, int[]> ByWord(CompiledCoupon[] coupons, Func<CouponDefinition, IEnumerable<string>> words) => coupons
        .SelectMany(c => words(c.Definition).Where(w => w is not null).Distinct(StringComparer.Ordinal), (c, word) => (c.Index, word))
        .GroupBy(pair => pair.word, pair => pair.Index, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);

    private static bool HasFilter(CouponDefinition c) =>
        !(c.Products.IsEmpty && c.Categories.IsEmpty && c.ExceptProducts.IsEmpty && c.ExceptCategories.IsEmpty);
}

using System.Collections.Immutable;

namespace CsRules.Refunds;

/// <summary>Amounts by class of tax, in minor units.</summary>
internal sealed class TaxSums
{
    private readonly ImmutableSortedDictionary<TaxClass, long> _sums;

    private TaxSums(ImmutableSortedDictionary<TaxClass, long> sums) => _sums = sums;

    public static TaxSums None { get; } = new(ImmutableSortedDictionary<TaxClass, long>.Empty);

    public long this[TaxClass taxed] => _sums.GetValueOrDefault(taxed);

    public IEnumerable<TaxClass> Classes => _sums.Keys;

    public long Total => _sums.Values.Sum();

    public TaxSums With(TaxClass taxed, long more) => new(_sums.SetItem(taxed, this[taxed] + more));

    public static TaxSums operator +(TaxSums one, TaxSums other) => other._sums.Aggregate(one, (sum, part) => sum.With(part.Key, part.Value));

    public static TaxSums operator -(TaxSums one, TaxSums other) => other._sums.Aggregate(one, (sum, part) => sum.With(part.Key, -part.Value));

    /// <summary>What is above zero.</summary>
    public TaxSums AboveZero => Where((_, sum) => sum > 0);

    public TaxSums Where(Func<TaxClass, long, bool> keep) => new(_sums.Where(part => keep(part.Key, part.Value)).ToImmutableSortedDictionary());

    /// <summary>The smaller one of each class.</summary>
    public TaxSums AtMost(TaxSums other) => new(_sums.ToImmutableSortedDictionary(part => part.Key, part => Math.Min(part.Value, other[part.Key])));

    /// <summary>A total in proportion to these amounts and never more than them; what does not fit is told.</summary>
    public (TaxSums Given, long Left) Share(long total)
    {
        var room = AboveZero;
        var weights = room._sums.Values.ToArray();
        if (weights.Length == 0 || total == 0) return (None, total);
        var shares = new long[weights.Length];
        var left = Allocation.Split(total, weights, weights, shares);
        return (room._sums.Keys.Select((taxed, i) => (taxed, shares[i])).Aggregate(None, (sum, part) => sum.With(part.taxed, part.Item2)), left);
    }
}

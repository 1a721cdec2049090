using System.Collections.Immutable;

namespace CsRules.Service;

/// <summary>Lists of counts, of which a report keeps each key once and in order, so that equal reports are equal bytes.</summary>
internal static class CountLists
{
    public static ImmutableArray<T> InOrder<T, TKey>(IEnumerable<T> counts, Func<T, TKey> key, Func<T, T, T> add, IComparer<TKey>? order = null) where TKey : notnull =>
        [.. counts.GroupBy(key).OrderBy(g => g.Key, order).Select(g => g.Aggregate(add))];
}

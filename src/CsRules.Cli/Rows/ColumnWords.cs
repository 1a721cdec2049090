using System.Collections.Immutable;

namespace CsRules.Cli.Rows;

/// <summary>A column whose words stand for values of ours.</summary>
public sealed record ColumnWords<T> where T : struct, Enum
{
    /// <summary>The column; absent where every row has the same value.</summary>
    public Column? Column { get; init; }

    /// <summary>What its words mean; neither spaces nor capitals tell words apart that are listed once.</summary>
    public ImmutableDictionary<string, T> Values { get; init => field = value ?? ImmutableDictionary<string, T>.Empty; } = ImmutableDictionary<string, T>.Empty;

    /// <summary>Words that say nothing, so that the next column counts: a claim that was taken back.</summary>
    public ImmutableArray<string> Nothing { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The value of every other word; where it is not said, words that are not listed are told.</summary>
    public T? Otherwise { get; init; }

    /// <summary>What a row says; the word is given where it is not listed and nothing is said of others.</summary>
    internal (T Value, string? Unlisted) Of(TableRows rows)
    {
        if (Column is not { } column) return (Otherwise ?? default, null);
        var word = column.Texts(rows).Select(Heading.Tidy).FirstOrDefault(text => text.Length > 0 && !Nothing.Contains(text, Heading.Loosely), "");
        if (Heading.TryFind(Values, word, out var value)) return (value, null);
        return (Otherwise ?? default, Otherwise is null && word.Length > 0 ? word : null);
    }
}

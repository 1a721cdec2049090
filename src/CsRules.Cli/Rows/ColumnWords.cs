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

    /// <summary>Those of its headings that mark some rows alone, a cancelled one: an empty cell there leaves nothing out.</summary>
    public ImmutableArray<string> Marks { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The value of every other word; where it is not said, words that are not listed are told.</summary>
    public T? Otherwise { get; init; }

    /// <summary>True where the file has a column for it and the row says nothing there, and nobody says what that means.</summary>
    internal bool IsBlank(TableRows rows) =>
        Otherwise is null && Column is { Constant: null } column && column.Names.Any(name => rows.Has(name) && !Marks.Contains(name, Heading.Loosely)) && Word(rows).Length == 0;

    /// <summary>What a row says; the word is given where it is not listed and nothing is said of others.</summary>
    internal (T Value, string? Unlisted) Of(TableRows rows)
    {
        if (Column is not { } column) return (Otherwise ?? default, null);
        var word = Word(rows);
        if (Heading.TryFind(Values, word, out var value)) return (value, null);
        return (Otherwise ?? default, Otherwise is null && word.Length > 0 ? word : null);
    }

    private string Word(TableRows rows) => Column!.Texts(rows).Select(Heading.Tidy).FirstOrDefault(text => text.Length > 0 && !Nothing.Contains(text, Heading.Loosely), "");
}

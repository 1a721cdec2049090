using System.Collections.Immutable;

namespace CsRules.Cli.Io;

/// <summary>A column whose words stand for values of ours.</summary>
public sealed record ColumnWords<T> where T : struct, Enum
{
    /// <summary>The column; absent where every row has the same value.</summary>
    public string? Column { get; init; }

    /// <summary>What its words mean.</summary>
    public ImmutableDictionary<string, T> Values { get; init => field = value ?? ImmutableDictionary<string, T>.Empty; } = ImmutableDictionary<string, T>.Empty;

    /// <summary>The value of every other word.</summary>
    public T Otherwise { get; init; }

    /// <summary>What a row says, given its fields.</summary>
    public T Of(Func<string, string> field)
    {
        ArgumentNullException.ThrowIfNull(field);
        return Column is { } column && Values.TryGetValue(field(column), out var value) ? value : Otherwise;
    }
}

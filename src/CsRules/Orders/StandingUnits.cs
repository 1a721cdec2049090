using System.Collections.Immutable;

namespace CsRules.Orders;

/// <summary>
/// How many units of each line stand in each state. Immutable: what a move gives shares every line but its own with what was before it, so that
/// a long order's events don't each copy all of it.
/// </summary>
internal sealed class StandingUnits
{
    // A line of so few is found sooner by looking at each.
    private const int FewLines = 16;

    private static readonly int States = Enum.GetValues<LineState>().Length;

    private readonly ImmutableArray<OrderLine> _told;
    private readonly Dictionary<string, int>? _places;
    private readonly ImmutableList<ImmutableArray<int>> _lines;

    private StandingUnits(ImmutableArray<OrderLine> told, Dictionary<string, int>? places, ImmutableList<ImmutableArray<int>> lines) =>
        (_told, _places, _lines) = (told, places, lines);

    /// <summary>A new order's: every unit is ordered.</summary>
    public static StandingUnits New(Order order) => new(
        order.Lines,
        order.Lines.Length > FewLines ? Places(order.Lines) : null,
        [.. order.Lines.Select(line => ImmutableArray.CreateRange(Enumerable.Range(0, States).Select(s => s == 0 ? line.Quantity : 0)))]);

    /// <summary>By line, in the order's order; each by state.</summary>
    public IReadOnlyList<ImmutableArray<int>> Lines => _lines;

    /// <summary>The place of a line, or -1.</summary>
    public int IndexOf(string? line)
    {
        if (_places is not null) return line is null ? -1 : _places.GetValueOrDefault(line, -1);
        for (var i = 0; i < _told.Length; i++)
            if (string.Equals(_told[i].Id, line, StringComparison.Ordinal)) return i;
        return -1;
    }

    /// <summary>How many units of the whole order stand in a state.</summary>
    public long Count(LineState state)
    {
        var sum = 0L;
        foreach (var line in _lines) sum += line[(int)state];
        return sum;
    }

    /// <summary>One line as it is after a move.</summary>
    public StandingUnits With(int line, ImmutableArray<int> units) => new(_told, _places, _lines.SetItem(line, units));

    // Of one id twice the first.
    private static Dictionary<string, int> Places(ImmutableArray<OrderLine> lines)
    {
        var places = new Dictionary<string, int>(lines.Length, StringComparer.Ordinal);
        for (var i = 0; i < lines.Length; i++) places.TryAdd(lines[i].Id, i);
        return places;
    }
}

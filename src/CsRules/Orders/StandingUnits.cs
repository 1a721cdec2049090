using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace CsRules.Orders;

/// <summary>
/// How many units of each line stand in each state. Immutable: what a move gives shares every block of lines but its own with what was before
/// it, so that a long order's events don't each copy all of it.
/// </summary>
internal sealed class StandingUnits
{
    // Lines of a block; in an order of no more a line is found soonest by looking at each.
    private const int Block = 32;

    private static readonly int States = Enum.GetValues<LineState>().Length;

    private readonly ImmutableArray<OrderLine> _told;
    private readonly Dictionary<string, int>? _places;
    private readonly ImmutableArray<ImmutableArray<ImmutableArray<int>>> _blocks;

    private StandingUnits(ImmutableArray<OrderLine> told, Dictionary<string, int>? places, ImmutableArray<ImmutableArray<ImmutableArray<int>>> blocks) =>
        (_told, _places, _blocks) = (told, places, blocks);

    /// <summary>A new order's: every unit is ordered.</summary>
    public static StandingUnits New(Order order)
    {
        var lines = order.Lines;
        var blocks = ImmutableArray.CreateBuilder<ImmutableArray<ImmutableArray<int>>>((lines.Length + Block - 1) / Block);
        for (var at = 0; at < lines.Length; at += Block)
        {
            var block = ImmutableArray.CreateBuilder<ImmutableArray<int>>(Math.Min(Block, lines.Length - at));
            for (var i = 0; i < block.Capacity; i++) block.Add(Ordered(lines[at + i]));
            blocks.Add(block.MoveToImmutable());
        }

        return new(lines, lines.Length > Block ? Places(lines) : null, blocks.MoveToImmutable());
    }

    /// <summary>How many lines there are.</summary>
    public int Length => _told.Length;

    /// <summary>A line's units by state.</summary>
    public ImmutableArray<int> this[int line] => _blocks[line / Block][line % Block];

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
        foreach (var block in _blocks)
            foreach (var line in block) sum += line[(int)state];
        return sum;
    }

    /// <summary>One line as it is after a move.</summary>
    public StandingUnits With(int line, ImmutableArray<int> units) =>
        new(_told, _places, _blocks.SetItem(line / Block, _blocks[line / Block].SetItem(line % Block, units)));

    private static ImmutableArray<int> Ordered(OrderLine line)
    {
        var units = new int[States];
        units[(int)LineState.Ordered] = line.Quantity;
        return ImmutableCollectionsMarshal.AsImmutableArray(units);
    }

    // Of one id twice the first.
    private static Dictionary<string, int> Places(ImmutableArray<OrderLine> lines)
    {
        var places = new Dictionary<string, int>(lines.Length, StringComparer.Ordinal);
        for (var i = 0; i < lines.Length; i++) places.TryAdd(lines[i].Id, i);
        return places;
    }
}

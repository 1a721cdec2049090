using CsRules.Cli.Sla;

namespace CsRules.Cli.Rows;

/// <summary>
/// What came before, in eight bytes each: 64 bits of what something is known by, and 16 of what it said. Of ten million different ones
/// two are taken for the same once in four hundred thousand logs; of 65,536 that come again and say something else, one is told as the same.
/// </summary>
/// <remarks>
/// The first bits choose a shelf, which is why they needn't stand on it: there stand the others, in ascending order, with what was said
/// in the bits that became free. A shelf grows by a quarter, so that no more than a fifth of it is ever empty.
/// </remarks>
internal sealed class Remembered
{
    private const int ShelfBits = 16;
    private const ulong Said = ushort.MaxValue;

    private readonly ulong[]?[] _shelves = new ulong[1 << ShelfBits][];
    private readonly int[] _counts = new int[1 << ShelfBits];

    /// <summary>True where it came before, whatever it said.</summary>
    /// <param name="own">What it is known by.</param>
    public bool Holds(Fingerprint own)
    {
        var known = (ulong)(own.Bits >> 64);
        var (shelf, entry) = ((int)(known >> (64 - ShelfBits)), known << ShelfBits);
        var entries = _shelves[shelf].AsSpan(0, _counts[shelf]);
        var at = entries.BinarySearch(entry & ~Said);
        if (at < 0) at = ~at;
        return at < entries.Length && (entries[at] | Said) == (entry | Said);
    }

    /// <summary>Takes something: new, or seen with the same or other words. What was said first stays.</summary>
    /// <param name="own">What it is known by.</param>
    /// <param name="said">What it says; the last 16 bits count.</param>
    public SeenRow Take(Fingerprint own, Fingerprint said)
    {
        var known = (ulong)(own.Bits >> 64);
        var (shelf, entry) = ((int)(known >> (64 - ShelfBits)), (known << ShelfBits) | (ulong)(said.Bits & Said));
        var (entries, count) = (_shelves[shelf] ?? [], _counts[shelf]);
        var at = entries.AsSpan(0, count).BinarySearch(entry & ~Said);
        if (at < 0) at = ~at;
        if (at < count && (entries[at] | Said) == (entry | Said)) return entries[at] == entry ? SeenRow.Same : SeenRow.Other;
        if (count == entries.Length) Array.Resize(ref entries, count + Math.Max(4, count / 4));
        entries.AsSpan(at, count - at).CopyTo(entries.AsSpan(at + 1));
        entries[at] = entry;
        (_shelves[shelf], _counts[shelf]) = (entries, count + 1);
        return SeenRow.New;
    }
}

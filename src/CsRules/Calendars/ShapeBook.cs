namespace CsRules.Calendars;

/// <summary>The weeks that a calendar has seen, each once, by their spans.</summary>
internal sealed class ShapeBook
{
    private readonly Dictionary<(int Start, int End)[], ushort> _places = new(new SameSpans());
    private readonly List<WeekShape> _shapes = [];

    /// <summary>Every shape, by its place.</summary>
    public WeekShape[] All => [.. _shapes];

    /// <summary>The place of a week's shape.</summary>
    public ushort Of((int Start, int End)[] spans)
    {
        if (_places.TryGetValue(spans, out var place)) return place;
        _places[spans] = place = (ushort)_shapes.Count;
        _shapes.Add(new(spans));
        return place;
    }

    private sealed class SameSpans : IEqualityComparer<(int Start, int End)[]>
    {
        public bool Equals((int Start, int End)[]? x, (int Start, int End)[]? y) => x.AsSpan().SequenceEqual(y);

        public int GetHashCode((int Start, int End)[] spans)
        {
            var hash = new HashCode();
            foreach (var span in spans) hash.Add(span);
            return hash.ToHashCode();
        }
    }
}

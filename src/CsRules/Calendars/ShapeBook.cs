namespace CsRules.Calendars;

/// <summary>The weeks that a calendar has seen, each once, by their spans.</summary>
internal sealed class ShapeBook
{
    private readonly Dictionary<(int Start, int End)[], SeenWeek> _seen = new(new SameSpans());
    private readonly List<int> _rows = [];

    /// <summary>The spans of all of them, one after another.</summary>
    public int[] Rows => [.. _rows];

    /// <summary>Where a week's spans stand.</summary>
    public SeenWeek Of((int Start, int End)[] spans)
    {
        if (_seen.TryGetValue(spans, out var known)) return known;
        var rows = WeekShape.Of(spans);
        var week = _seen[spans] = new(_rows.Count, WeekShape.Total(rows));
        _rows.AddRange(rows);
        return week;
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

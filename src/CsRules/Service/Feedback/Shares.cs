namespace CsRules.Service;

/// <summary>Shares of counts, rounded down; and shares of a whole that sum to it.</summary>
internal static class Shares
{
    public static Rate? Of(long part, long whole) => whole == 0 ? null : new Rate((long)((Int128)part * Rate.Whole / whole));

    /// <summary>Shares that sum to one exactly: by largest remainder. All null where there is nothing to share.</summary>
    public static Rate?[] OfWhole(ReadOnlySpan<long> counts)
    {
        var whole = 0L;
        foreach (var count in counts) whole = checked(whole + count);
        var shares = new Rate?[counts.Length];
        if (whole == 0) return shares;
        var parts = new long[counts.Length];
        Allocation.Split(Rate.Whole, counts, parts);
        for (var i = 0; i < parts.Length; i++) shares[i] = new Rate(parts[i]);
        return shares;
    }
}

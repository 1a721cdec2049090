namespace CsRules.Sla;

/// <summary>
/// The intervals of a trend. The one file that counts in floating point: whole numbers come in and whole numbers go out, rounded so that
/// an interval is never narrower than it is. No clock, date or money is computed here.
/// </summary>
internal static class SlaIntervals
{
    // 95%, two-sided: 2.5% on either side.
    private const double Tail = 0.025;
    private const double Z = 1.959963984540054;

    // Up to here the binomial distribution is added up; above it the normal one is as good.
    private const long MostExact = 1_000;

    /// <summary>
    /// Between which two of so many waits, in order of length, the median of all such waits lies (order statistics, 95%): the ranks from
    /// 1. Null where so few can't say.
    /// </summary>
    public static (long From, long To)? Median(long count)
    {
        var from = count <= MostExact ? Exact(count) : (long)Math.Floor((count - Z * Math.Sqrt(count)) / 2);
        return from < 1 ? null : (from, count + 1 - from);
    }

    /// <summary>Between which shares the true one lies (Wilson score interval, 95%), of so many of so many; null of none.</summary>
    public static (Rate From, Rate To)? Wilson(long met, long judged)
    {
        if (judged == 0) return null;
        var (n, share, z2) = ((double)judged, (double)met / judged, Z * Z);
        var (middle, half) = ((share + z2 / (2 * n)) / (1 + z2 / n), Z / (1 + z2 / n) * Math.Sqrt(share * (1 - share) / n + z2 / (4 * n * n)));
        return (new Rate(met == 0 ? 0 : Down(middle - half)), new Rate(met == judged ? Rate.Whole : Up(middle + half)));
    }

    // The largest rank below which the median lies with no more than the tail's chance.
    private static long Exact(long count)
    {
        var (chance, sum, rank) = (Math.Pow(0.5, count), 0.0, 0L);
        while (rank < count && (sum += chance) <= Tail)
        {
            rank++;
            chance *= (double)(count - rank + 1) / rank;
        }

        return rank;
    }

    private static long Down(double share) => Math.Clamp((long)Math.Floor(share * Rate.Whole), 0, Rate.Whole);

    private static long Up(double share) => Math.Clamp((long)Math.Ceiling(share * Rate.Whole), 0, Rate.Whole);
}

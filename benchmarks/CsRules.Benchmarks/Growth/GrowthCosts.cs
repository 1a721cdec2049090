using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;

namespace CsRules.Benchmarks.Growth;

/// <summary>
/// How the cost of every hot path grows with what it is asked about: the time at n, 2n and 4n (and 8n where that is cheap), and the slope
/// of its logarithm against that of n. One is linear, two is square; a little above one is n log n, or a cache that overflows.
/// </summary>
internal static class GrowthCosts
{
    private const int LeastRuns = 5;
    private const double LeastBatch = 0.002;
    private static readonly TimeSpan Enough = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Warm = TimeSpan.FromMilliseconds(1_000);

    /// <summary>Prints the table.</summary>
    /// <param name="factor">What every n is multiplied by, to look closer.</param>
    /// <param name="word">Only the paths that have it in their names; all where it is empty.</param>
    public static void Print(int factor, string word)
    {
        Console.WriteLine("| Path | n | at n | at 2n | at 4n | at 8n | allocated at n | at 4n | exponent |");
        Console.WriteLine("|---|---:|---:|---:|---:|---:|---:|---:|---:|");
        foreach (var path in GrowthPaths.All)
            if (path.Name.Contains(word, StringComparison.OrdinalIgnoreCase)) Row(path, factor);
    }

    private static void Row(GrowthPath path, int factor)
    {
        ImmutableArray<int> sizes = [.. Enumerable.Range(0, path.Sizes).Select(i => path.First * factor << i)];
        WarmUp(path.Make(sizes[0]));
        ImmutableArray<(double Seconds, long Bytes)> costs = [.. sizes.Select(n => Measure(path.Make(n)))];
        var last = costs.Length > 3 ? Time(costs[3].Seconds) : "";
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {path.Name} | {sizes[0]:N0} | {Time(costs[0].Seconds)} | {Time(costs[1].Seconds)} | {Time(costs[2].Seconds)} | {last} | {Size(costs[0].Bytes)} | {Size(costs[2].Bytes)} | {Exponent(sizes, costs):F2} |"));
    }

    // Whatever is compiled anew after so many calls is compiled before anything counts.
    private static void WarmUp(Action ask)
    {
        var watch = Stopwatch.StartNew();
        do ask();
        while (watch.Elapsed < Warm);
    }

    // The least of several: what else the machine does only ever adds.
    private static (double Seconds, long Bytes) Measure(Action ask)
    {
        var watch = Stopwatch.StartNew();
        ask();
        var calls = (int)Math.Clamp(LeastBatch / watch.Elapsed.TotalSeconds, 1, 100_000);
        var bytes = GC.GetAllocatedBytesForCurrentThread();
        ask();
        bytes = GC.GetAllocatedBytesForCurrentThread() - bytes;
        GC.Collect();
        var (best, all) = (double.MaxValue, Stopwatch.StartNew());
        for (var run = 0; run < LeastRuns || all.Elapsed < Enough; run++)
        {
            watch.Restart();
            for (var call = 0; call < calls; call++) ask();
            best = Math.Min(best, watch.Elapsed.TotalSeconds / calls);
        }

        return (best, bytes);
    }

    private static double Exponent(ImmutableArray<int> sizes, ImmutableArray<(double Seconds, long Bytes)> costs)
    {
        double[] x = [.. sizes.Select(n => Math.Log2(n))];
        double[] y = [.. costs.Select(cost => Math.Log2(cost.Seconds))];
        var (middle, height) = (x.Average(), y.Average());
        return x.Zip(y, (at, time) => (at - middle) * (time - height)).Sum() / x.Sum(at => (at - middle) * (at - middle));
    }

    private static string Time(double seconds) => seconds switch
    {
        < 1e-6 => Text($"{seconds * 1e9:N0} ns"),
        < 1e-3 => Text($"{seconds * 1e6:N1} µs"),
        _ => Text($"{seconds * 1e3:N2} ms"),
    };

    private static string Size(long bytes) => bytes switch
    {
        < 10_000 => Text($"{bytes:N0} B"),
        < 1_000_000 => Text($"{bytes / 1e3:N0} kB"),
        _ => Text($"{bytes / 1e6:N1} MB"),
    };

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

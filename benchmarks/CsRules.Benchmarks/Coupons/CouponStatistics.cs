using System.Diagnostics;
using System.Globalization;
using CsRules.Coupons;
using NodaTime;

namespace CsRules.Benchmarks.Coupons;

/// <summary>
/// What a mean hides: median, 99th percentile, worst and the share not proven over many hard carts.
/// <c>dotnet run -c Release -- coupons [carts per size]</c>; <c>coupons-kinds [carts]</c> for each kind of <see cref="HardKind"/>
/// </summary>
public static class CouponStatistics
{
    private static readonly (int Lines, int Products, int Orders)[] Sizes = [(5, 3, 3), (10, 6, 5), (20, 10, 8), (40, 15, 10), (60, 30, 12)];

    /// <summary>Every kind at each of three sizes.</summary>
    public static void Kinds(int carts, int only)
    {
        var asOf = Instant.FromUtc(2025, 10, 1, 3, 0);
        Console.WriteLine("| kind | lines × product × order | carts | median µs | p99 µs | worst ms | not proven | worst gap, of a thousand |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|");
        foreach (var kind in Enum.GetValues<HardKind>())
        {
            if (only >= 0 && (int)kind != only) continue;
            foreach (var (lines, products, orders) in Sizes.Skip(2))
            {
                for (var seed = 0; seed < Math.Min(carts, 100); seed++)
                {
                    var (warmBook, warmCart) = HardCarts.Make(lines, products, orders, -1 - seed, kind);
                    warmBook.Best(warmCart, new Shopper(), asOf);
                }

                var (times, unproven, gap, open) = (new double[carts], 0, 0m, new List<int>());
                for (var seed = 0; seed < carts; seed++)
                {
                    var (book, cart) = HardCarts.Make(lines, products, orders, seed, kind);
                    var start = Stopwatch.GetTimestamp();
                    var best = book.Best(cart, new Shopper(), asOf);
                    times[seed] = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
                    if (best.IsProven) continue;
                    unproven++;
                    open.Add(seed);
                    gap = Math.Max(gap, 1_000m * best.Gap.MinorUnits / best.Payable.MinorUnits);
                }

                Array.Sort(times);
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"| {kind} | {lines} × {products} × {orders} | {carts} | {times[carts / 2]:F0} | {times[carts * 99 / 100]:F0} | {times[^1] / 1_000:F1} | {unproven} | {gap:F3} |"));
                if (open.Count > 0) Console.Error.WriteLine("  not proven: " + string.Join(' ', open.Take(20)));
            }
        }
    }

    public static void Run(int carts)
    {
        var asOf = Instant.FromUtc(2025, 10, 1, 3, 0);
        Console.WriteLine("| lines × product × order | carts | median µs | p99 µs | worst µs | not proven | ties open | greedy dearer in | by on average |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|");
        foreach (var (lines, products, orders) in Sizes)
        {
            for (var seed = 0; seed < Math.Min(carts, 300); seed++)
            {
                var (warmBook, warmCart) = HardCarts.Make(lines, products, orders, -1 - seed);
                warmBook.Best(warmCart, new Shopper(), asOf);
            }

            var times = new double[carts];
            var (unproven, open, dearer, excess) = (0, 0, 0, 0m);
            for (var seed = 0; seed < carts; seed++)
            {
                var (book, cart) = HardCarts.Make(lines, products, orders, seed);
                var start = Stopwatch.GetTimestamp();
                var best = book.Best(cart, new Shopper(), asOf);
                times[seed] = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
                if (!best.IsProven) unproven++;
                else if (!best.IsFirstOfEquals) open++;
                var greedy = Greedy.Payable(book, cart, asOf);
                if (greedy <= best.Payable.MinorUnits) continue;
                dearer++;
                excess += (decimal)(greedy - best.Payable.MinorUnits) / best.Payable.MinorUnits;
            }

            Array.Sort(times);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {lines} × {products} × {orders} | {carts} | {times[carts / 2]:F1} | {times[carts * 99 / 100]:F0} | {times[^1]:F0} | {unproven} | {open} | {100m * dearer / carts:F1}% | {(dearer == 0 ? 0 : 100m * excess / dearer):F1}% |"));
        }
    }
}

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

    private static readonly Instant AsOf = Instant.FromUtc(2025, 10, 1, 3, 0);

    /// <summary>Every kind, or one of them, at each of three sizes.</summary>
    public static void Kinds(int carts, HardKind? only)
    {
        Console.WriteLine("| kind | lines × product × order | carts | median µs | p99 µs | worst ms | not proven | their gaps: median, of a thousand | worst |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|");
        foreach (var kind in Enum.GetValues<HardKind>().Where(kind => only is null || kind == only))
        {
            foreach (var (lines, products, orders) in Sizes.Skip(2))
            {
                var answers = Answers(carts, seed => HardCarts.Make(lines, products, orders, seed, kind));
                var gaps = answers.Where(a => !a.Best.IsProven).Select(a => 1_000m * a.Best.Gap.MinorUnits / a.Best.Payable.MinorUnits).DefaultIfEmpty().Order().ToList();
                var (middle, late, worst) = Times(answers);
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"| {kind} | {lines} × {products} × {orders} | {carts} | {middle:F0} | {late:F0} | {worst / 1_000:F1} | {answers.Count(a => !a.Best.IsProven)} | {gaps[gaps.Count / 2]:F3} | {gaps[^1]:F3} |"));
            }
        }
    }

    public static void Run(int carts)
    {
        Console.WriteLine("| lines × product × order | carts | median µs | p99 µs | worst µs | nodes, median | on top | not proven | ties open | greedy dearer in | by on average |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|---|---|");
        foreach (var (lines, products, orders) in Sizes)
        {
            var answers = Answers(carts, seed => HardCarts.Make(lines, products, orders, seed));
            var (dearer, excess) = (0, 0m);
            foreach (var (book, cart, best, _) in answers)
            {
                var greedy = Greedy.Payable(book, cart, AsOf);
                if (greedy <= best.Payable.MinorUnits) continue;
                dearer++;
                excess += (decimal)(greedy - best.Payable.MinorUnits) / best.Payable.MinorUnits;
            }

            var (middle, late, worst) = Times(answers);
            long Median(Func<CouponWork, long> nodes) => answers.Select(a => nodes(a.Best.Work)).Order().ElementAt(carts / 2);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {lines} × {products} × {orders} | {carts} | {middle:F1} | {late:F0} | {worst:F0} | {Median(work => work.Search)} | {Median(work => work.Last)} | {answers.Count(a => !a.Best.IsProven)} | {answers.Count(a => a.Best is { IsProven: true, IsFirstOfEquals: false })} | {100m * dearer / carts:F1}% | {(dearer == 0 ? 0 : 100m * excess / dearer):F1}% |"));
        }
    }

    // Others of the same size come first, so that what is compiled is compiled.
    private static List<(CouponBook Book, Cart Cart, BestCoupons Best, double Micros)> Answers(int carts, Func<int, (CouponBook Book, Cart Cart)> make)
    {
        for (var seed = 0; seed < Math.Min(carts, 300); seed++)
        {
            var (book, cart) = make(-1 - seed);
            book.Best(cart, new Shopper(), AsOf);
        }

        var answers = new List<(CouponBook, Cart, BestCoupons, double)>(carts);
        for (var seed = 0; seed < carts; seed++)
        {
            var (book, cart) = make(seed);
            var start = Stopwatch.GetTimestamp();
            var best = book.Best(cart, new Shopper(), AsOf);
            answers.Add((book, cart, best, Stopwatch.GetElapsedTime(start).TotalMicroseconds));
        }

        return answers;
    }

    private static (double Middle, double Late, double Worst) Times(List<(CouponBook Book, Cart Cart, BestCoupons Best, double Micros)> answers)
    {
        var times = answers.Select(a => a.Micros).Order().ToList();
        return (times[times.Count / 2], times[times.Count * 99 / 100], times[^1]);
    }
}

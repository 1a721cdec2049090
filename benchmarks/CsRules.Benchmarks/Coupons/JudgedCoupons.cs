using System.Diagnostics;
using System.Globalization;
using CsRules.Coupons;
using NodaTime;

namespace CsRules.Benchmarks.Coupons;

/// <summary>
/// Every total beside that of an independent solver, and both times on one core. <c>dotnet run -c Release -- coupons-judge [carts per size] [most lines]</c>;
/// a proven total that another one beats, or that differs from another proven one, ends it with exit code 1.
/// </summary>
public static class JudgedCoupons
{
    private const double Seconds = 10;

    private static readonly (int Lines, int Products, int Orders)[] Sizes = [(5, 3, 3), (10, 6, 5), (20, 10, 8), (40, 15, 10), (60, 30, 12)];

    private static readonly Instant AsOf = Instant.FromUtc(2025, 10, 1, 3, 0);

    public static int Run(int carts, int mostLines)
    {
        var wrong = 0;
        Console.WriteLine("| kind | lines × product × order | carts | proven by both | totals that differ | proven by the solver alone: dearer here | proven here alone: dearer there | median here µs | solver ms | median of ratios | least |");
        Console.WriteLine("|---|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
        foreach (var kind in new[] { HardKind.Plain, HardKind.NearlyEqual, HardKind.Steps })
            foreach (var (lines, products, orders) in Sizes.Where(size => size.Lines <= mostLines))
                wrong += Compared(kind, $"{lines} × {products} × {orders}", carts, seed => HardCarts.Make(lines, products, orders, seed, kind));
        Console.WriteLine(wrong == 0 ? "No total differs." : $"{wrong} totals differ.");
        return wrong == 0 ? 0 : 1;
    }

    private static int Compared(HardKind kind, string size, int carts, Func<int, (CouponBook Book, Cart Cart)> make)
    {
        // Others of the same size come first, so that what is compiled is compiled.
        for (var seed = 0; seed < 100; seed++) Best(make(-1 - seed));
        var (both, differ, dearerHere, ofSolver, dearerThere, ofHere) = (0, 0, 0, 0, 0, 0);
        var (here, there) = (new List<double>(), new List<double>());
        for (var seed = 0; seed < carts; seed++)
        {
            var asked = make(seed);
            var start = Stopwatch.GetTimestamp();
            var best = Best(asked);
            here.Add(Stopwatch.GetElapsedTime(start).TotalMicroseconds);
            start = Stopwatch.GetTimestamp();
            var judged = CpSatJudge.Payable(asked.Book.Definition, asked.Cart, Seconds) ?? throw new InvalidOperationException("Not a cart of the solver.");
            there.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);

            var total = best.Payable.MinorUnits;
            if (best.IsProven && judged.IsProven) both++;
            else if (judged.IsProven) ofSolver++;
            else if (best.IsProven) ofHere++;
            // A total that is proven must not be beaten, by whatever was found.
            if ((best.IsProven && judged.Payable < total) || (judged.IsProven && total < judged.Payable)) differ++;
            else if (judged.IsProven && total > judged.Payable) dearerHere++;
            else if (best.IsProven && judged.Payable > total) dearerThere++;
        }

        var (ours, theirs, ratios) = (here.Order().ToList(), there.Order().ToList(), here.Zip(there, (a, b) => 1_000 * b / a).Order().ToList());
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {kind} | {size} | {carts} | {both} | {differ} | {ofSolver}: {dearerHere} | {ofHere}: {dearerThere} | {ours[carts / 2]:F0} | {theirs[carts / 2]:F0} | {ratios[carts / 2]:F0} | {ratios[0]:F1} |"));
        return differ;
    }

    private static BestCoupons Best((CouponBook Book, Cart Cart) asked) => asked.Book.Best(asked.Cart, new Shopper(), AsOf);
}

using BenchmarkDotNet.Attributes;
using CsRules.Coupons;
using NodaTime;

namespace CsRules.Benchmarks.Coupons;

/// <summary>
/// 5 lines, 3 product and 3 order coupons: about the largest carts at which trying everything ends. Each try is priced by
/// the library itself, with the search for a better one cut to a single node.
/// </summary>
[MemoryDiagnoser]
public class SmallCartBenchmarks
{
    private const int Carts = 8;
    private static readonly Instant AsOf = Instant.FromUtc(2025, 10, 1, 3, 0);
    private readonly (CouponBook Book, Cart Cart)[] _carts = [.. Enumerable.Range(0, Carts).Select(seed => HardCarts.Make(5, 3, 3, seed))];

    [Benchmark(Baseline = true, OperationsPerInvoke = Carts)]
    public long BruteForce()
    {
        var sum = 0L;
        foreach (var (book, cart) in _carts) sum += Lowest(book, cart, 0, []);
        return sum;
    }

    [Benchmark(OperationsPerInvoke = Carts)]
    public long Best()
    {
        var sum = 0L;
        foreach (var (book, cart) in _carts) sum += book.Best(cart, new Shopper(), AsOf).Payable.MinorUnits;
        return sum;
    }

    /// <summary>The coupon page: every coupon by itself.</summary>
    [Benchmark(OperationsPerInvoke = Carts)]
    public int Applicable()
    {
        var usable = 0;
        foreach (var (book, cart) in _carts) usable += book.Applicable(cart, new Shopper(), AsOf).Length;
        return usable;
    }

    private static long Lowest(CouponBook book, Cart cart, int at, List<CouponChoice> chosen)
    {
        var coupons = book.Definition.Coupons;
        if (at == coupons.Length) return book.Price(cart, chosen, new Shopper(), AsOf, nodes: 1).Price.Payable.MinorUnits;
        var lowest = Lowest(book, cart, at + 1, chosen);
        foreach (var line in coupons[at].Target == CouponTarget.Lines ? cart.Lines.Select(l => l.Id) : (IEnumerable<string?>)[null])
        {
            chosen.Add(new(coupons[at].Id, line));
            lowest = Math.Min(lowest, Lowest(book, cart, at + 1, chosen));
            chosen.RemoveAt(chosen.Count - 1);
        }

        return lowest;
    }
}

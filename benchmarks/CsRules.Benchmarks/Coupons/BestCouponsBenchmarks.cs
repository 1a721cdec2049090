using BenchmarkDotNet.Attributes;
using CsRules.Coupons;
using NodaTime;

namespace CsRules.Benchmarks.Coupons;

/// <summary>The exact best combination over a round of hard carts, with the per-line greedy as the baseline.</summary>
[MemoryDiagnoser]
public class BestCouponsBenchmarks
{
    private const int Carts = 64;
    private static readonly Instant AsOf = Instant.FromUtc(2025, 10, 1, 3, 0);
    private (CouponBook Book, Cart Cart)[] _carts = [];

    [Params("5x3x3", "10x6x5", "20x10x8", "40x15x10", "60x30x12")]
    public string Size { get; set; } = "";

    [GlobalSetup]
    public void Setup()
    {
        var size = Size.Split('x').Select(n => int.Parse(n, System.Globalization.CultureInfo.InvariantCulture)).ToArray();
        _carts = [.. Enumerable.Range(0, Carts).Select(seed => HardCarts.Make(size[0], size[1], size[2], seed))];
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Carts)]
    public long PerLineGreedy()
    {
        var sum = 0L;
        foreach (var (book, cart) in _carts) sum += Greedy.Payable(book, cart, AsOf);
        return sum;
    }

    [Benchmark(OperationsPerInvoke = Carts)]
    public long Best()
    {
        var sum = 0L;
        foreach (var (book, cart) in _carts) sum += book.Best(cart, new Shopper(), AsOf).Payable.MinorUnits;
        return sum;
    }
}

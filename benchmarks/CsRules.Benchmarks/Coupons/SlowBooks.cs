using System.Diagnostics;
using System.Globalization;
using CsRules.Coupons;
using NodaTime;

namespace CsRules.Benchmarks.Coupons;

/// <summary>
/// Looks for the slowest book that the validators accept: the known slow kinds, then a climb by small changes, keeping what
/// takes longer. <c>dotnet run -c Release -- coupons-slow [changes] [seed]</c>
/// </summary>
public static class SlowBooks
{
    private static readonly Instant AsOf = Instant.FromUtc(2025, 10, 1, 3, 0);

    public static void Run(int changes, int seed)
    {
        Console.WriteLine("| book | coupons | lines | answer ms | reasons ms | MB | gap | not worked out |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|");
        for (var seen = 0; seen < 30; seen++) Measure(HardCarts.Make(60, 30, 12, seen));
        var slowest = new List<(string Name, Measured Cost, (CouponBookDefinition, Cart) Input)>();
        foreach (var (name, book, cart) in BookMutator.Known())
        {
            var cost = Measure((book.Compile(), cart));
            Print(name, cost, book, cart);
            slowest.Add((name, cost, (book, cart)));
        }

        var random = new Random(seed);
        var mutator = new BookMutator(random);
        for (var at = 0; at < 8; at++)
        {
            var (book, cart) = mutator.Any();
            slowest.Add(($"found {at}", Measure((book.Compile(), cart)), (book, cart)));
        }

        for (var change = 0; change < changes; change++)
        {
            var at = random.Next(slowest.Count);
            var (book, cart) = mutator.Changed(slowest[at].Input.Item1, slowest[at].Input.Item2);
            var cost = Measure((book.Compile(), cart));
            if (cost.Slower(slowest[at].Cost)) slowest[at] = (slowest[at].Name + (slowest[at].Name.EndsWith('+') ? "" : " +"), cost, (book, cart));
        }

        Console.WriteLine();
        foreach (var (name, cost, (book, cart)) in slowest.OrderByDescending(s => Math.Max(s.Cost.Answer, s.Cost.Reasons))) Print(name, Measure((book.Compile(), cart)), book, cart);
    }

    private static void Print(string name, Measured cost, CouponBookDefinition book, Cart cart) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"| {name} | {book.Coupons.Length} | {cart.Lines.Length} | {cost.Answer:F1} | {cost.Reasons:F1} | {cost.Bytes / 1_000_000.0:F1} | {cost.Gap} | {cost.Open} |"));

    private static Measured Measure((CouponBook Book, Cart Cart) input)
    {
        var bytes = GC.GetAllocatedBytesForCurrentThread();
        var start = Processor();
        var best = input.Book.Best(input.Cart, new Shopper(), AsOf);
        var answered = Processor();
        var open = best.NotUsed.Count(u => u.Examined != Examination.Full);
        return new((answered - start).TotalMilliseconds, (Processor() - answered).TotalMilliseconds, GC.GetAllocatedBytesForCurrentThread() - bytes, best.Gap, open);
    }

    // Of this process, so that other work on the machine does not count.
    private static TimeSpan Processor() => Process.GetCurrentProcess().TotalProcessorTime;

    private sealed record Measured(double Answer, double Reasons, long Bytes, Money Gap, int Open)
    {
        public bool Slower(Measured other) => Math.Max(Answer, Reasons) > Math.Max(other.Answer, other.Reasons);
    }
}

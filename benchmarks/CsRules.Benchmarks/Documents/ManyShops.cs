using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using CsRules.Calendars;
using CsRules.Coupons;
using CsRules.Loyalty;
using CsRules.Returns;
using CsRules.Sla;
using NodaTime;

namespace CsRules.Benchmarks.Documents;

/// <summary>
/// A process that serves a thousand shops, each with hours, terms, a coupon book, points and tiers of its own: what they keep, and what a
/// million decisions spread over all of them cost on two threads.
/// </summary>
internal static class ManyShops
{
    private const int Threads = 2;

    private static readonly Instant AsOf = Instant.FromUtc(2025, 10, 20, 3, 0);

    private static readonly ReturnClaim Claim = Sample<ReturnCase>("return-check.json").Claim;
    private static readonly Conversation Talk = Sample<Conversation>("sla-conversations.jsonl");
    private static readonly CouponCase Coupons = Sample<CouponCase>("coupon-best.json");
    private static readonly Shopper Buyer = Coupons.Customer ?? new();
    private static readonly TierCase Tier = Sample<TierCase>("tier-assess.json");
    private static readonly PointsProgram Points = Sample<PointsCase>("points-statement.json").Program;
    private static readonly ReturnPolicy Terms = Sample<ReturnPolicy>("policy-check.json");
    private static readonly SlaPolicy Replies = Sample<SlaPolicy>("sla-policy.json");

    // Of a hundred decisions; what a shop asks most stands first.
    private static readonly (string Name, int Share, Func<Shop, int, object?> Ask)[] Questions =
    [
        ("may it be returned", 60, (shop, n) => shop.Returns.Decide(Claim, AsOf + Duration.FromHours(n % 500)).Outcome == ReturnOutcome.Allowed ? null : Claim),
        ("how late is the reply", 25, (shop, n) => shop.Replies.Measure(Talk, AsOf + Duration.FromMinutes(n % 500))),
        ("best coupons for a cart", 10, (shop, n) => shop.Coupons.Best(Coupons.Cart, Buyer, AsOf)),
        ("which tier", 5, (shop, n) => shop.Tiers.Assess(Tier.History, AsOf)),
    ];

    /// <summary>Prints what so many shops keep and so many decisions cost.</summary>
    public static void Print(int shops, int decisions)
    {
        Shop.Of(0);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        Console.WriteLine(Text($"| Kept | by {shops:N0} shops | a shop |"));
        Console.WriteLine("|---|---:|---:|");
        Held(shops, "hours and reply targets (1970 to 2099)", number => Shop.RepliesOf(number, range: null));
        Held(shops, "hours and reply targets (three years)", number => Shop.RepliesOf(number, Shop.Years));
        Held(shops, "return terms under three acts", Shop.ReturnsOf);
        Held(shops, "coupon book", Shop.CouponsOf);
        Held(shops, "points and tiers", number => (Points.Compile(), Shop.TiersOf(number)));
        var watch = Stopwatch.StartNew();
        var all = Enumerable.Range(0, shops).Select(Shop.Of).ToArray();
        Console.WriteLine(Text($"| all of it, three years of hours | {(GC.GetTotalMemory(forceFullCollection: true) - before) / 1e6:N1} MB | compiled in {watch.Elapsed.TotalSeconds:N2} s |"));
        Console.WriteLine();
        Console.WriteLine("| Decision | of 100 | processor time | allocated |");
        Console.WriteLine("|---|---:|---:|---:|");
        foreach (var question in Questions) Alone(all, question);
        Console.WriteLine();
        Together(all, decisions);
    }

    private static void Held(int shops, string name, Func<int, object> compile)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var held = Enumerable.Range(0, shops).Select(compile).ToArray();
        var kept = GC.GetTotalMemory(forceFullCollection: true) - before;
        GC.KeepAlive(held);
        Console.WriteLine(Text($"| {name} | {kept / 1e6:N1} MB | {kept / 1e3 / shops:N1} kB |"));
    }

    private static void Alone(Shop[] shops, (string Name, int Share, Func<Shop, int, object?> Ask) question)
    {
        const int asked = 100_000;
        for (var n = 0; n < asked; n++) question.Ask(shops[n % shops.Length], n);
        var (bytes, processor) = (GC.GetAllocatedBytesForCurrentThread(), Processor());
        for (var n = 0; n < asked; n++) question.Ask(shops[n * 7 % shops.Length], n);
        var time = Processor() - processor;
        bytes = GC.GetAllocatedBytesForCurrentThread() - bytes;
        Console.WriteLine(Text($"| {question.Name} | {question.Share} | {time.TotalMicroseconds / asked:N2} µs | {bytes / asked:N0} B |"));
    }

    private static void Together(Shop[] shops, int decisions)
    {
        int[] collections = [.. Enumerable.Range(0, 3).Select(GC.CollectionCount)];
        var (bytes, pause) = (GC.GetTotalAllocatedBytes(precise: true), GC.GetTotalPauseDuration());
        var (processor, watch) = (Processor(), Stopwatch.StartNew());
        var threads = Enumerable.Range(0, Threads).Select(thread => new Thread(() =>
        {
            // A prime step, so that neighbours in time are other shops.
            for (var n = thread; n < decisions; n += Threads) Which(n % 100).Ask(shops[(int)(n * 7_919L % shops.Length)], n);
        })).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        var time = watch.Elapsed;
        bytes = GC.GetTotalAllocatedBytes(precise: true) - bytes;
        using var process = Process.GetCurrentProcess();
        Console.WriteLine(Text($"| {decisions:N0} decisions over {shops.Length:N0} shops, {Threads} threads | |"));
        Console.WriteLine("|---|---:|");
        Console.WriteLine(Text($"| time | {time.TotalSeconds:N2} s ({decisions / time.TotalSeconds:N0} a second) |"));
        Console.WriteLine(Text($"| processor time | {(Processor() - processor).TotalSeconds:N2} s |"));
        Console.WriteLine(Text($"| allocated a decision | {bytes / decisions:N0} B |"));
        Console.WriteLine(Text($"| collections of generation 0, 1, 2 | {string.Join(", ", collections.Select((count, of) => GC.CollectionCount(of) - count))} |"));
        Console.WriteLine(Text($"| paused by them | {(GC.GetTotalPauseDuration() - pause).TotalMilliseconds:N0} ms |"));
        Console.WriteLine(Text($"| kept afterwards | {GC.GetTotalMemory(forceFullCollection: true) / 1e6:N1} MB |"));
        Console.WriteLine(Text($"| peak working set of the process | {process.PeakWorkingSet64 / 1e6:N0} MB |"));
    }

    // Not the clock on the wall: a machine has other work.
    private static TimeSpan Processor()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime;
    }

    private static (string Name, int Share, Func<Shop, int, object?> Ask) Which(int percent)
    {
        foreach (var question in Questions)
            if ((percent -= question.Share) < 0) return question;
        return Questions[0];
    }

    private static T Sample<T>(string name) => JsonSerializer.Deserialize(SampleFile.First(name), CsRulesJson.TypeOf<T>())!;

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private sealed record Shop(ReturnRights Returns, SlaPlan Replies, CouponBook Coupons, PointsRules Points, TierLadder Tiers)
    {
        public static DateInterval Years { get; } = new(new LocalDate(2025, 1, 1), new LocalDate(2027, 12, 31));

        public static Shop Of(int number) => new(ReturnsOf(number), RepliesOf(number, Years), CouponsOf(number), ManyShops.Points.Compile(), TiersOf(number));

        // No two shops' terms are the same.
        public static ReturnRights ReturnsOf(int number) => (Terms with
        {
            Clauses = [.. Terms.Clauses, new PolicyClause { Kind = ClauseKind.ReturnWindow, Days = 7 + (number % 90) }, new PolicyClause { Kind = ClauseKind.Goodwill, Days = number }],
        }).Compile();

        public static SlaPlan RepliesOf(int number, DateInterval? range) => (ManyShops.Replies with
        {
            Hours = ManyShops.Replies.Hours with { Weekly = Week(number) },
        }).Compile(range);

        public static CouponBook CouponsOf(int number) => (ManyShops.Coupons.Book with
        {
            Coupons = [.. ManyShops.Coupons.Book.Coupons.Select(coupon => coupon with { Id = $"{coupon.Id}-{number}" })],
        }).Compile();

        public static TierLadder TiersOf(int number) => (Tier.Program with { GraceMonths = number % 4 }).Compile();

        private static BusinessWeek Week(int number) => new()
        {
            Mon = Day(number),
            Tue = Day(number + 11),
            Wed = Day(number + 23),
            Thu = Day(number + 31),
            Fri = Day(number + 47),
        };

        private static ImmutableArray<BusinessInterval> Day(int number)
        {
            var opens = 480 + (number * 7 % 180);
            return [BusinessInterval.Of(At(opens), At(opens + 240)), BusinessInterval.Of(At(opens + 300), At(opens + 600))];
        }

        private static string At(int minute) => Text($"{minute / 60:00}:{minute % 60:00}");
    }
}

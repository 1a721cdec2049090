using System.Text;
using System.Text.Json.Nodes;
using CsRules.Benchmarks.Documents;
using CsRules.Calendars;
using CsRules.Coupons;
using CsRules.Documents;
using CsRules.Loyalty;
using CsRules.Refunds;
using CsRules.Sla;
using NodaTime;
using static CsRules.Benchmarks.Growth.GrowthPaths;

namespace CsRules.Benchmarks.Growth;

internal static class OtherPaths
{
    private static readonly LocalDate Opening = new(1900, 1, 1);
    private static readonly DateInterval Longest = new(Opening, new LocalDate(2149, 12, 31));
    private static readonly Instant AsOf = Instant.FromUtc(2025, 10, 1, 3, 0);

    private static readonly BusinessHours Hours = new()
    {
        Zone = "Europe/Helsinki",
        Weekly = BusinessWeek.Weekdays(BusinessInterval.Of("09:00", "12:00"), BusinessInterval.Of("13:00", "18:00")),
    };

    public static IEnumerable<GrowthPath> All =>
    [
        new("allocation over n lines", 5_000, 4, n =>
        {
            var (weights, shares) = (Weights(n), new long[n]);
            var total = weights.Sum() / 10;
            return () => Allocation.Split(total, weights, shares);
        }),
        new("allocation over n lines under ceilings", 5_000, 4, n =>
        {
            var (weights, shares) = (Weights(n), new long[n]);
            var (total, ceilings) = (weights.Sum() / 10, weights.Select((weight, i) => i % 3 == 0 ? weight / 20 : weight).ToArray());
            return () => Allocation.Split(total, weights, ceilings, shares);
        }),
        new("coupons: a book of n compiled", 75, 3, n =>
        {
            var book = Book(n);
            return () => book.Compile();
        }),
        new("coupons: the best of seven on n lines", 37, 4, n =>
        {
            var (book, cart) = (Book(7).Compile(), Cart(n));
            return () => book.Best(cart, new(), AsOf);
        }),
        new("coupons: the best of n on three lines", 37, 4, n =>
        {
            var (book, cart) = (Book(n).Compile(), Cart(3));
            return () => book.Best(cart, new(), AsOf);
        }),
        new("calendar: 250 years and n holidays compiled", 1_250, 4, n =>
        {
            var hours = Hours with { Holidays = [.. Many(n, i => Opening.PlusDays(i * 9))] };
            return () => hours.Compile([], Longest);
        }),
        new("calendar: n days compiled", 5_000, 4, n =>
        {
            // Clocks change twice a year in all of them.
            var from = new LocalDate(2000, 1, 1);
            var range = new DateInterval(from, from.PlusDays(n - 1));
            return () => Hours.Compile(range);
        }),
        new("calendar: the open time of n days", 5_000, 4, n => Over(n, (calendar, from, to) => calendar.Elapsed(from, to))),
        new("calendar: n open hours later", 5_000, 4, n => Over(n, (calendar, from, _) => calendar.Add(from, Duration.FromHours(n)))),
        new("reading an order of n lines", 125, 4, n => Read<RefundCase>(Filled("refund-quote.json", n, "order", "lines"))),
        new("reading an order of n lines, each with a wrong field", 125, 4, n => Read<RefundCase>(Filled("refund-quote.json", n, "order", "lines").Replace("\"quantity\"", "\"quantitty\"", StringComparison.Ordinal), isWrong: true)),
        new("reading a cart of n lines", 37, 4, n => Read<CouponCase>(Filled("coupon-best.json", n, "cart", "lines"))),
        new("reading a customer of n purchases", 6_250, 4, n => Read<TierCase>(Filled("tier-assess.json", n, "history", "orders"))),
        new("reading a conversation of n events", 1_250, 4, n => Read<Conversation>(Filled("sla-conversations.jsonl", n, "events"))),
    ];

    private static long[] Weights(int count) => Many(count, i => 1_000L + (i * 7_919L % 49_001));

    private static Action Over<T>(int days, Func<BusinessCalendar, Instant, Instant, T> ask)
    {
        var calendar = Hours.Compile(Longest);
        var from = calendar.Start + Duration.FromHours(77);
        return () => ask(calendar, from, from + Duration.FromDays(days));
    }

    private static CouponBookDefinition Book(int coupons)
    {
        var random = new Random(coupons);
        return new(Currency.Krw,
        [
            .. Many(coupons, i => new CouponDefinition($"k{i}", i % 3 == 0 ? CouponTarget.Order : CouponTarget.Lines,
                i % 2 == 0 ? new(BenefitKind.Percent) { Rate = Rate.Percent(random.Next(3, 31)) } : new(BenefitKind.Fixed) { Amount = Money.Won(random.Next(5, 120) * 100) })
            {
                Categories = i % 3 == 1 ? [$"c{i % 4}"] : [],
                Products = i % 3 == 2 ? [$"p{i}"] : [],
                Group = i % 3 == 0 ? $"g{(char)('a' + (i % 5))}" : null,
                Minimum = i % 5 == 0 ? new() { Spend = Money.Won(random.Next(10, 60) * 1_000) } : null,
            }),
        ]);
    }

    private static Cart Cart(int lines)
    {
        var random = new Random(lines);
        return new([.. Many(lines, i => new CartLine($"l{i}", Money.Won(random.Next(50, 900) * 100), random.Next(1, 4)) { Product = $"p{i}", Categories = [$"c{i % 4}"] })])
        {
            Shipping = new(Money.Won(3_000)) { FreeFrom = Money.Won(50_000) },
        };
    }

    private static Action Read<T>(string json, bool isWrong = false) where T : class
    {
        var utf8 = Encoding.UTF8.GetBytes(json);
        // What is refused at its first byte would measure nothing.
        if (!isWrong && DocumentReader.Read(utf8, CsRulesJson.TypeOf<T>()).Errors is [var error, ..]) throw new InvalidOperationException($"{error.Code} {error.Path}");
        return () => DocumentReader.Read(utf8, CsRulesJson.TypeOf<T>());
    }

    // A sample with so many in one of its lists, each under an id of its own where it has one.
    private static string Filled(string sample, int count, params string[] path)
    {
        var document = SampleFile.First(sample);
        var list = path.Aggregate((JsonNode)document, (node, name) => node[name]!).AsArray();
        var few = list.Select(item => item!.DeepClone()).ToList();
        list.Clear();
        for (var i = 0; i < count; i++)
        {
            var copy = few[i % few.Count].DeepClone().AsObject();
            if (copy["id"] is { } id) copy["id"] = $"{id}-{i}";
            list.Add((JsonNode)copy);
        }

        return document.ToJsonString();
    }
}

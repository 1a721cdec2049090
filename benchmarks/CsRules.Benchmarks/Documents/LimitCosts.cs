using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using CsRules.Calendars;
using CsRules.Coupons;
using CsRules.Documents;
using CsRules.Loyalty;
using CsRules.Returns;
using CsRules.Service;
using CsRules.Sla;
using FluentValidation;
using NodaTime;

namespace CsRules.Benchmarks.Documents;

/// <summary>
/// What a document costs at each limit and at half of it: read, checked and answered, everything else as in the sample. The best time of
/// three and the bytes allocated, by <c>GC.GetAllocatedBytesForCurrentThread</c>.
/// </summary>
internal static class LimitCosts
{
    private const int Times = 3;
    private static readonly Instant AsOf = Instant.FromUtc(2025, 11, 15, 1, 0);
    private static readonly DateInterval Longest = new(new LocalDate(1900, 1, 1), new LocalDate(2149, 12, 31));

    /// <summary>Prints the table.</summary>
    public static void Print()
    {
        Console.WriteLine("| Limit | Most | at half: time | memory | at the limit: time | memory |");
        Console.WriteLine("|---|---:|---:|---:|---:|---:|");
        Row("UTF-16 units of a text", DocumentLimits.MostText, n => Ask(With("return-check.json", d => d["claim"]!["id"] = new string('가', n)), new ReturnCaseValidator(), Return));
        Row("UTF-16 units of a shop's terms in words, judged", DocumentLimits.MostTerms, n =>
        {
            const string Said = "상품 수령 후 7일 이내에 반품할 수 있습니다. 반품 배송비는 고객이 부담합니다. Opened items cannot be returned. We are not liable for what our blog says.\n";
            var terms = string.Concat(Enumerable.Repeat(Said, (n / Said.Length) + 1))[..n];
            return () => TermsText.Read(terms).Compile().ToString()![..0];
        });
        Row("items of a list (public holidays)", DocumentLimits.MostItems, n => Ask(With("hours.json", d => d["holidays"] = List(n, i =>
            LocalDatePattern(new LocalDate(1990, 1, 1).PlusDays(i)))), new BusinessHoursValidator(), d => d.Compile([], Longest)));
        Row("intervals of each day, compiled for 250 years", DocumentLimits.MostIntervals, n => Ask(new JsonObject
        {
            ["zone"] = "Asia/Seoul",
            ["weekly"] = new JsonObject(((string[])["mon", "tue", "wed", "thu", "fri", "sat", "sun"]).Select(day => KeyValuePair.Create<string, JsonNode?>(day,
                List(n, i => new JsonArray($"{i:00}:00", $"{i:00}:30"))))),
        }.ToJsonString(), new BusinessHoursValidator(), d => d.Compile([], Longest)));
        Row("coupons of a book", DocumentLimits.MostCoupons, n => Ask(With("coupon-best.json", d => d["book"]!["coupons"]!.AsArray().Fill(n)), new CouponCaseValidator(), Coupon));
        Row("lines of a cart", DocumentLimits.MostCartLines, n => Ask(With("coupon-best.json", d => d["cart"]!["lines"]!.AsArray().Fill(n)), new CouponCaseValidator(), Coupon));
        Row("events of a customer's points", DocumentLimits.MostPointsEvents, n => Ask(With("points-statement.json", d => d["events"] = List(n, i => new JsonObject
        {
            ["id"] = $"E-{i}",
            ["at"] = InstantText(AsOf - Duration.FromMinutes(n - i)),
            ["kind"] = "earn",
            ["order"] = $"O-{i}",
            ["spend"] = new JsonObject { ["items"] = "10000 KRW" },
        })), new PointsCaseValidator(), d => PointsAnswer.Of(d, AsOf, Language.English)));
        Row("orders of a customer's history", DocumentLimits.MostTierOrders, n => Ask(With("tier-assess.json", d => d["history"]!["orders"]!.AsArray().Fill(n)), new TierCaseValidator(),
            d => TierAnswer.Of(d.Program.Compile().Assess(d.History, AsOf), d.History.Customer, Language.English)));
        Row("tiers of a program", DocumentLimits.MostTiers, n => Ask(With("tier-assess.json", d =>
        {
            d["history"]!.AsObject().Remove("last");
            d["program"]!["tiers"] = List(n, i => i == 0 ? new JsonObject { ["id"] = "t0" } : new JsonObject { ["id"] = $"t{i}", ["spend"] = $"{i * 1000} KRW" });
        }), new TierCaseValidator(),
            d => TierAnswer.Of(d.Program.Compile().Assess(d.History, AsOf), d.History.Customer, Language.English)));
        var service = ServicePolicy.Default.Compile();
        Row("conversations of a customer", DocumentLimits.MostConversations, n => Ask(With("service-histories.jsonl", d => d["conversations"]!.AsArray().Fill(n)), new ContactHistoryValidator(service),
            d => AuditAnswer.Of(d, service.Audit(d, AsOf), Language.English)));
        Row("groups of a part of an SLA report", DocumentLimits.MostOf(typeof(SlaGroup)), n => Ask(Part(n), new SlaReportValidator(), d => d.ToReport()));
    }

    private static void Return(ReturnCase d) => ReturnAnswer.Of(d.Decide(AsOf), d.Claim.Id, Language.English);

    private static void Coupon(CouponCase d) => CouponAnswer.Of(d, d.AsOf ?? AsOf, Language.English);

    private static void Row(string name, int most, Func<int, Func<string>> ask)
    {
        var (half, whole) = (Measure(ask(most / 2)), Measure(ask(most)));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {name} | {most:N0} | {half.Time.TotalMilliseconds:N1} ms | {half.Bytes / 1e6:N1} MB | {whole.Time.TotalMilliseconds:N1} ms | {whole.Bytes / 1e6:N1} MB |{(half.Said + whole.Said is { Length: > 0 } said ? " " + said : "")}"));
    }

    private static (TimeSpan Time, long Bytes, string Said) Measure(Func<string> ask)
    {
        ask();
        var best = TimeSpan.MaxValue;
        var (bytes, said) = (0L, "");
        for (var i = 0; i < Times; i++)
        {
            GC.Collect();
            var before = GC.GetAllocatedBytesForCurrentThread();
            var watch = Stopwatch.StartNew();
            said = ask();
            if (watch.Elapsed < best) best = watch.Elapsed;
            bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        }

        return (best, bytes, said);
    }

    // What it says is empty where the document was answered; a document that was refused measures nothing.
    private static Func<string> Ask<T>(string json, IValidator<T> validator, Action<T> answer) where T : class
    {
        var bytes = Encoding.UTF8.GetBytes(json);
        return () =>
        {
            var (value, errors) = DocumentReader.Read(bytes, CsRulesJson.TypeOf<T>());
            if (value is not null) errors = Validation.Check(validator, value).RemoveAll(e => e.IsWarning);
            if (value is null || !errors.IsEmpty) return $"refused: {errors[0].Code} {errors[0].Path}";
            answer(value);
            return "";
        };
    }

    private static string With(string sample, Action<JsonObject> change)
    {
        var document = SampleFile.First(sample);
        change(document);
        return document.ToJsonString();
    }

    // Its members one after another, each under an id of its own, until there are so many.
    private static void Fill(this JsonArray list, int count)
    {
        var few = list.Select(item => item!.AsObject()).ToList();
        var id = few[0].Select(m => m.Key).First(key => key is "id" or "order");
        while (list.Count > count) list.RemoveAt(list.Count - 1);
        for (var i = list.Count; i < count; i++)
        {
            var copy = few[i % few.Count].DeepClone().AsObject();
            copy[id] = $"{copy[id]}-{i}";
            list.Add((JsonNode)copy);
        }
    }

    private static JsonArray List(int count, Func<int, JsonNode> item) => new([.. Enumerable.Range(0, count).Select(item)]);

    private static JsonNode LocalDatePattern(LocalDate date) => NodaTime.Text.LocalDatePattern.Iso.Format(date);

    private static string InstantText(Instant at) => NodaTime.Text.InstantPattern.ExtendedIso.Format(at);

    private static string Part(int groups)
    {
        var first = new LocalDateTime(2015, 1, 1, 0, 0);
        var channels = Enum.GetValues<Channel>();
        return System.Text.Json.JsonSerializer.Serialize(new SlaReportDocument
        {
            Format = SlaReportDocument.ReportFormat,
            Zone = "Asia/Seoul",
            Period = SlaPeriod.Hour,
            AsOf = AsOf,
            Basis = "b",
            Parts = [new("p", groups, 0)],
            Groups = [.. Enumerable.Range(0, groups).Select(i => new SlaGroup
            {
                From = SlaPeriods.Hour(first.PlusHours(i / channels.Length)), Channel = channels[i % channels.Length], Conversations = 1,
                Metrics = [new() { Metric = SlaMetric.FirstResponse, Met = 1, Ended = 1, Seconds = 60, Waits = [60, 1, 60] }],
            })],
        }, CsRulesJson.TypeOf<SlaReportDocument>());
    }
}

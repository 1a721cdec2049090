using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CsRules.Testing;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CsRules.Cli.Tests.Rows;

/// <summary>The same shop as a CSV, its CP949 twin, a spreadsheet and JSON Lines: one answer, and every row answered or named.</summary>
[Properties(Arbitrary = [typeof(FormsAgreeTests)], MaxTest = 40)]
public partial class FormsAgreeTests
{
    private const string Mapping = """
        {"zone":"Asia/Seoul","order":"주문번호","customer":"구매자","date":"주문일","amount":"금액","delivered":"배송완료일","product":"상품",
         "status":{"column":"상태","values":{"취소":"cancelled","대기":"pending","환불":"refund","완료":"counts"}}}
        """;

    private static readonly string[] Headings = ["주문번호", "구매자", "주문일", "금액", "상태", "배송완료일", "상품"];
    private static readonly Encoding Cp949 = CodePagesEncodingProvider.Instance.GetEncoding(949)!;

    /// <summary>A row, as the facts are; an amount of null is one that nobody can read.</summary>
    public sealed record Line(string Order, string Customer, LocalDateTime At, long? Amount, string Status, LocalDate? Delivered, string Product, byte How);

    public static Arbitrary<Line[]> Shops() => Arb.From(
        from lines in
            (from order in Gen.Choose(1, 12)
             from day in Gen.Choose(0, 40)
             from minute in Gen.Choose(0, 1_439)
             from amount in Gen.Frequency((9, Gen.Choose(-5_000, 90_000).Select(a => (long?)a)), (1, Gen.Constant<long?>(null)))
             from status in Gen.Elements("완료", "완료", "취소", "대기", "환불", "보류")
             from delivered in Gen.Frequency((3, Gen.Choose(0, 45).Select(d => (int?)d)), (1, Gen.Constant<int?>(null)))
             from product in Gen.Elements("가방", "\"꽃\", 한 다발", "=1+1", "옷\n두 벌")
             from how in Gen.Choose(0, 255)
             select new Line($"O-{order}", order == 12 ? "" : $"고객{order % 4}", new LocalDateTime(2025, 9, 1, 0, 0).PlusDays(day).PlusMinutes(minute), amount, status,
                 delivered is { } d ? new LocalDate(2025, 9, 1).PlusDays(d) : null, product, (byte)how)).NonEmptyListOf()
        select lines.Prepend(new Line("O-0", "고객0", new(2025, 10, 1, 9, 0), 30_000, "완료", null, "가방", 0)).ToArray());

    /// <summary>A ticket, as the facts are; a creation of null is one that nobody can read.</summary>
    public sealed record Ticket(int Id, LocalDateTime? Created, int? AnsweredAfter, int? ResolvedAfter, byte How);

    public static Arbitrary<Ticket[]> Desks() => Arb.From(
        from tickets in
            (from created in Gen.Frequency((9, Gen.Choose(0, 40_000).Select(m => (int?)m)), (1, Gen.Constant<int?>(null)))
             from answered in Gen.Frequency((3, Gen.Choose(0, 5_000).Select(m => (int?)m)), (1, Gen.Constant<int?>(null)))
             from resolved in Gen.Frequency((2, Gen.Choose(0, 3_000).Select(m => (int?)m)), (1, Gen.Constant<int?>(null)))
             from how in Gen.Choose(0, 255)
             select (created, answered, resolved, how)).NonEmptyListOf()
        select tickets.Select((t, i) => new Ticket(i + 1, t.created is { } minute ? new LocalDateTime(2025, 9, 1, 0, 0).PlusMinutes(minute) : null, t.answered, t.answered is null ? null : t.answered + t.resolved, (byte)t.how))
            .Prepend(new Ticket(0, new LocalDateTime(2025, 9, 2, 10, 0), 30, 90, 0)).ToArray());

    [Property]
    public void How_fast_was_answered_is_one_whatever_the_file_is(Ticket[] desk)
    {
        using var folder = new TempFolder();
        string[] headings = ["번호", "문의일시", "답변일시", "완료일시"];
        static LocalDateTime?[] Times(Ticket t) => [t.Created, t.AnsweredAfter is { } a ? t.Created?.PlusMinutes(a) : null, t.ResolvedAfter is { } r ? t.Created?.PlusMinutes(r) : null];
        string Cell(LocalDateTime? time, byte how) => time is not { } at ? "" : how % 3 == 0 ? at.ToString("uuuu-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) : how % 3 == 1 ? at.ToString("uuuu.MM.dd HH:mm", CultureInfo.InvariantCulture) : Korean(at);
        // A creation that can't be read is a word in each of the forms.
        var csv = string.Join(',', headings) + "\n" + string.Concat(desk.Select(t => $"{t.Id}," + string.Join(',', Times(t).Select((time, i) => i == 0 && time is null ? "언젠가" : Cell(time, t.How))) + "\n"));
        string[] files = [folder.Write("a.csv", csv), folder.At("k.csv"), folder.At("x.xlsx"), folder.Write("j.jsonl", string.Concat(desk.Select(t => new JsonObject
        {
            [headings[0]] = t.Id,
            [headings[1]] = t.Created is null ? "언젠가" : Cell(t.Created, 0),
            [headings[2]] = Times(t)[1] is { } answered ? JsonValue.Create(answered.InZoneStrictly(DateTimeZoneProviders.Tzdb["Asia/Seoul"]).ToInstant().ToUnixTimeMilliseconds()) : null,
            [headings[3]] = Times(t)[2] is { } resolved ? Cell(resolved, t.How) : null,
        }.ToJsonString() + "\n")))];
        File.WriteAllBytes(files[1], Cp949.GetBytes(csv));
        File.WriteAllBytes(files[2], SheetFile.Of(("문의", [headings, .. desk.Select(t => (object?[])[t.Id, .. Times(t).Select((time, i) => time is { } at ? at.ToDateTimeUnspecified() : i == 0 ? (object?)"언젠가" : null)])])));
        var mapping = folder.Write("m.json", """
            {"zone":"Asia/Seoul","id":"번호","created":"문의일시","channel":{"otherwise":"helpDesk"},"priority":{"otherwise":"normal"},"milestones":{"답변일시":["agentReply"],"완료일시":["resolved"]}}
            """);
        var runs = files.Select(file => CliRun.Of(["sla", "report", file, "--mapping", mapping, "--as-of", "2025-10-11T00:00:00+09:00", "-o", "json", "--lang", "en"])).ToList();
        Assert.All(runs, run => Assert.Equal((runs[0].ExitCode, runs[0].Out), (run.ExitCode, run.Out)));
        Assert.Contains("\"ended\": ", runs[0].Out, StringComparison.Ordinal);
        Assert.All(runs, run =>
        {
            var (read, answered, left) = Counts(run.Error);
            Assert.Equal((desk.Length, desk.Length), (read, answered + left));
            Assert.Equal((left, left), (desk.Count(t => t.Created is null), Regex.Count(run.Error, @"\[(csv|sheet)\.bad-row\]")));
        });
    }

    [Property]
    public void The_answer_is_one_whatever_the_file_is(Line[] shop)
    {
        using var folder = new TempFolder();
        string[] files = [folder.Write("a.csv", Csv(shop)), folder.At("k.csv"), folder.At("x.xlsx"), folder.Write("j.jsonl", Jsonl(shop))];
        File.WriteAllBytes(files[1], Cp949.GetBytes(Csv(shop)));
        File.WriteAllBytes(files[2], Xlsx(shop));
        var mapping = folder.Write("m.json", Mapping);
        var program = folder.Write("p.json", """{"currency":"KRW","window":{"kind":"rollingMonths","months":3},"counting":{"whenPlaced":true},"tiers":[{"id":"low"},{"id":"mid","spend":"30000 KRW"},{"id":"high","spend":"80000 KRW"}]}""");
        // Something has to be sent in every shop, so that no answer is empty.
        foreach (var verb in (string[][])[["tier", "check", "--program", program, "--mapping", mapping], ["return", "check", "--mapping", mapping], ["agenda", "--orders-mapping", mapping, "--orders"]])
        {
            var runs = files.Select(file => CliRun.Of([.. verb, file, "--as-of", "2025-10-11T00:00:00+09:00", "-o", "json", "--lang", "en"])).ToList();
            Assert.All(runs, run => Assert.Equal((runs[0].ExitCode, runs[0].Out), (run.ExitCode, run.Out)));
            Assert.Contains(verb[0] switch { "tier" => "\"customers\": ", "return" => "\"order\": \"O-0\"", _ => "\"id\": \"shipBy/O-0\"" }, runs[0].Out, StringComparison.Ordinal);
            Assert.All(runs, run =>
            {
                var (read, answered, left) = Counts(run.Error);
                Assert.Equal((shop.Length, shop.Length), (read, answered + left));
                // Every row that was left out was told, those without a customer in one line for all of them.
                var guests = Guests().Match(run.Error) is { Success: true } told ? int.Parse(told.Groups[1].Value, null) : 0;
                Assert.Equal(left, guests + Regex.Count(run.Error, @"\[(csv|sheet|orders)\.(bad-row|delivered-later|days-crossed|later-order|gone-back|order-of-two-days)\]"));
            });
        }
    }

    private static (int Read, int Answered, int Left) Counts(string error) => Rows().Match(error) is { Success: true } some
        ? (int.Parse(some.Groups[1].Value, null), int.Parse(some.Groups[2].Value, null), int.Parse(some.Groups[3].Value, null))
        : All().Match(error) is { Success: true } all ? (int.Parse(all.Groups[1].Value, null), int.Parse(all.Groups[1].Value, null), 0) : (-1, -1, -1);

    private static string Csv(Line[] shop) => string.Join(',', Headings) + "\r\n" + string.Concat(shop.Select(line => string.Join(',', new[]
    {
        line.Order, line.Customer,
        line.How % 3 == 0 ? line.At.ToString("uuuu-MM-dd HH:mm", CultureInfo.InvariantCulture) : line.How % 3 == 1 ? line.At.ToString("uuuu-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture) + "+0900" : Korean(line.At),
        line.Amount is not { } amount ? "많이" : line.How / 3 % 3 == 0 ? amount.ToString("N0", CultureInfo.InvariantCulture) : line.How / 3 % 3 == 1 ? $"{amount}원" : amount < 0 ? $"(￦{-amount})" : $"￦{amount}",
        line.How % 2 == 0 ? line.Status : $" {line.Status} ", line.Delivered?.ToString("uuuu.MM.dd", CultureInfo.InvariantCulture) ?? "", line.Product,
    }.Select(Quoted)) + "\r\n"));

    private static string Jsonl(Line[] shop) => string.Concat(shop.Select(line => new JsonObject
    {
        ["주문번호"] = line.Order,
        ["구매자"] = line.Customer.Length == 0 ? null : line.Customer,
        ["주문일"] = line.How % 2 == 0 ? JsonValue.Create(line.At.InZoneStrictly(DateTimeZoneProviders.Tzdb["Asia/Seoul"]).ToInstant().ToUnixTimeSeconds()) : line.At.ToString("uuuu-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture),
        ["금액"] = line.Amount is { } amount ? JsonValue.Create(amount) : JsonValue.Create("많이"),
        ["상태"] = line.Status,
        ["배송완료일"] = line.Delivered?.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture),
        ["상품"] = line.Product,
    }.ToJsonString() + "\n"));

    private static byte[] Xlsx(Line[] shop) => SheetFile.Of(("주문", [
        Headings,
        .. shop.Select(line => new object?[]
        {
            line.Order, line.Customer.Length == 0 ? null : line.Customer, line.At.ToDateTimeUnspecified(), line.Amount is { } amount ? (decimal)amount : "많이",
            line.Status, line.Delivered?.ToDateTimeUnspecified(), line.Product,
        }),
    ]));

    private static string Korean(LocalDateTime at) => $"{at.Year}. {at.Month}. {at.Day}. {(at.Hour < 12 ? "오전" : "오후")} {(at.Hour + 11) % 12 + 1}:{at.Minute:00}";

    private static string Quoted(string cell) => cell.IndexOfAny([',', '"', '\n']) < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    [GeneratedRegex(@"([0-9]+) rows? read, ([0-9]+) answered, ([0-9]+) left out")]
    private static partial Regex Rows();

    [GeneratedRegex(@"([0-9]+) rows? read, all answered")]
    private static partial Regex All();

    [GeneratedRegex(@"can't have a tier: ([0-9]+) left out")]
    private static partial Regex Guests();
}

using System.Text.Json;
using CsRules.Cli.Rows;

namespace CsRules.Cli.Tests.Rows;

/// <summary>A file with each system's own headings is known by them, and answered without a word more. The facts are invented, the answers reckoned by hand.</summary>
public class PresetTests
{
    private const string Policy = """
        {"hours":{"zone":"Etc/UTC","weekly":{"mon":[["00:00","24:00"]],"tue":[["00:00","24:00"]],"wed":[["00:00","24:00"]],"thu":[["00:00","24:00"]],"fri":[["00:00","24:00"]],"sat":[["00:00","24:00"]],"sun":[["00:00","24:00"]]}},
         "targets":[{"metric":"firstResponse","within":"8h"},{"metric":"nextResponse","within":"8h"}]}
        """;

    private static string File(string name) => Path.Combine(AppContext.BaseDirectory, "Rows", "Data", name);

    public static TheoryData<string> Names() => [.. Presets.All.Select(p => p.Name!)];

    [Fact]
    public void There_are_the_systems_that_are_promised() => Assert.Equal(
        ["cafe24-orders", "chatwoot-json", "chatwoot-messages", "coupang-orders", "coupang-sales", "freshdesk-csv", "jira-csv", "olist", "shopify-orders", "smartstore-inquiries", "smartstore-orders", "tweets", "zammad-json", "zendesk-events", "zendesk-tickets"],
        Presets.All.Select(p => p.Name).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Names))]
    public void What_is_shown_can_be_given_as_a_mapping(string name)
    {
        using var folder = new TempFolder();
        var shown = CliRun.Of(["mapping", "show", name]);
        Assert.Equal(ExitCode.Answered, shown.ExitCode);
        var file = Directory.EnumerateFiles(Path.GetDirectoryName(File("x"))!, name.Split('-')[0] + "*").First(path => Path.GetFileNameWithoutExtension(path) is var known && (known == name || known + "-json" == name));
        string[] verb = Presets.Named(name).Channel is not null ? ["sla", "status", file] : ["return", "check", file];
        if (name == "shopify-orders") verb = ["tier", "check", file, "--program", folder.Write("p.json", Program("KRW"))];
        string[] more = ["--as-of", "2025-10-08", "-o", "json", "--lang", "en"];
        var (found, named, given) = (CliRun.Of([.. verb, .. more]), CliRun.Of([.. verb, "--from", name, .. more]), CliRun.Of([.. verb, "--mapping", folder.Write("m.json", shown.Out), .. more]));
        Assert.Contains($"Read as {name}, by its headings", found.Error, StringComparison.Ordinal);
        Assert.Equal((ExitCode.Answered, found.Out), (named.ExitCode, named.Out));
        Assert.Equal((ExitCode.Answered, found.Out), (given.ExitCode, given.Out));
    }

    [Theory]
    [InlineData("smartstore-orders.csv", 9_000, 30_000, 155_000)]
    // 23,000 for both lines, of which 5,000 were cancelled.
    [InlineData("cafe24-orders.csv", 18_000, 39_000)]
    [InlineData("coupang-orders.csv", 18_000, 25_000)]
    // The 25,000 were cancelled.
    [InlineData("coupang-sales.csv", 18_000)]
    // 50,000 less a discount of 5,000, and an order that went back; 30,000 of which 10,000 went back.
    [InlineData("shopify-orders.csv", 20_000, 45_000)]
    public void What_customers_spent(string file, params int[] spent)
    {
        using var folder = new TempFolder();
        var run = CliRun.Of(["tier", "check", File(file), "--program", folder.Write("p.json", Program("KRW", spent)), "--as-of", "2025-11-01", "-o", "json", "--lang", "en"]);
        Assert.Equal(ExitCode.Answered, run.ExitCode);
        using var answer = JsonDocument.Parse(run.Out);
        // A tier begins at each sum: whoever is in it has spent that, and nobody more than it alone.
        Assert.Equal(spent.Select(s => $"{s} KRW").Prepend("0 KRW"), answer.RootElement.GetProperty("tiers").EnumerateArray().Select(t => t.GetProperty("spend").GetString()));
    }

    [Theory]
    // Delivered on 3 October: 7 days are over on Friday the 10th. On 23 September: on the 30th.
    [InlineData("smartstore-orders.csv", "2025-10-08", "open 2025-10-10 2", "notDelivered", "lapsed 2025-09-30", "cancelled")]
    // Delivered on the 4th and the 5th: the 11th is a Saturday, the 12th a Sunday, so both end on Monday.
    [InlineData("cafe24-orders.csv", "2025-10-08", "open 2025-10-13 5", "open 2025-10-13 5", "cancelled")]
    // Delivered on the 2nd: the 9th is Hangeul Day. Confirmed on the 8th, which ends no right.
    [InlineData("coupang-sales.csv", "2025-10-08", "open 2025-10-10 2", "cancelled")]
    // The same.
    [InlineData("coupang-orders.csv", "2025-10-08", "open 2025-10-10 2", "notDelivered", "cancelled")]
    // In the evening of the 8th in São Paulo it is the 9th in Seoul; noon of 5 July is the 6th.
    [InlineData("olist.csv", "2018-08-10", "open 2018-08-16 6", "notDelivered", "lapsed 2018-07-13", "cancelled")]
    public void What_can_still_be_returned(string file, string asOf, params string[] lines)
    {
        var run = CliRun.Of(["return", "check", File(file), "--as-of", asOf, "-o", "json", "--lang", "en"]);
        Assert.Equal(ExitCode.Answered, run.ExitCode);
        using var answer = JsonDocument.Parse(run.Out);
        string? Text(JsonElement line, string name) => line.TryGetProperty(name, out var value) ? value.ToString() : null;
        Assert.Equal(lines, answer.RootElement.GetProperty("lines").EnumerateArray().Select(line => string.Join(' ', new[] { Text(line, "state"), Text(line, "lastDay"), Text(line, "daysLeft") }.OfType<string>())));
    }

    [Theory]
    [InlineData("zendesk-tickets.csv", 3, 2, 3_600)]
    [InlineData("zendesk-events.csv", 2, 2, 2_400)]
    [InlineData("jira-csv.csv", 2, 1, 14_400)]
    [InlineData("freshdesk-csv.csv", 3, 2, 1_800)]
    [InlineData("zammad.json", 2, 1, 2_400)]
    [InlineData("chatwoot.json", 2, 1, 300)]
    [InlineData("tweets.csv", 2, 1, 900)]
    [InlineData("smartstore-inquiries.csv", 2, 1, 5_400)]
    public void How_fast_was_answered(string file, int conversations, int answered, int meanSeconds)
    {
        using var folder = new TempFolder();
        var run = CliRun.Of(["sla", "report", File(file), "--policy", folder.Write("p.json", Policy), "--as-of", "2025-10-04T00:00:00Z", "-o", "json", "--lang", "en"]);
        Assert.Equal(ExitCode.Answered, run.ExitCode);
        using var report = JsonDocument.Parse(run.Out);
        var first = report.RootElement.GetProperty("figures").EnumerateArray().First(f => f.GetProperty("metric").GetString() == "firstResponse" && !f.TryGetProperty("channel", out _) && !f.TryGetProperty("period", out _));
        Assert.Equal((conversations, answered, meanSeconds), (first.GetProperty("conversations").GetInt32(), first.GetProperty("ended").GetInt32(), first.GetProperty("mean").GetInt32()));
    }

    [Fact]
    public void Delivered_and_nobody_says_when_is_no_open_window_and_no_parcel_on_its_way()
    {
        using var folder = new TempFolder();
        var orders = folder.Write("orders.csv", "상품주문번호,주문번호,구매자명,주문상태,결제일,상품별 총 주문금액\n1,A,김,구매확정,2025-09-01,1000\n2,B,김,배송중,2025-10-01,1000\n");
        var run = CliRun.Of(["return", "check", orders, "--as-of", "2025-10-08", "-o", "csv", "--lang", "en"]);
        Assert.Contains("A,1,,needs evidence,", run.Out, StringComparison.Ordinal);
        Assert.Contains("B,2,,not delivered yet,", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void The_day_that_smartstore_fills_in_on_download_is_no_day_of_sending()
    {
        var run = CliRun.Of(["agenda", "--orders", File("smartstore-orders.csv"), "--as-of", "2025-10-08", "-o", "json", "--lang", "en"]);
        Assert.Equal(ExitCode.Answered, run.ExitCode);
        using var answer = JsonDocument.Parse(run.Out);
        Assert.Contains(answer.RootElement.GetProperty("entries").EnumerateArray(), e => e.GetProperty("id").GetString() == "shipBy/2025100299999992");
    }

    [Fact]
    public void A_claim_that_was_taken_back_says_nothing_and_one_that_was_not_goes_before_the_orders_status()
    {
        using var folder = new TempFolder();
        // 주문조회: no amounts, no days but that of the order.
        var orders = folder.Write("orders.csv", """
            상품주문번호,주문번호,주문일시,주문상태,배송속성,풀필먼트사(주문 기준),클레임상태,수량클레임 여부,상품번호,상품명,옵션정보,판매옵션정보,수량,구매자명,구매자ID,수취인명
            1,A,2025-10-01 10:00,배송중,일반배송,,취소철회,N,1,가방,,,1,김,gana****,김
            2,B,2025-10-01 10:00,배송완료,일반배송,,반품,Y,1,가방,,,1,김,gana****,김
            3,C,2025-10-01 10:00,배송완료,일반배송,,,N,1,가방,,,1,김,gana****,김
            """);
        var run = CliRun.Of(["return", "check", orders, "--as-of", "2025-10-20", "-o", "csv", "--lang", "en"]);
        Assert.Equal(ExitCode.Answered, run.ExitCode);
        Assert.Contains("A,1,가방,not delivered yet,", run.Out, StringComparison.Ordinal);
        Assert.Contains("B,2,가방,cancelled or returned,", run.Out, StringComparison.Ordinal);
        Assert.Contains("C,3,가방,needs evidence,", run.Out, StringComparison.Ordinal);
        // Without amounts there is no tier, and that is said once.
        var tiers = CliRun.Of(["tier", "check", orders, "--program", folder.Write("p.json", Program("KRW")), "-o", "json", "--lang", "en"]);
        Assert.Equal((ExitCode.InputErrors, ""), (tiers.ExitCode, tiers.Out));
        Assert.Single(tiers.Error.Split('\n'), line => line.Contains("[csv.no-column]", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("품목별주문번호", "주문 상태", "배송 완료", "open")]
    [InlineData("품목별 주문번호", "주문상태", "입금전 취소 - 관리자", "cancelled")]
    [InlineData("품목별 주문번호", "결제구분", "F", "cancelled")]
    public void Headings_and_words_are_known_with_other_spaces(string line, string status, string word, string state)
    {
        using var folder = new TempFolder();
        var orders = folder.Write("orders.csv", $"주문번호,{line},결제일시(입금확인일),주문일시,주문자ID,상품구매금액(KRW),{status},배송완료일\nA,A-1,2025-10-01,2025-10-01,gana,5000,{word},2025-10-04\n");
        var run = CliRun.Of(["return", "check", orders, "--as-of", "2025-10-08", "-o", "json", "--lang", "en"]);
        Assert.Equal(ExitCode.Answered, run.ExitCode);
        Assert.Contains($"\"state\": \"{state}\"", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("[csv.unlisted-word]", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Freshservice_writes_freshdesks_headings_with_other_capitals()
    {
        using var folder = new TempFolder();
        var tickets = folder.Write("tickets.csv", System.IO.File.ReadAllText(File("freshdesk-csv.csv")).Replace("Ticket ID", "Ticket Id", StringComparison.Ordinal).Replace("Created time", "Created Time", StringComparison.Ordinal)
            .Replace("Resolved time", "Resolved Time", StringComparison.Ordinal).Replace("Initial response time", "Initial Response Time", StringComparison.Ordinal));
        var (one, other) = (CliRun.Of(["sla", "report", File("freshdesk-csv.csv"), "--as-of", "2025-10-04", "-o", "json"]), CliRun.Of(["sla", "report", tickets, "--as-of", "2025-10-04", "-o", "json"]));
        Assert.Equal((ExitCode.Answered, one.Out), (other.ExitCode, other.Out));
    }

    [Fact]
    public void A_file_of_no_known_system_asks_for_a_mapping_before_anything_is_answered()
    {
        using var folder = new TempFolder();
        var other = folder.Write("other.csv", "a,b\n1,2\n");
        foreach (var verb in (string[][])[["return", "check"], ["sla", "status"], ["tier", "check", "--program", folder.Write("p.json", Program("KRW"))]])
        {
            var run = CliRun.Of([.. verb, File(verb[0] == "sla" ? "freshdesk-csv.csv" : "smartstore-orders.csv"), other]);
            Assert.Equal((ExitCode.Usage, ""), (run.ExitCode, run.Out));
            Assert.Contains("--mapping", run.Error, StringComparison.Ordinal);
        }

        Assert.Equal(ExitCode.Usage, CliRun.Of(["return", "check", other, "--from", "nobody"]).ExitCode);
    }

    [Theory]
    // A known file that lacks what is asked, an empty one, a spreadsheet with a cover, a sheet that is not there.
    [InlineData("return check", "shopify-orders.csv", "by its headings this is a file of shopify-orders, which does not have all that this question needs (Order, delivery)")]
    [InlineData("return check", "freshdesk-csv.csv", "this is a file of freshdesk-csv")]
    [InlineData("sla report", "smartstore-orders.csv", "this is a file of smartstore-orders")]
    [InlineData("return check", "empty.csv", "the file is empty")]
    [InlineData("return check", "cover.xlsx", "the first sheet is no list that is known, and '주문' is one: --sheet \"주문\" reads it.")]
    [InlineData("return check --sheet 12월", "cover.xlsx", "There is no sheet '12월'; there are: 표지, 주문. [sheet.no-sheet]")]
    [InlineData("return check", "files.zip", "this is a zip archive. Unpack it")]
    [InlineData("refund quote", "cover.xlsx", "this is a spreadsheet, and a document (JSON) is read here.")]
    public void Why_a_file_is_not_read_is_said_as_it_is(string verb, string name, string told)
    {
        using var folder = new TempFolder();
        if (System.IO.File.Exists(File(name))) System.IO.File.Copy(File(name), folder.At(name));
        else if (name == "cover.xlsx") System.IO.File.WriteAllBytes(folder.At(name), SheetFile.Of(("표지", [["2025년 10월"]]), ("주문", [["상품주문번호", "주문번호", "주문상태", "배송완료일"], ["1", "A", "배송완료", "2025-10-01"]])));
        else if (name == "files.zip")
        {
            using var archive = System.IO.Compression.ZipFile.Open(folder.At(name), System.IO.Compression.ZipArchiveMode.Create);
            archive.CreateEntry("a.csv");
        }
        else folder.Write(name, "");
        var run = CliRun.Of([.. verb.Split(' '), folder.At(name), "--lang", "en"]);
        Assert.NotEqual(ExitCode.Answered, run.ExitCode);
        Assert.Contains(told, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("smartstore-orders.csv", "return check")]
    [InlineData("smartstore-orders.csv", "agenda --orders")]
    [InlineData("smartstore-inquiries.csv", "sla list")]
    [InlineData("zammad.json", "sla list")]
    [InlineData("chatwoot.json", "sla list")]
    public void What_comes_through_a_pipe_is_known_as_the_same_file_is(string name, string verb)
    {
        string[] more = ["--as-of", "2025-10-08", "-o", "json", "--lang", "en"];
        var (file, pipe) = (CliRun.Of([.. verb.Split(' '), File(name), .. more]), CliRun.Of([.. verb.Split(' '), "-", .. more], System.IO.File.ReadAllBytes(File(name))));
        Assert.Equal((file.ExitCode, file.Out), (pipe.ExitCode, pipe.Out));
        Assert.Contains("[mapping.found]", pipe.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_that_comes_through_a_pipe_is_read_as_one()
    {
        var document = CliRun.Of(["sample", "return-check"]).Out;
        Assert.Equal(ExitCode.Answered, CliRun.Of(["return", "check", "-"], document).ExitCode);
        Assert.Equal(ExitCode.Answered, CliRun.Of(["return", "check", "-"], document.ReplaceLineEndings(" ")).ExitCode);
    }

    [Fact]
    public void What_a_mapping_reads_is_said_in_the_readers_language()
    {
        foreach (var preset in Presets.All)
        {
            Assert.NotEqual(preset.About!.In(CsRules.Documents.Language.English), preset.About.In(CsRules.Documents.Language.Korean));
            // A heading alone is the same in both.
            foreach (var unseen in preset.Unseen.Select(one => one.In(CsRules.Documents.Language.Korean))) Assert.DoesNotMatch("(?i)\\b(the|of|what|whether)\\b", unseen);
        }
    }

    private static string Program(string currency, params int[] spent) =>
        $$"""{"currency":"{{currency}}","window":{"kind":"rollingMonths","months":3},"tiers":[{"id":"none"}{{string.Concat(spent.Select(s => $",{{\"id\":\"t{s}\",\"spend\":\"{s} {currency}\"}}"))}}]}""";
}

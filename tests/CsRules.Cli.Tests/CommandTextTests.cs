using System.Text.RegularExpressions;
using CsRules.Cli.Tests.Machines;
using CsRules.Documents;

namespace CsRules.Cli.Tests;

/// <summary>The command's own words: in both languages, asked for under their own names, and with every hole filled.</summary>
public partial class CommandTextTests
{
    private static readonly string[] Families = ["word", "title", "note", "scene", "usage", "help", "kind", "chapter", "ask"];

    [Fact]
    public void Both_languages_hold_the_same_codes_with_the_same_holes()
    {
        Assert.Equal(Codes(Language.Korean), Codes(Language.English));
        foreach (var code in Codes(Language.Korean))
            Assert.Equal(Holes(CommandTexts.Template(code, Language.English)), Holes(CommandTexts.Template(code, Language.Korean)));
    }

    [Fact]
    public void A_code_has_one_home()
    {
        // The library knows none of them: it can only say the code itself.
        foreach (var code in Codes(Language.English)) Assert.Equal(code, new InputError(code, "$", []).Explain(Language.English));
    }

    [Fact]
    public void A_word_that_is_asked_for_is_written_and_one_that_is_written_is_asked_for()
    {
        var source = string.Concat(Sources().Select(File.ReadAllText));
        var asked = Call().Matches(source).SelectMany(call => Literal().Matches(call.Value)).Select(literal => "word." + literal.Groups[1].Value).ToHashSet(StringComparer.Ordinal);
        Assert.NotEmpty(asked);
        Assert.Empty(asked.Except(Codes(Language.English)));
        foreach (var code in Codes(Language.English).Where(c => c.Split('.')[0] is not ("scene" or "help" or "kind" or "chapter" or "ask") && !c.EndsWith("-near", StringComparison.Ordinal)))
        {
            var (family, name) = (code.Split('.')[0], code[(code.IndexOf('.', StringComparison.Ordinal) + 1)..]);
            Assert.Contains($"\"{(family is "word" or "title" ? name : code)}\"", source, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_usage_error_is_thrown_by_its_code()
    {
        var thrown = Sources().SelectMany(path => Thrown().Matches(File.ReadAllText(path))).Select(found => found.Groups[1].Value).ToHashSet(StringComparer.Ordinal);
        Assert.NotEmpty(thrown);
        Assert.Empty(thrown.Except(Codes(Language.English)));
    }

    [Fact]
    public void No_answer_shows_a_code_in_place_of_its_words()
    {
        using var folder = new TempFolder();
        foreach (var command in EveryAnswer.In(folder))
        {
            var run = CliRun.Of(command);
            Assert.DoesNotMatch(Bare(), run.Out + run.Error);
            if (command is [.., "table", "--lang", _]) Assert.DoesNotMatch(Bare(), CliRun.Of([.. command[..^3], "html", .. command[^2..]]).Out);
        }
    }

    [Fact]
    public void Every_error_of_the_command_is_told_by_some_input_and_fills_its_holes()
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            using var folder = new TempFolder();
            var told = Told(folder).SelectMany(command => CliRun.Of([.. command.Words, "--lang", language == Language.Korean ? "ko" : "en"], command.Input).Error.Split('\n')).ToList();
            var codes = told.Select(line => Code().Match(line).Groups[1].Value).ToHashSet(StringComparer.Ordinal);
            // No document that passes its own checks leads there any more; the guard stays.
            codes.Add("agenda.out-of-reach");
            codes.Add("document.unanswerable");
            // It would take some thousands of parts, each as large as one may be.
            codes.Add("sla-report.too-large");
            Assert.Empty(Codes(language).Where(c => !Families.Contains(c.Split('.')[0])).Except(codes));
            foreach (var line in told) Assert.DoesNotMatch(Hole(), line);
        }

        Assert.Equal("'R-1' can't be reckoned: its amounts or days are out of reach.",
            CommandTexts.Explain(new("agenda.out-of-reach", "$", [new("given", "R-1")]), Language.English));
    }

    [Fact]
    public void An_error_of_the_library_is_said_in_the_librarys_words()
    {
        var error = new InputError("json.missing-field", "$.claim", [new("name", "claim")]);
        foreach (var language in Enum.GetValues<Language>()) Assert.Equal(error.Explain(language), CommandTexts.Explain(error, language));
    }

    private static IEnumerable<(string[] Words, string Input)> Told(TempFolder folder)
    {
        yield return (["return", "check", "-"], "");
        yield return (["return", "check", "-"], "{" + string.Concat(Enumerable.Range(0, 150).Select(i => $"\"f{i}\":1,")) + "\"g\":1}");

        var empty = Directory.CreateDirectory(folder.At("empty")).FullName;
        yield return (["agenda", empty, "--as-of", "2025-10-20"], "");
        yield return (["cases", "run", empty], "");
        var cases = Directory.CreateDirectory(folder.At("cases")).FullName;
        foreach (var name in (string[])["one.json", "two.json"]) File.WriteAllText(Path.Combine(cases, name), CliRun.Of(["sample", "law-case"]).Out);
        yield return (["cases", "run", cases], "");
        var shop = Directory.CreateDirectory(folder.At("shop")).FullName;
        var orders = CliRun.Of(["sample", "agenda-orders"]).Out;
        File.WriteAllText(Path.Combine(shop, "orders.jsonl"), orders + orders);
        File.WriteAllText(Path.Combine(shop, "notes.txt"), "");
        File.WriteAllText(Path.Combine(shop, "order.jsonl"), orders);
        yield return (["agenda", shop, "--as-of", "2025-10-20"], "");
        yield return (["return", "check", shop], "");
        var lists = Directory.CreateDirectory(folder.At("lists")).FullName;
        const string columns = "상품주문번호,주문번호,주문상태,배송완료일\n";
        File.WriteAllText(Path.Combine(lists, "1.csv"), columns + "1,A,배송완료,2025-10-01\n2,A,취소,\n");
        File.WriteAllText(Path.Combine(lists, "2.csv"), columns + "1,A,배송완료,2025-10-01\n2,A,취소,2025-10-02\n1,A,배송완료,2025-10-03\n");
        File.WriteAllText(Path.Combine(lists, "3.csv"), columns + "1,A,배송완료,2025-10-03\n");
        File.WriteAllText(Path.Combine(lists, "4.csv"), "주문번호,결제일시(입금확인일),주문일시\nA,2025-10-01,2025-10-01\nA,2025-10-01,2025-10-01\n");
        yield return (["agenda", lists, "--as-of", "2025-10-20"], "");

        var histories = CliRun.Of(["sample", "service-histories"]).Out;
        string Part(string period) => CliRun.Of(["service", "report", "-", "--as-of", "2025-11-10", "--partial", "--period", period], histories).Out;
        yield return (["service", "merge", "-"], Part("day") + Part("month"));

        const string mapping = """{"zone":"Asia/Seoul","dateFormat":"uuuu-MM-dd","customer":"who","date":"on","amount":"paid","refundPrefix":"R"}""";
        var program = CliRun.Of(["sample", "tier-program"]).Out;
        (string[], string) Orders(string csv, string columns = mapping, string? tiers = null) =>
            (["tier", "check", "-", "--program", folder.Write("program.json", tiers ?? program), "--mapping", folder.Write("columns.json", columns)], csv);
        yield return Orders("who,on\n");
        yield return Orders("who,on,paid\n,2025-05-01,1\na,2025-13-01,1\n");
        yield return Orders("id,who,on,paid\nR1,a,2025-05-01,1\n", mapping.Replace("\"customer\"", "\"order\":\"id\",\"customer\"", StringComparison.Ordinal));
        yield return Orders("", mapping.Replace("Asia/Seoul", "Asia/Nowhere", StringComparison.Ordinal).Replace("uuuu-MM-dd", "qqqq", StringComparison.Ordinal).Replace("\"amount\"", "\"quantity\"", StringComparison.Ordinal));
        yield return Orders("", tiers: """{"currency":"KRW","zone":"Asia/Seoul","window":{"kind":"sinceAnniversary"},"tiers":[{"id":"low"}]}""");

        yield return Orders("who,on,paid,who\n");
        yield return Orders("who,on,paid\na,2025-05-01,\"1\"2\na,2025-05-01,1,2\na,\"2025-05-01,1\n");
        yield return Orders("id,who,on,paid\n1,a,2025-05-01,1\n1,b,2025-05-01,1\n", mapping.Replace("\"customer\"", "\"order\":\"id\",\"customer\"", StringComparison.Ordinal));
        yield return Orders("who,on,paid\na,\"2025-05-01,1\n" + new string('x', 17 << 20));

        const string lines = """{"zone":"Asia/Seoul","order":"id","line":"line","customer":"who","date":"on","amount":"paid","orderTotal":{"column":"total","optional":true},"delivered":"came","status":{"column":"state","values":{"x":"cancelled"}}}""";
        const string headings = "id,line,who,on,paid,total,came,state\n";
        yield return Orders("Orders\n" + headings + "1,1,a,03/04/2025,1,,,\n1,2,a,2025-05-01,$1,,,\n1,3,a,2025-05-01,1,5,,odd\n1,3,a,2025-05-01,1,5,,odd\n1,3,a,2025-05-01,2,5,,\n1,4,a,2025-05-01,1,6,,\n2,1,a,2025-05-01,-5,,,\n", lines);
        yield return Orders(headings + "1,1,a,2025-05-01,5,,,\n1,2,a,2025-05-01,5,,,\n", lines);
        yield return Orders(headings + "1,1,a,2025-05-01,,5,,\n1,2,a,2025-05-01,,5,,x\n", lines.Replace("\"amount\":\"paid\",", "", StringComparison.Ordinal));
        const string won = """{"currency":"KRW","window":{"kind":"rollingMonths","months":3},"tiers":[{"id":"low"}]}""";
        yield return Orders("who,on,paid\na,2025-05-01,1.000\n", tiers: won);
        yield return Orders("{\"who\":\"a\",\"on\":\"2025-05-01\",\"paid\":\"1.000\"}\n", tiers: won);
        yield return Orders("who,on,paid,paid\na,2025-05-01,1,2\n");
        yield return Orders("", mapping.Replace("\"zone\"", "\"decimalMark\":\";\",\"zone\"", StringComparison.Ordinal));
        yield return Orders("{\"id\":1}\n", mapping.Replace("\"zone\"", "\"each\":\"lines\",\"zone\"", StringComparison.Ordinal));
        var twice = folder.Write("twice.csv", "id,who,on,paid\n1,a,2025-05-01,5\n");
        yield return (["tier", "check", twice, twice, "--program", folder.Write("tiers.json", program), "--mapping", folder.Write("twice.json", mapping.Replace("\"customer\"", "\"order\":\"id\",\"customer\"", StringComparison.Ordinal))], "");
        var came = folder.Write("lines.json", lines);
        yield return (["return", "check", "-", "--mapping", came, "--as-of", "2025-05-05"], headings + "1,1,a,2025-05-01,5,,2025-06-01,\n");
        var known = folder.Write("known.csv", "상품주문번호,주문번호,구매자명,주문상태,결제일,상품별 총 주문금액\n1,1,김,배송중,2025-05-01,1000\n");
        yield return (["tier", "check", known, "--program", folder.Write("tiers.json", program)], "");
        yield return (["return", "check", "-", "--lenient"], CliRun.Of(["sample", "return-check"]).Out.Replace("\"regime\"", "\"shop\":1,\"regime\"", StringComparison.Ordinal));
        folder.Write("claim.json", CliRun.Of(["sample", "return-check"]).Out);
        yield return (["return", "check", known.Replace("known.csv", "claim.json", StringComparison.Ordinal), folder.Write("sheet.csv", "상품주문번호,주문번호,구매자명,주문상태,결제일,배송완료일\n1,1,김,배송중,2025-05-01,\n"), "--as-of", "2025-05-05"], "");
        yield return (["mapping", "guess", "-"], "");
        yield return (["mapping", "guess", "-"], "order id,customer,order date,total,status\n1,a,03/04/2025,5,paid\n1,a,03/04/2025,5,paid\n");
        yield return (["mapping", "guess", "-"], "customer,order date,note\na,2025-05-01,x\n");

        const string days = "상품주문번호,주문번호,주문상태,주문일시,상품별 총 주문금액,배송완료일,클레임상태\n";
        yield return (["agenda", "--orders", folder.Write("doubts.csv", days + ",합계,,,1,,\n1,A\n1,1E+15,배송완료,2025-05-01,1,,\n1,B,,2025-05-01,1,,\n1,C,배송중,2025-05-01,-1,,\n1,D,배송중,2025-05-03,1,2025-05-01,\n1,E,배송중,2025-06-01,1,,\n1,F,배송완료,2025-05-01,1,2025-06-01,\n"
            + "1,G,결제완료,,1,,\n1,H,결제완료,2025-05-01,1,,취소요청\n1,I,배송완료,2025-05-01,1,2025-05-03,반품요청\n1,J,배송완료,2025-05-01,1,,\n2,J,배송완료,2025-05-02,1,,\n"), "--as-of", "2025-05-05"], "");
        yield return (["agenda", "--orders", folder.Write("doubts.json", """[{"상품주문번호":"1","주문번호":"1E+15","주문상태":"배송중","주문일시":"2025-05-01"},{"상품주문번호":"1","주문번호":"A","주문상태":"배송중","주문일시":"2025-05-01"},{"상품주문번호":"2","주문번호":"A","주문상태":"배송중","주문일시":"2025-05-02"}]"""), "--as-of", "2025-05-05"], "");
        Directory.CreateDirectory(Path.Combine(lists, "sub"));
        using (var archive = System.IO.Compression.ZipFile.Open(Path.Combine(lists, "5.zip"), System.IO.Compression.ZipArchiveMode.Create)) archive.CreateEntry("a.csv");
        yield return (["return", "check", lists, "--as-of", "2025-10-20"], "");
        yield return (["agenda", "--orders", folder.Write("by.csv", "상품주문번호,주문번호,주문상태,주문일시,발송기한\n1,A,결제완료,2025-05-02,2025-06-20\n"), "--as-of", "2025-05-05"], "");
        yield return (["tier", "check", "-", "--program", folder.Write("program.json", won), "--mapping", folder.Write("columns.json", mapping), "--as-of", "2025-05-01"], "who,on,paid\na,2025-05-01,1\na,2025-06-01,1\n");
        yield return Orders("{\"who\":\"a\",\"who\":\"b\",\"on\":\"2025-05-01\",\"paid\":\"1\"}\n");
        yield return Orders("who,on,paid\na,2025-05-01,1.5\n", tiers: won);
        yield return Orders("{\"who\":\"a\",\"on\":\"2025-05-01\",\"paid\":\"1.5\"}\n", tiers: won);

        (string[], string) Sheets(string name, byte[] bytes, params string[] more)
        {
            File.WriteAllBytes(folder.At(name), bytes);
            return (["tier", "check", folder.At(name), "--program", folder.Write("tiers.json", program), "--mapping", folder.Write("sheet.json", lines.Replace("\"line\":\"line\",", "", StringComparison.Ordinal)), .. more], "");
        }

        object?[] names = ["id", "who", "on", "paid", "came", "state", "paid"];
        var book = Rows.SheetFile.Of(("one", [names, ["1", "a", "2025-05-01", "x"], ["1", "a", "03/04/2025", 1], ["1", "a", "2025-05-01", "$1"], ["1", "a", "2025-05-01", 1, null, null, 2], ["1", "a", "2025-05-01", 1], ["1", "b", "2025-05-01", 1], ["1", "a", "2025-05-01", "#N/A"], ["1", "a", "2025-05-01", 1, null, null, null, "?"]]), ("two", [["x"]]));
        yield return Sheets("book.xlsx", book);
        yield return Sheets("book.xlsx", book, "--sheet", "three");
        yield return Sheets("cut.xlsx", book[..200]);
        yield return Sheets("closed.xlsx", Rows.ProtectedFile.Of(book, "0000"));
        yield return Sheets("closed.xlsx", Rows.ProtectedFile.Of(book, "0000"), "--password", "1111");
        yield return (["order", "play", "-"], CliRun.Of(["sample", "order-play"]).Out.Replace("\"quantity\": 1", "\"quantity\": 9", StringComparison.Ordinal));
        yield return Sheets("spoilt.csv", [.. "id\n"u8, 0xB0, 0xA1, 0xB0, 0xA1, 0xFF]);
        yield return Sheets("far.xlsx", Rows.RawSheetFile.Whole("<row r=\"1\">" + string.Concat(((string[])["id", "who", "on", "paid", "came", "state"]).Select((cell, i) => Rows.RawSheetFile.Cell(cell, $"{(char)('A' + i)}1"))) + "</row><row r=\"1048576\"><c r=\"XFD1048576\" t=\"inlineStr\"><is><t>x</t></is></c></row>"));
        yield return Sheets("page.xls", "<html><table></table></html>"u8.ToArray());

        const string events = """{"zone":"Asia/Seoul","dateFormat":"uuuu-MM-dd","id":"id","created":"created","at":"at","state":"state","channel":{"otherwise":"email"},"priority":{"otherwise":"normal"},"states":{"new":[]}}""";
        yield return (["sla", "report", "-", "--mapping", folder.Write("events.json", events)],
            "id,created,at,state\nT-1,2025-05-02,2025-05-01,new\nT-2,2025-05-02,2025-05-02,new\nT-1,2025-05-02,2025-05-03,new\nT-3,2025-05-02,2025-05-02,odd\n");
        yield return (["sla", "report", "-", "--mapping", folder.Write("no-events.json", events.Replace("\"at\":\"at\",", "", StringComparison.Ordinal))], "");
        const string messages = """{"zone":"Asia/Seoul","rows":"events","message":"id","replyTo":"to","at":"at","state":"state","channel":{"otherwise":"email"},"priority":{"otherwise":"normal"},"states":{"in":["customerMessage"],"out":["agentReply"]}}""";
        yield return (["sla", "list", "-", "--mapping", folder.Write("messages.json", messages), "--as-of", "2025-05-05"],
            "id,to,at,state\n1,,2025-05-02,in\n2,1,2025-05-01,out\n3,9,2025-05-02,in\n4,,2025-06-01,in\n5,,2025-05-01,in\n6,5,2025-06-01,out\n");
        yield return (["sla", "list", folder.Write("late.csv", "Ticket ID,Created time,Resolved time,Initial response time\n1,2025-05-01 10:00,2025-05-01 11:00,2025-05-01 12:00\n"), "--as-of", "2025-05-05"], "");
        yield return (["sla", "list", folder.Write("zone.csv", "문의번호,문의내용,문의일시,답변일시\n1,x,2025-05-01 10:00,\n"), "--from", "smartstore-inquiries", "--as-of", "2025-05-05"], "");
        var talk = CliRun.Of(["sample", "sla-status"]).Out.Split('\n')[0] + "\n";
        yield return (["sla", "merge", "-", "--expect", "2"], "");
        yield return (["sla", "report", "-", "--skip-bad", "0"], talk + "{}\n");
        yield return (["sla", "report", "-", "--skip-bad", "0"], "[{");
        yield return (["sla", "status", "-"], talk + talk + talk.Replace("agentReply", "botReply", StringComparison.Ordinal));
    }

    private static IEnumerable<string> Sources()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(at.FullName, "CsRules.sln"))) at = at.Parent!;
        return Directory.EnumerateFiles(Path.Combine(at.FullName, "src", "CsRules.Cli"), "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));
    }

    private static List<string> Codes(Language language) => [.. CommandTexts.Codes(language).Order(StringComparer.Ordinal)];

    private static IEnumerable<string> Holes(string template) => Hole().Matches(template).Select(hole => hole.Groups[1].Value).Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\{(\w+)(:[^}]*)?\}")]
    private static partial Regex Hole();

    [GeneratedRegex(@"(?:new CliUsageException|NoSuch)\(\$?""([^""]*)""")]
    private static partial Regex Thrown();

    [GeneratedRegex(@"\[([a-z0-9-]+\.[a-z0-9-]+)\]$")]
    private static partial Regex Code();

    [GeneratedRegex(@"\b(word|title|note|scene|chapter|usage|kind|ask)\.[a-z0-9-]+")]
    private static partial Regex Bare();

    [GeneratedRegex(@"\.Words?\((""[a-z0-9-]+""(, )?)+\)")]
    private static partial Regex Call();

    [GeneratedRegex(@"""([a-z0-9-]+)""")]
    private static partial Regex Literal();
}

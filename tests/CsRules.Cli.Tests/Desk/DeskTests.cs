using System.Diagnostics;
using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using System.Text;
using CsRules.Cli.Desk;
using CsRules.Cli.Io;
using CsRules.Cli.Tests.Pages;
using CsRules.Cli.Tests.Service;
using CsRules.Documents;
using NodaTime;

namespace CsRules.Cli.Tests.Desk;

/// <summary>The desk over HTTP: what it shows, to whom, and that it keeps nothing.</summary>
public sealed class DeskTests : IDisposable
{
    internal static readonly Instant Now = Instant.FromUtc(2025, 10, 14, 1, 0);
    private readonly DemoShop _shop = new();
    private readonly HttpClient _client = new();

    public DeskTests() => File.WriteAllText(_shop.File("tiers.jsonl"), CliRun.Of(["sample", "tier-assess"]).Out);

    public void Dispose()
    {
        _client.Dispose();
        _shop.Dispose();
    }

    [Fact]
    public async Task Each_page_says_what_the_verb_of_its_name_says()
    {
        await using var desk = Start(_shop.Path);
        var before = FileStamps.Of(_shop.Path);
        foreach (var (language, name) in ((Language, string)[])[(Language.Korean, "ko"), (Language.English, "en")])
        {
            var agenda = Words(await Get(desk, $"?lang={name}"));
            Assert.All(PageRuleTests.Body(_shop.Agenda("-o", "html", "--lang", name).Out).Descendants("li"), duty => Assert.Contains(duty.Value, agenda, StringComparison.Ordinal));
            var late = CliRun.Of(["sla", "status", _shop.File("conversations.jsonl"), "--as-of", DemoShop.Day, "-o", "html", "--lang", name]).Out;
            Assert.All(PageRuleTests.Body(late).Descendants("td"), cell => Assert.Contains(cell.Value, Words(PageOf(desk, $"sla?lang={name}")), StringComparison.Ordinal));
            Assert.Contains(language == Language.Korean ? "실버" : "KRW", Words(PageOf(desk, $"tiers?lang={name}")), StringComparison.Ordinal);
            var returns = Words(PageOf(desk, $"returns?lang={name}"));
            Assert.Contains(language.Word("return-open"), returns, StringComparison.Ordinal);
        }

        Assert.Equal(before, FileStamps.Of(_shop.Path));
    }

    [Fact]
    public async Task The_language_is_the_desks_where_none_is_named()
    {
        await using var desk = Start(_shop.Path, Language.Korean);
        Assert.Contains("<html lang=\"ko\">", await Get(desk, ""), StringComparison.Ordinal);
        Assert.Contains("<html lang=\"en\">", await Get(desk, "?lang=en"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_is_read_anew_when_it_has_changed_and_what_is_wrong_with_it_is_told()
    {
        await using var desk = Start(_shop.Path);
        Assert.DoesNotContain("O-NEW", await Get(desk, ""), StringComparison.Ordinal);
        _shop.Append("orders.jsonl", """{"order":{"id":"O-NEW","placedOn":"2025-10-10","lines":[{"id":"cup","unitPrice":"9000 KRW","quantity":1}],"payments":[{"method":"card","amount":"9000 KRW","on":"2025-10-10"}]},"events":[{"id":"e1","kind":"pay","at":"2025-10-10T10:00:00+09:00"}]}""");
        Assert.Contains("O-NEW", await Get(desk, ""), StringComparison.Ordinal);
        _shop.Append("orders.jsonl", "nonsense");
        var page = await Get(desk, "?lang=en");
        Assert.Contains("[json.malformed]", page, StringComparison.Ordinal);
        Assert.Contains("O-NEW", page, StringComparison.Ordinal);
        File.WriteAllText(_shop.File("shop.json"), "{");
        Assert.Contains("[json.", await Get(desk, "returns"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_of_the_lists_that_a_shop_has_is_enough()
    {
        using var folder = new TempFolder();
        folder.Write("cafe24.csv", """
            주문번호,품목별 주문번호,주문일시,주문자명,주문자 이메일,주문상품명(옵션포함),수량,상품구매금액(KRW),총 결제금액(KRW),취소구분,배송완료일
            20251008-0000011,20251008-0000011-01,2025-09-08 11:00:00,김가나,gana@example.com,머그컵 (흰색),1,20000,20000,,2025-10-13
            20251008-0000012,20251008-0000012-01,2025-10-08 11:00:00,이다라,dara@example.com,코스터,1,5000,5000,,
            """);
        folder.Write("tier-program.json", CliRun.Of(["sample", "tier-program", "--lang", "ko"]).Out);
        await using var desk = Start(folder.At(""), Language.Korean);
        Assert.Contains("20251008-0000012", Words(await Get(desk, "")), StringComparison.Ordinal);
        var returns = Words(await Get(desk, "returns"));
        Assert.Contains("20251008-0000011", returns, StringComparison.Ordinal);
        Assert.Contains("10-20", returns, StringComparison.Ordinal);
        var tiers = Words(await Get(desk, "tiers"));
        Assert.Contains("gana@example.com", tiers, StringComparison.Ordinal);
        Assert.Contains("dara@example.com", tiers, StringComparison.Ordinal);
        Assert.DoesNotContain(folder.At(""), tiers, StringComparison.Ordinal);
        // The list is read for duties and for tiers, and that it was known is told once, by its name.
        Assert.Equal(1, tiers.Split("cafe24.csv: 열 제목을 보고").Length - 1);
    }

    [Fact]
    public async Task A_folder_that_goes_away_is_told_and_the_desk_stays()
    {
        using var folder = new TempFolder();
        var path = Directory.CreateDirectory(folder.At("gone")).FullName;
        await using var desk = Start(path);
        Directory.Delete(path);
        Assert.Contains("class=\"note\"", await Get(desk, ""), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_who_has_the_address_as_it_is_gets_an_answer()
    {
        await using var desk = Start(_shop.Path);
        var (address, port) = (desk.Address, desk.Address.Port);
        // Of two hundred and fifty-six bits, half are enough that nobody finds it.
        Assert.Matches("^/[0-9a-f]{32}/$", address.AbsolutePath);
        Assert.Equal(HttpStatusCode.OK, await Status(HttpMethod.Get, address));
        Assert.Equal(HttpStatusCode.OK, await Status(HttpMethod.Head, address));
        Assert.Equal(HttpStatusCode.MethodNotAllowed, await Status(HttpMethod.Post, address));
        Assert.Equal(HttpStatusCode.NotFound, await Status(HttpMethod.Get, new(address, "other")));
        Assert.Equal(HttpStatusCode.NotFound, await Status(HttpMethod.Get, new($"http://127.0.0.1:{port}/")));
        Assert.Equal(HttpStatusCode.NotFound, await Status(HttpMethod.Get, new($"http://127.0.0.1:{port}/{new string('0', 32)}/")));
        // A page elsewhere that has its name lead here is refused, whatever the name.
        foreach (var host in (string[])["evil.example", $"evil.example:{port}", $"localhost:{port}", "127.0.0.1", $"127.0.0.1:{port + 1}"])
        {
            var answer = await Raw(port, $"GET {address.AbsolutePath} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n");
            Assert.Matches("^HTTP/1.1 4[0-9][0-9] ", answer);
            Assert.DoesNotContain("O-1001", answer, StringComparison.Ordinal);
        }

        await using var other = Start(_shop.Path);
        Assert.NotEqual(address.AbsolutePath, other.Address.AbsolutePath);
    }

    [Fact]
    public async Task It_listens_on_this_machine_alone_and_tells_the_browser_to_keep_nothing()
    {
        await using var desk = Start(_shop.Path);
        var listening = IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Where(at => at.Port == desk.Address.Port);
        Assert.All(listening, at => Assert.Equal(IPAddress.Loopback, at.Address));
        using var answer = await _client.GetAsync(desk.Address);
        string Header(string name) => string.Join(",", answer.Headers.GetValues(name));
        Assert.Contains("frame-ancestors 'none'", Header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Equal("no-store", Header("Cache-Control"));
        Assert.Equal("no-referrer", Header("Referrer-Policy"));
        Assert.Equal("nosniff", Header("X-Content-Type-Options"));
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.False(answer.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task A_port_that_is_taken_is_told()
    {
        await using var desk = Start(_shop.Path);
        var run = CliRun.Of(["desk", _shop.Path, "--port", $"{desk.Address.Port}", "--lang", "en"]);
        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Contains($"{desk.Address.Port}", run.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Usage, CliRun.Of(["desk", "no-such-folder"]).ExitCode);
    }

    [Fact]
    public async Task It_stops_cleanly_when_it_is_interrupted()
    {
        if (!OperatingSystem.IsLinux()) return;
        // Whoever runs the tests in the background of a shell has the interrupt ignored, and hands that on.
        using var process = Process.Start(new ProcessStartInfo("env", ["--default-signal=INT", "dotnet", Path.Combine(AppContext.BaseDirectory, "CsRules.Cli.dll"), "desk", _shop.Path]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var address = new Uri((await process.StandardOutput.ReadLineAsync())!);
        Assert.Equal(HttpStatusCode.OK, await Status(HttpMethod.Get, address));
        using (var kill = Process.Start("kill", ["-INT", $"{process.Id}"])!) await kill.WaitForExitAsync();
        await process.WaitForExitAsync();
        Assert.Equal(ExitCode.Answered, process.ExitCode);
        await Assert.ThrowsAsync<HttpRequestException>(() => _client.GetAsync(address));
    }

    internal static DeskServer Start(string path, Language language = Language.English)
    {
        var host = new CliHost(Stream.Null, TextWriter.Null, TextWriter.Null, false, false, 80, new StillClock(Now));
        return DeskServer.Start(new DeskPages(host, new DeskFolder(host, path)), null, language);
    }

    private Task<string> Get(DeskServer desk, string address) => _client.GetStringAsync(new Uri(desk.Address, address));

    private string PageOf(DeskServer desk, string address) => Get(desk, address).GetAwaiter().GetResult();

    private static string Words(string page) => PageRuleTests.Body(page).Value;

    private async Task<HttpStatusCode> Status(HttpMethod method, Uri address)
    {
        using var request = new HttpRequestMessage(method, address);
        using var answer = await _client.SendAsync(request);
        return answer.StatusCode;
    }

    private static async Task<string> Raw(int port, string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, port);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request));
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync();
    }
}

namespace CsRules.AspNetCore.Tests;

/// <summary>Documents over HTTP, by minimal endpoints and by controllers: the same answers and the same problems.</summary>
public class DocumentTests
{
    private const string BeforeChuseok = """{ "id": "R-1", "supply": { "on": "2025-10-01" }, "withdrawal": { "noticeOn": "2025-10-10" } }""";

    public static TheoryData<string> Doors() => ["", "/mvc"];

    [Theory]
    [MemberData(nameof(Doors))]
    public async Task A_claim_is_answered_in_the_language_of_the_request_and_absent_members_are_left_out(string door)
    {
        await using var shop = await ShopHost.StartAsync();
        var reply = await shop.PostAsync(door + "/return-check", BeforeChuseok, "ko-KR,ko;q=0.9,en;q=0.8");
        Assert.Equal(200, reply.Status);
        Assert.Equal("allowed", reply.Json["outcome"]!.ToString());
        Assert.Equal("2025-10-10", reply.Json["lastDay"]!.ToString());
        Assert.Contains("10월 10일", reply.Json["customer"]!.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(":null", reply.Body, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Doors))]
    public async Task Everything_wrong_with_a_documents_form_is_told_at_once(string door)
    {
        await using var shop = await ShopHost.StartAsync();
        const string wrong = """{ "suply": {}, "supply": { "on": "2025-02-30" }, "withdrawal": { "noticeOn": 7 } }""";
        var reply = await shop.PostAsync(door + "/return-check", wrong);
        Assert.Equal((400, "application/problem+json"), (reply.Status, reply.Type));
        Assert.Equal(["$.suply json.unknown-field-near", "$.supply.on json.bad-value", "$.withdrawal.noticeOn json.bad-value"], reply.Codes);
        Assert.Equal("The document has errors.", reply.Json["title"]!.ToString());
        Assert.Contains(reply.Texts, text => text.Contains("did you mean 'supply'", StringComparison.Ordinal));
        var korean = await shop.PostAsync(door + "/return-check", wrong, "ko");
        Assert.Equal(reply.Codes, korean.Codes);
        Assert.Equal("문서에 잘못된 곳이 있습니다.", korean.Json["title"]!.ToString());
        Assert.All(korean.Texts, text => Assert.Contains(text, c => c is >= '가' and <= '힣'));
    }

    [Theory]
    [MemberData(nameof(Doors))]
    public async Task Facts_that_contradict_each_other_are_a_problem_and_no_answer(string door)
    {
        await using var shop = await ShopHost.StartAsync();
        var reply = await shop.PostAsync(door + "/return-check", """{ "sale": { "orderedOn": "2025-10-05" }, "withdrawal": { "noticeOn": "2025-10-01" } }""");
        Assert.Equal(400, reply.Status);
        Assert.Contains("$.withdrawal.noticeOn claim.notice-before-order", reply.Codes);
    }

    [Theory]
    [MemberData(nameof(Doors))]
    public async Task What_only_the_answer_can_see_is_the_same_problem(string door)
    {
        await using var shop = await ShopHost.StartAsync();
        var four = await shop.PostAsync(door + "/refund-quote", """{ "id": "C-1", "lines": [{ "line": "shirt", "quantity": 4 }] }""", "ko");
        Assert.Equal((400, "application/problem+json"), (four.Status, four.Type));
        Assert.Equal(["$.claim.lines[0].quantity refund.too-many"], four.Codes);
        Assert.Equal(200, (await shop.PostAsync(door + "/refund-quote", """{ "id": "C-1", "lines": [{ "line": "shirt", "quantity": 3 }] }""")).Status);
    }

    [Theory]
    [InlineData("", "json.malformed")]
    [InlineData("{", "json.malformed")]
    [InlineData("[]", "json.expected-object")]
    [InlineData("null", "json.expected-object")]
    [InlineData("""{ "csrules": "99.0" }""", "document.newer")]
    public async Task What_is_no_document_is_a_problem(string body, string code)
    {
        await using var shop = await ShopHost.StartAsync();
        foreach (var door in (string[])["", "/mvc"])
        {
            var reply = await shop.PostAsync(door + "/return-check", body);
            Assert.Equal(400, reply.Status);
            Assert.EndsWith(code, Assert.Single(reply.Codes), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_document_may_name_its_release_and_begin_with_a_byte_order_mark()
    {
        await using var shop = await ShopHost.StartAsync();
        foreach (var door in (string[])["", "/mvc"])
            Assert.Equal(200, (await shop.PostAsync(door + "/return-check", "\uFEFF" + BeforeChuseok.Replace("{ \"id\"", "{ \"csrules\": \"1.0\", \"id\"", StringComparison.Ordinal))).Status);
    }

    [Fact]
    public async Task A_body_without_end_is_refused()
    {
        await using var shop = await ShopHost.StartAsync();
        var reply = await shop.PostAsync("/return-check", new string(' ', 1_000_001));
        Assert.Equal(413, reply.Status);
        Assert.Equal(["$ document.too-large"], reply.Codes);
        Assert.Equal(400, (await shop.PostAsync("/return-check", new string(' ', 1_000_000))).Status);
    }

    [Theory]
    [MemberData(nameof(Doors))]
    public async Task A_request_of_the_shops_own_holds_values_of_the_library(string door)
    {
        await using var shop = await ShopHost.StartAsync();
        const string own = """{"name":"가","price":"12.50 EUR","off":"12.5%","day":"2025-10-01","at":"2025-10-01T00:30:00Z"}""";
        var reply = await shop.PostAsync(door + "/own", own);
        Assert.Equal(200, reply.Status);
        foreach (var member in (string[])["price", "off", "day", "at"])
            Assert.Equal(System.Text.Json.Nodes.JsonNode.Parse(own)![member]!.ToString(), reply.Json[member]!.ToString());
    }

    [Theory]
    [InlineData("ko", true)]
    [InlineData("ko-KR", true)]
    [InlineData("en-US,ko;q=0.9", false)]
    [InlineData("fr,ko;q=0.5,en;q=0.4", true)]
    [InlineData("ko;q=0,en", false)]
    [InlineData("fr", false)]
    [InlineData("*", false)]
    public async Task The_language_is_the_one_that_is_wanted_most_of_those_there_are(string accepted, bool korean)
    {
        await using var shop = await ShopHost.StartAsync();
        var title = (await shop.PostAsync("/return-check", "{", accepted)).Json["title"]!.ToString();
        Assert.Equal(korean, title.Contains("문서", StringComparison.Ordinal));
    }
}

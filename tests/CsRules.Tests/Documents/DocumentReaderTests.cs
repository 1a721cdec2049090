using System.Collections.Immutable;
using System.Text;
using CsRules.Calendars;
using CsRules.Coupons;
using CsRules.Documents;
using CsRules.Loyalty;
using CsRules.Refunds;
using CsRules.Returns;
using CsRules.Sla;
using FluentValidation;

namespace CsRules.Tests.Documents;

/// <summary>What a reader is told of a document that can't be read: code, place, and the words for both languages.</summary>
public class DocumentReaderTests
{
    public static TheoryData<string, string> Wrong() => new()
    {
        { """{"claim":{}}""", "json.missing-field $.claim.id name=id; json.missing-field $.order name=order" },
        { """[]""", "json.expected-object $ given=[]" },
        { """null""", "json.expected-object $ given=null" },
        { Refund("\"policy\":{\"returnFe\":\"3000 KRW\"}"), "json.unknown-field-near $.policy.returnFe name=returnFe nearest=returnFee" },
        { Refund("\"policy\":{\"xyzzyxyzzy\":1}"), "json.unknown-field $.policy.xyzzyxyzzy name=xyzzyxyzzy" },
        { Refund("\"policy\":{\"a b\":1}"), "json.unknown-field $.policy['a b'] name=a b" },
        { Refund("\"policy\":{\"\":1}"), "json.unknown-field $.policy[''] name=" },
        { Refund("\"policy\":{\"a_1\":1}"), "json.unknown-field $.policy.a_1 name=a_1" },
        { Refund("\"policy\":{\"extendDays\":1,\"extendDays\":2}"), "json.repeated-field $.policy.extendDays name=extendDays" },
        { Refund("\"policy\":{\"extendDays\":null}"), "json.null $.policy.extendDays name=extendDays" },
        { Refund("\"policy\":{\"returnFee\":null}"), "" },
        { Refund("\"policy\":{\"extendDays\":\"1\"}"), "json.bad-value $.policy.extendDays given=\"1\"" },
        { Refund("\"policy\":{\"extendDays\":1.5}"), "json.bad-value $.policy.extendDays given=1.5" },
        { Refund("\"policy\":{\"roundTripWhenFreeLost\":\"yes\"}"), "json.bad-value $.policy.roundTripWhenFreeLost given=\"yes\"" },
        { Refund("\"policy\":{\"lostMinimum\":\"revok\"}"), "json.unknown-word $.policy.lostMinimum given=\"revok\" allowed=keep, revoke, linear" },
        { Refund("\"policy\":{\"lostMinimum\":1}"), "json.unknown-word $.policy.lostMinimum given=1 allowed=keep, revoke, linear" },
        { Refund("\"policy\":{\"returnFee\":\"3000\"}"), "json.bad-value $.policy.returnFee given=\"3000\"" },
        { Refund("\"policy\":{\"returnFee\":\"1000000000000001 KRW\"}"), "json.bad-value $.policy.returnFee given=\"1000000000000001 KRW\"" },
        { Refund("\"policy\":{\"returnFee\":\"-1000000000000000 KRW\"}"), "" },
        { Refund("\"policy\":{\"returnFee\":\"1000000000000000 KRW\"}"), "" },
        { Refund("\"policy\":{\"returnFee\":\"-1000000000000001 KRW\"}"), "json.bad-value $.policy.returnFee given=\"-1000000000000001 KRW\"" },
        { Refund("\"policy\":[]"), "json.expected-object $.policy given=[]" },
        { Refund("\"before\":{}"), "json.expected-array $.before given={}" },
        { Refund("\"before\":[{\"id\":\"q\",\"lines\":[{\"line\":\"a\",\"quantity\":true},{\"line\":7,\"quantity\":1}]}]"), "json.bad-value $.before[0].lines[0].quantity given=true; json.bad-value $.before[0].lines[1].line given=7" },
        { Refund("\"asOf\":\"2025-10-01\""), "json.bad-value $.asOf given=\"2025-10-01\"" },
        { Refund("\"asOf\":\"9999-12-30T00:00:01Z\""), "json.bad-value $.asOf given=\"9999-12-30T00:00:01Z\"" },
        { Refund("\"asOf\":\"9999-12-30T00:00:00Z\""), "" },
        { Refund("\"asOf\":\"0001-01-01T23:59:59Z\""), "json.bad-value $.asOf given=\"0001-01-01T23:59:59Z\"" },
        { Refund("\"asOf\":\"0001-01-02T00:00:00Z\""), "" },
        { Refund("\"policy\":\"" + new string('x', 100) + "\""), $"json.expected-object $.policy given=\"{new string('x', 59)}…" },
        { Refund("\"policy\":\"" + new string('x', 58) + "\""), $"json.expected-object $.policy given=\"{new string('x', 58)}\"" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void A_refund_that_can_not_be_read_says_where_and_why(string json, string expected) => Assert.Equal(expected, Errors<RefundCase>(json));

    [Theory]
    [InlineData("{\"id\":\"T\",\"channel\":\"email\",\"created\":\"2025-10-01T00:00:00Z\",\"events\":[{}]}", "json.missing-field $.events[0].at name=at; json.missing-field $.events[0].kind name=kind")]
    [InlineData("{\"id\":\"T\",\"channel\":\"email\",\"created\":\"2025-10-01T00:00:00Z\",\"events\":[{\"kind\":\"resolved\"}]}", "json.missing-field $.events[0].at name=at")]
    [InlineData("{\"id\":\"T\",\"channel\":\"email\",\"created\":\"2025-10-01T00:00:00Z\",\"\\ud800\":1}", "json.bad-name $ given=1")]
    [InlineData("{\"id\":\"T\",\"channel\":\"EMAIL\",\"created\":\"2025-10-01T00:00:00Z\"}", "json.unknown-word $.channel given=\"EMAIL\" allowed=")]
    public void A_conversation_that_can_not_be_read_says_where_and_why(string json, string expected) =>
        Assert.StartsWith(expected, Errors<Conversation>(json), StringComparison.Ordinal);

    [Theory]
    [InlineData(new byte[] { (byte)'{', (byte)'"', 0xB0, (byte)'"' }, "text.not-utf8 $ line=1 column=3 byte=0xB0")]
    [InlineData(new byte[] { (byte)'{', (byte)'\n', (byte)' ', 0xED, 0xA0, 0x80, (byte)'}' }, "text.not-utf8 $ line=2 column=2 byte=0xED")]
    [InlineData(new byte[] { 0xEF, 0xBB, 0xBF, (byte)'[', (byte)']' }, "json.expected-object $ given=[]")]
    public void Bytes_are_utf8_and_a_mark_before_them_is_passed_by(byte[] bytes, string expected) =>
        Assert.Equal(expected, string.Join("; ", DocumentReader.Read(bytes, CsRulesJson.TypeOf<Conversation>()).Errors
            .Select(e => $"{e.Code} {e.Path} {string.Join(' ', e.Data.Select(d => $"{d.Name}={d.Value}"))}")));

    // The parser looks at the bytes of a text only when it is asked for it.
    [Theory]
    [InlineData("{\"id\":\"\u00a1\"}", "text.not-utf8 line=1 column=8 byte=0xA1")]
    [InlineData("\"\u00a1\"", "text.not-utf8 line=1 column=2 byte=0xA1")]
    public void An_element_that_somebody_parsed_of_bytes_that_are_no_text_is_refused(string latin, string expected)
    {
        using var document = System.Text.Json.JsonDocument.Parse(System.Text.Encoding.Latin1.GetBytes(latin));
        var (value, errors) = DocumentReader.Read(document.RootElement, CsRulesJson.TypeOf<Conversation>());
        Assert.Null(value);
        Assert.Equal(expected, $"{errors[0].Code} {string.Join(' ', errors[0].Data.Select(d => $"{d.Name}={d.Value}"))}");
    }

    [Theory]
    [InlineData("{\"benefit\":{\"kind\":\"amount\"}}", "json.missing-field")]
    [InlineData("{\"clauses\":[{\"kind\":\"returnWindow\",\"days\":7},{\"kind\":\"returnWindw\"}]}", "json.unknown-word $.clauses[1].kind")]
    public void A_word_that_is_none_lists_those_that_are(string json, string starts) =>
        Assert.Contains(starts, json.StartsWith("{\"b", StringComparison.Ordinal) ? Errors<CouponDefinition>(json) : Errors<ReturnPolicy>(json), StringComparison.Ordinal);

    [Fact]
    public void A_document_that_breaks_off_is_told_by_line_and_column()
    {
        Assert.Equal("json.malformed $ line=1 column=1", Errors<RefundCase>("x"));
        Assert.Equal("json.malformed $ line=3 column=4", Errors<RefundCase>("{\n \"a\": 1,\n   x\n}"));
        Assert.Equal("json.malformed $ line=1 column=65", Errors<RefundCase>(new string('[', 70) + new string(']', 70)));
    }

    [Fact]
    public void What_can_be_read_has_no_errors_and_what_can_not_has_no_value()
    {
        var (value, errors) = DocumentReader.Read(Encoding.UTF8.GetBytes(Refund("\"policy\":{}")), CsRulesJson.TypeOf<RefundCase>());
        Assert.Equal("O", value!.Order.Id);
        Assert.Empty(errors);
        Assert.Null(DocumentReader.Read(Encoding.UTF8.GetBytes("{}"), CsRulesJson.TypeOf<RefundCase>()).Value);
    }

    [Theory]
    [InlineData(Language.Korean, "ko")]
    [InlineData(Language.English, "en")]
    public void Every_message_reads_as_it_was_approved(Language language, string name)
    {
        var page = new List<string>();
        foreach (var row in Wrong())
            page.AddRange(Read<RefundCase>((string)row[0]).Select(e => $"{e.Path}: {e.Explain(language)}"));
        page.AddRange(Read<RefundCase>("{\n \"a\": 1,\n   x\n}").Select(e => e.Explain(language)));
        page.AddRange(Read<BusinessHours>("""{"zone":1,"weekly":{"monday":[["9:00","17:00"]],"mondy":[]},"holidays":["x"],"closed":[{"date":"2025-13-01"}]}""").Select(e => $"{e.Path}: {e.Explain(language)}"));
        page.AddRange(Read<SlaPolicy>("""{"targets":[{"metric":"firstResponse","within":"1x"}],"zone":"Mars/One"}""").Select(e => $"{e.Path}: {e.Explain(language)}"));
        page.AddRange(Read<TierProgram>("""{"tiers":[{"id":"a","name":{"ko":"가"},"earn":"1"}],"currency":"WON","window":{"kind":"x"}}""").Select(e => $"{e.Path}: {e.Explain(language)}"));
        page.AddRange(Read<CouponDefinition>("""{"id":"a","benefit":{"kind":"amount","off":"x"},"validity":{}}""").Select(e => $"{e.Path}: {e.Explain(language)}"));
        page.AddRange(Read<ReturnClaim>("""{"condition":{"damagedByConsumer":"maybe"},"supply":{"on":"yesterday"},"sale":{"nature":["x"]}}""").Select(e => $"{e.Path}: {e.Explain(language)}"));
        Approved.Page("json-errors-" + name, page);
    }

    [Fact]
    public void A_table_of_the_shops_own_names_is_walked_value_by_value()
    {
        const string Head = """{"cart":{"lines":[{"id":"a","unitPrice":"1 KRW","quantity":1}]},"book":{"currency":"KRW","coupons":[]},"customer":{""";
        Assert.Equal("", Errors<CouponCase>(Head + "\"uses\":{\"any name\":1},\"issued\":{\"x\":\"2025-10-01\"}}}"));
        Assert.Equal(
            "json.bad-value $.customer.uses.x given=\"1\"; json.bad-value $.customer.issued['a b'] given=\"1\"",
            Errors<CouponCase>(Head + "\"uses\":{\"x\":\"1\"},\"issued\":{\"a b\":\"1\"}}}"));
        Assert.Equal("json.expected-object $.customer.uses given=[]", Errors<CouponCase>(Head + "\"uses\":[]}}"));
    }

    [Fact]
    public void What_is_thrown_tells_every_error_and_passes_warnings()
    {
        var wrong = new RefundPolicy { ExtendDays = -1, ReturnFee = Money.Won(-1) };
        var error = Assert.Throws<ValidationException>(() => Validation.ThrowIfInvalid(new RefundPolicyValidator(), wrong));
        Assert.Equal(["refund.extend-days", "refund.negative-amount"], error.Errors.Select(e => e.ErrorCode));
        Assert.Contains("$.extendDays", error.Errors.First().ErrorMessage, StringComparison.Ordinal);
        Validation.ThrowIfInvalid(new RefundPolicyValidator(), RefundPolicy.Default);
        var warned = new InlineValidator<RefundPolicy>();
        warned.RuleFor(p => p).Custom((_, context) => Validation.Add(context, new InputError("refund.extend-days", "$.extendDays", []) { IsWarning = true }));
        Validation.ThrowIfInvalid(warned, wrong);
        var told = Assert.Single(Validation.Check(warned, wrong, "$.policy"));
        Assert.Equal((true, "$.policy.extendDays"), (told.IsWarning, told.Path));
        var whole = new InlineValidator<RefundPolicy>();
        whole.RuleFor(p => p).Custom((_, context) => Validation.Add(context, new InputError("refund.extend-days", "$", [])));
        Assert.Equal((false, "$"), (Validation.Check(whole, wrong)[0].IsWarning, Validation.Check(whole, wrong)[0].Path));
        Assert.Throws<ValidationException>(() => Validation.ThrowIfInvalid(whole, wrong));
    }

    [Theory]
    [InlineData("returnFe", "returnFee")]
    [InlineData("RETURNFEE", "returnFee")]
    [InlineData("reutrnFee", "returnFee")] // two neighbours changed places: one slip
    [InlineData("retFee", null)] // three letters short, and of six letters two may be missing
    [InlineData("odrer", "order")]
    [InlineData("x", null)]
    [InlineData("zzzzzzzzz", null)]
    public void A_slip_is_answered_by_the_nearest_name(string given, string? nearest) =>
        Assert.Equal(nearest, Nearest.To(given, ["order", "returnFee", "extendDays"]));

    [Fact]
    public void The_nearest_is_the_first_of_the_least_slips_and_a_very_long_name_is_near_to_none()
    {
        Assert.Equal("ab", Nearest.To("ab", ["abc", "ab", "abd"]));
        Assert.Equal("abc", Nearest.To("abx", ["abc", "abd"]));
        // A third of the letters, and two at the least.
        Assert.Equal("cd", Nearest.To("ab", ["cd"]));
        Assert.Null(Nearest.To("ab", ["cde"]));
        Assert.Equal("abcdefxyz", Nearest.To("abcdefghi", ["abcdefxyz"]));
        Assert.Null(Nearest.To("abcdefghi", ["abcdewxyz"]));
        Assert.Equal(new string('a', 100) + "b", Nearest.To(new string('a', 100), [new string('a', 100) + "b"]));
        Assert.Null(Nearest.To(new string('a', 101), [new string('a', 101)]));
    }

    [Fact]
    public void Every_form_that_is_written_is_described_in_the_schema() => Approved.Page(
        "schemas",
        new System.Text.Json.Serialization.Metadata.JsonTypeInfo[]
        {
            CsRulesJson.TypeOf<RefundCase>(), CsRulesJson.TypeOf<ReturnClaim>(), CsRulesJson.TypeOf<BusinessHours>(), CsRulesJson.TypeOf<SlaPolicy>(), CsRulesJson.TypeOf<TierProgram>(),
        }.SelectMany(type => DocumentSchema.Of(type, member => member.Name.Length > 12 ? "about " + member.Name : null).ToJsonString(CsRulesJson.Indented).Split('\n')));

    private static string Refund(string more) =>
        """{"order":{"id":"O","lines":[{"id":"a","unitPrice":"100 KRW","quantity":1}]},"claim":{"id":"c","lines":[{"line":"a","quantity":1}]},""" + more + "}";

    private static ImmutableArray<InputError> Read<T>(string json) where T : class =>
        DocumentReader.Read(Encoding.UTF8.GetBytes(json), CsRulesJson.TypeOf<T>()).Errors;

    private static string Errors<T>(string json) where T : class =>
        string.Join("; ", Read<T>(json).Select(e => $"{e.Code} {e.Path} {string.Join(" ", e.Data.Where(d => d.Name != "expected").Select(d => $"{d.Name}={d.Value}"))}"));
}

using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsRules.Agenda;
using CsRules.Coupons;
using CsRules.Documents;
using CsRules.Loyalty;
using CsRules.Refunds;
using CsRules.Returns;
using CsRules.Service;
using CsRules.Sla;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CsRules.AspNetCore.Tests;

/// <summary>A shop's rules: from its configuration and files, checked at the start, reloaded whole.</summary>
public class RulesTests
{
    [Fact]
    public async Task Rules_stand_in_the_configuration_or_in_a_file()
    {
        await using var inline = await ShopHost.StartAsync("""{ "CsRules": { "Refunds": { "ReturnFee": "3000 KRW", "ExtendDays": 0 } } }""");
        Assert.Equal("3000 KRW", (await inline.GetAsync("/fee")).Body);
        await using var file = await ShopHost.StartAsync("""{ "CsRules": { "Refunds": "refunds.json" } }""", ("refunds.json", """{ "returnFee": "4000 KRW" }"""));
        Assert.Equal("4000 KRW", (await file.GetAsync("/fee")).Body);
        await using var none = await ShopHost.StartAsync();
        Assert.Equal("none", (await none.GetAsync("/fee")).Body);
    }

    [Fact]
    public async Task A_shop_with_wrong_rules_does_not_start_and_says_everything_that_is_wrong_with_file_and_path()
    {
        const string settings = """
            { "CsRules": {
                "Country": "XX", "Cupons": {},
                "Refunds": { "ReturnFee": "3000 wons", "OrderX": 1 },
                "Returns": "terms.json", "Points": "nowhere.json",
                "Coupons": { "Currency": "KRW", "Coupons": [ { "Id": "A", "Target": "order", "Benefit": { "Kind": "percent", "Rate": "120%" } } ] } } }
            """;
        var refused = await Assert.ThrowsAsync<ShopRulesException>(() => ShopHost.StartAsync(settings, ("terms.json", """{ "clauses": [{ "kindd": "freeReturns" }] }""")));
        Assert.Equal(
            [
                "CsRules $ json.unknown-field-near", "CsRules $.country claim.unknown-regime", "CsRules:Coupons $.coupons[0] coupon.rate-range",
                "CsRules:Refunds $.orderX json.unknown-field-near", "CsRules:Refunds $.returnFee json.bad-value", "nowhere.json $ document.no-file",
                "terms.json $.clauses[0].kind json.missing-field", "terms.json $.clauses[0].kindd json.unknown-field-near",
            ],
            refused.Errors.Select(e => $"{e.Source} {e.Error.Path} {e.Error.Code}").Order(StringComparer.Ordinal));
        Assert.Contains("terms.json: $.clauses[0].kindd", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_takes_the_place_of_the_whole_and_a_wrong_one_of_nothing()
    {
        await using var shop = await ShopHost.StartAsync("""{ "CsRules": { "Refunds": "refunds.json" } }""", ("refunds.json", """{ "returnFee": "3000 KRW" }"""));
        using var request = shop.Services.CreateScope();
        var begun = request.ServiceProvider.GetRequiredService<ShopRules>();
        await ChangeAsync(shop, """{ "returnFee": "4000 KRW" }""", "4000 KRW");
        // A request that began before the change keeps what it began with, whole.
        Assert.Same(begun.Refunds, request.ServiceProvider.GetRequiredService<RefundPolicy>());
        Assert.Equal(Money.Won(3000), begun.Refunds.ReturnFee);
        await File.WriteAllTextAsync(Path.Combine(shop.Folder.FullName, "refunds.json"), """{ "returnFee": "4000 wons" }""");
        await Task.Delay(TimeSpan.FromSeconds(1));
        Assert.Equal("4000 KRW", (await shop.GetAsync("/fee")).Body);
        await ChangeAsync(shop, """{ "returnFee": "5000 KRW" }""", "5000 KRW");
    }

    [Theory]
    [InlineData("policy-check.json", typeof(ReturnPolicy), null)]
    [InlineData("coupon-best.json", typeof(CouponBookDefinition), "book")]
    [InlineData("refund-quote.json", typeof(RefundPolicy), "policy")]
    [InlineData("points-statement.json", typeof(PointsProgram), "program")]
    [InlineData("tier-assess.json", typeof(TierProgram), "program")]
    [InlineData("sla-policy.json", typeof(SlaPolicy), null)]
    [InlineData("service-policy.json", typeof(ServicePolicy), null)]
    [InlineData("agenda-shop.json", typeof(AgendaPolicy), null)]
    [InlineData("hours.json", typeof(Calendars.BusinessHours), null)]
    public void What_json_reads_the_configuration_reads(string sample, Type type, string? member)
    {
        var info = CsRulesJson.Options.GetTypeInfo(type);
        var document = JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Samples", sample)))!;
        if (member is not null) document = document[member]!;
        var json = document.ToJsonString();
        // A configuration knows no case of names, and lists whatever order they are said in.
        var shouted = new JsonObject { ["X"] = Shouted(JsonNode.Parse(json)!) };
        var section = new ConfigurationBuilder().AddJsonStream(new MemoryStream(Encoding.UTF8.GetBytes(shouted.ToJsonString()))).Build().GetSection("X");
        var configured = ConfiguredDocument.Of(section, info)!.ToJsonString();
        Assert.Empty(DocumentReader.Errors(Encoding.UTF8.GetBytes(configured), info));
        Assert.Equal(
            JsonSerializer.Serialize(JsonSerializer.Deserialize(json, info), info),
            JsonSerializer.Serialize(JsonSerializer.Deserialize(configured, info), info));
    }

    // The names of fields with a capital, as an appsettings file writes them.
    private static JsonNode Shouted(JsonNode node) => node switch
    {
        JsonObject o => new JsonObject(o.Where(p => p.Value is not null).Select(p => KeyValuePair.Create(Name(p.Key), (JsonNode?)Shouted(p.Value!)))),
        JsonArray a => new JsonArray([.. a.Select(item => Shouted(item!))]),
        _ => node.DeepClone(),
    };

    // A day of the week or a date is a name as well, and no field.
    private static string Name(string name) => char.IsAsciiLetterLower(name[0]) && name.Length > 3 ? char.ToUpperInvariant(name[0]) + name[1..] : name;

    private static async Task ChangeAsync(ShopHost shop, string content, string expected)
    {
        await File.WriteAllTextAsync(Path.Combine(shop.Folder.FullName, "refunds.json"), content);
        for (var i = 0; i < 100 && (await shop.GetAsync("/fee")).Body != expected; i++) await Task.Delay(TimeSpan.FromMilliseconds(100));
        Assert.Equal(expected, (await shop.GetAsync("/fee")).Body);
    }
}

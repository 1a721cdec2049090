using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using CsRules.Coupons;
using CsRules.Documents;
using CsRules.Flow;
using CsRules.Laws;
using CsRules.Loyalty;
using CsRules.Orders;
using CsRules.Refunds;
using CsRules.Returns;
using CsRules.Sla;
using CsRules.Tests.Surface;
using NodaTime;

namespace CsRules.Tests.Documents;

/// <summary>Documents bind and serialise under anybody's options: a web host's, a context of the user's own, inside other types.</summary>
public class OtherOptionsTests
{
    public static TheoryData<string, Type> Samples() => new()
    {
        { "return-check.json", typeof(ReturnCase) },
        { "policy-check.json", typeof(ReturnPolicy) },
        { "refund-quote.json", typeof(RefundCase) },
        { "order-moves.json", typeof(OrderLife) },
        { "order-play.json", typeof(LifeCase) },
        { "coupon-best.json", typeof(CouponCase) },
        { "points-statement.json", typeof(PointsCase) },
        { "tier-assess.json", typeof(TierCase) },
        { "sla-policy.json", typeof(SlaPolicy) },
        { "hours.json", typeof(CsRules.Calendars.BusinessHours) },
    };

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_document_is_the_same_under_a_web_hosts_options(string sample, Type type)
    {
        var (value, own) = Read(sample, type);
        var web = JsonSerializer.Serialize(value, type, JsonSerializerOptions.Web);
        Assert.Equal(own, Said(web));
        Assert.Equal(own, Said(JsonSerializer.Serialize(JsonSerializer.Deserialize(web, type, JsonSerializerOptions.Web), CsRulesJson.Options.GetTypeInfo(type))));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_document_is_the_same_in_a_context_of_the_users_own(string sample, Type type)
    {
        var (value, own) = Read(sample, type);
        var written = JsonSerializer.Serialize(value, type, UserJson.Default);
        Assert.Equal(own, Said(written));
        Assert.Equal(own, Said(JsonSerializer.Serialize(JsonSerializer.Deserialize(written, type, UserJson.Default), CsRulesJson.Options.GetTypeInfo(type))));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_document_is_the_same_inside_another_type(string sample, Type type)
    {
        var (value, own) = Read(sample, type);
        var written = JsonNode.Parse(JsonSerializer.Serialize(new { Name = "shop", Document = value }, JsonSerializerOptions.Web))!;
        Assert.Equal(own, Said(written["document"]!.ToJsonString()));
    }

    [Fact]
    public void A_days_answer_is_text_and_no_calendar()
    {
        var claim = new ReturnClaim { Supply = new() { On = new LocalDate(2025, 11, 3) }, Withdrawal = new() { NoticeOn = new LocalDate(2025, 11, 5) } };
        var answer = ReturnAnswer.Of(Law.Korea.Decide(claim, Instant.FromUtc(2025, 11, 6, 0, 0)), "R-1", Language.Korean);
        var web = JsonSerializer.Serialize(answer, JsonSerializerOptions.Web);
        Assert.Contains("\"2025-11-10\"", web, StringComparison.Ordinal);
        Assert.DoesNotContain("calendar", web, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(Said(JsonSerializer.Serialize(answer, CsRulesJson.Options)), Said(web));
    }

    [Fact]
    public void A_decision_is_no_document_and_says_what_is()
    {
        var decision = Law.Korea.Decide(new ReturnClaim(), Instant.FromUtc(2025, 11, 6, 0, 0));
        Assert.Contains("ReturnAnswer.Of", Assert.Throws<NotSupportedException>(() => JsonSerializer.Serialize(decision, JsonSerializerOptions.Web)).Message, StringComparison.Ordinal);
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Serialize(Law.Korea, JsonSerializerOptions.Web));
    }

    [Fact]
    public void A_case_that_is_posted_where_a_claim_is_asked_is_refused_by_every_host()
    {
        var posted = File.ReadAllText(Sample("return-check.json"));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<ReturnClaim>(posted, JsonSerializerOptions.Web));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(posted, typeof(ReturnClaim), UserJson.Default));
    }

    private static (object Value, string Own) Read(string sample, Type type)
    {
        var value = JsonSerializer.Deserialize(File.ReadAllText(Sample(sample)), CsRulesJson.Options.GetTypeInfo(type))!;
        return (value, Said(JsonSerializer.Serialize(value, CsRulesJson.Options.GetTypeInfo(type))));
    }

    private static string Sample(string name) => Path.Combine(Repository.Root, "src", "CsRules.Cli", "Samples", name);

    // What is not said may be left out or null.
    private static string Said(string json) => Without(JsonNode.Parse(json))!.ToJsonString();

    private static JsonNode? Without(JsonNode? node) => node switch
    {
        JsonObject o => new JsonObject(o.Where(p => p.Value is not null).OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => KeyValuePair.Create(p.Key, Without(p.Value)))),
        JsonArray a => new JsonArray([.. a.Select(Without)]),
        _ => node?.DeepClone(),
    };
}

/// <summary>A context as a user of the package writes it.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(ReturnCase))]
[JsonSerializable(typeof(ReturnClaim))]
[JsonSerializable(typeof(ReturnPolicy))]
[JsonSerializable(typeof(RefundCase))]
[JsonSerializable(typeof(OrderLife))]
[JsonSerializable(typeof(LifeCase))]
[JsonSerializable(typeof(CouponCase))]
[JsonSerializable(typeof(PointsCase))]
[JsonSerializable(typeof(TierCase))]
[JsonSerializable(typeof(SlaPolicy))]
[JsonSerializable(typeof(CsRules.Calendars.BusinessHours))]
internal sealed partial class UserJson : JsonSerializerContext;

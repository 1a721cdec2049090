using System.Text.Json.Serialization.Metadata;
using CsRules.Agenda;
using CsRules.Calendars;
using CsRules.Cli.Rows;
using CsRules.Coupons;
using CsRules.Flow;
using CsRules.Loyalty;
using CsRules.Markets;
using CsRules.Orders;
using CsRules.Refunds;
using CsRules.Returns;
using CsRules.Service;
using CsRules.Sla;

namespace CsRules.Cli;

/// <summary>A kind of document that a verb reads: its sample and its schema go by the verb's name.</summary>
/// <param name="Name">"return-check": the verb and the noun.</param>
/// <param name="Type">JSON metadata; null where the document is not JSON of ours (a CSV).</param>
/// <param name="Sample">Name of the embedded sample.</param>
public sealed record DocumentKind(string Name, JsonTypeInfo? Type, string Sample)
{
    /// <summary>Name of the sample of a shop in Korea; null where one sample is for both languages.</summary>
    public string? KoreanSample { get; init; }

    /// <summary>Every kind, in the order of the README. One line a kind.</summary>
    public static IReadOnlyList<DocumentKind> All { get; } =
    [
        new("return-check", CsRulesJson.TypeOf<ReturnCase>(), "return-check.json"),
        new("law-case", CsRulesJson.TypeOf<LawCase>(), "law-case.json"),
        new("policy-check", CsRulesJson.TypeOf<ReturnPolicy>(), "policy-check.json"),
        new("policy-write", CsRulesJson.TypeOf<ReturnSettings>(), "policy-write.json"),
        new("subscription-check", CsRulesJson.TypeOf<SubscriptionCase>(), "subscription-check.json"),
        new("refund-quote", CsRulesJson.TypeOf<RefundCase>(), "refund-quote.json"),
        new("order-play", CsRulesJson.TypeOf<LifeCase>(), "order-play.json"),
        new("order-moves", CsRulesJson.TypeOf<OrderLife>(), "order-moves.json"),
        new("market-status", CsRulesJson.TypeOf<MarketCase>(), "market-status.json"),
        new("hours", CsRulesJson.TypeOf<BusinessHours>(), "hours.json"),
        new("hours-queries", CsRulesJson.TypeOf<HoursCase>(), "hours-queries.jsonl"),
        new("sla-policy", CsRulesJson.TypeOf<SlaPolicy>(), "sla-policy.json"),
        new("sla-status", CsRulesJson.TypeOf<Conversation>(), "sla-conversations.jsonl"),
        new("sla-report", CsRulesJson.TypeOf<Conversation>(), "sla-conversations.jsonl"),
        new("sla-mapping", MappingJson.Default.RowMapping, "sla-mapping.json"),
        new("sla-log", null, "sla-log.csv"),
        new("sla-incident-policy", CsRulesJson.TypeOf<SlaPolicy>(), "sla-incident-policy.json"),
        new("coupon-best", CsRulesJson.TypeOf<CouponCase>(), "coupon-best.json"),
        new("coupon-explain", CsRulesJson.TypeOf<CouponCase>(), "coupon-best.json"),
        new("points-statement", CsRulesJson.TypeOf<PointsCase>(), "points-statement.json"),
        new("tier-assess", CsRulesJson.TypeOf<TierCase>(), "tier-assess.json"),
        new("tier-program", CsRulesJson.TypeOf<TierProgram>(), "tier-program.json") { KoreanSample = "tier-program-won.json" },
        new("tier-mapping", MappingJson.Default.RowMapping, "tier-mapping.json") { KoreanSample = "tier-mapping-won.json" },
        new("tier-check", null, "tier-orders.csv") { KoreanSample = "tier-orders-won.csv" },
        new("service-histories", CsRulesJson.TypeOf<ContactHistory>(), "service-histories.jsonl"),
        new("service-audit", CsRulesJson.TypeOf<ContactHistory>(), "service-histories.jsonl"),
        new("service-patterns", CsRulesJson.TypeOf<ContactHistory>(), "service-histories.jsonl"),
        new("service-report", CsRulesJson.TypeOf<ContactHistory>(), "service-histories.jsonl"),
        new("service-policy", CsRulesJson.TypeOf<ServicePolicy>(), "service-policy.json"),
        new("agenda-orders", CsRulesJson.TypeOf<OrderLife>(), "agenda-orders.jsonl"),
        new("agenda-claims", CsRulesJson.TypeOf<ClaimRecord>(), "agenda-claims.jsonl"),
        new("agenda-complaints", CsRulesJson.TypeOf<Complaint>(), "agenda-complaints.jsonl"),
        new("agenda-conversations", CsRulesJson.TypeOf<Conversation>(), "agenda-conversations.jsonl"),
        new("agenda-points", CsRulesJson.TypeOf<PointsCase>(), "agenda-points.jsonl"),
        new("agenda-coupons", CsRulesJson.TypeOf<HeldCoupon>(), "agenda-coupons.jsonl"),
        new("agenda-shop", CsRulesJson.TypeOf<AgendaPolicy>(), "agenda-shop.json"),
    ];

    /// <summary>Finds a kind by its name.</summary>
    public static DocumentKind Named(string name) =>
        All.FirstOrDefault(kind => kind.Name == name)
        ?? throw CliUsageException.NoSuch("usage.no-document", name, [.. All.Select(k => k.Name)]);
}

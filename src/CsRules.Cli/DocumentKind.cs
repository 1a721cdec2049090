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
/// <param name="Summary">One line for the list.</param>
/// <param name="Type">JSON metadata; null where the document is not JSON of ours (a CSV).</param>
/// <param name="Sample">Name of the embedded sample.</param>
public sealed record DocumentKind(string Name, string Summary, JsonTypeInfo? Type, string Sample)
{
    /// <summary>Every kind, in the order of the README. One line a kind.</summary>
    public static IReadOnlyList<DocumentKind> All { get; } =
    [
        new("return-check", "facts of a return, the shop's terms, the instant to answer for", CsRulesJson.TypeOf<ReturnCase>(), "return-check.json"),
        new("law-case", "a case for 'cases run': facts, and what they must come to", CsRulesJson.TypeOf<LawCase>(), "law-case.json"),
        new("policy-check", "a shop's return terms, clause by clause", CsRulesJson.TypeOf<ReturnPolicy>(), "policy-check.json"),
        new("policy-write", "a shop's settings, from which its notice on returns is written", CsRulesJson.TypeOf<ReturnSettings>(), "policy-write.json"),
        new("subscription-check", "a regular payment: its price, the consent, how it is cancelled", CsRulesJson.TypeOf<SubscriptionCase>(), "subscription-check.json"),
        new("refund-quote", "an order, what went back before, what goes back now", CsRulesJson.TypeOf<RefundCase>(), "refund-quote.json"),
        new("order-play", "an order's whole life: the shop, the customer, the cart and what happened", CsRulesJson.TypeOf<LifeCase>(), "order-play.json"),
        new("order-moves", "an order and what has happened to it", CsRulesJson.TypeOf<OrderLife>(), "order-moves.json"),
        new("market-status", "a seller on a marketplace: orders, inquiries, what the marketplace knows", CsRulesJson.TypeOf<MarketCase>(), "market-status.json"),
        new("hours", "a shop's opening hours", CsRulesJson.TypeOf<BusinessHours>(), "hours.json"),
        new("hours-queries", "questions to opening hours, one a line", CsRulesJson.TypeOf<HoursCase>(), "hours-queries.jsonl"),
        new("sla-policy", "a reply policy: hours and targets (the preset)", CsRulesJson.TypeOf<SlaPolicy>(), "sla-policy.json"),
        new("sla-status", "conversations, one a line", CsRulesJson.TypeOf<Conversation>(), "sla-conversations.jsonl"),
        new("sla-report", "conversations, one a line", CsRulesJson.TypeOf<Conversation>(), "sla-conversations.jsonl"),
        new("sla-mapping", "how the rows of an event log become conversations", MappingJson.Default.RowMapping, "sla-mapping.json"),
        new("sla-log", "a service desk's event log (UCI, CC BY 4.0)", null, "sla-log.csv"),
        new("sla-incident-policy", "a reply policy for that log", CsRulesJson.TypeOf<SlaPolicy>(), "sla-incident-policy.json"),
        new("coupon-best", "Coupons, a cart and a customer", CsRulesJson.TypeOf<CouponCase>(), "coupon-best.json"),
        new("coupon-explain", "The same document as coupon-best", CsRulesJson.TypeOf<CouponCase>(), "coupon-best.json"),
        new("points-statement", "a points program and what happened to a customer's points", CsRulesJson.TypeOf<PointsCase>(), "points-statement.json"),
        new("tier-assess", "a tier program and a customer's orders", CsRulesJson.TypeOf<TierCase>(), "tier-assess.json"),
        new("tier-program", "a tier program for 'tier check'", CsRulesJson.TypeOf<TierProgram>(), "tier-program.json"),
        new("tier-mapping", "which column of a file of orders is which", MappingJson.Default.RowMapping, "tier-mapping.json"),
        new("tier-check", "a shop's invoices (UCI, CC BY 4.0)", null, "tier-orders.csv"),
        new("service-histories", "contact histories, one customer a line", CsRulesJson.TypeOf<ContactHistory>(), "service-histories.jsonl"),
        new("service-audit", "the same document as service-histories", CsRulesJson.TypeOf<ContactHistory>(), "service-histories.jsonl"),
        new("service-patterns", "the same document as service-histories", CsRulesJson.TypeOf<ContactHistory>(), "service-histories.jsonl"),
        new("service-report", "the same document as service-histories", CsRulesJson.TypeOf<ContactHistory>(), "service-histories.jsonl"),
        new("service-policy", "a shop's settings for service rules", CsRulesJson.TypeOf<ServicePolicy>(), "service-policy.json"),
        new("agenda-orders", "orders.jsonl of an agenda: orders, one a line", CsRulesJson.TypeOf<OrderLife>(), "agenda-orders.jsonl"),
        new("agenda-claims", "claims.jsonl of an agenda: returns and cancels, one a line", CsRulesJson.TypeOf<ClaimRecord>(), "agenda-claims.jsonl"),
        new("agenda-complaints", "complaints.jsonl of an agenda: complaints to a marketplace, one a line", CsRulesJson.TypeOf<Complaint>(), "agenda-complaints.jsonl"),
        new("agenda-conversations", "conversations.jsonl of an agenda: conversations, one a line", CsRulesJson.TypeOf<Conversation>(), "agenda-conversations.jsonl"),
        new("agenda-points", "points.jsonl of an agenda: points, one customer a line", CsRulesJson.TypeOf<PointsCase>(), "agenda-points.jsonl"),
        new("agenda-coupons", "coupons.jsonl of an agenda: coupons that customers hold, one a line", CsRulesJson.TypeOf<HeldCoupon>(), "agenda-coupons.jsonl"),
        new("agenda-shop", "shop.json of an agenda: the shop's settings", CsRulesJson.TypeOf<AgendaPolicy>(), "agenda-shop.json"),
    ];

    /// <summary>Finds a kind by its name.</summary>
    public static DocumentKind Named(string name) =>
        All.FirstOrDefault(kind => kind.Name == name)
        ?? throw new CliUsageException($"There is no document '{name}'. There are: {string.Join(", ", All.Select(k => k.Name))}.");
}

using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsRules.Calendars;
using CsRules.Coupons;
using CsRules.Documents;
using CsRules.Flow;
using CsRules.Loyalty;
using CsRules.Orders;
using CsRules.Refunds;
using CsRules.Returns;
using CsRules.Service;
using CsRules.Sla;
using FluentValidation;

namespace CsRules.AspNetCore;

/// <summary>Everything that is wrong with a document that is sent to a shop: its form, and then its facts by their validator.</summary>
internal static class DocumentCheck
{
    // What a validator of its own stands for; other documents are told by the question that they are asked in.
    private static readonly Dictionary<Type, Func<object, ShopRules, IEnumerable<InputError>>> Facts = new()
    {
        [typeof(ReturnCase)] = Of<ReturnCase>(_ => new ReturnCaseValidator()),
        [typeof(ReturnClaim)] = Of<ReturnClaim>(rules => new ReturnClaimValidator(rules.Laws.General)),
        [typeof(ReturnPolicy)] = Of<ReturnPolicy>(_ => new ReturnPolicyValidator()),
        [typeof(Order)] = Of<Order>(_ => new OrderValidator()),
        [typeof(OrderLife)] = Of<OrderLife>(_ => new OrderLifeValidator()),
        [typeof(LifeCase)] = Of<LifeCase>(_ => new LifeCaseValidator()),
        [typeof(RefundCase)] = Of<RefundCase>(_ => new RefundCaseValidator()),
        [typeof(RefundPolicy)] = Of<RefundPolicy>(_ => new RefundPolicyValidator()),
        [typeof(SubscriptionCase)] = Of<SubscriptionCase>(_ => new SubscriptionCaseValidator()),
        [typeof(Complaint)] = Of<Complaint>(_ => new ComplaintValidator()),
        [typeof(CouponCase)] = Of<CouponCase>(_ => new CouponCaseValidator()),
        [typeof(CouponBookDefinition)] = Of<CouponBookDefinition>(_ => new CouponBookValidator()),
        [typeof(Cart)] = Of<Cart>(rules => rules.GivenCoupons is { } book ? new CartValidator(book.Definition.Currency) : null),
        [typeof(PointsCase)] = Of<PointsCase>(_ => new PointsCaseValidator()),
        [typeof(PointsEvent)] = Of<PointsEvent>(rules => rules.GivenPoints is { } points ? new PointsEventValidator(points.Program.Currency) : null),
        [typeof(TierCase)] = Of<TierCase>(_ => new TierCaseValidator()),
        [typeof(TierHistory)] = Of<TierHistory>(rules => rules.GivenTiers is { } tiers ? new TierHistoryValidator(tiers.Program) : null),
        [typeof(BusinessHours)] = Of<BusinessHours>(_ => new BusinessHoursValidator()),
        [typeof(SlaPolicy)] = Of<SlaPolicy>(_ => new SlaPolicyValidator()),
        [typeof(Conversation)] = (document, rules) => rules.Replies.Wrong((Conversation)document),
        [typeof(ContactHistory)] = Of<ContactHistory>(rules => new ContactHistoryValidator(rules.Service)),
    };

    private static ReadOnlySpan<byte> Mark => [0xEF, 0xBB, 0xBF];

    /// <summary>True for what the library reads as a document.</summary>
    public static bool IsDocument(Type type) =>
        type.Assembly == typeof(CsRulesJson).Assembly && type.IsClass && CsRulesJson.Options.TryGetTypeInfo(type, out _);

    /// <summary>The document as an endpoint's own reader knows it: without its byte order mark and the release that it was written for.</summary>
    public static byte[] Bare(byte[] body)
    {
        if (body.AsSpan().StartsWith(Mark)) body = body[Mark.Length..];
        if (body.AsSpan().IndexOf("\"csrules\""u8) < 0) return body;
        var document = JsonNode.Parse(body)!;
        return document is JsonObject named && named.Remove(DocumentVersion.Field) ? Encoding.UTF8.GetBytes(named.ToJsonString(CsRulesJson.Options)) : body;
    }

    public static ImmutableArray<InputError> Errors(byte[] body, Type type, ShopRules rules)
    {
        var info = CsRulesJson.Options.GetTypeInfo(type);
        var errors = DocumentReader.Errors(body, info);
        if (!errors.IsEmpty || !Facts.TryGetValue(type, out var check)) return errors;
        return [.. check(JsonSerializer.Deserialize(Bare(body), info)!, rules)];
    }

    private static Func<object, ShopRules, IEnumerable<InputError>> Of<T>(Func<ShopRules, IValidator<T>?> validator) where T : class =>
        (document, rules) => validator(rules) is { } known ? Validation.Check(known, (T)document) : [];
}

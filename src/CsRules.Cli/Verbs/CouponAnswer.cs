using System.Collections.Immutable;
using System.Text.Json.Nodes;
using CsRules.Coupons;
using CsRules.Decisions;
using CsRules.Documents;
using NodaTime;

namespace CsRules.Cli.Verbs;

/// <summary>What the library said about one coupon document.</summary>
internal sealed record CouponAnswer(BestCoupons Best, PointsPayment? Points, ChosenPrice? Chosen)
{
    public static CouponAnswer Of(CouponQuestion question, Instant asOf, long nodes)
    {
        var book = CouponBook.Compile(question.Book);
        var customer = question.Customer ?? new Shopper();
        var best = book.Best(question.Cart, customer, asOf, nodes);
        var chosen = question.Chosen.IsDefaultOrEmpty ? null : book.Price(question.Cart, question.Chosen, customer, asOf, nodes);
        return new(best, question.Points is { } points ? PointsPayment.For(best.Price, points) : null, chosen);
    }

    public JsonObject ToJson(Language language, bool explain)
    {
        var json = Price(Best.Price);
        json["proven"] = Best.IsProven;
        json["gap"] = Best.Gap.ToString();
        json["notUsed"] = Unused(Best.NotUsed, language, explain);
        if (Points is { } points)
            json["points"] = new JsonObject
            {
                ["used"] = points.Used.ToString(),
                ["shares"] = Shares(points.Shares),
                ["onShipping"] = points.OnShipping.ToString(),
                ["toPay"] = points.ToPay.ToString(),
                ["limits"] = Findings(points.Limits, language),
            };
        if (Chosen is { } chosen)
        {
            var own = Price(chosen.Price);
            own["refused"] = Unused(chosen.Refused, language, explain);
            own["betterBy"] = chosen.BetterBy.ToString();
            json["chosen"] = own;
        }

        return json;
    }

    private static JsonObject Price(CouponPrice price) => new()
    {
        ["total"] = price.Payable.ToString(),
        ["items"] = price.Items.ToString(),
        ["shipping"] = price.Shipping.ToString(),
        ["applied"] = new JsonArray([.. price.Applied.Select(a => (JsonNode)new JsonObject
        {
            ["coupon"] = a.Coupon,
            ["discount"] = a.Discount.ToString(),
            ["shares"] = Shares(a.Shares),
            ["offShipping"] = a.OffShipping.ToString(),
        })]),
        ["lines"] = new JsonArray([.. price.Lines.Select(l => (JsonNode)new JsonObject
        {
            ["line"] = l.Line, ["amount"] = l.Amount.ToString(), ["payable"] = l.Payable.ToString(),
        })]),
    };

    private static JsonArray Shares(ImmutableArray<LineShare> shares) =>
        [.. shares.Select(s => (JsonNode)new JsonObject { ["line"] = s.Line, ["amount"] = s.Amount.ToString() })];

    private static JsonArray Unused(ImmutableArray<UnusedCoupon> unused, Language language, bool explain) =>
    [
        .. unused.Select(u =>
        {
            var node = new JsonObject { ["coupon"] = u.Coupon, ["reasons"] = Findings(u.Reasons, language) };
            if (explain) node["customer"] = string.Join(' ', u.Reasons.Select(r => r.Explain(language, Voice.Customer)));
            return (JsonNode)node;
        }),
    ];

    private static JsonArray Findings(ImmutableArray<Finding> findings, Language language) =>
    [
        .. findings.Select(f =>
        {
            var node = new JsonObject { ["code"] = f.Code };
            foreach (var datum in f.Data)
                node[datum.Name] = datum.Value switch { int n => n, long n => n, Money m => m.ToString(), LocalDate d => Day(d), var other => $"{other}" };
            node["text"] = f.Explain(language);
            return (JsonNode)node;
        }),
    ];

    private static string Day(LocalDate day) => NodaTime.Text.LocalDatePattern.Iso.Format(day);
}

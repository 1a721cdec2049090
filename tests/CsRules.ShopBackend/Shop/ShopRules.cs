using CsRules.Coupons;
using CsRules.Refunds;
using CsRules.Laws;
using CsRules.Returns;
using CsRules.ShopBackend.Data;
using CsRules.Sla;

namespace CsRules.ShopBackend.Shop;

/// <summary>
/// The shop's own rules, compiled. Immutable and thread-safe, so that one instance serves every request.
/// </summary>
internal sealed record ShopRules(Law Law, ReturnPolicy Terms, ReturnTerms ReadTerms, RefundPolicy Refunds, CouponBook Coupons, SlaPlan Replies)
{
    /// <summary>The zone in which the shop counts its days.</summary>
    public DateTimeZone Zone => Law.Zone;

    /// <summary>Reads and compiles the rules that stand beside this file.</summary>
    /// <exception cref="FluentValidation.ValidationException">A rule is wrong; every error is listed.</exception>
    public static ShopRules Compile()
    {
        var terms = Read<ReturnPolicy>("return-policy.json");
        return new(
            Law.Korea,
            terms,
            terms.Compile(Law.Korea),
            Read<RefundPolicy>("refund-policy.json"),
            Read<CouponBookDefinition>("coupons.json").Compile(),
            SlaPolicy.Default.Compile());
    }

    private static T Read<T>(string name) where T : class
    {
        using var stream = typeof(ShopRules).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return Documents.Read<T>(reader.ReadToEnd());
    }
}

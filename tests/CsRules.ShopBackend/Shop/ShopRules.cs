using CsRules.Coupons;
using CsRules.Laws;
using CsRules.Refunds;
using CsRules.Returns;
using CsRules.ShopBackend.Data;
using CsRules.Sla;

namespace CsRules.ShopBackend.Shop;

/// <summary>
/// The shop's own rules, compiled. Immutable and thread-safe, so that one instance serves every request.
/// </summary>
internal sealed record ShopRules(LawBook Laws, ReturnPolicy Terms, ReturnRights Rights, RefundPolicy Refunds, CouponBook Coupons, SlaPlan Replies)
{
    // The country whose law the shop lives under: said once, here.
    private const string Country = "KR";

    /// <summary>The zone in which the shop counts its days.</summary>
    public DateTimeZone Zone => Laws.General.Zone;

    /// <summary>Reads and compiles the rules that stand beside this file.</summary>
    /// <exception cref="FluentValidation.ValidationException">A rule is wrong; every error is listed.</exception>
    public static ShopRules Compile()
    {
        var (laws, terms) = (LawBook.Of(Country), Read<ReturnPolicy>("return-policy.json"));
        return new(
            laws,
            terms,
            terms.Compile(laws),
            Read<RefundPolicy>("refund-policy.json"),
            Read<CouponBookDefinition>("coupons.json").Compile(),
            SlaPolicy.Default.Compile());
    }

    private static T Read<T>(string name) where T : class
    {
        using var stream = typeof(ShopRules).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return Stored.Read<T>(reader.ReadToEnd());
    }
}

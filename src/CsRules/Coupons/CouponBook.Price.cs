using System.Collections.Immutable;
using CsRules.Coupons.Search;
using CsRules.Documents;
using NodaTime;

namespace CsRules.Coupons;

public sealed partial class CouponBook
{
    /// <summary>
    /// Prices a customer's own choice. Every chosen coupon that can be used is used, even where that costs more; in the
    /// order of application, one that clashes with a coupon before it is refused. A coupon for one line without a named
    /// line goes where the chosen coupons together take off most.
    /// </summary>
    /// <exception cref="CsRulesException">A coupon or a line that does not exist, or a coupon chosen twice; all are listed.</exception>
    public ChosenPrice Price(Cart cart, IEnumerable<CouponChoice> chosen, Shopper shopper, Instant asOf, long nodes = DefaultNodes) =>
        Price(cart, chosen, shopper, asOf, Best(cart, shopper, asOf, nodes));

    /// <summary>The same beside a best combination that is known already.</summary>
    internal ChosenPrice Price(Cart cart, IEnumerable<CouponChoice> chosen, Shopper shopper, Instant asOf, BestCoupons best)
    {
        ArgumentNullException.ThrowIfNull(chosen);
        var occasion = OccasionOf(cart, shopper, asOf);
        var lineOf = new Dictionary<CompiledCoupon, string?>();
        var wrong = ImmutableArray.CreateBuilder<InputError>();
        foreach (var (id, line) in chosen)
        {
            if (!_byId.TryGetValue(id, out var coupon)) wrong.Add(new("coupon.unknown", "$.chosen", Validation.Data(("id", id))));
            else if (!lineOf.TryAdd(coupon, line)) wrong.Add(new("coupon.chosen-twice", "$.chosen", Validation.Data(("id", id))));
            if (line is not null && !occasion.Cart.Lines.Any(l => l.Id == line)) wrong.Add(new("coupon.unknown-line", "$.chosen", Validation.Data(("line", line))));
        }

        if (wrong.Count > 0) throw new CsRulesException(wrong.ToImmutable());
        var (price, refused) = new OwnChoice(occasion, lineOf, ProblemBuilder.Ranks(_coupons, shopper)).Price(cart);
        return new(price, refused, Money.Max(price.Payable - best.Payable, Money.Zero(Definition.Currency)));
    }
}

using CsRules.Coupons.Search;
using NodaTime;

namespace CsRules.Coupons;

public sealed partial class CouponBook
{
    /// <summary>
    /// Prices a customer's own choice. Every chosen coupon that can be used is used, even where that costs more; in the
    /// order of application, one that clashes with a coupon before it is refused. A coupon for one line without a named
    /// line goes where the chosen coupons together take off most.
    /// </summary>
    /// <exception cref="ArgumentException">A coupon or a line that does not exist, or a coupon chosen twice.</exception>
    public ChosenPrice Price(Cart cart, IEnumerable<CouponChoice> chosen, Shopper shopper, Instant asOf, long nodes = DefaultNodes) =>
        Price(cart, chosen, shopper, asOf, Best(cart, shopper, asOf, nodes));

    /// <summary>The same beside a best combination that is known already.</summary>
    internal ChosenPrice Price(Cart cart, IEnumerable<CouponChoice> chosen, Shopper shopper, Instant asOf, BestCoupons best)
    {
        ArgumentNullException.ThrowIfNull(chosen);
        var occasion = OccasionOf(cart, shopper, asOf);
        var lineOf = new Dictionary<CompiledCoupon, string?>();
        foreach (var (id, line) in chosen)
        {
            if (!_byId.TryGetValue(id, out var coupon)) throw new ArgumentException($"There is no coupon '{id}'.", nameof(chosen));
            if (!lineOf.TryAdd(coupon, line)) throw new ArgumentException($"The coupon '{id}' is chosen twice.", nameof(chosen));
            if (line is not null && !occasion.Cart.Lines.Any(l => l.Id == line))
                throw new ArgumentException($"There is no line '{line}'.", nameof(chosen));
        }

        var (price, refused) = new OwnChoice(occasion, lineOf, ProblemBuilder.Ranks(_coupons, shopper)).Price(cart);
        return new(price, refused, Money.Max(price.Payable - best.Payable, Money.Zero(Definition.Currency)));
    }
}

using System.Collections.Immutable;
using CsRules.Documents;

namespace CsRules.Coupons;

/// <summary>The customer's own choice in a <see cref="CouponAnswer"/>.</summary>
/// <param name="Total">Items and shipping.</param>
/// <param name="Items">The items after coupons.</param>
/// <param name="Shipping">The shipping fee after the threshold and coupons.</param>
/// <param name="Applied">The coupons used.</param>
/// <param name="Lines">Each line after coupons.</param>
/// <param name="Refused">The chosen coupons that can't be used.</param>
/// <param name="BetterBy">What the best combination saves beyond it.</param>
/// <example>
/// <para>A choice that uses nothing leaves all that the best would save:</para>
/// <code>
/// var answer = CouponAnswer.Of(book.Best(cart, shopper, asOf), null, book.Price(cart, [], shopper, asOf), Language.English);
/// answer.Chosen!.BetterBy == answer.Chosen.Total - answer.Total;   // true
/// </code>
/// </example>
public sealed record AnsweredChoice(
    Money Total, Money Items, Money Shipping, ImmutableArray<AppliedCoupon> Applied, ImmutableArray<PricedLine> Lines,
    ImmutableArray<AnsweredCoupon> Refused, Money BetterBy)
{
    internal static AnsweredChoice Of(ChosenPrice chosen, Language language, bool toCustomer) => new(
        chosen.Price.Payable, chosen.Price.Items, chosen.Price.Shipping, chosen.Price.Applied, chosen.Price.Lines,
        AnsweredCoupon.Of(chosen.Refused, language, toCustomer), chosen.BetterBy);
}

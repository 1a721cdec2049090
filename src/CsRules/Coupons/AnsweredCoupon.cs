using System.Collections.Immutable;
using CsRules.Documents;

namespace CsRules.Coupons;

/// <summary>A coupon of a <see cref="CouponAnswer"/> that was not used, or was refused.</summary>
/// <param name="Coupon">Its id.</param>
/// <param name="Reasons">Every reason.</param>
/// <example>
/// <para>A reason that was worked out fully is not marked:</para>
/// <code>
/// var answer = CouponAnswer.Of(book.Best(cart, shopper, asOf), null, null, Language.English);
/// answer.NotUsed[0].Examined is null;   // true
/// </code>
/// </example>
public sealed record AnsweredCoupon(string Coupon, ImmutableArray<AnsweredReason> Reasons)
{
    /// <summary>How far the reason was worked out, where that was not fully.</summary>
    public Examination? Examined { get; init; }

    /// <summary>The reasons in words for the customer, where asked for.</summary>
    public string? Customer { get; init; }

    internal static ImmutableArray<AnsweredCoupon> Of(ImmutableArray<UnusedCoupon> coupons, Language language, bool toCustomer) =>
    [
        .. coupons.Select(c => new AnsweredCoupon(c.Coupon, [.. c.Reasons.Select(r => AnsweredReason.Of(r, language))])
        {
            Examined = c.Examined == Examination.Full ? null : c.Examined,
            Customer = toCustomer ? string.Join(' ', c.Reasons.Select(r => r.Explain(language, Voice.Customer))) : null,
        }),
    ];
}

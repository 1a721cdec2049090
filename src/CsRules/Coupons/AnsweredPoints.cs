using System.Collections.Immutable;
using CsRules.Documents;
using CsRules.Orders;

namespace CsRules.Coupons;

/// <summary>Points of a <see cref="CouponAnswer"/>.</summary>
/// <param name="Used">Points used.</param>
/// <param name="Shares">Their share per line.</param>
/// <param name="OnShipping">What they pay of shipping.</param>
/// <param name="ToPay">What is left to pay.</param>
/// <param name="Limits">Every limit that kept points from being used.</param>
/// <example>
/// <para>Points lower what is left to pay, not the total:</para>
/// <code>
/// var best = book.Best(cart, shopper, asOf);
/// var answer = CouponAnswer.Of(best, PointsPayment.For(best.Price, new(Money.Won(4_200))), null, Language.English);
/// answer.Total - answer.Points!.ToPay;   // 4200 KRW
/// </code>
/// </example>
public sealed record AnsweredPoints(
    Money Used, ImmutableArray<LineShare> Shares, Money OnShipping, Money ToPay, ImmutableArray<AnsweredReason> Limits)
{
    internal static AnsweredPoints Of(PointsPayment points, Language language) =>
        new(points.Used, points.Shares, points.OnShipping, points.ToPay, [.. points.Limits.Select(l => AnsweredReason.Of(l, language))]);
}

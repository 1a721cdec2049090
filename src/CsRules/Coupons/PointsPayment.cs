using System.Collections.Immutable;
using CsRules.Decisions;
using CsRules.Documents;
using CsRules.Loyalty;
using CsRules.Orders;

namespace CsRules.Coupons;

/// <summary>Points in a price: used after all coupons, divided over the lines by the one allocation rule.</summary>
/// <param name="Used">Points used.</param>
/// <param name="Shares">Their share per line, in the order of the cart.</param>
/// <param name="OnShipping">What they pay of shipping.</param>
/// <param name="ToPay">What is left to pay.</param>
/// <param name="Limits">Every limit that kept points from being used.</param>
/// <example>
/// <para>Points are used in whole units, so that a few won stay in the balance:</para>
/// <code>
/// var best = book.Best(cart, shopper, asOf);
/// var payment = PointsPayment.For(best.Price, new PointsOffer(Money.Won(4_250)) { Unit = Money.Won(100) });
/// payment.Used;                                 // 4200 KRW
/// payment.ToPay == best.Payable - payment.Used; // true
/// </code>
/// </example>
public sealed record PointsPayment(
    Money Used, ImmutableArray<LineShare> Shares, Money OnShipping, Money ToPay, ImmutableArray<Finding> Limits)
{
    /// <summary>Pays as much of a price with points as the limits and the wish allow.</summary>
    /// <exception cref="CsRulesException">The points are not in the price's currency, or an amount is negative.</exception>
    public static PointsPayment For(CouponPrice price, PointsOffer offer)
    {
        ArgumentNullException.ThrowIfNull(price);
        ArgumentNullException.ThrowIfNull(offer);
        var zero = Money.Zero(price.Payable.Currency);
        foreach (var amount in (Money?[])[offer.Balance, offer.Wanted, offer.MinimumBalance, offer.MinimumOrder, offer.Unit])
            if (amount is { } given && (given.Currency != zero.Currency || given < zero))
                throw new CsRulesException(given.Currency == zero.Currency ? new("points.negative", "$.points", []) : new InputError("points.currency", "$.points", Validation.Data(("currency", zero.Currency.Code))));
        var payable = offer.OnShipping ? price.Payable : price.Items;
        var wished = Money.Min(offer.Wanted ?? payable, Money.Min(offer.Balance, payable));
        var limited = PointsLimits.Apply(offer.Limits, offer.Balance, price.Payable, price.Items, wished);
        var used = limited.Most;
        var onItems = Money.Min(used, price.Items);
        var shares = onItems.IsZero
            ? []
            : Allocation.Of(onItems, [.. price.Lines.Select(l => l.Payable.MinorUnits)]).Shares
                .Select((share, i) => new LineShare(price.Lines[i].Line, share)).Where(s => !s.Amount.IsZero).ToImmutableArray();
        return new(used, shares, used - onItems, price.Payable - used, [.. limited.Hit.Select(limit => Told(limit, offer))]);
    }

    private static Finding Told(PointsLimit limit, PointsOffer offer) => limit.Kind switch
    {
        PointsLimitKind.MinimumBalance => Finding.Informs("points.balance-too-small", ("minimum", limit.Bound), ("short", limit.Short)),
        PointsLimitKind.MinimumOrder => Finding.Informs("points.order-too-small", ("minimum", limit.Bound), ("short", limit.Short)),
        PointsLimitKind.Share => Finding.Informs("points.share-of-order", ("share", offer.UpTo!.Value), ("most", limit.Bound)),
        _ => Finding.Informs("points.unit", ("unit", limit.Bound), ("left", limit.Short)),
    };
}

using System.Collections.Immutable;
using CsRules.Decisions;
using CsRules.Documents;

namespace CsRules.Coupons;

/// <summary>Points a customer may pay with, and the shop's limits. One point is one minor unit of the currency.</summary>
/// <param name="Balance">Points the customer has.</param>
/// <example>
/// <para>A won below the least order, no points can be used:</para>
/// <code>
/// var price = new CouponBookDefinition(Currency.Krw, []).Compile().Best(new Cart([new("1", Money.Won(9_999))]), shopper, asOf).Price;
/// var offer = new PointsOffer(Money.Won(5_000)) { MinimumOrder = Money.Won(10_000) };
/// PointsPayment.For(price, offer).Used;                 // 0 KRW
/// PointsPayment.For(price, offer).Limits[0]["short"];   // 1 KRW
/// </code>
/// </example>
public sealed record PointsOffer(Money Balance)
{
    /// <summary>How many the customer wants to use; as many as possible where absent.</summary>
    public Money? Wanted { get; init; }

    /// <summary>The least balance from which points can be used at all, inclusive.</summary>
    public Money? MinimumBalance { get; init; }

    /// <summary>The least payable total, after coupons, at which points can be used, inclusive.</summary>
    public Money? MinimumOrder { get; init; }

    /// <summary>Points are used in whole multiples of this.</summary>
    public Money? Unit { get; init; }

    /// <summary>The largest share of the items after coupons that points can pay.</summary>
    public Rate? UpTo { get; init; }

    /// <summary>True where points also pay shipping, after the items.</summary>
    public bool OnShipping { get; init; }
}

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
    /// <exception cref="ArgumentException">The points are not in the price's currency, or an amount is negative.</exception>
    public static PointsPayment For(CouponPrice price, PointsOffer offer)
    {
        ArgumentNullException.ThrowIfNull(price);
        ArgumentNullException.ThrowIfNull(offer);
        var zero = Money.Zero(price.Payable.Currency);
        foreach (var amount in (Money?[])[offer.Balance, offer.Wanted, offer.MinimumBalance, offer.MinimumOrder, offer.Unit])
            if (amount < zero) throw new ArgumentException("An amount of points is negative.", nameof(offer));
        var limits = ImmutableArray.CreateBuilder<Finding>();
        var used = Most(price, offer, limits);
        if (offer.Unit is { MinorUnits: > 0 } unit && used.MinorUnits % unit.MinorUnits is > 0 and var odd)
        {
            var left = new Money(odd, used.Currency);
            used -= left;
            limits.Add(Finding("points.unit", ("unit", unit), ("left", left)));
        }

        var onItems = Money.Min(used, price.Items);
        var shares = onItems.IsZero
            ? []
            : Allocation.Of(onItems, [.. price.Lines.Select(l => l.Payable.MinorUnits)]).Shares
                .Select((share, i) => new LineShare(price.Lines[i].Line, share)).Where(s => !s.Amount.IsZero).ToImmutableArray();
        return new(used, shares, used - onItems, price.Payable - used, limits.ToImmutable());
    }

    // As much as the wish and the limits allow; only a limit that is in the way of the wish is told.
    private static Money Most(CouponPrice price, PointsOffer offer, ImmutableArray<Finding>.Builder limits)
    {
        var zero = Money.Zero(price.Payable.Currency);
        if (offer.MinimumBalance is { } balance && offer.Balance < balance)
            limits.Add(Finding("points.balance-too-small", ("minimum", balance), ("short", balance - offer.Balance)));
        if (offer.MinimumOrder is { } order && price.Payable < order)
            limits.Add(Finding("points.order-too-small", ("minimum", order), ("short", order - price.Payable)));
        if (limits.Count > 0) return zero;
        var payable = offer.OnShipping ? price.Payable : price.Items;
        var most = Money.Min(offer.Wanted ?? payable, Money.Min(offer.Balance, payable));
        if (offer.UpTo is { } share && price.Items.Times(share, Rounding.Down) is var allowed && allowed < most)
        {
            limits.Add(Finding("points.share-of-order", ("share", share), ("most", allowed)));
            most = allowed;
        }

        return most;
    }

    private static Finding Finding(string code, params ReadOnlySpan<(string Name, object Value)> data)
    {
        var values = ImmutableArray.CreateBuilder<Datum>(data.Length);
        foreach (var (name, value) in data) values.Add(new(name, value));
        return new(code, FindingEffect.Informs, [], values.MoveToImmutable());
    }
}

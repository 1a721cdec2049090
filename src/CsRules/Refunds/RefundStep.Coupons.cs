namespace CsRules.Refunds;

/// <summary>Coupons whose minimum is lost, as a cumulative difference: what was taken back is given back when nothing is kept.</summary>
internal sealed partial class RefundStep
{
    private void Coupons()
    {
        for (var d = 0; d < _before.Order.Discounts.Length; d++)
        {
            var should = Lost(d);
            var change = should - _before.TakenBack[d];
            // The seller's fault never costs the customer a benefit, but it may give one back.
            if (SellersFault && change > _before.Zero) continue;
            Add(-change, change > _before.Zero ? "refund.coupon-taken-back" : "refund.coupon-given-back",
                ("coupon", _before.Order.Discounts[d].Id), ("minimum", _before.Order.Discounts[d].Minimum ?? _before.Zero));
            _after = _after with { TakenBack = _after.TakenBack.SetItem(d, _before.TakenBack[d] + change) };
        }
    }

    private Money Lost(int discount)
    {
        var coupon = _before.Order.Discounts[discount];
        if (coupon.Minimum is not { IsZero: false } minimum || _before.Policy.LostMinimum == LostMinimum.Keep) return _before.Zero;
        var kept = KeptByTheConsumer(coupon.MinimumAfterDiscounts || _before.Policy.LostMinimum == LostMinimum.Linear);
        if (kept >= minimum) return _before.Zero;
        var share = KeptShare(discount);
        if (_before.Policy.LostMinimum == LostMinimum.Revoke) return share;
        return Money.Min(share, coupon.Amount.Times((minimum - kept).MinorUnits, minimum.MinorUnits));
    }

    // What the goods cost that the consumer did not give back of his own accord: before discounts, or as they were paid.
    private Money KeptByTheConsumer(bool afterDiscounts) => Left([.. _back.Select((units, i) => units - _sellerBack[i])], afterDiscounts);

    // What was paid for the goods that are still kept.
    private Money Kept() => Left(_back, afterDiscounts: true);

    private Money Left(int[] back, bool afterDiscounts)
    {
        var sum = _before.Zero;
        for (var i = 0; i < back.Length; i++)
        {
            var whole = _before.Order.Lines[i].Quantity;
            sum += afterDiscounts
                ? _before.Shares.Net(i, whole) - _before.Shares.Net(i, back[i])
                : _before.Shares.Gross(i, whole) - _before.Shares.Gross(i, back[i]);
        }

        return sum;
    }

    private Money KeptShare(int discount)
    {
        var sum = _before.Zero;
        for (var i = 0; i < _back.Length; i++)
            sum += _before.Shares.Discount(discount, i, _before.Order.Lines[i].Quantity) - _before.Shares.Discount(discount, i, _back[i]);
        return sum;
    }
}

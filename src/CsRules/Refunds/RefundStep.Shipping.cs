using System.Collections.Immutable;
using CsRules.Decisions;
using CsRules.Returns;

namespace CsRules.Refunds;

/// <summary>Outbound and return shipping by fault and threshold, and what else the shop may charge.</summary>
internal sealed partial class RefundStep
{
    private CostBearer Bearer => _bearer ?? (_claim.Kind == RefundKind.Cancel ? CostBearer.Nobody
        : SellersFault ? CostBearer.Seller : CostBearer.Consumer);

    private ReturnBasis Basis => _basis ?? (SellersFault ? ReturnBasis.NotAsDescribed : ReturnBasis.ChangeOfMind);

    private ImmutableArray<ChargeJudgement> ShippingAndCharges()
    {
        OutboundBack();
        FreeShippingLost();
        if (Bearer == CostBearer.Consumer) ReturnLeg();
        var reader = new ChargeReader(_before.Rights.Regime, Basis, Bearer, _before.Policy.RoundTripWhenFreeLost);
        ImmutableArray<ChargeJudgement> charges = [.. _claim.Charges.Select(reader.Judge)];
        foreach (var charge in charges)
            if (!charge.Chargeable.IsZero) _items.Add(new(-charge.Chargeable, charge.Finding));
        return charges;
    }

    // The delivery is paid back where nothing was delivered, or where the seller's fault made it worth nothing: with the last
    // unit, and so at most once.
    private void OutboundBack()
    {
        if (!EverythingIsBack || !(SellersFault || NothingWasDispatched)) return;
        Add(_before.Order.Shipping.Fee ?? _before.Zero, "refund.outbound-back");
    }

    // Before dispatch a smaller order is simply a smaller order: below the threshold its delivery costs, once.
    private void FreeShippingLost()
    {
        var charged = _before.OutboundCharged;
        var should = EverythingIsBack && (SellersFault || NothingWasDispatched) ? _before.Zero
            : _claim.Kind == RefundKind.Cancel && !SellersFault && FreeIsLost() ? _before.Order.Shipping.StandardFee ?? _before.Zero
            : charged;
        Add(charged - should, should > charged ? "refund.outbound-charged" : "refund.outbound-charge-back",
            ("freeFrom", _before.Order.Shipping.FreeFrom ?? _before.Zero));
        _after = _after with { OutboundCharged = should };
    }

    private bool NothingWasDispatched => _claim.Kind == RefundKind.Cancel && !_before.AnyReturn;

    private bool FreeIsLost() =>
        _before.Order.Shipping is { FreeFrom: { } threshold, Fee: null or { MinorUnits: 0 } }
        && !EverythingIsBack && KeptByTheConsumer(afterDiscounts: true) < threshold;

    private void ReturnLeg()
    {
        if (_claim.Charges.Any(c => c.Kind is ChargeKind.ReturnShipping or ChargeKind.RoundTripShipping)) return;
        if (_before.Policy.ReturnFee is { } leg)
            Item(-leg, "refund.return-leg", FindingEffect.Blocks, LawTopic.ConsumerBearsReturn);
        var outbound = _before.Order.Shipping.StandardFee ?? _before.Zero;
        var wasFree = _before.Order.Shipping is { FreeFrom: not null, Fee: null or { MinorUnits: 0 } };
        if (!_before.Policy.RoundTripWhenFreeLost || !wasFree || !_before.RoundTripCharged.IsZero || !_before.OutboundCharged.IsZero) return;
        if (_before.Order.Shipping.FreeFrom is not { } threshold || KeptByTheConsumer(afterDiscounts: true) >= threshold) return;
        Item(-outbound, "refund.round-trip", FindingEffect.Flags, LawTopic.Practice);
        _after = _after with { RoundTripCharged = outbound };
    }

    private void Item(Money amount, string code, FindingEffect effect, LawTopic topic)
    {
        if (amount.IsZero) return;
        var citation = _before.Rights.Regime.Cite(topic);
        _items.Add(new(amount, new(code, effect, citation is null ? [] : [citation], [new("amount", Magnitude(amount))])));
    }
}

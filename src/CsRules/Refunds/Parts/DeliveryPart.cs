using System.Collections.Immutable;
using CsRules.Decisions;
using CsRules.Laws;
using CsRules.Orders;
using CsRules.Returns;

namespace CsRules.Refunds;

/// <summary>Delivery there and back, by fault, threshold and law, and what else the shop may charge.</summary>
/// <param name="Items">What is given and taken.</param>
/// <param name="Charges">Charges that the shop demanded, judged.</param>
/// <param name="OutboundCharged">What stands charged because free delivery was lost before dispatch.</param>
/// <param name="RoundTripCharged">What stands charged as the way there of a round trip.</param>
internal readonly record struct DeliveryPart(
    ImmutableArray<RefundItem> Items, ImmutableArray<ChargeJudgement> Charges, Money OutboundCharged, Money RoundTripCharged)
{
    // An order does not say what was told before it: that the right was told of is taken as given, as everywhere.
    private static readonly FactSet TakenAsShown = FactSet.Of(ClaimFact.InformedOfRight);

    public static DeliveryPart Of(in RefundQuestion asked, in GoodsBack goods)
    {
        var items = ImmutableArray.CreateBuilder<RefundItem>();
        Add(items, RefundItem.Of(OutboundBack(asked, goods), "refund.outbound-back"));
        var (charged, should) = (asked.Before.OutboundCharged, FreeDeliveryLost(asked, goods));
        Add(items, RefundItem.Of(charged - should, should > charged ? "refund.outbound-charged" : "refund.outbound-charge-back",
            ("freeFrom", asked.Before.Order.Shipping.FreeFrom ?? asked.Zero)));
        var roundTrip = asked.Before.RoundTripCharged;
        if (asked.Bearer == CostBearer.Consumer && !asked.Claim.Charges.Any(c => c.Kind is ChargeKind.ReturnShipping or ChargeKind.RoundTripShipping))
        {
            Add(items, Cited(asked, -(asked.Before.Policy.ReturnFee ?? asked.Zero), "refund.return-leg", FindingEffect.Blocks, LawTopic.ConsumerBearsReturn));
            var outbound = WayThere(asked, goods);
            Add(items, Cited(asked, -outbound, "refund.round-trip", FindingEffect.Flags, LawTopic.Practice));
            roundTrip += outbound;
        }

        var reader = new ChargeReader(asked.Law.Regime, asked.Basis, asked.Bearer, asked.Before.Policy.RoundTripWhenFreeLost, TakenAsShown);
        var charges = reader.Judge(asked.Claim.Charges);
        foreach (var charge in charges) Add(items, new(-charge.Chargeable, charge.Finding));
        return new(items.ToImmutable(), charges, should, roundTrip);
    }

    private static void Add(ImmutableArray<RefundItem>.Builder items, RefundItem item)
    {
        if (!item.Amount.IsZero) items.Add(item);
    }

    // Nothing was delivered, or the seller's fault made the delivery worth nothing.
    private static bool DeliveryIsUndone(in RefundQuestion asked, in GoodsBack goods) =>
        goods.IsEverything && (asked.SellersFault || (asked.Claim.Kind == RefundKind.Cancel && !asked.Before.AnyReturn));

    // With the last unit, and so at most once. Where the law says that a withdrawal brings the delivery back, it does.
    private static Money OutboundBack(in RefundQuestion asked, in GoodsBack goods)
    {
        var shipping = asked.Before.Order.Shipping;
        var fee = shipping.Fee ?? asked.Zero;
        if (DeliveryIsUndone(asked, goods)) return fee;
        if (!goods.IsEverything || asked.Basis != ReturnBasis.ChangeOfMind) return asked.Zero;
        return asked.Law.Regime.Outbound switch
        {
            OutboundRefund.Everything => fee,
            OutboundRefund.CheapestStandard => Money.Min(fee, shipping.StandardFee ?? fee),
            _ => asked.Zero,
        };
    }

    // Before dispatch a smaller order is simply a smaller order: below the threshold its delivery costs, once.
    private static Money FreeDeliveryLost(in RefundQuestion asked, in GoodsBack goods)
    {
        if (DeliveryIsUndone(asked, goods)) return asked.Zero;
        var shipping = asked.Before.Order.Shipping;
        var isLost = asked.Claim.Kind == RefundKind.Cancel && !asked.SellersFault && !goods.IsEverything && IsBelow(shipping, goods);
        return isLost ? shipping.StandardFee ?? asked.Zero : asked.Before.OutboundCharged;
    }

    // The delivery that was free is charged with the way back, where the shop's terms say so, once.
    private static Money WayThere(in RefundQuestion asked, in GoodsBack goods)
    {
        var shipping = asked.Before.Order.Shipping;
        var isCharged = asked.Before.Policy.RoundTripWhenFreeLost && asked.Before.RoundTripCharged.IsZero && asked.Before.OutboundCharged.IsZero;
        return isCharged && IsBelow(shipping, goods) ? shipping.StandardFee ?? asked.Zero : asked.Zero;
    }

    private static bool IsBelow(OrderShipping shipping, in GoodsBack goods) =>
        shipping is { FreeFrom: { } threshold, Fee: null or { MinorUnits: 0 } } && goods.KeptByTheConsumer(afterDiscounts: true) < threshold;

    private static RefundItem Cited(in RefundQuestion asked, Money amount, string code, FindingEffect effect, LawTopic topic)
    {
        var citation = asked.Law.Regime.Cite(topic);
        return new(amount, new(code, effect, citation is null ? [] : [citation], [new("amount", RefundItem.Magnitude(amount))]));
    }
}

using System.Collections.Immutable;
using CsRules.Decisions;
using CsRules.Documents;
using CsRules.Laws;
using CsRules.Returns;

namespace CsRules.Refunds;

/// <summary>Delivery there and back, by fault, threshold and law, and what else the shop may charge.</summary>
/// <param name="Items">What is given and taken.</param>
/// <param name="Charges">Charges that the shop demanded, judged.</param>
/// <param name="FeeBack">What has come back after it of the fee that was paid.</param>
/// <param name="Charged">What stands charged after it for a delivery that had been free.</param>
/// <param name="Ways">What this claim takes by itself: ways back and charges; negative.</param>
/// <param name="Own">What this claim adds to what the delivery depends on.</param>
/// <param name="Facts">What is true of the order's returns after it.</param>
internal readonly record struct DeliveryPart(
    ImmutableArray<RefundItem> Items, ImmutableArray<ChargeJudgement> Charges, Money FeeBack, Money Charged, Money Ways, DeliveryFacts Own, DeliveryFacts Facts)
{
    // An order does not say what was told before it: that the right was told of is taken as given, as everywhere.
    private static readonly FactSet TakenAsShown = FactSet.Of(ClaimFact.InformedOfRight);

    public static DeliveryPart Of(in RefundQuestion asked, in GoodsBack goods)
    {
        var items = ImmutableArray.CreateBuilder<RefundItem>();
        var paysTheWayBack = asked.Bearer == CostBearer.Consumer && !asked.Claim.Charges.Any(c => c.Kind is ChargeKind.ReturnShipping or ChargeKind.RoundTripShipping);
        var own = asked.Undone is null
            ? DeliveryFacts.Of(asked, paysTheWayBack && asked.Claim.Kind == RefundKind.Return)
            : -asked.Undone.Delivery;
        var facts = asked.Before.Delivery + own;
        var paid = asked.Before.Order.Shipping.Fee ?? asked.Zero;
        if (facts.Given > paid)
            throw new CsRulesException(new InputError("refund.allowance-too-large", "$.claim.allowances", Validation.Data(("given", own.Given), ("most", paid - asked.Before.Delivery.Given))));
        var feeBack = Money.Max(FeeDueBack(asked, goods, facts), facts.Given);
        Add(items, RefundItem.Of(feeBack - asked.Before.FeeBack, feeBack < asked.Before.FeeBack ? "refund.outbound-again" : "refund.outbound-back"));
        var charged = Lost(asked, goods, facts);
        var more = charged - asked.Before.DeliveryCharged;
        var isWayThere = more.MinorUnits > 0 && asked.Claim.Kind == RefundKind.Return;
        if (!isWayThere)
            Add(items, RefundItem.Of(-more, more.MinorUnits > 0 ? "refund.outbound-charged" : "refund.outbound-charge-back",
                ("freeFrom", asked.Before.Order.Shipping.FreeFrom ?? asked.Zero)));
        var leg = paysTheWayBack ? asked.Before.Policy.ReturnFee ?? asked.Zero : asked.Zero;
        var legs = asked.Claim.Kind == RefundKind.Exchange ? leg * 2 : leg;
        Add(items, asked.Claim.Kind == RefundKind.Exchange
            ? RefundItem.Of(-legs, "refund.exchange-legs")
            : Cited(asked, -legs, "refund.return-leg", FindingEffect.Blocks, LawTopic.ConsumerBearsReturn));
        if (isWayThere) Add(items, Cited(asked, -more, "refund.round-trip", FindingEffect.Flags, LawTopic.Practice));
        if (asked.Undone is { } undone) Add(items, RefundItem.Of(-undone.Own, "refund.own-undone"));
        var reader = new ChargeReader(asked.Law.Regime, asked.Basis, asked.Bearer, asked.Law.Regime.ChangeOfMindCost == CostBearer.Seller, asked.Before.Policy.RoundTripWhenFreeLost, TakenAsShown);
        var charges = reader.Judge(asked.Claim.Charges);
        foreach (var charge in charges) Add(items, new(-charge.Chargeable, charge.Finding));
        var ways = charges.Aggregate(-legs, (sum, charge) => sum - charge.Chargeable);
        return new(items.ToImmutable(), charges, feeBack, charged, ways, own, facts);
    }

    private static void Add(ImmutableArray<RefundItem>.Builder items, RefundItem item)
    {
        if (!item.Amount.IsZero) items.Add(item);
    }

    // What was paid for a delivery that served nobody comes back. Where the law says that a withdrawal brings the delivery back,
    // it does, with the last unit.
    private static Money FeeDueBack(in RefundQuestion asked, in GoodsBack goods, DeliveryFacts facts)
    {
        var shipping = asked.Before.Order.Shipping;
        var fee = shipping.Fee ?? asked.Zero;
        if (goods.DeliveryServedNobody) return fee;
        if (!goods.IsEverything || facts.BeyondLaw > 0) return asked.Zero;
        return asked.Law.Regime.Outbound switch
        {
            OutboundRefund.Everything => fee,
            OutboundRefund.CheapestStandard => Money.Min(fee, shipping.StandardFee ?? fee),
            _ => asked.Zero,
        };
    }

    // Free delivery is lost once, by what the consumer cancels before dispatch; by what he returns, where the shop's terms say so.
    public static Money Lost(in RefundQuestion asked, in GoodsBack goods, DeliveryFacts facts)
    {
        var shipping = asked.Before.Order.Shipping;
        if (goods.DeliveryServedNobody || shipping is not { FreeFrom: { } threshold, Fee: null or { MinorUnits: 0 } }) return asked.Zero;
        var taken = DiscountsTaken.Of(shipping);
        bool Reaches(in GoodsBack left, ImmutableArray<int> gone) => left.Standing(gone, [], taken) >= threshold;
        if (!Reaches(goods, goods.Nothing)) return asked.Zero;
        var isLost = !Reaches(goods, goods.CancelledOfBought)
            || (asked.Before.Policy.RoundTripWhenFreeLost && facts.AtConsumersCost > 0 && !Reaches(goods, goods.ByConsumer));
        return isLost ? shipping.StandardFee ?? asked.Zero : asked.Zero;
    }

    private static RefundItem Cited(in RefundQuestion asked, Money amount, string code, FindingEffect effect, LawTopic topic)
    {
        var citation = asked.Law.Regime.Cite(topic);
        return new(amount, new(code, effect, citation is null ? [] : [citation], [new("amount", RefundItem.Magnitude(amount))]));
    }
}

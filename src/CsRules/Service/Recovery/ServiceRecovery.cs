using CsRules.Decisions;
using CsRules.Documents;
using CsRules.Laws;
using CsRules.Returns;

namespace CsRules.Service;

/// <summary>
/// Making good after a seller's fault: refund, free exchange, exchange for an item of a like price, and a coupon or points
/// as an apology. An exchange or an apology never replaces the right to the money; a remedy is never conditional on a review.
/// </summary>
/// <example>
/// <para>The shop prefers an exchange; the refund the law gives still stands beside it:</para>
/// <code>
/// var shop = new RecoveryPolicy { Preference = [RecoveryRemedy.FreeExchange] };
/// ServiceRecovery.Propose(fault, refused, shop).Options.Select(o =&gt; o.Remedy)   // FreeExchange, Refund
/// </code>
/// </example>
public static class ServiceRecovery
{
    /// <summary>Proposes remedies.</summary>
    /// <param name="fault">The case.</param>
    /// <param name="decision">The decision on the return; where it is allowed because the goods are not as agreed, the refund is a right and says so.</param>
    /// <param name="policy">The shop's settings.</param>
    /// <exception cref="CsRulesException">Two currencies, or a negative amount.</exception>
    public static RecoveryProposal Propose(RecoveryCase fault, in ReturnDecision decision, RecoveryPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(fault);
        ArgumentNullException.ThrowIfNull(policy);
        if (fault.Paid.MinorUnits < 0) throw new CsRulesException(new InputError("service.negative-amount", "$.paid", Validation.Data(("given", fault.Paid))));
        for (var i = 0; i < fault.Others.Length; i++)
            if (fault.Others[i].Price.Currency != fault.Paid.Currency)
                throw new CsRulesException(new InputError("recovery.other-currency", $"$.others[{i}].price", Validation.Data(("given", fault.Others[i].Price.Currency.Code), ("other", fault.Paid.Currency.Code))));
        var options = new List<RecoveryOption> { Refund(fault, decision) };
        if (fault.SameInStock) options.Add(new(RecoveryRemedy.FreeExchange, null, null, false, Finding.Informs("recovery.free-exchange")));
        var reach = fault.Paid.Times(policy.LikePrice, Rounding.Down);
        foreach (var item in fault.Others.OrderBy(o => o.Product, StringComparer.Ordinal))
            if (item.Price >= fault.Paid - reach && item.Price <= fault.Paid + reach)
                options.Add(new(RecoveryRemedy.LikePricedExchange, null, item.Product, false,
                    Finding.Informs("recovery.like-priced", ("product", item.Product), ("price", item.Price))));
        if (policy.Coupon is { } coupon) options.Add(new(RecoveryRemedy.ApologyCoupon, coupon, null, true, Finding.Informs("recovery.coupon", ("amount", coupon))));
        if (policy.Points is { } points) options.Add(new(RecoveryRemedy.ApologyPoints, points, null, true, Finding.Informs("recovery.points", ("amount", points))));
        return new(
            [.. options.OrderBy(o => policy.Preference.Contains(o.Remedy) ? policy.Preference.IndexOf(o.Remedy) : int.MaxValue).ThenBy(o => o.Remedy)],
            [.. fault.Conditions.Distinct().Order().Select(c => Finding.Blocks("recovery.condition", ("condition", c)))]);
    }

    private static RecoveryOption Refund(RecoveryCase fault, in ReturnDecision decision)
    {
        var isRight = decision is { Outcome: ReturnOutcome.Allowed, Basis: ReturnBasis.NotAsDescribed };
        var citation = isRight ? decision.Regime.Cite(LawTopic.Nonconformity) : null;
        return new(RecoveryRemedy.Refund, fault.Paid, null, false, Finding.Of(
            isRight ? "recovery.refund-right" : "recovery.refund", isRight ? FindingEffect.Supports : FindingEffect.Informs, citation, [("amount", fault.Paid)]));
    }
}

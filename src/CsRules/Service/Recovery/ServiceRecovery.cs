using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CsRules.Decisions;
using CsRules.Json;
using CsRules.Returns;
using FluentValidation;

namespace CsRules.Service;

/// <summary>How a shop can make good its own fault.</summary>
[JsonConverter(typeof(CamelCaseEnum<RecoveryRemedy>))]
public enum RecoveryRemedy
{
    /// <summary>The money back. Where the law gives it, it is always among the choices.</summary>
    Refund,

    /// <summary>Another of the same, free.</summary>
    FreeExchange,

    /// <summary>An item of a like price instead, free.</summary>
    LikePricedExchange,

    /// <summary>A coupon as an apology, on top.</summary>
    ApologyCoupon,

    /// <summary>Points as an apology, on top.</summary>
    ApologyPoints,
}

/// <summary>What a shop wants in return for a remedy. None of these may be asked.</summary>
[JsonConverter(typeof(CamelCaseEnum<RecoveryCondition>))]
public enum RecoveryCondition
{
    /// <summary>That a review is removed.</summary>
    RemoveReview,

    /// <summary>That a review is changed for the better.</summary>
    ChangeReview,

    /// <summary>That no review is written.</summary>
    WriteNoReview,
}

/// <summary>A shop's settings for making good.</summary>
public sealed record RecoveryPolicy
{
    /// <summary>The defaults: refund, then exchange, then an apology.</summary>
    public static RecoveryPolicy Default { get; } = new();

    /// <summary>In which order remedies are proposed; what isn't named comes after, in the order of <see cref="RecoveryRemedy"/>.</summary>
    public ImmutableArray<RecoveryRemedy> Preference { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>How far the price of a like-priced item may differ, as a share of what was paid, both ways, inclusive.</summary>
    public Rate LikePrice { get; init; } = Rate.Percent(10);

    /// <summary>The coupon that goes with an apology; none where absent.</summary>
    public Money? Coupon { get; init; }

    /// <summary>The points that go with an apology; none where absent.</summary>
    public Money? Points { get; init; }
}

/// <summary>A seller's fault that is to be made good.</summary>
public sealed record RecoveryCase
{
    /// <summary>The shop's id of the case.</summary>
    public required string Id { get; init; }

    /// <summary>What was paid for the item.</summary>
    public required Money Paid { get; init; }

    /// <summary>True where the same item can be sent again.</summary>
    public bool SameInStock { get; init; }

    /// <summary>Other items that could be sent, with their prices.</summary>
    public ImmutableArray<RecoveryItem> Others { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>What the shop would like to ask in return; each is refused by name.</summary>
    public ImmutableArray<RecoveryCondition> Conditions { get; init => field = value.IsDefault ? [] : value; } = [];
}

/// <summary>An item that could be sent instead.</summary>
/// <param name="Product">The product.</param>
/// <param name="Price">Its price.</param>
public sealed record RecoveryItem(string Product, Money Price);

/// <summary>One remedy that can be proposed.</summary>
/// <param name="Remedy">The remedy.</param>
/// <param name="Amount">What goes back, or what the apology is worth; null for an exchange.</param>
/// <param name="Product">The item instead; null where it is the same, or no exchange.</param>
/// <param name="IsOnTop">True for an apology: it comes beside another remedy and never instead of it.</param>
/// <param name="Finding">The proposal in words, with the law where the law gives it.</param>
public sealed record RecoveryOption(RecoveryRemedy Remedy, Money? Amount, string? Product, bool IsOnTop, Finding Finding);

/// <summary>What can be proposed after a seller's fault, in the shop's order, and what may not be asked in return.</summary>
/// <param name="Options">The remedies.</param>
/// <param name="Refused">Conditions that may not be made, each by name.</param>
public sealed record RecoveryProposal(ImmutableArray<RecoveryOption> Options, ImmutableArray<Finding> Refused);

/// <summary>
/// Making good after a seller's fault: refund, free exchange, exchange for an item of a like price, and a coupon or points
/// as an apology. An exchange or an apology never replaces the right to the money; a remedy is never conditional on a review.
/// </summary>
/// <example>
/// <para>The shop prefers an exchange; the refund the law gives still stands beside it:</para>
/// <code>
/// ServiceRecovery.Propose(fault, decision, new() { Preference = [RecoveryRemedy.FreeExchange] }).Options   // exchange, refund
/// </code>
/// </example>
public static class ServiceRecovery
{
    /// <summary>Proposes remedies.</summary>
    /// <param name="fault">The case.</param>
    /// <param name="decision">The decision on the return; where it is allowed because the goods are not as agreed, the refund is a right and says so.</param>
    /// <param name="policy">The shop's settings.</param>
    /// <exception cref="ArgumentException">Two currencies, or a negative amount.</exception>
    public static RecoveryProposal Propose(RecoveryCase fault, in ReturnDecision decision, RecoveryPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(fault);
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentOutOfRangeException.ThrowIfNegative(fault.Paid.MinorUnits, nameof(fault));
        var options = new List<RecoveryOption> { Refund(fault, decision) };
        if (fault.SameInStock) options.Add(new(RecoveryRemedy.FreeExchange, null, null, false, ServiceFinding.Informs("recovery.free-exchange")));
        var reach = fault.Paid.Times(policy.LikePrice, Rounding.Down);
        foreach (var item in fault.Others.OrderBy(o => o.Product, StringComparer.Ordinal))
            if (item.Price >= fault.Paid - reach && item.Price <= fault.Paid + reach)
                options.Add(new(RecoveryRemedy.LikePricedExchange, null, item.Product, false,
                    ServiceFinding.Informs("recovery.like-priced", ("product", item.Product), ("price", item.Price))));
        if (policy.Coupon is { } coupon) options.Add(new(RecoveryRemedy.ApologyCoupon, coupon, null, true, ServiceFinding.Informs("recovery.coupon", ("amount", coupon))));
        if (policy.Points is { } points) options.Add(new(RecoveryRemedy.ApologyPoints, points, null, true, ServiceFinding.Informs("recovery.points", ("amount", points))));
        return new(
            [.. options.OrderBy(o => policy.Preference.Contains(o.Remedy) ? policy.Preference.IndexOf(o.Remedy) : int.MaxValue).ThenBy(o => o.Remedy)],
            [.. fault.Conditions.Distinct().Order().Select(c => ServiceFinding.Blocks("recovery.condition", ("condition", c)))]);
    }

    private static RecoveryOption Refund(RecoveryCase fault, in ReturnDecision decision)
    {
        var isRight = decision is { Outcome: ReturnOutcome.Allowed, Basis: ReturnBasis.NotAsDescribed };
        var citation = isRight ? decision.Regime.Cite(LawTopic.Nonconformity) : null;
        return new(RecoveryRemedy.Refund, fault.Paid, null, false, ServiceFinding.Of(
            isRight ? "recovery.refund-right" : "recovery.refund", isRight ? FindingEffect.Supports : FindingEffect.Informs, citation, [("amount", fault.Paid)]));
    }
}

/// <summary>Everything that can be wrong with a shop's settings for making good.</summary>
public sealed class RecoveryPolicyValidator : AbstractValidator<RecoveryPolicy>
{
    /// <summary>The rules.</summary>
    public RecoveryPolicyValidator()
    {
        RuleFor(p => p.LikePrice).Must(share => share >= Rate.Zero && share <= Rate.One).WithErrorCode("service.share").WithState(p => Validation.Data(("given", p.LikePrice)));
        RuleFor(p => p.Coupon).Must(amount => amount is null or { MinorUnits: > 0 }).WithErrorCode("service.negative-amount").WithState(p => Validation.Data(("given", p.Coupon!)));
        RuleFor(p => p.Points).Must(amount => amount is null or { MinorUnits: > 0 }).WithErrorCode("service.negative-amount").WithState(p => Validation.Data(("given", p.Points!)));
    }
}

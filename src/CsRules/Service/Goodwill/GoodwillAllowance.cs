using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CsRules.Documents;
using CsRules.Returns;
using NodaTime;

namespace CsRules.Service;

/// <summary>
/// How far a shop may be kinder than law and policy ask: so much a claim, and so much a customer and calendar month. Both
/// limits are inclusive.
/// </summary>
/// <example>
/// <para>A return one day late, granted; the second of the month goes beyond what is left:</para>
/// <code>
/// var allowance = new GoodwillAllowance { PerClaim = Money.Won(30_000), PerMonth = Money.Won(50_000) };
/// allowance.Decide(refused, new() { Claim = "R-1", Cost = Money.Won(30_000) }, [], seoul, asOf).LeftThisMonth   // 20,000
/// </code>
/// </example>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record GoodwillAllowance
{
    /// <summary>The most that one claim may cost.</summary>
    public required Money PerClaim { get; init; }

    /// <summary>The most that a customer's claims of one calendar month may cost together.</summary>
    public required Money PerMonth { get; init; }

    /// <summary>What is left for a customer in the month of an instant; never below zero.</summary>
    /// <exception cref="CsRulesException">A grant is of another currency.</exception>
    public Money LeftIn(ImmutableArray<GoodwillGrant> granted, DateTimeZone zone, Instant asOf)
    {
        ArgumentNullException.ThrowIfNull(zone);
        var (today, used, zero) = (asOf.InZone(zone).Date, 0L, Money.Zero(PerMonth.Currency));
        if (granted.IsDefault) return PerMonth;
        for (var i = 0; i < granted.Length; i++)
        {
            var (grant, on) = (granted[i], granted[i].On.On(zone));
            if (grant.Cost.Currency != PerMonth.Currency) throw OtherCurrency($"$.granted[{i}].cost", grant.Cost);
            if (on.Year != today.Year || on.Month != today.Month || IsRepeated(granted, i)) continue;
            used = checked(used + grant.Cost.MinorUnits);
        }

        return Money.Max(PerMonth - new Money(used, PerMonth.Currency), zero);
    }

    /// <summary>
    /// Decides whether a claim may be granted kindly. What the law or the shop's terms allow is no kindness: it stays what
    /// it is and costs nothing here. A claim that was granted before is granted again at no further cost.
    /// </summary>
    /// <param name="decision">The decision on the return; it is read and never changed.</param>
    /// <param name="request">The claim and what granting it would cost.</param>
    /// <param name="granted">What the customer was granted before, in any order.</param>
    /// <param name="zone">The shop's zone: it says when a month ends.</param>
    /// <param name="asOf">When it is decided.</param>
    /// <exception cref="CsRulesException">An amount is negative, or of another currency than the allowance.</exception>
    public GoodwillDecision Decide(
        in ReturnDecision decision, GoodwillRequest request, ImmutableArray<GoodwillGrant> granted, DateTimeZone zone, Instant asOf)
    {
        AsOf.ThrowIfUnanswerable(asOf);
        ArgumentNullException.ThrowIfNull(request);
        if (request.Cost.MinorUnits < 0) throw new CsRulesException(new InputError("service.negative-amount", "$.request.cost", Validation.Data(("given", request.Cost))));
        if (request.Cost.Currency != PerClaim.Currency) throw OtherCurrency("$.request.cost", request.Cost);
        var left = LeftIn(granted, zone, asOf);
        var done = !granted.IsDefault && granted.Any(g => g.Id == request.Claim);
        var outcome = decision.Outcome == ReturnOutcome.Allowed && decision.Basis != ReturnBasis.Goodwill ? GoodwillOutcome.NotNeeded
            : done ? GoodwillOutcome.GrantedBefore
            : request.Cost <= PerClaim && request.Cost <= left ? GoodwillOutcome.Granted
            : GoodwillOutcome.Beyond;
        return new(outcome, this, request, left, decision.Outcome == ReturnOutcome.NeedsEvidence);
    }

    private CsRulesException OtherCurrency(string path, Money given) => new(new InputError("service.other-currency", path, Validation.Data(("given", given.Currency.Code), ("other", PerClaim.Currency.Code))));

    private static bool IsRepeated(ImmutableArray<GoodwillGrant> granted, int index)
    {
        for (var i = 0; i < index; i++)
            if (granted[i].Id == granted[index].Id) return true;
        return false;
    }
}

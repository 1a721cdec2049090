using System.Collections.Immutable;
using CsRules.Decisions;
using NodaTime;

namespace CsRules.Service;

/// <summary>A decision on goodwill: marked as such, with its cost and what is left this month.</summary>
/// <example>
/// <para>A return a day late is granted as a kindness, and it says what is left of the month:</para>
/// <code>
/// kindness.IsGoodwill      // true
/// kindness.Cost            // 18,000 won
/// kindness.LeftThisMonth   // 32,000 won
/// </code>
/// </example>
public sealed class GoodwillDecision
{
    private readonly GoodwillAllowance _allowance;
    private readonly GoodwillRequest _request;
    private readonly Money _left;
    private readonly bool _rightIsOpen;

    internal GoodwillDecision(GoodwillOutcome outcome, GoodwillAllowance allowance, GoodwillRequest request, Money left, bool rightIsOpen) =>
        (Outcome, _allowance, _request, _left, _rightIsOpen) = (outcome, allowance, request, left, rightIsOpen);

    /// <summary>The answer.</summary>
    public GoodwillOutcome Outcome { get; }

    /// <summary>True where the claim is granted, and as goodwill.</summary>
    public bool IsGoodwill => Outcome is GoodwillOutcome.Granted or GoodwillOutcome.GrantedBefore;

    /// <summary>What the kindness costs now: nothing where it is a right, was granted before, or is not granted.</summary>
    public Money Cost => Outcome == GoodwillOutcome.Granted ? _request.Cost : Money.Zero(_request.Cost.Currency);

    /// <summary>What is left of the customer's month after it.</summary>
    public Money LeftThisMonth => _left - Cost;

    /// <summary>Everything found: the outcome and, where it goes beyond, by how much of which limit.</summary>
    public ImmutableArray<Finding> Findings
    {
        get
        {
            var found = ImmutableArray.CreateBuilder<Finding>();
            switch (Outcome)
            {
                case GoodwillOutcome.NotNeeded: found.Add(Finding.Informs("goodwill.not-needed")); break;
                case GoodwillOutcome.Granted: found.Add(Finding.Supports("goodwill.granted", ("cost", Cost), ("left", LeftThisMonth))); break;
                case GoodwillOutcome.GrantedBefore: found.Add(Finding.Supports("goodwill.granted-before", ("left", LeftThisMonth))); break;
                default: Beyond(found); break;
            }

            if (_rightIsOpen) found.Add(Finding.Flags("goodwill.right-open"));
            return found.ToImmutable();
        }
    }

    /// <summary>The grant to keep, so that the month remembers it; null where nothing new is granted.</summary>
    public GoodwillGrant? ToGrant(Instant on) =>
        Outcome == GoodwillOutcome.Granted ? new() { Id = _request.Claim, On = on, Cost = _request.Cost } : null;

    private void Beyond(ImmutableArray<Finding>.Builder found)
    {
        if (_request.Cost > _allowance.PerClaim)
            found.Add(Finding.Blocks("goodwill.beyond-claim", ("cost", _request.Cost), ("limit", _allowance.PerClaim), ("over", _request.Cost - _allowance.PerClaim)));
        if (_request.Cost > _left)
            found.Add(Finding.Blocks("goodwill.beyond-month", ("cost", _request.Cost), ("left", _left), ("over", _request.Cost - _left)));
    }
}

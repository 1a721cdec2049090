using System.Collections.Immutable;

namespace CsRules.Loyalty;

/// <summary>The one rule of how many points may pay: for a program's ledger, and for an offer at the checkout.</summary>
internal static class PointsLimits
{
    /// <summary>As much as the limits allow, with every limit that is in the way.</summary>
    /// <param name="use">The limits.</param>
    /// <param name="balance">What the customer has.</param>
    /// <param name="total">The order's total, which the least order is measured by; null where nobody says.</param>
    /// <param name="shareOf">What the largest share is taken of.</param>
    /// <param name="most">As much as is wanted and there.</param>
    /// <param name="cap">What is never passed, without a word: the total itself.</param>
    public static PointsLimited Apply(PointsUseLimits use, Money balance, Money? total, Money? shareOf, Money most, Money? cap = null)
    {
        var (hit, zero) = (ImmutableArray.CreateBuilder<PointsLimit>(), Money.Zero(balance.Currency));
        if (use.MinimumBalance is { } least && balance < least) hit.Add(new(PointsLimitKind.MinimumBalance, least, least - balance));
        if (total is null && use.NeedsTotal) hit.Add(new(PointsLimitKind.TotalMissing, zero, zero));
        if (use.MinimumOrder is { } order && total < order) hit.Add(new(PointsLimitKind.MinimumOrder, order, order - total.Value));
        if (hit.Count > 0) return new(false, zero, hit.ToImmutable());
        if (Share(use, shareOf) is { } allowed && allowed < most)
        {
            hit.Add(new(PointsLimitKind.Share, allowed, most - allowed));
            most = allowed;
        }

        if (cap < most) most = cap.Value;
        if (use.Unit is { MinorUnits: > 0 } unit && most.MinorUnits % unit.MinorUnits is var rest and not 0)
        {
            var left = new Money(rest, most.Currency);
            hit.Add(new(PointsLimitKind.Unit, unit, left));
            most -= left;
        }

        return new(true, most, hit.ToImmutable());
    }

    /// <summary>How much of a total points may pay, rounded down; null where there is no share, or no total to take it of.</summary>
    public static Money? Share(PointsUseLimits use, Money? total) => total is { } whole && use.UpTo is { } share ? whole.Times(share, Rounding.Down) : null;
}

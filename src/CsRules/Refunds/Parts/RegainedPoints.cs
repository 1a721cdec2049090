using System.Collections.Immutable;

namespace CsRules.Refunds;

/// <summary>
/// Points that a claim had forfeited and that the seller's fault covers since, so that it is no matter which claim was told first.
/// </summary>
/// <param name="Lots">By lot of the order.</param>
/// <param name="Restored">The same as they come back.</param>
/// <param name="Sum">All of them.</param>
/// <param name="Account">The account before the claim, with these points used as they were.</param>
internal readonly record struct RegainedPoints(ImmutableArray<Money> Lots, ImmutableArray<RestoredLot> Restored, Money Sum, RefundAccount Account)
{
    /// <param name="asked">The claim.</param>
    /// <param name="goods">What is back after it.</param>
    /// <param name="amount">What goes back of what was paid without these points: of the expired ones among it none is forfeited first.</param>
    /// <param name="sellers">What goes back at the seller's fault so far.</param>
    public static RegainedPoints Of(in RefundQuestion asked, in GoodsBack goods, Money amount, Money sellers)
    {
        var (before, zero) = (asked.Before, asked.Zero);
        var lost = before.Forfeited.Aggregate(zero, (sum, lot) => sum + lot);
        var sum = lost.IsZero || asked.Undone is not null ? zero
            : Money.Max(lost - Money.Max(before.Expired + PayOut.Of(asked, goods, amount, zero, sellers).Expired - sellers, zero), zero);
        var (lots, left) = (new Money[before.Forfeited.Length], sum);
        var restored = ImmutableArray.CreateBuilder<RestoredLot>();
        for (var i = lots.Length - 1; i >= 0; i--)
        {
            left -= lots[i] = Money.Min(before.Forfeited[i], left);
            var lot = before.Order.Points[i];
            if (!lots[i].IsZero) restored.Add(new(lot.Lot, lots[i], PayOut.LastDay(asked, lot), zero));
        }

        return new([.. lots], restored.ToImmutable(), sum, sum.IsZero ? before : before with
        {
            PointsRefunded = [.. before.PointsRefunded.Select((done, i) => done - lots[i])],
            Forfeited = [.. before.Forfeited.Select((done, i) => done - lots[i])],
            Expired = before.Expired - sum,
        });
    }
}

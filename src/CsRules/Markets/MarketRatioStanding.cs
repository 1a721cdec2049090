namespace CsRules.Markets;

/// <summary>Where a ratio stands.</summary>
/// <param name="Kind">What it measures.</param>
/// <param name="Good">What went well.</param>
/// <param name="All">What is decided.</param>
/// <param name="Open">What is not decided yet.</param>
/// <param name="Untold">What can't be decided, since the facts do not say what was promised.</param>
/// <param name="Share">The ratio, fractions of a millionth dropped; null where nothing is decided.</param>
/// <param name="Least">The least it may be; null where nobody knows.</param>
/// <param name="MayMiss">How many more may go wrong, nothing else happening; null where nobody knows or it is below.</param>
/// <param name="MissingGood">How many must go well in turn to be back at the least; null where none, or no number would do.</param>
/// <example>
/// <para>Ninety-nine of a hundred are exactly enough, and not one more may go wrong:</para>
/// <code>
/// MarketRatioStanding just = MarketRatioStanding.Of(MarketRatioKind.OnTimeDelivery, 99, 100, 0, 0, Rate.Percent(99));
/// just.MayMiss;          // 0
/// MarketRatioStanding below = MarketRatioStanding.Of(MarketRatioKind.OnTimeDelivery, 98, 100, 0, 0, Rate.Percent(99));
/// below.MissingGood;      // 100
/// </code>
/// </example>
public sealed record MarketRatioStanding(
    MarketRatioKind Kind, long Good, long All, long Open, long Untold, Rate? Share, Rate? Least, long? MayMiss, long? MissingGood)
{
    /// <summary>True where it is below the least; null where nobody can say.</summary>
    public bool? IsBelow => Least is null || All == 0 ? null : MayMiss is null;

    /// <summary>A standing from its counts.</summary>
    public static MarketRatioStanding Of(MarketRatioKind kind, long good, long all, long open, long untold, Rate? least)
    {
        Rate? share = all == 0 ? null : new Rate((long)((Int128)good * Rate.Whole / all));
        if (least is not { } floor || all == 0) return new(kind, good, all, open, untold, share, least, null, null);
        var missing = ((Int128)all * floor.Millionths) - ((Int128)good * Rate.Whole);
        // good / (all + more) is still the least; good + more of all + more is the least again.
        return missing <= 0
            ? new(kind, good, all, open, untold, share, least, floor.Millionths == 0 ? null : (long)((Int128)good * Rate.Whole / floor.Millionths) - all, null)
            : new(kind, good, all, open, untold, share, least, null, floor.Millionths >= Rate.Whole ? null : (long)((missing + (Rate.Whole - floor.Millionths) - 1) / (Rate.Whole - floor.Millionths)));
    }
}

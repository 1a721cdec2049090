namespace CsRules.Loyalty;

/// <summary>The one rule for points of a lot that ran out before they came back: in the ledger, and in a refund.</summary>
internal static class PointsRevival
{
    /// <summary>How many days they get from now on; null where they are lost.</summary>
    /// <param name="policy">The shop's rule.</param>
    /// <param name="extendDays">Days that the shop gives, where it gives days of its own.</param>
    /// <param name="left">Days that were left when they were spent.</param>
    /// <param name="shopAtFault">At the shop's fault nothing is lost, and the more of the two is given.</param>
    public static int? Days(ExpiredPointsPolicy policy, int extendDays, int left, bool shopAtFault) => policy switch
    {
        ExpiredPointsPolicy.Forfeit when !shopAtFault => null,
        ExpiredPointsPolicy.Extend => shopAtFault ? Math.Max(left, extendDays) : extendDays,
        _ => left,
    };
}

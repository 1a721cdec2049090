namespace CsRules.Loyalty.Ledger;

/// <summary>A lot while events are folded.</summary>
internal struct LotState
{
    public const int Never = int.MaxValue;

    public string Id;
    public int Order;
    public int NextOfOrder;
    public int EarnedDay;
    public int ExpiresDay;
    // The key under which the lot now lies in the queue; int.MinValue where it does not.
    public int QueuedDay;
    public bool HasOwnLastDay;
    public bool IsRevived;
    public long EarnedAt;
    public PointsBuckets Points;

    /// <summary>All that the lot ever got.</summary>
    public readonly long Amount => -Points[PointsBucket.Outside];

    public readonly long Pending => Points[PointsBucket.Pending];

    public readonly long Available => Points[PointsBucket.Available];

    /// <summary>What is gone and gave the customer nothing: it need not be taken again.</summary>
    public readonly long Gone => Points[PointsBucket.Expired] + Points[PointsBucket.Withdrawn];

    public readonly long Revoked => Points[PointsBucket.TakenBack] + Points[PointsBucket.Withdrawn];
}

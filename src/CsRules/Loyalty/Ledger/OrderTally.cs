namespace CsRules.Loyalty.Ledger;

/// <summary>What is known of an order while events are folded.</summary>
internal struct OrderTally
{
    public int FirstLot;
    public int LastUse;
    public int DueDay;
    public bool IsConfirmed;
    public long Whole;
    public long Returned;
    public long Earned;
    public long TakenBack;
    public long Covered;
    public long Waived;
    public long Used;
    public long Restored;
}

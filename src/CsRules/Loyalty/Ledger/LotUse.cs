namespace CsRules.Loyalty.Ledger;

/// <summary>Points of one lot that paid for an order.</summary>
internal struct LotUse
{
    public int Lot;
    public int Previous;
    public int Day;
    public int ExpiresDay;
    public long Left;
}

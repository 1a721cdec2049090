namespace CsRules.Loyalty.Ledger;

/// <summary>The order in which lots are spent: soonest to expire, then oldest, then first come.</summary>
internal readonly record struct LotKey(int ExpiresDay, long EarnedAt, int Lot) : IComparable<LotKey>
{
    public int CompareTo(LotKey other)
    {
        if (ExpiresDay != other.ExpiresDay) return ExpiresDay < other.ExpiresDay ? -1 : 1;
        if (EarnedAt != other.EarnedAt) return EarnedAt < other.EarnedAt ? -1 : 1;
        return Lot.CompareTo(other.Lot);
    }
}

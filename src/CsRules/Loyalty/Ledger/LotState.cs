using NodaTime;

namespace CsRules.Loyalty.Ledger;

/// <summary>A lot while events are folded; what it got is always what became of it: see <see cref="PointsLot"/>.</summary>
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
    public long Amount;
    public long Pending;
    public long Available;
    public long Used;
    public long Expired;
    public long Revoked;
    public long Withdrawn;
    public long SetOff;
}

/// <summary>What is known of an order while events are folded.</summary>
internal struct OrderState
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

/// <summary>Points of one lot that paid for an order.</summary>
internal struct UseState
{
    public int Lot;
    public int Previous;
    public int Day;
    public int ExpiresDay;
    public long Left;
}

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

/// <summary>A day as a number, so that folding compares numbers and makes dates only when asked for.</summary>
internal static class DayNumber
{
    private static readonly LocalDate Epoch = new(1970, 1, 1);

    public static int Of(LocalDate date) => Period.DaysBetween(Epoch, date);

    public static LocalDate Date(int day) => Epoch.PlusDays(day);

    public static int Of(Instant instant, DateTimeZone zone)
    {
        var ticks = instant.ToUnixTimeTicks() + zone.GetUtcOffset(instant).Ticks;
        return (int)(ticks >= 0 ? ticks / NodaConstants.TicksPerDay : -((-ticks + NodaConstants.TicksPerDay - 1) / NodaConstants.TicksPerDay));
    }
}

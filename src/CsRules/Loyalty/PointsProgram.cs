using FluentValidation;

namespace CsRules.Loyalty;

/// <summary>
/// How a shop's points are earned, kept, spent and taken back. Points are money of the program's currency: one point is
/// one minor unit (a Korean 적립금 of 1,000 is 1,000 won).
/// </summary>
/// <example>
/// <para>1%, usable seven days after delivery, until the end of the twelfth month:</para>
/// <code>
/// var rules = new PointsProgram
/// {
///     Currency = Currency.Krw,
///     Earning = new() { Rate = Rate.Percent(1) },
///     Pending = new() { DaysAfterDelivery = 7 },
///     Expiry = new() { Months = 12, EndOfMonth = true },
/// }.Compile();
/// rules.Earned(Money.Won(12_345));               // 123 KRW
/// rules.LastDay(new LocalDate(2025, 11, 15));    // 2026-11-30
/// </code>
/// </example>
public sealed record PointsProgram
{
    /// <summary>The one currency of every amount.</summary>
    public required Currency Currency { get; init; }

    /// <summary>The shop's zone, by its IANA name: it says when a day ends. Seoul where left out.</summary>
    public string Zone { get; init => field = value ?? "Asia/Seoul"; } = "Asia/Seoul";

    /// <summary>What an order earns; nothing where left out.</summary>
    public PointsEarning Earning { get; init => field = value ?? new(); } = new();

    /// <summary>Until when earned points can't be used.</summary>
    public PointsPending Pending { get; init => field = value ?? new(); } = new();

    /// <summary>When points end; never where left out.</summary>
    public PointsExpiry Expiry { get; init => field = value ?? new(); } = new();

    /// <summary>What limits their use; nothing where left out.</summary>
    public PointsUseLimits Use { get; init => field = value ?? new(); } = new();

    /// <summary>What points get that go back to a lot which has expired since.</summary>
    public ExpiredPointsPolicy ExpiredLots { get; init; }

    /// <summary>Days for <see cref="ExpiredPointsPolicy.Extend"/>: the last day is so many days after the refund.</summary>
    public int ExtendDays { get; init; }

    /// <summary>What becomes of earned points that are to be taken back and were spent already.</summary>
    public SpentPointsPolicy SpentEarnings { get; init; }

    /// <summary>"Expiring soon" is: the last day is at most so many days away. 30 where left out.</summary>
    public int? SoonDays { get; init; }

    /// <summary>What one point is worth where the shop counts in points that aren't money; see <see cref="PointsRules.Worth"/>.</summary>
    public Money? PointValue { get; init; }

    /// <summary>Checks the program and makes it ready.</summary>
    /// <exception cref="ValidationException">The definition has errors; the exception names them all.</exception>
    public PointsRules Compile() => PointsRules.Of(this);
}

/// <summary>What an order earns: a share of what counts, or so much for every so much. One rounding, down where not said.</summary>
/// <example>
/// <para>Two for every ten: a part of ten earns its part, and a fraction of a point is dropped:</para>
/// <code>
/// var rules = (points with { Earning = new PointsEarning { Per = Money.Won(10), Points = Money.Won(2) } }).Compile();
/// rules.Earned(Money.Won(375));   // 75 KRW
/// rules.Earned(Money.Won(374));   // 74 KRW
/// </code>
/// </example>
public sealed record PointsEarning
{
    /// <summary>The share of what counts.</summary>
    public Rate? Rate { get; init; }

    /// <summary>In place of a share: for every so much …</summary>
    public Money? Per { get; init; }

    /// <summary>… so many points. A part of <see cref="Per"/> earns its part: 375 at 2 for 10 earns 75.</summary>
    public Money? Points { get; init; }

    /// <summary>What counts.</summary>
    public SpendBase Base { get; init => field = value ?? SpendBase.Net; } = SpendBase.Net;

    /// <summary>Where a fraction of a point goes; down (dropped) where left out.</summary>
    public Rounding? Rounding { get; init; }
}

/// <summary>Until when earned points are pending.</summary>
/// <example>
/// <para>Delivered on the 1st with seven days, they can be used from the start of the 8th:</para>
/// <code>
/// var rules = (points with { Pending = new PointsPending { DaysAfterDelivery = 7 } }).Compile();
/// var earned = new PointsEvent { Id = "P1", At = Instant.FromUtc(2025, 11, 1, 3, 0), Kind = PointsEventKind.Earn, Order = "A1", Amount = Money.Won(500) };
/// var ledger = PointsLedger.Open(rules).Replay([earned, new() { Id = "P2", At = earned.At, Kind = PointsEventKind.Delivered, Order = "A1" }]);
/// ledger.At(Instant.FromUtc(2025, 11, 7, 14, 59)).Balance;   // 0 KRW
/// ledger.At(Instant.FromUtc(2025, 11, 7, 15, 0)).Balance;    // 500 KRW
/// </code>
/// </example>
public sealed record PointsPending
{
    /// <summary>What makes them usable.</summary>
    public PendingUntil Until { get; init; }

    /// <summary>
    /// Days after delivery on which the purchase confirms itself: delivered on the 1st with 7 days, they are usable from
    /// the start of the 8th. Only an event confirms where left out.
    /// </summary>
    public int? DaysAfterDelivery { get; init; }
}

/// <summary>
/// When points end. The first day isn't counted and the last is inclusive: 12 months from 15 January is through the end
/// of 15 January. A month that is too short ends it on its last day.
/// </summary>
/// <example>
/// <para>A month after 31 January is the last day of February, and no days is the same day:</para>
/// <code>
/// (points with { Expiry = new PointsExpiry { Months = 1 } }).Compile().LastDay(new LocalDate(2025, 1, 31));   // 2025-02-28
/// (points with { Expiry = new PointsExpiry { Days = 0 } }).Compile().LastDay(new LocalDate(2025, 1, 31));     // 2025-01-31
/// </code>
/// </example>
public sealed record PointsExpiry
{
    /// <summary>So many calendar months after the day they count from.</summary>
    public int? Months { get; init; }

    /// <summary>In place of months: so many days.</summary>
    public int? Days { get; init; }

    /// <summary>True where they last to the end of that calendar month.</summary>
    public bool EndOfMonth { get; init; }

    /// <summary>The day that it counts from.</summary>
    public ExpiryFrom From { get; init; }
}

/// <summary>What limits the use of points; every limit inclusive.</summary>
/// <example>
/// <para>The least order total is inclusive:</para>
/// <code>
/// var rules = (points with { Use = new PointsUseLimits { MinimumOrder = Money.Won(10_000), UpTo = Rate.Percent(50) } }).Compile();
/// rules.Usable(Money.Won(9_000), Money.Won(9_999)).Most;    // 0 KRW
/// rules.Usable(Money.Won(9_000), Money.Won(10_000)).Most;   // 5000 KRW
/// </code>
/// </example>
public sealed record PointsUseLimits
{
    /// <summary>The least balance from which points can be used at all.</summary>
    public Money? MinimumBalance { get; init; }

    /// <summary>The least order total.</summary>
    public Money? MinimumOrder { get; init; }

    /// <summary>Points are used in whole multiples of this.</summary>
    public Money? Unit { get; init; }

    /// <summary>The largest share of the order total, rounded down.</summary>
    public Rate? UpTo { get; init; }
}

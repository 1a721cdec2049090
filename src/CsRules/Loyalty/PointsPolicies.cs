using System.Text.Json.Serialization;

namespace CsRules.Loyalty;

/// <summary>What points get that go back to a lot which has expired since they were spent.</summary>
/// <example>
/// <para>Spent with ten days left and back on 3 July, after their last day:</para>
/// <code>
/// LocalDate? LastDay(ExpiredPointsPolicy policy) =&gt;
///     PointsLedger.Open((points with { ExpiredLots = policy, ExtendDays = 30 }).Compile()).Replay(events).At(now).Lots[0].ExpiresOn;
/// LastDay(ExpiredPointsPolicy.Restore);   // 2025-07-13
/// LastDay(ExpiredPointsPolicy.Extend);    // 2025-08-02
/// LastDay(ExpiredPointsPolicy.Forfeit);   // 2025-06-30
/// </code>
/// </example>
[JsonConverter(typeof(CamelCaseEnum<ExpiredPointsPolicy>))]
public enum ExpiredPointsPolicy
{
    /// <summary>Their amount, for as many days as the lot had left when they were spent.</summary>
    Restore,

    /// <summary>Their amount, for a number of days.</summary>
    Extend,

    /// <summary>Nothing; never where the shop is at fault.</summary>
    Forfeit,
}

/// <summary>What becomes of earned points that are to be taken back and were spent already.</summary>
/// <example>
/// <para>2,250 points are to be taken back, and 35 are left:</para>
/// <code>
/// var use = new PointsEvent { Id = "U4", At = now, Kind = PointsEventKind.Use, Order = "A4", Amount = Money.Won(2_400), OrderTotal = Money.Won(40_000) };
/// var back = new PointsEvent { Id = "R1", At = now, Kind = PointsEventKind.Refund, Order = "A1" };
/// Money Balance(SpentPointsPolicy policy) =&gt; PointsLedger.Open((points with { SpentEarnings = policy }).Compile()).Replay([.. events, use, back]).At(now).Balance;
/// Balance(SpentPointsPolicy.Waive);              // 35 KRW
/// Balance(SpentPointsPolicy.NegativeBalance);    // -2215 KRW
/// Balance(SpentPointsPolicy.DeductFromRefund);   // 0 KRW
/// </code>
/// </example>
[JsonConverter(typeof(CamelCaseEnum<SpentPointsPolicy>))]
public enum SpentPointsPolicy
{
    /// <summary>They are let go: only what is left of the points that the order earned is taken.</summary>
    Waive,

    /// <summary>Other points are taken, and then the balance goes below zero.</summary>
    NegativeBalance,

    /// <summary>Other points are taken, and then the refund is so much smaller.</summary>
    DeductFromRefund,
}

/// <summary>What makes earned points usable.</summary>
/// <example>
/// <para>With nothing to wait for they can be used at the instant they are earned:</para>
/// <code>
/// var earned = new PointsEvent { Id = "P1", At = now, Kind = PointsEventKind.Earn, Order = "A1", Amount = Money.Won(500) };
/// Money Usable(PendingUntil until) =&gt; PointsLedger.Open((points with { Pending = new() { Until = until } }).Compile()).Replay([earned]).At(now).Balance;
/// Usable(PendingUntil.Earned);      // 500 KRW
/// Usable(PendingUntil.Confirmed);   // 0 KRW
/// </code>
/// </example>
[JsonConverter(typeof(CamelCaseEnum<PendingUntil>))]
public enum PendingUntil
{
    /// <summary>The purchase is confirmed, by an event or by itself some days after delivery.</summary>
    Confirmed,

    /// <summary>Nothing more: they are usable when earned.</summary>
    Earned,
}

/// <summary>The day that an expiry counts from.</summary>
/// <example>
/// <para>Earned on 31 October and confirmed the day after, they end a month apart:</para>
/// <code>
/// var earned = new PointsEvent { Id = "P1", At = Instant.FromUtc(2025, 10, 31, 3, 0), Kind = PointsEventKind.Earn, Order = "A1", Amount = Money.Won(500) };
/// var confirmed = new PointsEvent { Id = "P2", At = Instant.FromUtc(2025, 11, 1, 3, 0), Kind = PointsEventKind.Confirmed, Order = "A1" };
/// LocalDate? LastDay(ExpiryFrom from) =&gt; PointsLedger.Open((points with { Expiry = new() { Months = 12, EndOfMonth = true, From = from } }).Compile())
///     .Replay([earned, confirmed]).At(now).Lots[0].ExpiresOn;
/// LastDay(ExpiryFrom.Earned);      // 2026-10-31
/// LastDay(ExpiryFrom.Confirmed);   // 2026-11-30
/// </code>
/// </example>
[JsonConverter(typeof(CamelCaseEnum<ExpiryFrom>))]
public enum ExpiryFrom
{
    /// <summary>The day on which they were earned. Points still pending don't expire before they are confirmed.</summary>
    Earned,

    /// <summary>The day on which they became usable.</summary>
    Confirmed,
}

using System.Text.Json.Serialization;

namespace CsRules.Loyalty;

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

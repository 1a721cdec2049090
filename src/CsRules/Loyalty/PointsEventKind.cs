using System.Text.Json.Serialization;

namespace CsRules.Loyalty;

/// <summary>What happened to a customer's points.</summary>
/// <example>
/// <para>What is given can be used at once, what an order earns only later:</para>
/// <code>
/// Money Usable(PointsEventKind kind) =&gt; PointsLedger.Open(rules)
///     .Apply(new() { Id = "P1", At = now, Kind = kind, Order = "A1", Amount = Money.Won(500) }).Ledger.At(now).Balance;
/// Usable(PointsEventKind.Grant);   // 500 KRW
/// Usable(PointsEventKind.Earn);    // 0 KRW
/// </code>
/// </example>
[JsonConverter(typeof(CamelCaseEnum<PointsEventKind>))]
public enum PointsEventKind
{
    /// <summary>An order earned points: by the program from its <c>spend</c>, or the <c>amount</c> said.</summary>
    Earn,

    /// <summary>An order was delivered; its points may confirm themselves some days later. The last delivery counts.</summary>
    Delivered,

    /// <summary>A purchase was confirmed: its points can be used.</summary>
    Confirmed,

    /// <summary>The shop gave points: for a review, a birthday. Usable at once.</summary>
    Grant,

    /// <summary>An order was paid with points: wholly so, or not at all.</summary>
    Use,

    /// <summary>An order went back, wholly or in part: points used go back, points earned are taken back.</summary>
    Refund,

    /// <summary>
    /// A refund, or a part of it, is undone: points that had gone back are used again (<c>restore</c>), earned points that had been
    /// taken back are given again (<c>takeBack</c>), and so much did not go back after all (<c>returned</c>).
    /// </summary>
    UndoRefund,

    /// <summary>The shop took points away, from one <c>lot</c> or the soonest to expire.</summary>
    Revoke,
}

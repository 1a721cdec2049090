using System.Text.Json.Serialization;

namespace CsRules.Loyalty;

/// <summary>What can happen to points of a lot.</summary>
/// <example>
/// <para>Points to take back that were spent: other points go first, and the rest is owed:</para>
/// <code>
/// var use = new PointsEvent { Id = "U4", At = now, Kind = PointsEventKind.Use, Order = "A4", Amount = Money.Won(2_400), OrderTotal = Money.Won(40_000) };
/// var back = new PointsEvent { Id = "R1", At = now, Kind = PointsEventKind.Refund, Order = "A1" };
/// var step = PointsLedger.Open(rules).Replay(events.Add(use)).Apply(back);
/// step.Movements.Select(movement =&gt; movement.Kind);                // TakenBack, Owed
/// step.Movements.Select(movement =&gt; movement.Amount.MinorUnits);   // 35, 2215
/// </code>
/// </example>
[JsonConverter(typeof(CamelCaseEnum<PointsMovementKind>))]
public enum PointsMovementKind
{
    /// <summary>Nothing moved.</summary>
    Nothing,

    /// <summary>Earned by an order; pending.</summary>
    Earned,

    /// <summary>Given by the shop.</summary>
    Granted,

    /// <summary>From pending to usable.</summary>
    Confirmed,

    /// <summary>Spent on an order.</summary>
    Used,

    /// <summary>Back in the lot they came from.</summary>
    Restored,

    /// <summary>The lot had expired and got a new last day.</summary>
    Extended,

    /// <summary>The lot had expired, and by the shop's policy what went back to it is lost.</summary>
    Forfeited,

    /// <summary>The last day passed.</summary>
    Expired,

    /// <summary>Taken back because the order that earned them went back.</summary>
    TakenBack,

    /// <summary>To be taken back, but spent: the balance is so much lower.</summary>
    Owed,

    /// <summary>Points that came in and paid what was owed.</summary>
    SetOff,

    /// <summary>To be taken back, but spent: the refund is so much smaller.</summary>
    Deducted,

    /// <summary>To be taken back, but spent: let go.</summary>
    Waived,

    /// <summary>Taken back before, and given again since the refund is undone.</summary>
    GivenAgain,

    /// <summary>Taken away by the shop.</summary>
    Revoked,
}

using System.Text.Json.Serialization;
using CsRules.Json;
using NodaTime;

namespace CsRules.Loyalty;

/// <summary>What can happen to points of a lot.</summary>
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

    /// <summary>Taken away by the shop.</summary>
    Revoked,
}

/// <summary>One movement of one lot.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="On">The day, in the shop's zone.</param>
/// <param name="Amount">How much; never negative.</param>
/// <param name="Lot">The lot, where one is meant.</param>
/// <param name="EventId">The event that did it; null where time did.</param>
/// <param name="Order">The event's order.</param>
public sealed record PointsMovement(PointsMovementKind Kind, LocalDate On, Money Amount, string? Lot, string? EventId, string? Order);

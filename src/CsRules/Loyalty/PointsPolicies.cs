using System.Text.Json.Serialization;
using CsRules.Json;

namespace CsRules.Loyalty;

/// <summary>What points get that go back to a lot which has expired since they were spent.</summary>
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
[JsonConverter(typeof(CamelCaseEnum<PendingUntil>))]
public enum PendingUntil
{
    /// <summary>The purchase is confirmed, by an event or by itself some days after delivery.</summary>
    Confirmed,

    /// <summary>Nothing more: they are usable when earned.</summary>
    Earned,
}

/// <summary>The day that an expiry counts from.</summary>
[JsonConverter(typeof(CamelCaseEnum<ExpiryFrom>))]
public enum ExpiryFrom
{
    /// <summary>The day on which they were earned. Points still pending don't expire before they are confirmed.</summary>
    Earned,

    /// <summary>The day on which they became usable.</summary>
    Confirmed,
}

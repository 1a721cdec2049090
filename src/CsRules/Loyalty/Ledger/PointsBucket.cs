namespace CsRules.Loyalty.Ledger;

/// <summary>Where points of a lot can be. They move between these and nowhere else, so that none is ever lost or made.</summary>
internal enum PointsBucket
{
    /// <summary>Not given yet: below zero by all that the lot ever got.</summary>
    Outside,

    /// <summary>Waiting for the order's confirmation.</summary>
    Pending,

    /// <summary>Between two places, within one event; empty after it.</summary>
    Moving,

    /// <summary>Ready to be spent.</summary>
    Available,

    /// <summary>Spent on an order.</summary>
    Used,

    /// <summary>Ran out.</summary>
    Expired,

    /// <summary>Taken back with an order.</summary>
    TakenBack,

    /// <summary>Taken away by the shop.</summary>
    Withdrawn,

    /// <summary>Came in while the customer owed points, and paid for them.</summary>
    SetOff,
}

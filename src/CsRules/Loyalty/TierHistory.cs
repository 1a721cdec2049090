using System.Collections.Immutable;
using NodaTime;

namespace CsRules.Loyalty;

/// <summary>What a customer's tier turns on.</summary>
public sealed record TierHistory
{
    /// <summary>The shop's id of the customer.</summary>
    public string? Customer { get; init; }

    /// <summary>The orders, in any order.</summary>
    public ImmutableArray<TierOrder> Orders { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The tier as it was last assessed; null where it never was.</summary>
    public TierStanding? Last { get; init; }

    /// <summary>A tier set by hand.</summary>
    public TierFloor? Floor { get; init; }

    /// <summary>Where the customer stands among all, for tiers that take a top share.</summary>
    public TierRank? Rank { get; init; }

    /// <summary>The day the customer joined, for windows since an anniversary.</summary>
    public LocalDate? Joined { get; init; }
}

/// <summary>An order, as far as tiers ask.</summary>
public sealed record TierOrder
{
    /// <summary>The shop's id.</summary>
    public string? Id { get; init; }

    /// <summary>When it was placed: the month it counts in, and the month its refunds are taken from.</summary>
    public required Instant At { get; init; }

    /// <summary>What it came to.</summary>
    public required OrderSpend Spend { get; init; }

    /// <summary>What of the amount that counts went back. An order that went back wholly is not counted as one.</summary>
    public Money? Refunded { get; init; }

    /// <summary>When all of it was delivered.</summary>
    public Instant? DeliveredAt { get; init; }

    /// <summary>When the purchase was confirmed.</summary>
    public Instant? ConfirmedAt { get; init; }

    /// <summary>Points it earned.</summary>
    public Money? Points { get; init; }

    /// <summary>True where it was cancelled: it does not count.</summary>
    public bool Cancelled { get; init; }
}

/// <summary>A tier as it was assessed: what the next assessment needs to know of this one.</summary>
/// <param name="Tier">The tier's id.</param>
/// <param name="Since">The day it was reached.</param>
/// <param name="On">The day of the assessment.</param>
/// <param name="ShortSince">The day on which its window was first seen to fall short; null while it doesn't.</param>
public sealed record TierStanding(string Tier, LocalDate Since, LocalDate On, LocalDate? ShortSince = null);

/// <summary>A tier set by hand: the customer has it or a higher one.</summary>
/// <param name="Tier">The tier's id.</param>
/// <param name="Until">Its last day, inclusive; null is for good.</param>
public sealed record TierFloor(string Tier, LocalDate? Until = null);

/// <summary>Where a customer stands among all.</summary>
/// <param name="AtOrAbove">How many rank as high or higher, the customer included.</param>
/// <param name="Customers">How many there are.</param>
public sealed record TierRank(long AtOrAbove, long Customers);

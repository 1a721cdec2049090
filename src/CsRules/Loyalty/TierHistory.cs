using System.Collections.Immutable;
using NodaTime;

namespace CsRules.Loyalty;

/// <summary>What a customer's tier turns on.</summary>
/// <example>
/// <para>A window since an anniversary needs a day to count from:</para>
/// <code>
/// var validator = new TierHistoryValidator(program with { Window = new() { Kind = TierWindowKind.SinceAnniversary } });
/// validator.Validate(new TierHistory()).Errors[0].ErrorCode;        // "tier-history.no-anniversary"
/// validator.Validate(new TierHistory { Joined = today }).IsValid;   // true
/// </code>
/// </example>
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
/// <example>
/// <para>What went back wholly is no order any more; with one won kept it is:</para>
/// <code>
/// var order = new TierOrder { At = asked, ConfirmedAt = asked, Spend = new() { Items = Money.Won(10_000) } };
/// int Orders(long refunded) =&gt; program.Compile().Assess(new() { Orders = [order with { Refunded = Money.Won(refunded) }] }, now).Orders;
/// Orders(10_000);   // 0
/// Orders(9_999);    // 1
/// </code>
/// </example>
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
/// <example>
/// <para>A tier that stays keeps the day on which it was reached:</para>
/// <code>
/// TierStanding standing = program.Compile().Assess(history, now).Standing;
/// standing.Since;   // 2025-06-01
/// standing.On;      // 2025-11-15
/// </code>
/// </example>
public sealed record TierStanding(string Tier, LocalDate Since, LocalDate On, LocalDate? ShortSince = null);

/// <summary>A tier set by hand: the customer has it or a higher one.</summary>
/// <param name="Tier">The tier's id.</param>
/// <param name="Until">Its last day, inclusive; null is for good.</param>
/// <example>
/// <para>Its last day is inclusive:</para>
/// <code>
/// var helped = history with { Floor = new TierFloor("gold", new LocalDate(2025, 11, 15)) };
/// program.Compile().Assess(helped, now).Current.Id;                          // "gold"
/// program.Compile().Assess(helped, now + Duration.FromDays(1)).Current.Id;   // "silver"
/// </code>
/// </example>
public sealed record TierFloor(string Tier, LocalDate? Until = null);

/// <summary>Where a customer stands among all.</summary>
/// <param name="AtOrAbove">How many rank as high or higher, the customer included.</param>
/// <param name="Customers">How many there are.</param>
/// <example>
/// <para>Of nine customers the top fifth is one, and two who tie for it leave it empty:</para>
/// <code>
/// var ladder = (program with { Tiers = [new() { Id = "all" }, new() { Id = "top", TopShare = Rate.Percent(20) }] }).Compile();
/// string Tier(TierRank rank) =&gt; ladder.Assess(history with { Last = null, Rank = rank }, now).Current.Id;
/// Tier(new TierRank(AtOrAbove: 1, Customers: 9));   // "top"
/// Tier(new TierRank(AtOrAbove: 2, Customers: 9));   // "all"
/// </code>
/// </example>
public sealed record TierRank(long AtOrAbove, long Customers);

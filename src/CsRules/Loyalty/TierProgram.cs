using System.Collections.Immutable;
using FluentValidation;

namespace CsRules.Loyalty;

/// <summary>A shop's member tiers: what is counted, over which window, what each tier takes and gives.</summary>
/// <example>
/// <para>Gold from exactly 300,000 won in the six months to the end of last month:</para>
/// <code>
/// var ladder = new TierProgram
/// {
///     Currency = Currency.Krw,
///     Window = new() { Kind = TierWindowKind.RollingMonths, Months = 6 },
///     Tiers = [new() { Id = "white" }, new() { Id = "gold", Spend = Money.Won(300_000) }],
/// }.Compile();
/// </code>
/// </example>
public sealed record TierProgram
{
    /// <summary>The one currency of every amount.</summary>
    public required Currency Currency { get; init; }

    /// <summary>The shop's zone, by its IANA name: it says when a day and a month end. Seoul where left out.</summary>
    public string Zone { get; init => field = value ?? "Asia/Seoul"; } = "Asia/Seoul";

    /// <summary>Over which time orders are counted, by the day they were placed.</summary>
    public required TierWindow Window { get; init; }

    /// <summary>Which orders count, and what of them.</summary>
    public TierCounting Counting { get; init => field = value ?? new(); } = new();

    /// <summary>The tiers, lowest first. The lowest takes nothing: everybody has it.</summary>
    public required ImmutableArray<TierDefinition> Tiers { get; init; }

    /// <summary>How a tier is lost.</summary>
    public TierDemotion Demotion { get; init; }

    /// <summary>Calendar months for which a tier is kept after its window first falls short; none where zero.</summary>
    public int GraceMonths { get; init; }

    /// <summary>What customers are ranked by, for tiers that take a top share.</summary>
    public TierBasis RankBy { get; init; }

    /// <summary>What a free delivery costs the shop, for the cost of benefits.</summary>
    public Money? DeliveryCost { get; init; }

    /// <summary>The top tier's largest share before the check warns; 20% where left out.</summary>
    public Rate? TopTierAtMost { get; init; }

    /// <summary>"Nearly everybody" is from this share on; 80% where left out.</summary>
    public Rate? NearlyEverybody { get; init; }

    /// <summary>Checks the program and makes it ready.</summary>
    /// <exception cref="ValidationException">The definition has errors; the exception names them all.</exception>
    public TierLadder Compile() => TierLadder.Of(this);
}

/// <summary>A tier: what it takes and what it gives. With no condition it takes nothing.</summary>
public sealed record TierDefinition
{
    /// <summary>The shop's id.</summary>
    public required string Id { get; init; }

    /// <summary>What people call it; the id where left out.</summary>
    public string? Name { get; init; }

    /// <summary>The least spend that counts, inclusive.</summary>
    public Money? Spend { get; init; }

    /// <summary>The least number of orders, inclusive.</summary>
    public int? Orders { get; init; }

    /// <summary>The least points earned, inclusive.</summary>
    public Money? Points { get; init; }

    /// <summary>
    /// The top share of all customers. A share of n customers has ⌊share × n⌋ places, and a customer has one if all who
    /// rank as high or higher fit into them: a tie at the edge is left out whole, so the share is never exceeded. Who has
    /// nothing that counts has no place.
    /// </summary>
    public Rate? TopShare { get; init; }

    /// <summary>Whether all of the conditions are needed, or any one.</summary>
    public TierNeeds Needs { get; init; }

    /// <summary>What it gives.</summary>
    public TierBenefits Benefits { get; init => field = value ?? new(); } = new();
}

/// <summary>What a tier gives: plain data, which coupons, points and reply policies take up in their own definitions.</summary>
public sealed record TierBenefits
{
    /// <summary>A discount on every order.</summary>
    public Rate? DiscountRate { get; init; }

    /// <summary>The share of an order that it earns in points.</summary>
    public Rate? EarnRate { get; init; }

    /// <summary>True where delivery is free.</summary>
    public bool FreeShipping { get; init; }

    /// <summary>Coupons issued to every member.</summary>
    public ImmutableArray<TierCoupon> Coupons { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>A promise of the first response, in minutes of opening hours.</summary>
    public int? ResponseMinutes { get; init; }
}

/// <summary>A coupon that every member of a tier gets.</summary>
/// <param name="Id">The coupon's id.</param>
/// <param name="PerYear">How many a year.</param>
/// <param name="Value">What it costs the shop when used; unknown where left out.</param>
public sealed record TierCoupon(string Id, int PerYear, Money? Value = null);

/// <summary>The time over which orders are counted. Months are calendar months of the shop's zone.</summary>
public sealed record TierWindow
{
    /// <summary>The kind of window.</summary>
    public required TierWindowKind Kind { get; init; }

    /// <summary>How many whole calendar months, for <see cref="TierWindowKind.RollingMonths"/>.</summary>
    public int? Months { get; init; }
}

/// <summary>Which orders count, and what of them.</summary>
public sealed record TierCounting
{
    /// <summary>
    /// Days after delivery from which an order counts, unless it is confirmed earlier: delivered on the 1st with 7 days,
    /// it counts from the 8th. 7 where left out.
    /// </summary>
    public int? DaysAfterDelivery { get; init; }

    /// <summary>True where only confirmed orders count, however long ago they were delivered.</summary>
    public bool OnlyConfirmed { get; init; }

    /// <summary>True where every order counts once it is placed.</summary>
    public bool WhenPlaced { get; init; }

    /// <summary>What of an order counts; goods after coupons and points where left out.</summary>
    public SpendBase Base { get; init => field = value ?? SpendBase.Net; } = SpendBase.Net;
}

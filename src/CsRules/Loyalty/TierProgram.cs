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
/// var exactly = new TierHistory
/// {
///     Orders = [new() { At = Instant.FromUtc(2025, 9, 1, 0, 0), Spend = new() { Items = Money.Won(300_000) }, ConfirmedAt = Instant.FromUtc(2025, 9, 5, 0, 0) }],
/// };
/// ladder.Assess(exactly, now).Current.Id;   // "gold"
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
/// <example>
/// <para>The least spend is inclusive: 231,000 won count:</para>
/// <code>
/// string Tier(long spend) =&gt; (program with { Tiers = [new() { Id = "white" }, new TierDefinition { Id = "gold", Spend = Money.Won(spend) }] }).Compile()
///     .Assess(history with { Last = null }, now).Current.Id;
/// Tier(231_000);   // "gold"
/// Tier(231_001);   // "white"
/// </code>
/// </example>
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
/// <example>
/// <para>More than the whole order can't be given:</para>
/// <code>
/// var tier = program.Tiers[1] with { Benefits = new TierBenefits { EarnRate = Rate.Percent(101) } };
/// var wrong = new TierProgramValidator().Validate(program with { Tiers = program.Tiers.SetItem(1, tier) }).Errors[0];
/// wrong.ErrorCode;      // "tier-program.share"
/// wrong.PropertyName;   // "Tiers[1].Benefits.EarnRate"
/// </code>
/// </example>
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
/// <example>
/// <para>What it costs is unknown where no value is said, and then it costs nothing in a check:</para>
/// <code>
/// Money Cost(TierCoupon coupon) =&gt; TierCheck.Of((program with
/// {
///     Tiers = program.Tiers.SetItem(1, program.Tiers[1] with { Benefits = new() { Coupons = [coupon] } }),
/// }).Compile(), [history], now).YearlyCost;
/// Cost(new TierCoupon("BIRTHDAY", PerYear: 2, Money.Won(5_000)));   // 10000 KRW
/// Cost(new TierCoupon("BIRTHDAY", PerYear: 2));                     // 0 KRW
/// </code>
/// </example>
public sealed record TierCoupon(string Id, int PerYear, Money? Value = null);

/// <summary>The time over which orders are counted. Months are calendar months of the shop's zone.</summary>
/// <example>
/// <para>Rolling months say how many, a calendar year does not:</para>
/// <code>
/// string Wrong(TierWindow window) =&gt; new TierProgramValidator().Validate(program with { Window = window }).Errors[0].ErrorCode;
/// Wrong(new() { Kind = TierWindowKind.RollingMonths, Months = 0 });   // "tier-program.months"
/// Wrong(new() { Kind = TierWindowKind.CalendarYear, Months = 12 });   // "tier-program.months-unused"
/// </code>
/// </example>
public sealed record TierWindow
{
    /// <summary>The kind of window.</summary>
    public required TierWindowKind Kind { get; init; }

    /// <summary>How many whole calendar months, for <see cref="TierWindowKind.RollingMonths"/>.</summary>
    public int? Months { get; init; }
}

/// <summary>Which orders count, and what of them.</summary>
/// <example>
/// <para>Delivered on the 1st with seven days, an order counts from the start of the 8th:</para>
/// <code>
/// var ladder = (program with { Counting = new TierCounting { DaysAfterDelivery = 7 } }).Compile();
/// var order = new TierOrder { At = asked, DeliveredAt = Instant.FromUtc(2025, 11, 1, 3, 0), Spend = new() { Items = Money.Won(10_000) } };
/// ladder.Assess(new() { Orders = [order] }, Instant.FromUtc(2025, 11, 7, 14, 59)).Orders;   // 0
/// ladder.Assess(new() { Orders = [order] }, Instant.FromUtc(2025, 11, 7, 15, 0)).Orders;    // 1
/// </code>
/// </example>
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

using System.Text.Json.Serialization;

namespace CsRules.Loyalty;

/// <summary>The time over which a tier counts orders.</summary>
/// <example>
/// <para>Whole months leave out this month's order, the year so far counts it:</para>
/// <code>
/// Money Spend(TierWindow window) =&gt; (program with { Window = window }).Compile().Assess(history, now).Spend;
/// Spend(new() { Kind = TierWindowKind.RollingMonths, Months = 12 });   // 231000 KRW
/// Spend(new() { Kind = TierWindowKind.CalendarYear });                 // 256000 KRW
/// Spend(new() { Kind = TierWindowKind.LastCalendarYear });             // 0 KRW
/// </code>
/// </example>
[JsonConverter(typeof(CamelCaseEnum<TierWindowKind>))]
public enum TierWindowKind
{
    /// <summary>Whole calendar months to the end of last month. Judged anew each month.</summary>
    RollingMonths,

    /// <summary>The calendar year so far. What is reached is held to the end of the year.</summary>
    CalendarYear,

    /// <summary>The whole calendar year before this one. Judged anew each year.</summary>
    LastCalendarYear,

    /// <summary>Since ever.</summary>
    Lifetime,

    /// <summary>Since the last anniversary of the day on which the tier was reached (or the customer joined).</summary>
    SinceAnniversary,
}

/// <summary>How a tier is lost.</summary>
/// <example>
/// <para>The window gives silver, two steps below:</para>
/// <code>
/// var vip = history with { Last = new("vip", new LocalDate(2025, 6, 1), new LocalDate(2025, 10, 1)) };
/// string Tier(TierDemotion demotion) =&gt; (program with { Demotion = demotion, GraceMonths = 0 }).Compile().Assess(vip, now).Current.Id;
/// Tier(TierDemotion.Straight);   // "silver"
/// Tier(TierDemotion.OneStep);    // "gold"
/// Tier(TierDemotion.None);       // "vip"
/// </code>
/// </example>
[JsonConverter(typeof(CamelCaseEnum<TierDemotion>))]
public enum TierDemotion
{
    /// <summary>Straight to the tier that the window gives.</summary>
    Straight,

    /// <summary>One step at a time, one step a period.</summary>
    OneStep,

    /// <summary>Never.</summary>
    None,
}

/// <summary>Whether all of a tier's conditions are needed, or any one.</summary>
/// <example>
/// <para>Enough orders for gold, too little spend:</para>
/// <code>
/// string Tier(TierNeeds needs) =&gt; (program with { Tiers = program.Tiers.SetItem(2, program.Tiers[2] with { Needs = needs }) }).Compile().Assess(history, now).Current.Id;
/// Tier(TierNeeds.All);   // "silver"
/// Tier(TierNeeds.Any);   // "gold"
/// </code>
/// </example>
[JsonConverter(typeof(CamelCaseEnum<TierNeeds>))]
public enum TierNeeds
{
    /// <summary>All.</summary>
    All,

    /// <summary>Any one.</summary>
    Any,
}

/// <summary>What customers are ranked by.</summary>
/// <example>
/// <para>First of nine, but who has none of what is ranked by has no place:</para>
/// <code>
/// var top = program with { Tiers = [new() { Id = "all" }, new() { Id = "top", TopShare = Rate.Percent(20) }] };
/// string Tier(TierBasis basis) =&gt; (top with { RankBy = basis }).Compile().Assess(history with { Last = null, Rank = new(1, 9) }, now).Current.Id;
/// Tier(TierBasis.Spend);    // "top"
/// Tier(TierBasis.Points);   // "all"
/// </code>
/// </example>
[JsonConverter(typeof(CamelCaseEnum<TierBasis>))]
public enum TierBasis
{
    /// <summary>Spend that counts.</summary>
    Spend,

    /// <summary>Orders that count.</summary>
    Orders,

    /// <summary>Points earned.</summary>
    Points,
}

/// <summary>What an assessment changed.</summary>
/// <example>
/// <para>Without an assessment before there is no rise, whatever the tier:</para>
/// <code>
/// TierChange Change(TierStanding? last) =&gt; program.Compile().Assess(history with { Last = last }, now).Change;
/// Change(null);                                                                  // First
/// Change(new("white", new LocalDate(2025, 6, 1), new LocalDate(2025, 10, 1)));   // Rise
/// </code>
/// </example>
[JsonConverter(typeof(CamelCaseEnum<TierChange>))]
public enum TierChange
{
    /// <summary>There was no assessment before.</summary>
    First,

    /// <summary>A higher tier.</summary>
    Rise,

    /// <summary>The same tier.</summary>
    Same,

    /// <summary>A lower tier.</summary>
    Fall,
}

/// <summary>Why a customer has a tier.</summary>
/// <example>
/// <para>Assessed this month it is held through the month, assessed the day before there is only the grace:</para>
/// <code>
/// TierReason Reason(LocalDate on) =&gt; program.Compile().Assess(history with { Last = new("vip", new LocalDate(2025, 6, 1), on) }, now).Reason;
/// Reason(new LocalDate(2025, 11, 1));    // HeldToPeriodEnd
/// Reason(new LocalDate(2025, 10, 31));   // Grace
/// </code>
/// </example>
[JsonConverter(typeof(CamelCaseEnum<TierReason>))]
public enum TierReason
{
    /// <summary>The window gives it.</summary>
    Qualified,

    /// <summary>The window falls short, and it is held to the end of its period.</summary>
    HeldToPeriodEnd,

    /// <summary>The window falls short, and the grace has not run out.</summary>
    Grace,

    /// <summary>The window falls shorter, and a tier is lost one step at a time.</summary>
    OneStep,

    /// <summary>The window falls short, and tiers are never lost.</summary>
    NeverLost,

    /// <summary>The shop has set it by hand.</summary>
    ManualFloor,
}

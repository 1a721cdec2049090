using System.Text.Json.Serialization;
using CsRules.Json;

namespace CsRules.Loyalty;

/// <summary>The time over which a tier counts orders.</summary>
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
[JsonConverter(typeof(CamelCaseEnum<TierNeeds>))]
public enum TierNeeds
{
    /// <summary>All.</summary>
    All,

    /// <summary>Any one.</summary>
    Any,
}

/// <summary>What customers are ranked by.</summary>
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

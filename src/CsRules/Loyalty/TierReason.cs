using System.Text.Json.Serialization;

namespace CsRules.Loyalty;

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

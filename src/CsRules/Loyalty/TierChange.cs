using System.Text.Json.Serialization;

namespace CsRules.Loyalty;

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

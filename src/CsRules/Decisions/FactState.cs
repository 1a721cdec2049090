using System.Text.Json.Serialization;

namespace CsRules.Decisions;

/// <summary>How a fact stands between two sides. The default is that nobody says so.</summary>
/// <example>
/// <para>Nothing said is no:</para>
/// <code>
/// new MinorContract().Consented;   // No
/// </code>
/// </example>
[JsonConverter(typeof(CamelCaseEnum<FactState>))]
public enum FactState
{
    /// <summary>Not so, or nobody says so.</summary>
    No,

    /// <summary>One side says so, the other denies it, and it is not proven.</summary>
    Disputed,

    /// <summary>Proven, admitted or undisputed.</summary>
    Proven,
}

using System.Text.Json.Serialization;

namespace CsRules.Returns;

/// <summary>How far the supply has come.</summary>
/// <example>
/// <para>On its way is not delivered: a withdrawal is allowed, and no window runs yet:</para>
/// <code>
/// var decision = Law.Korea.Decide(new ReturnClaim { Supply = new() { State = SupplyState.InTransit } }, asOf);
/// decision.Outcome;   // Allowed
/// decision.LastDay;   // null
/// </code>
/// </example>
[JsonConverter(typeof(CamelCaseEnum<SupplyState>))]
public enum SupplyState
{
    /// <summary>The seller holds no record of a delivery: the day is not shown.</summary>
    Unrecorded,

    /// <summary>Not sent yet, or the service has not begun.</summary>
    NotDispatched,

    /// <summary>On its way.</summary>
    InTransit,

    /// <summary>Delivered, or the service begun.</summary>
    Supplied,
}

using System.Text.Json.Serialization;

namespace CsRules.Service;

/// <summary>What an inspection of returned goods found.</summary>
/// <example>
/// <para>Goods that work when they come back show an unread manual; a fault that was found shows nothing:</para>
/// <code>
/// ContactHistory Sent(ReturnInspection found) =&gt;
///     new() { Customer = "C-1", Orders = [new() { Id = "O-1", PlacedOn = new LocalDate(2025, 9, 1), Inspection = found }] };
/// servicePlan.Patterns(Sent(ReturnInspection.NoFaultFound), asked).Leading;   // UnreadManual
/// servicePlan.Patterns(Sent(ReturnInspection.FaultFound), asked).Leading;     // EveryoneElse
/// </code>
/// </example>
[JsonConverter(typeof(CamelCaseEnum<ReturnInspection>))]
public enum ReturnInspection
{
    /// <summary>There was none.</summary>
    None,

    /// <summary>A fault.</summary>
    FaultFound,

    /// <summary>They work (no fault found).</summary>
    NoFaultFound,
}

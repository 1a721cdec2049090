using System.Text.Json.Serialization;

namespace CsRules.Laws;

/// <summary>The event from which the window is counted.</summary>
/// <example>
/// <para>Goods that come back from the seller's repair start a window of their own:</para>
/// <code>
/// var repaired = claim with { Supply = claim.Supply with { RepairedOrExchangedOn = new LocalDate(2025, 10, 20) } };
/// var decision = Law.Korea.Decide(repaired, asOf);
/// decision.Start;     // RepairOrExchange
/// decision.LastDay;   // 2025-10-27
/// </code>
/// </example>
[JsonConverter(typeof(CamelCaseEnum<WindowStart>))]
public enum WindowStart
{
    /// <summary>It has not begun, or the day is not shown.</summary>
    None,

    /// <summary>The contract document.</summary>
    Document,

    /// <summary>The supply.</summary>
    Supply,

    /// <summary>The supply of the order's last parcel.</summary>
    LastParcel,

    /// <summary>Knowing the seller's address.</summary>
    Address,

    /// <summary>The end of an obstruction.</summary>
    ObstructionEnded,

    /// <summary>The goods came back from repair or exchange.</summary>
    RepairOrExchange,

    /// <summary>Knowing that the goods are not as agreed.</summary>
    Knowledge,

    /// <summary>The order, where the shop's terms count from it.</summary>
    Order,

    /// <summary>The contract, for services and digital content.</summary>
    Contract,

    /// <summary>The information that had been missing.</summary>
    Information,

    /// <summary>The dispatch, where the shop's terms count from it.</summary>
    Dispatch,
}

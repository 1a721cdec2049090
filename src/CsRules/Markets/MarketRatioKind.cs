using System.Text.Json.Serialization;

namespace CsRules.Markets;

/// <summary>What a marketplace measures a seller by.</summary>
/// <example>
/// <para>What is not decided yet is in neither part of a ratio:</para>
/// <code>
/// MarketRatioStanding fulfilled = coupang.Assess(new() { Orders = [paid] }, tuesday).Ratios.Single(ratio =&gt; ratio.Kind == MarketRatioKind.Fulfilment);
/// (fulfilled.All, fulfilled.Open);   // (0, 1)
/// fulfilled.Share;                   // null
/// </code>
/// </example>
[JsonConverter(typeof(CamelCaseEnum<MarketRatioKind>))]
public enum MarketRatioKind
{
    /// <summary>Orders delivered, of those delivered or cancelled by the seller; by the day on which that was decided.</summary>
    Fulfilment,

    /// <summary>Orders on their way by the ship-by day without an announced delay, of those whose ship-by day it was and that were not cancelled before; by that day.</summary>
    OnTimeDispatch,

    /// <summary>Orders delivered by the promised day, of those that had one and were not cancelled before; by that day.</summary>
    OnTimeDelivery,

    /// <summary>Inquiries answered by a person within so many real hours, of those asked; by the day on which they were asked.</summary>
    Answered,
}

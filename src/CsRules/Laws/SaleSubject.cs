using System.Text.Json.Serialization;

namespace CsRules.Laws;

/// <summary>What was sold.</summary>
/// <example>
/// <para>A service leaves nothing to send back, so that nobody bears a return:</para>
/// <code>
/// Law.Korea.Decide(claim with { Sale = new() { Subject = SaleSubject.Service } }, asOf).ReturnCost.BornBy;   // Nobody
/// </code>
/// </example>
[JsonConverter(typeof(CamelCaseEnum<SaleSubject>))]
public enum SaleSubject
{
    /// <summary>Goods.</summary>
    Goods,

    /// <summary>A service.</summary>
    Service,

    /// <summary>Digital content (디지털콘텐츠).</summary>
    DigitalContent,
}

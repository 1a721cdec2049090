using System.Text.Json.Serialization;

namespace CsRules.Markets;

/// <summary>What costs a seller points on a marketplace.</summary>
/// <example>
/// <para>A delay that was announced in time leaves one promise, and no late dispatch:</para>
/// <code>
/// var delayed = paid with { Supply = new() { Delay = new() { ToldOn = new LocalDate(2025, 10, 14), PromisedOn = new LocalDate(2025, 10, 22) } } };
/// smartStore.Assess(new() { Orders = [paid] }, tuesday).Risks.Select(risk =&gt; risk.Event);      // DispatchLate, StillNotDispatched
/// smartStore.Assess(new() { Orders = [delayed] }, tuesday).Risks.Select(risk =&gt; risk.Event);   // PromiseMissed
/// </code>
/// </example>
[JsonConverter(typeof(CamelCaseEnum<MarketEvent>))]
public enum MarketEvent
{
    /// <summary>Not all that was ordered was on its way by the ship-by day.</summary>
    DispatchLate,

    /// <summary>It was still not on its way so many business days after the ship-by day.</summary>
    StillNotDispatched,

    /// <summary>A delay was announced, and the promised day was missed too.</summary>
    PromiseMissed,

    /// <summary>The seller cancelled what is out of stock.</summary>
    SellerCancelled,

    /// <summary>A return was neither accepted nor rejected so many business days after it was collected.</summary>
    ReturnNotHandled,

    /// <summary>What comes in exchange did not come so many business days after the other was collected.</summary>
    ExchangeNotHandled,
}

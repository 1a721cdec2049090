using System.Text.Json.Serialization;

namespace CsRules.Orders;

/// <summary>Purchase confirmation (구매확정): settles accounts, ends no right.</summary>
/// <example>
/// <para>While it is held a purchase does not confirm itself:</para>
/// <code>
/// OrderState held = state.Apply(new() { Id = "e8", Kind = OrderEventKind.HoldConfirmation }).State;
/// state.AutoConfirmsOn(7, seoul);   // 2025-10-22
/// held.AutoConfirmsOn(7, seoul);    // null
/// </code>
/// </example>
[JsonConverter(typeof(CamelCaseEnum<ConfirmationState>))]
public enum ConfirmationState
{
    /// <summary>Not confirmed.</summary>
    Open,

    /// <summary>Held back, for example while a claim is looked at.</summary>
    Held,

    /// <summary>Confirmed, by the customer or automatically.</summary>
    Confirmed,
}

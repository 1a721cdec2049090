using System.Text.Json.Serialization;

namespace CsRules.Orders;

/// <summary>Whether the order is paid.</summary>
/// <example>
/// <para>What is paid is not paid again, and the refusal names where it stands:</para>
/// <code>
/// OrderStep again = state.Apply(new() { Id = "e8", Kind = OrderEventKind.Pay });
/// again.Finding!.Code;       // "order.payment-state"
/// again.Finding!["state"];   // Paid
/// </code>
/// </example>
[JsonConverter(typeof(CamelCaseEnum<PaymentState>))]
public enum PaymentState
{
    /// <summary>Not paid.</summary>
    Unpaid,

    /// <summary>Paid.</summary>
    Paid,

    /// <summary>Everything that came back is refunded, and nothing is kept.</summary>
    Refunded,
}

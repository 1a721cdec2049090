using System.Text.Json.Serialization;

namespace CsRules.Laws;

/// <summary>The event from which a refund's deadline is counted.</summary>
/// <example>
/// <para>A refund for goods waits for the goods; one for a service runs from the withdrawal:</para>
/// <code>
/// Law.Korea.Decide(claim, asOf).Refund!.Start;                                                           // GoodsBack
/// Law.Korea.Decide(claim with { Sale = new() { Subject = SaleSubject.Service } }, asOf).Refund!.Start;   // Withdrawal
/// </code>
/// </example>
[JsonConverter(typeof(CamelCaseEnum<RefundStart>))]
public enum RefundStart
{
    /// <summary>The goods physically came back.</summary>
    GoodsBack,

    /// <summary>The goods came back, or proof that they were sent, whichever was first.</summary>
    GoodsBackOrSent,

    /// <summary>The withdrawal: a service, digital content, or nothing supplied yet.</summary>
    Withdrawal,

    /// <summary>The payment, where supply turned out hard (a stock-out).</summary>
    Payment,
}

using System.Text.Json.Serialization;

namespace CsRules.Service;

/// <summary>An item that could be sent instead.</summary>
/// <param name="Product">The product.</param>
/// <param name="Price">Its price.</param>
/// <example>
/// <para>An item at less than nine tenths of the price is not offered in exchange, though the shop has it:</para>
/// <code>
/// var others = fault with { Others = [new RecoveryItem("Mug", Money.Won(9_000))] };
/// ServiceRecovery.Propose(others, refused, RecoveryPolicy.Default).Options.Select(option =&gt; option.Remedy);   // Refund, FreeExchange
/// </code>
/// </example>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record RecoveryItem(string Product, Money Price);

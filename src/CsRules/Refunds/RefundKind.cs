using System.Text.Json.Serialization;

namespace CsRules.Refunds;

/// <summary>What happens to the goods of a claim.</summary>
/// <example>
/// <para>Where nothing is said it is a return, and the way back costs; a cancel has no way back:</para>
/// <code>
/// var account = new RefundPolicy { ReturnFee = Money.Won(3_000) }.Compile(order);
/// var claim = new RefundClaim { Id = "C-1", Lines = [new() { Line = "shirt", Quantity = 1 }] };
/// account.Plan(claim, today).Total;                                     // 6000 KRW
/// account.Plan(claim with { Kind = RefundKind.Cancel }, today).Total;   // 9000 KRW
/// </code>
/// </example>
[JsonConverter(typeof(CamelCaseEnum<RefundKind>))]
public enum RefundKind
{
    /// <summary>They come back after dispatch.</summary>
    Return,

    /// <summary>They are cancelled before dispatch.</summary>
    Cancel,

    /// <summary>Something else comes in their place, by the shop's offer; never instead of the right to withdraw.</summary>
    Exchange,
}

using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CsRules.Returns;

namespace CsRules.Refunds;

/// <summary>What happens to the goods of a claim.</summary>
/// <example>
/// <para>Where nothing is said it is a return, and the way back costs; a cancel has no way back:</para>
/// <code>
/// var account = RefundAccount.Open(order, new RefundPolicy { ReturnFee = Money.Won(3_000) });
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
}

/// <summary>Units of a line.</summary>
/// <example>
/// <para>A line of no units is an error, not a claim of nothing:</para>
/// <code>
/// var claim = new RefundClaim { Id = "C-1", Lines = [new ClaimedLine { Line = "shirt", Quantity = 0 }] };
/// new RefundCaseValidator().Validate(new RefundCase { Order = order, Claim = claim }).Errors[0].ErrorCode;   // "refund.quantity"
/// </code>
/// </example>
public sealed record ClaimedLine
{
    /// <summary>The line's id.</summary>
    public required string Line { get; init; }

    /// <summary>How many units; at least one.</summary>
    public required int Quantity { get; init; }
}

/// <summary>A cancel or a return of some units, to be refunded. Replaying it by its id changes nothing.</summary>
/// <example>
/// <para>Sent twice under one id, a claim is refunded once:</para>
/// <code>
/// var claim = new RefundClaim { Id = "C-1", Lines = [new() { Line = "shirt", Quantity = 1 }] };
/// RefundAccount.Open(order, RefundPolicy.Default).After(claim, today).Plan(claim, today).IsReplay;   // true
/// </code>
/// </example>
public sealed record RefundClaim
{
    /// <summary>The shop's id of the claim.</summary>
    public required string Id { get; init; }

    /// <summary>Cancel or return.</summary>
    public RefundKind Kind { get; init; }

    /// <summary>Whose reason it is: the consumer's change of mind, or the seller's fault.</summary>
    public Party Fault { get; init; }

    /// <summary>What goes back.</summary>
    public required ImmutableArray<ClaimedLine> Lines { get; init; }

    /// <summary>The day that starts the refund's deadline: goods came back, or the withdrawal where nothing has to.</summary>
    public Moment? DueFrom { get; init; }

    /// <summary>What else the shop wants to charge; what the law forbids is refused by name.</summary>
    public ImmutableArray<ChargeDemand> Charges { get; init => field = value.IsDefault ? [] : value; } = [];
}

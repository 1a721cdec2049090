using System.Text.Json.Serialization;

namespace CsRules.Refunds;

/// <summary>Units of a line.</summary>
/// <example>
/// <para>A line of no units is an error, not a claim of nothing:</para>
/// <code>
/// var claim = new RefundClaim { Id = "C-1", Lines = [new ClaimedLine { Line = "shirt", Quantity = 0 }] };
/// new RefundCaseValidator().Validate(new RefundCase { Order = order, Claim = claim }).Errors[0].ErrorCode;   // "refund.quantity"
/// </code>
/// </example>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record ClaimedLine
{
    /// <summary>The line's id.</summary>
    public required string Line { get; init; }

    /// <summary>How many units; at least one.</summary>
    public required int Quantity { get; init; }
}

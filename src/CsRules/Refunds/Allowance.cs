using System.Text.Json.Serialization;

namespace CsRules.Refunds;

/// <summary>Money that goes back without goods.</summary>
/// <example>
/// <para>A price that was cut is not refunded a second time when the unit comes back:</para>
/// <code>
/// var cut = new RefundClaim { Id = "A-1", Allowances = [new() { Kind = AllowanceKind.PriceReduction, Line = "shirt", Quantity = 3, Amount = Money.Won(3_000) }] };
/// var account = RefundPolicy.Default.Compile(order).After(cut, today);
/// account.Plan(new() { Id = "C-1", Lines = [new() { Line = "shirt", Quantity = 1 }] }, today).Total;   // 8000 KRW
/// </code>
/// </example>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record Allowance
{
    /// <summary>What for.</summary>
    public required AllowanceKind Kind { get; init; }

    /// <summary>The line whose price is cut; null for the others.</summary>
    public string? Line { get; init; }

    /// <summary>How many kept units become cheaper, together by the amount; all that are kept where not said.</summary>
    public int? Quantity { get; init; }

    /// <summary>How much.</summary>
    public required Money Amount { get; init; }
}

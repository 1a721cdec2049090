using System.Text.Json.Serialization;

namespace CsRules.Refunds;

/// <summary>What a claim does to the use of a coupon.</summary>
/// <example>
/// <para>A use that came back with a claim is used again when the claim is undone:</para>
/// <code>
/// var bought = order with { Discounts = [.. order.Discounts.Select(coupon =&gt; coupon with { Reissue = new() { WholeOrder = true } })] };
/// var all = new RefundClaim { Id = "C-1", Lines = [.. order.Lines.Select(line =&gt; new ClaimedLine { Line = line.Id, Quantity = line.Quantity })] };
/// var account = RefundPolicy.Default.Compile(bought);
/// account.Plan(all, today).Coupons[0].Change;                                                              // Back
/// account.After(all, today).Plan(new() { Id = "U-1", Undoes = "C-1" }, today).Coupons[0].Change;   // UsedAgain
/// </code>
/// </example>
[JsonConverter(typeof(CamelCaseEnum<CouponUseChange>))]
public enum CouponUseChange
{
    /// <summary>Nothing: it stays used, or has come back before.</summary>
    None,

    /// <summary>It comes back to the customer.</summary>
    Back,

    /// <summary>It had come back and counts as used again.</summary>
    UsedAgain,
}

using System.Text.Json.Serialization;

namespace CsRules.Refunds;

/// <summary>How earned points are taken back where they were spent already.</summary>
/// <example>
/// <para>Only a deduction makes the refund smaller; a negative balance leaves it whole:</para>
/// <code>
/// var spent = order with { Earned = new() { Amount = Money.Won(873) } };
/// var claim = new RefundClaim { Id = "C-1", Lines = [new() { Line = "dress", Quantity = 1 }] };
/// new RefundPolicy { SpentEarnings = SpentEarnings.NegativeBalance }.Compile(spent).Plan(claim, today).Total;    // 46800 KRW
/// new RefundPolicy { SpentEarnings = SpentEarnings.DeductFromRefund }.Compile(spent).Plan(claim, today).Total;   // 46332 KRW
/// </code>
/// </example>
[JsonConverter(typeof(CamelCaseEnum<SpentEarnings>))]
public enum SpentEarnings
{
    /// <summary>Not at all.</summary>
    Waive,

    /// <summary>The balance goes below zero.</summary>
    NegativeBalance,

    /// <summary>They are deducted from the refund.</summary>
    DeductFromRefund,
}

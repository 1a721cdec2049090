using System.Text.Json.Serialization;
using CsRules.Laws;

namespace CsRules.Returns;

/// <summary>One clause. Which fields it needs depends on its kind.</summary>
/// <example>
/// <para>Days of a refund are business days, all others calendar days:</para>
/// <code>
/// var promise = new PolicyClause { Kind = ClauseKind.RefundWithin, Days = 1 };
/// var back = claim with { Withdrawal = new() { NoticeOn = new LocalDate(2025, 10, 10), GoodsBackOn = new LocalDate(2025, 10, 17) } };
/// Law.Korea.Decide(back, new ReturnPolicy { Clauses = [promise] }.Compile(Law.Korea), now).Refund!.DueOn;   // 2025-10-20
/// </code>
/// </example>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record PolicyClause
{
    /// <summary>What it says.</summary>
    public required ClauseKind Kind { get; init; }

    /// <summary>The shop's own words; shown back, decides nothing.</summary>
    public string? Text { get; init; }

    /// <summary>Days, where the kind has them; calendar days but for <see cref="ClauseKind.RefundWithin"/>, <see cref="ClauseKind.RefundLater"/> and <see cref="ClauseKind.StockOutRefund"/> (business days).</summary>
    public int? Days { get; init; }

    /// <summary>An amount, where the kind has one.</summary>
    public Money? Amount { get; init; }

    /// <summary>A share of the price, where the kind has one.</summary>
    public Rate? Rate { get; init; }

    /// <summary>What it speaks of; everything where not said.</summary>
    public ClauseScope Scope { get; init; }

    /// <summary>The charge, for <see cref="ClauseKind.Fee"/>.</summary>
    public ChargeKind? Charge { get; init; }
}

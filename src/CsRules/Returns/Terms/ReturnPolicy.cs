using System.Collections.Immutable;

namespace CsRules.Returns;

/// <summary>A shop's return terms, as typed clauses. What helps the consumer counts; what takes away is void and named.</summary>
/// <example>
/// <para>Terms that take away change nothing: three days instead of seven are void, and the law's last day stays:</para>
/// <code>
/// var terms = ReturnRights.Korea.Read(new ReturnPolicy { Clauses = [new() { Kind = ClauseKind.ReturnWindow, Days = 3 }] });
/// ReturnRights.Korea.Decide(claim, terms, asOf).LastDay;   // 2025-10-10
/// </code>
/// </example>
public sealed record ReturnPolicy
{
    /// <summary>The clauses, in the shop's order.</summary>
    public required ImmutableArray<PolicyClause> Clauses { get; init; }
}

/// <summary>One clause. Which fields it needs depends on its kind.</summary>
/// <example>
/// <para>Days of a refund are business days, all others calendar days:</para>
/// <code>
/// var promise = new PolicyClause { Kind = ClauseKind.RefundWithin, Days = 1 };
/// var back = claim with { Withdrawal = new() { NoticeOn = new LocalDate(2025, 10, 10), GoodsBackOn = new LocalDate(2025, 10, 17) } };
/// ReturnRights.Korea.Decide(back, ReturnRights.Korea.Read(new() { Clauses = [promise] }), now).Refund!.DueOn;   // 2025-10-20
/// </code>
/// </example>
public sealed record PolicyClause
{
    /// <summary>What it says.</summary>
    public required ClauseKind Kind { get; init; }

    /// <summary>The shop's own words; shown back, decides nothing.</summary>
    public string? Text { get; init; }

    /// <summary>Days, where the kind has them; calendar days but for <see cref="ClauseKind.RefundWithin"/> and <see cref="ClauseKind.RefundLater"/> (business days).</summary>
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

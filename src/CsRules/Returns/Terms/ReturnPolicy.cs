using System.Collections.Immutable;

namespace CsRules.Returns;

/// <summary>A shop's return terms, as typed clauses. What helps the consumer counts; what takes away is void and named.</summary>
public sealed record ReturnPolicy
{
    /// <summary>The clauses, in the shop's order.</summary>
    public required ImmutableArray<PolicyClause> Clauses { get; init; }
}

/// <summary>One clause. Which fields it needs depends on its kind.</summary>
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

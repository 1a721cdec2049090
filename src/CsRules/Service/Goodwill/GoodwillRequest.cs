namespace CsRules.Service;

/// <summary>What is asked for beyond law and policy.</summary>
/// <example>
/// <para>A cost of exactly the limit is within it, one won more is beyond:</para>
/// <code>
/// var allowance = new GoodwillAllowance { PerClaim = Money.Won(30_000), PerMonth = Money.Won(50_000) };
/// allowance.Decide(refused, new GoodwillRequest { Claim = "R-1", Cost = Money.Won(30_000) }, [], seoul, asOf).Outcome;   // Granted
/// allowance.Decide(refused, new GoodwillRequest { Claim = "R-1", Cost = Money.Won(30_001) }, [], seoul, asOf).Outcome;   // Beyond
/// </code>
/// </example>
public sealed record GoodwillRequest
{
    /// <summary>The claim.</summary>
    public required string Claim { get; init; }

    /// <summary>What granting it would cost the shop.</summary>
    public required Money Cost { get; init; }
}

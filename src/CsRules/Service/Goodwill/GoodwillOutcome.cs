using System.Text.Json.Serialization;

namespace CsRules.Service;

/// <summary>Whether a claim may be granted kindly. The first is the one that grants nothing.</summary>
/// <example>
/// <para>What the law allows is no kindness, and costs nothing of the month:</para>
/// <code>
/// var right = Law.Korea.Decide(claim, asOf);
/// var allowance = new GoodwillAllowance { PerClaim = Money.Won(30_000), PerMonth = Money.Won(50_000) };
/// var decision = allowance.Decide(right, new() { Claim = "R-1", Cost = Money.Won(18_000) }, [], seoul, asOf);
/// decision.Outcome;         // NotNeeded
/// decision.LeftThisMonth;   // 50,000 won
/// </code>
/// </example>
[JsonConverter(typeof(CamelCaseEnum<GoodwillOutcome>))]
public enum GoodwillOutcome
{
    /// <summary>It goes beyond the allowance.</summary>
    Beyond,

    /// <summary>Law or policy allow it anyway: a right, not a kindness.</summary>
    NotNeeded,

    /// <summary>Granted, as goodwill.</summary>
    Granted,

    /// <summary>Granted before; nothing more is spent.</summary>
    GrantedBefore,
}

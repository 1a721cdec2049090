using System.Collections.Immutable;

namespace CsRules.Laws;

/// <summary>The limit of one kind of charge.</summary>
/// <param name="Kind">The charge.</param>
/// <param name="Limit">How far it may go.</param>
/// <param name="Topic">Where the law says so.</param>
/// <param name="AtSellersFault">True where it may be charged though the goods were not as agreed.</param>
/// <param name="Needs">Facts that must be shown before anything may be charged; empty = none.</param>
/// <example>
/// <para>A kind without a rule may never be charged:</para>
/// <code>
/// Law.Korea.Regime.Charges.Any(rule =&gt; rule.Kind == ChargeKind.Restocking);   // false
/// var fee = new ChargeDemand { Kind = ChargeKind.Restocking, Amount = Money.Won(5_000) };
/// Law.Korea.Decide(claim with { Charges = [fee] }, asOf).Charges[0].Verdict;   // Forbidden
/// </code>
/// </example>
public sealed record ChargeRule(ChargeKind Kind, ChargeLimit Limit, LawTopic Topic, bool AtSellersFault = false, params ImmutableArray<ClaimFact> Needs);

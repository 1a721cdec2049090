using System.Collections.Immutable;
using CsRules.Decisions;

namespace CsRules.Loyalty;

/// <summary>How much an order may be paid with in points.</summary>
/// <param name="Allowed">True where points can be used at all.</param>
/// <param name="Most">The most that can be used.</param>
/// <param name="Limits">Every limit that stands in the way of more.</param>
/// <example>
/// <para>Half of 10,100 won is 5,050, and points are used in hundreds:</para>
/// <code>
/// PointsUsable usable = rules.Usable(Money.Won(9_000), Money.Won(10_100));
/// usable.Most;                                 // 5000 KRW
/// usable.Limits.Select(limit =&gt; limit.Code);   // ledger.share, ledger.unit
/// </code>
/// </example>
public readonly record struct PointsUsable(bool Allowed, Money Most, ImmutableArray<Finding> Limits);

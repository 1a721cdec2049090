using CsRules.Decisions;
using CsRules.Laws;

namespace CsRules.Returns;

/// <summary>The cost of sending the goods back.</summary>
/// <param name="BornBy">Who bears it.</param>
/// <param name="Citation">Where the law says so; null where the shop's terms do, or nothing does.</param>
/// <example>
/// <para>Where the shop's own terms make it free no article is named:</para>
/// <code>
/// var terms = new ReturnPolicy { Clauses = [new() { Kind = ClauseKind.FreeReturns }] }.Compile(Law.Korea);
/// ReturnCost cost = Law.Korea.Decide(claim, terms, asOf).ReturnCost;
/// cost.BornBy;     // Seller
/// cost.Citation;   // null
/// </code>
/// </example>
public readonly record struct ReturnCost(CostBearer BornBy, Citation? Citation);

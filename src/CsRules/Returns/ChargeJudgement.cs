using System.Collections.Immutable;
using CsRules.Decisions;

namespace CsRules.Returns;

/// <summary>A demanded charge, judged.</summary>
/// <param name="Demand">What was demanded.</param>
/// <param name="Verdict">Whether it may be charged.</param>
/// <param name="Chargeable">How much may be charged.</param>
/// <param name="Finding">Why, with its citations and data.</param>
/// <example>
/// <para>A freight above the announced one is cut to it, and what is refused is told:</para>
/// <code>
/// var demand = new ChargeDemand { Kind = ChargeKind.ReturnShipping, Amount = Money.Won(5_000), Announced = Money.Won(3_000) };
/// ChargeJudgement judged = Law.Korea.Decide(claim with { Charges = [demand] }, asOf).Charges[0];
/// judged.Verdict;   // Limited
/// judged.Refused;   // 2000 KRW
/// </code>
/// </example>
public sealed record ChargeJudgement(ChargeDemand Demand, ChargeVerdict Verdict, Money Chargeable, Finding Finding)
{
    /// <summary>What may not be charged.</summary>
    public Money Refused => Demand.Amount - Chargeable;

    /// <summary>The articles it was judged by.</summary>
    public ImmutableArray<Citation> Citations => Finding.Citations;
}

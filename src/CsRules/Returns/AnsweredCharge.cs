using System.Collections.Immutable;
using CsRules.Documents;
using CsRules.Laws;

namespace CsRules.Returns;

/// <summary>A judged charge in words.</summary>
/// <example>
/// <para>A demand that is cut keeps both amounts, the demanded and the chargeable one:</para>
/// <code>
/// var demand = new ChargeDemand { Kind = ChargeKind.ReturnShipping, Amount = Money.Won(5_000), Announced = Money.Won(3_000) };
/// var decision = Law.Korea.Decide(claim with { Charges = [demand] }, asOf);
/// AnsweredCharge charge = ReturnAnswer.Of(decision, "R-1", Language.English).Charges[0];
/// charge.Demanded;     // 5000 KRW
/// charge.Chargeable;   // 3000 KRW
/// </code>
/// </example>
public sealed record AnsweredCharge(
    ChargeKind Kind, Money Demanded, ChargeVerdict Verdict, Money Chargeable, ImmutableArray<string> Citations, string Text)
{
    internal static AnsweredCharge Of(ChargeJudgement charge, Language language) => new(
        charge.Demand.Kind, charge.Demand.Amount, charge.Verdict, charge.Chargeable,
        [.. charge.Citations.Select(c => c.Format(language))], charge.Finding.Explain(language));
}

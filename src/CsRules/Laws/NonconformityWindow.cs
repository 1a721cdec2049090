using CsRules.Calendars;

namespace CsRules.Laws;

/// <summary>The right to withdraw because the goods are not as agreed: both periods must hold.</summary>
/// <param name="FromSupply">Counted from the supply.</param>
/// <param name="FromKnowledge">Counted from knowing or being able to know, whichever came first.</param>
/// <example>
/// <para>Within three months of the supply, and yet too late: the defect was known for more than thirty days:</para>
/// <code>
/// NonconformityWindow window = Law.Korea.Regime.Nonconformity!;
/// window.FromKnowledge;   // 30 days
/// var defect = new WithdrawalFacts { Reason = ReturnReason.Defective, KnewOn = new LocalDate(2025, 10, 2) };
/// Law.Korea.Decide(claim with { Withdrawal = defect with { NoticeOn = new LocalDate(2025, 11, 3) } }, now).Outcome;   // Allowed
/// Law.Korea.Decide(claim with { Withdrawal = defect with { NoticeOn = new LocalDate(2025, 11, 4) } }, now).Outcome;   // Refused
/// </code>
/// </example>
public sealed record NonconformityWindow(LegalPeriod FromSupply, LegalPeriod FromKnowledge);

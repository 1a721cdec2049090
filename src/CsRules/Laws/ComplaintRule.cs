using CsRules.Calendars;

namespace CsRules.Laws;

/// <summary>How soon a marketplace tells who complained how things stand, and what came of it.</summary>
/// <param name="Progress">From the complaint to a word on its progress.</param>
/// <param name="Result">From the complaint to the result, or what is planned.</param>
/// <example>
/// <para>Both run from the complaint, not one from the other:</para>
/// <code>
/// Law.Korea.Regime.Complaints!.Progress;   // 3 business days
/// Law.Korea.Regime.Complaints!.Result;     // 10 business days
/// </code>
/// </example>
public sealed record ComplaintRule(LegalPeriod Progress, LegalPeriod Result);

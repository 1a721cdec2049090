using CsRules.Calendars;

namespace CsRules.Laws;

/// <summary>By when measures for supply must be taken, where nothing else was agreed.</summary>
/// <param name="FromOrder">Counted from the order.</param>
/// <param name="FromPrepayment">Counted from the payment, where all or a part was paid ahead.</param>
/// <example>
/// <para>Paid ahead, three business days; on delivery, seven days (E-Commerce Act Art 15(1)):</para>
/// <code>
/// Law.Korea.Regime.Supply!.FromPrepayment   // 3 business days
/// Law.Korea.Regime.Supply!.FromOrder        // 7 days
/// </code>
/// </example>
public sealed record SupplyRule(LegalPeriod FromOrder, LegalPeriod FromPrepayment);

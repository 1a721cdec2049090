using CsRules.Laws;
using NodaTime;

namespace CsRules.Returns;

/// <summary>When a refund is due.</summary>
/// <example>
/// <para>Without the goods there is a rule, but no date yet:</para>
/// <code>
/// var answer = ReturnAnswer.Of(Law.Korea.Decide(claim, asOf), "R-1", Language.English);
/// answer.Refund!.BusinessDays;   // 3
/// answer.Refund!.DueOn;          // null
/// </code>
/// </example>
public sealed record AnsweredRefund(RefundStart Start, int BusinessDays, LocalDate? DueOn, string? Citation);

using System.Text.Json.Serialization;
using CsRules.Calendars;
using CsRules.Documents;
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
/// <param name="Start">The event from which it is counted.</param>
/// <param name="BusinessDays">How many business days the seller has; null where it is counted otherwise, or neither the law nor the shop sets a deadline.</param>
/// <param name="Days">How many calendar days the seller has; null where it is counted otherwise, or neither the law nor the shop sets a deadline.</param>
/// <param name="DueOn">The last day, inclusive; null while the event has not happened, or without a deadline.</param>
/// <param name="Citation">Where the law says so; null where it sets no deadline.</param>
public sealed record AnsweredRefund(RefundStart Start, int? BusinessDays, int? Days, [property: JsonConverter(typeof(LocalDateConverter))] LocalDate? DueOn, string? Citation)
{
    internal static AnsweredRefund Of(RefundDue refund, Language language)
    {
        int? Of(PeriodUnit unit) => refund.IsLimited && refund.Period.Unit == unit ? refund.Period.Length : null;
        return new(refund.Start, Of(PeriodUnit.BusinessDays), Of(PeriodUnit.Days), refund.DueOn, refund.Citation?.Format(language));
    }
}

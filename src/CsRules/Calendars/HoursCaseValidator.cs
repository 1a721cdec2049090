using CsRules.Documents;
using FluentValidation;

namespace CsRules.Calendars;

/// <summary>Checks a question to opening hours: that it says what its op needs, in the forms it needs.</summary>
/// <example>
/// <para>A budget of open time is needed to add one:</para>
/// <code>
/// var question = new HoursCase { Id = HoursId.Of(1), Op = HoursOp.Add, Start = "2025-10-17T15:00:00+09:00" };
/// Validation.Check(new HoursCaseValidator(), question)[0].Code;   // "hours.missing"
/// </code>
/// </example>
public sealed class HoursCaseValidator : AbstractValidator<HoursCase>
{
    /// <summary>The rules.</summary>
    /// <param name="calendar">What is asked; instants that it does not hold are errors then too.</param>
    public HoursCaseValidator(BusinessCalendar? calendar = null) => RuleFor(q => q).Custom((question, context) =>
    {
        foreach (var error in HoursChecks.Of(question, calendar)) Validation.Add(context, error);
    });
}

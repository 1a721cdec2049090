using CsRules.Documents;
using FluentValidation;

namespace CsRules.Service;

/// <summary>
/// Everything that can be wrong with a contact history, all at once. What only warns (events that were not in the order of
/// time) can be answered.
/// </summary>
/// <example>
/// <para>Two conversations of one id can't be told apart:</para>
/// <code>
/// var twice = contacts with { Conversations = [contacts.Conversations[0], contacts.Conversations[0]] };
/// new ContactHistoryValidator(servicePlan).Validate(twice).Errors[0].ErrorCode;   // "contact.twice"
/// </code>
/// </example>
public sealed class ContactHistoryValidator : AbstractValidator<ContactHistory>
{
    /// <summary>The rules under a shop's settings: its hours bound the dates of conversations, its allowance the currency of goodwill.</summary>
    public ContactHistoryValidator(ServicePlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        RuleFor(history => history).Custom((history, context) =>
        {
            foreach (var error in ContactChecks.Of(history, plan)) Validation.Add(context, error);
        });
    }
}

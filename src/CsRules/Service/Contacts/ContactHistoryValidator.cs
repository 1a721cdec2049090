using System.Collections.Immutable;
using CsRules.Documents;
using CsRules.Returns;
using FluentValidation;
using NodaTime;

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
    private const int MostRating = 5;
    private const int MostRecommends = 10;

    /// <summary>The rules under a shop's settings: its hours bound the dates of conversations, its allowance the currency of goodwill.</summary>
    public ContactHistoryValidator(ServicePlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        RuleFor(history => history).Custom((history, context) =>
        {
            foreach (var error in Errors(history, plan)) Validation.Add(context, error);
        });
    }

    private static ImmutableArray<InputError> Errors(ContactHistory history, ServicePlan plan)
    {
        var errors = ImmutableArray.CreateBuilder<InputError>();
        if (history.Customer.Length == 0) errors.Add(new("contact.no-customer", "$.customer", []));
        if (history.Conversations.Length > DocumentLimits.MostConversations)
            errors.Add(DocumentLimits.TooMany("$.conversations", history.Conversations.Length, DocumentLimits.MostConversations));
        Twice(errors, "$.conversations", history.Conversations.Select(c => c.Id));
        Twice(errors, "$.orders", history.Orders.Select(o => o.Id));
        for (var i = 0; i < history.Conversations.Length; i++) Check(errors, $"$.conversations[{i}]", history.Conversations[i], plan);
        for (var i = 0; i < history.Orders.Length; i++) Check(errors, $"$.orders[{i}]", history.Orders[i], plan);
        for (var i = 0; i < history.Feedback.Length; i++) Check(errors, $"$.feedback[{i}]", history.Feedback[i], plan);
        for (var i = 0; i < history.Goodwill.Length; i++) Check(errors, $"$.goodwill[{i}]", history.Goodwill[i], plan);
        return errors.ToImmutable();
    }

    private static void Check(ImmutableArray<InputError>.Builder errors, string path, ContactConversation conversation, ServicePlan plan)
    {
        var calendar = plan.Replies.Calendar;
        if (conversation.Id.Length == 0) errors.Add(new("conversation.no-id", path + ".id", []));
        if (conversation.Csat is < 1 or > MostRating) errors.Add(new("conversation.csat", path + ".csat", Validation.Data(("given", conversation.Csat.Value))));
        if (conversation.AgentTime is { Seconds: < 0 } time) errors.Add(new("service.negative-span", path + ".agentTime", Validation.Data(("given", time.ToString()))));
        if (conversation.Created < calendar.Start || conversation.Created >= calendar.End) errors.Add(new("sla.out-of-range", path + ".created", []));
        Twice(errors, path + ".events", conversation.Events.Select(e => e.Id).OfType<string>());
        for (var i = 0; i < conversation.Events.Length; i++)
        {
            var (item, at) = (conversation.Events[i], $"{path}.events[{i}]");
            if (item.At < conversation.Created)
                errors.Add(new("conversation.before-creation", at, Validation.Data(("at", item.At), ("created", conversation.Created), ("kind", item.Kind))));
            if (item.At >= calendar.End) errors.Add(new("sla.out-of-range", at, []));
            if (item.Refusal is { } refusal) Check(errors, at + ".refusal", refusal, item.At, plan);
        }
    }

    private static void Check(ImmutableArray<InputError>.Builder errors, string path, PolicyRefusal refusal, Instant at, ServicePlan plan)
    {
        errors.AddRange(Validation.Check(new ReturnClaimValidator(plan.Law), refusal.Claim, path + ".claim"));
        CalendarYears.Check(errors, path, at, plan.Law);
        if (refusal.Cost is { MinorUnits: < 0 } cost) errors.Add(new("service.negative-amount", path + ".cost", Validation.Data(("given", cost))));
    }

    private static void Check(ImmutableArray<InputError>.Builder errors, string path, ContactOrder order, ServicePlan plan)
    {
        CalendarYears.Check(errors, path + ".placedOn", order.PlacedOn, plan.Law);
        CalendarYears.Check(errors, path + ".deliveredOn", order.DeliveredOn, plan.Law);
        CalendarYears.Check(errors, path + ".claimedOn", order.ClaimedOn, plan.Law);
        var zone = plan.Law.Zone;
        if (order.DeliveredOn is { } delivered && delivered.On(zone) < order.PlacedOn.On(zone)) errors.Add(new("contact.delivered-before-order", path + ".deliveredOn", []));
    }

    private static void Check(ImmutableArray<InputError>.Builder errors, string path, Feedback feedback, ServicePlan plan)
    {
        if (feedback.Csat is < 1 or > MostRating) errors.Add(new("conversation.csat", path + ".csat", Validation.Data(("given", feedback.Csat.Value))));
        if (feedback.Recommends is < 0 or > MostRecommends) errors.Add(new("contact.recommends", path + ".recommends", Validation.Data(("given", feedback.Recommends.Value))));
        CalendarYears.Check(errors, path + ".at", feedback.At, plan.Law);
    }

    private static void Check(ImmutableArray<InputError>.Builder errors, string path, GoodwillGrant grant, ServicePlan plan)
    {
        var allowance = plan.Policy.Goodwill;
        if (grant.Cost.MinorUnits < 0) errors.Add(new("service.negative-amount", path + ".cost", Validation.Data(("given", grant.Cost))));
        if (allowance is not null && grant.Cost.Currency != allowance.PerMonth.Currency)
            errors.Add(new("service.other-currency", path + ".cost", Validation.Data(("given", grant.Cost.Currency.Code), ("other", allowance.PerMonth.Currency.Code))));
        CalendarYears.Check(errors, path + ".on", grant.On, plan.Law);
    }

    private static void Twice(ImmutableArray<InputError>.Builder errors, string path, IEnumerable<string> ids)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var id in ids)
            if (!seen.Add(id)) errors.Add(new("contact.twice", path, Validation.Data(("given", id))));
    }
}

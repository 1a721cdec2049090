using System.Collections.Immutable;
using CsRules.Documents;
using CsRules.Laws;
using CsRules.Loyalty;
using CsRules.Orders;
using CsRules.Service;
using CsRules.Sla;
using NodaTime;

namespace CsRules.Agenda;

/// <summary>
/// Checks the facts of an agenda one by one, each by the validator of the module that owns it, so that what is wrong is told
/// with its path and the rest is still answered.
/// </summary>
/// <example>
/// <para>A coupon that the shop does not have is told with its path; the rest of the agenda is still made:</para>
/// <code>
/// AgendaChecks.Of(new HeldCoupon { Customer = "C-1", Coupon = "OLD" }, agendaPlan)[0].Code   // "agenda.unknown-coupon"
/// </code>
/// </example>
public static class AgendaChecks
{
    /// <summary>Everything that is wrong with a shop's facts, each with the path from the whole of them.</summary>
    internal static IEnumerable<InputError> Of(AgendaFacts facts, AgendaPlan plan) =>
    [
        .. At("orders", facts.Orders, Of), .. At("claims", facts.Claims, Of), .. At("complaints", facts.Complaints, Of),
        .. At("conversations", facts.Conversations, conversation => Of(conversation, plan)), .. At("points", facts.Points, Of),
        .. At("coupons", facts.Coupons, held => Of(held, plan)),
    ];

    private static IEnumerable<InputError> At<T>(string name, ImmutableArray<T> facts, Func<T, ImmutableArray<InputError>> check) =>
        facts.SelectMany((fact, i) => check(fact).Select(error => error with { Path = $"$.{name}[{i}]{error.Path[1..]}" }));

    /// <summary>Everything wrong with an order.</summary>
    public static ImmutableArray<InputError> Of(OrderLife life)
    {
        ArgumentNullException.ThrowIfNull(life);
        var law = (life.Regime is { } id ? LawBook.Find(id) : null)?.General ?? Law.Default;
        var errors = Validation.Check(OrderLifeValidator.Instance, life).ToBuilder();
        CalendarYears.Check(errors, "$.order.placedOn", life.Order.PlacedOn, law);
        for (var i = 0; i < life.Order.Payments.Length; i++) CalendarYears.Check(errors, $"$.order.payments[{i}].on", life.Order.Payments[i].On, law);
        for (var i = 0; i < life.Events.Length; i++)
            if (life.Events[i].At is { } at) CalendarYears.Check(errors, $"$.events[{i}].at", at, law);
        CalendarYears.Check(errors, "$.supply.agreedBy", life.Supply?.AgreedBy, law);
        CalendarYears.Check(errors, "$.supply.expectedOn", life.Supply?.ExpectedOn, law);
        CalendarYears.Check(errors, "$.supply.delay.toldOn", life.Supply?.Delay?.ToldOn, law);
        CalendarYears.Check(errors, "$.supply.delay.promisedOn", life.Supply?.Delay?.PromisedOn, law);
        CalendarYears.Check(errors, "$.supply.stockOut.knownOn", life.Supply?.StockOut?.KnownOn, law);
        CalendarYears.Check(errors, "$.supply.stockOut.toldOn", life.Supply?.StockOut?.ToldOn, law);
        CalendarYears.Check(errors, "$.supply.stockOut.cardCancelAskedOn", life.Supply?.StockOut?.CardCancelAskedOn, law);
        CalendarYears.Check(errors, "$.supply.stockOut.refundedOn", life.Supply?.StockOut?.RefundedOn, law);
        CalendarYears.Check(errors, "$.escrow.confirmedOn", life.Escrow?.ConfirmedOn, law);
        CalendarYears.Check(errors, "$.minor.toldOn", life.Minor?.ToldOn, law);
        CalendarYears.Check(errors, "$.minor.cancelledOn", life.Minor?.CancelledOn, law);
        CalendarYears.Check(errors, "$.minor.refundedOn", life.Minor?.RefundedOn, law);
        var notices = life.Notices ?? [];
        for (var i = 0; i < notices.Length; i++) CalendarYears.Check(errors, $"$.notices[{i}].at", notices[i].At, law);
        return errors.ToImmutable();
    }

    /// <summary>Everything wrong with a claim.</summary>
    public static ImmutableArray<InputError> Of(ClaimRecord claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        return Validation.Check(ClaimRecordValidator.Instance, claim);
    }

    /// <summary>Everything wrong with a complaint.</summary>
    public static ImmutableArray<InputError> Of(Complaint complaint)
    {
        ArgumentNullException.ThrowIfNull(complaint);
        return Validation.Check(ComplaintValidator.Instance, complaint);
    }

    /// <summary>Everything wrong with a conversation.</summary>
    public static ImmutableArray<InputError> Of(Conversation conversation, AgendaPlan plan)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        ArgumentNullException.ThrowIfNull(plan);
        var (calendar, errors) = (plan.Replies.Calendar, Validation.Check(ConversationValidator.Instance, conversation));
        var isInside = conversation.Created >= calendar.Start && conversation.Created < calendar.End
            && conversation.Events.All(e => e.At >= calendar.Start && e.At < calendar.End);
        return isInside ? errors : errors.Add(new("sla.out-of-range", "$.created", []));
    }

    /// <summary>Everything wrong with a customer's points.</summary>
    public static ImmutableArray<InputError> Of(PointsCase points)
    {
        ArgumentNullException.ThrowIfNull(points);
        var errors = Validation.Check(new PointsCaseValidator(), points);
        return string.IsNullOrEmpty(points.Customer) ? errors.Add(new("agenda.no-customer", "$.customer", [])) : errors;
    }

    /// <summary>Everything wrong with a coupon that a customer holds.</summary>
    public static ImmutableArray<InputError> Of(HeldCoupon held, AgendaPlan plan)
    {
        ArgumentNullException.ThrowIfNull(held);
        ArgumentNullException.ThrowIfNull(plan);
        return Validation.Check(new HeldCouponValidator(plan.Policy.Coupons), held);
    }

    /// <summary>True where an agenda can be made as of an instant: the holidays of the days around it are known.</summary>
    public static bool IsInside(Instant asOf) => CalendarYears.Holds(asOf.InZone(Law.Default.Zone).Date, Law.Default);
}

using CsRules.Documents;
using CsRules.Laws;
using NodaTime;

namespace CsRules.Orders;

/// <summary>
/// The seller's duty to supply (E-Commerce Act Art 15): measures within 7 days of the order, or within 3 business days
/// of a prepayment, unless agreed otherwise. It is measures, not arrival.
/// </summary>
/// <example>
/// <para>A stock-out noticed a week later is overdue, because the three business days run from the payment:</para>
/// <code>
/// var due = SupplyDuty.StockOutRefund(Moment.OnDay(new LocalDate(2025, 10, 20)), Law.Korea);
/// due.DueOn;                    // 2025-10-23
/// due.Citation!.ToString();     // "E-Commerce Act Art 15(2)"
/// </code>
/// </example>
public static class SupplyDuty
{
    /// <summary>What an order promises by itself: when it was placed and paid ahead, by the instant that its document answers for; null where nobody says when it was placed.</summary>
    public static SupplyPromise? PromiseOf(OrderLife life, DateTimeZone zone)
    {
        ArgumentNullException.ThrowIfNull(life);
        return PromiseOf(life, zone, life.AsOf);
    }

    // What is paid later than the instant asked about has not been paid; everything counts where there is none.
    internal static SupplyPromise? PromiseOf(OrderLife life, DateTimeZone zone, Instant? asOf)
    {
        if (life.Order.PlacedOn is not { } placed) return null;
        Moment? paid = null;
        if (!life.PayOnDelivery)
        {
            foreach (var payment in life.Order.Payments)
                if (!(payment.On?.Earliest(zone) > asOf)) paid = Sooner(paid, payment.On, zone);
            foreach (var happened in life.Events)
                if (happened.Kind == OrderEventKind.Pay && happened.At is { } at && !(at > asOf)) paid = Sooner(paid, at, zone);
        }

        return new() { OrderedOn = placed, PrepaidOn = paid, AgreedBy = life.Supply?.AgreedBy };
    }

    /// <summary>By when measures for supply must be taken, and whether they were in time; what was agreed counts before the law's own period.</summary>
    /// <param name="promise">What was ordered, paid and agreed.</param>
    /// <param name="law">The law that the order lives under.</param>
    /// <param name="asOf">The instant to answer for.</param>
    /// <returns>Null where nothing was agreed and the law does not say.</returns>
    /// <exception cref="CsRulesException">A day lies outside the years whose holidays the law knows.</exception>
    public static ShipBy? ShipBy(SupplyPromise promise, Law law, Instant asOf)
    {
        AsOf.ThrowIfUnanswerable(asOf);
        ArgumentNullException.ThrowIfNull(promise);
        ArgumentNullException.ThrowIfNull(law);
        try
        {
            return Reckon(promise, law, asOf);
        }
        catch (Exception failed) when (Facts.Refused(failed, () => LawChecks.Outside(law, ("$.orderedOn", promise.OrderedOn.On(law.Zone)), ("$.prepaidOn", promise.PrepaidOn?.On(law.Zone)))) is { } refused)
        {
            throw refused;
        }
    }

    private static ShipBy? Reckon(SupplyPromise promise, Law law, Instant asOf)
    {
        var (rule, agreed) = (law.Regime.Supply, promise.AgreedBy?.On(law.Zone));
        var reckoning = agreed is not null || rule is null ? null
            : promise.PrepaidOn is { } paid ? law.Counter.Reckon(paid.On(law.Zone), rule.FromPrepayment)
            : law.Counter.Reckon(promise.OrderedOn.On(law.Zone), rule.FromOrder);
        if ((agreed ?? reckoning?.End.LastDay) is not { } due) return null;
        var measured = promise.DispatchedOn?.On(law.Zone) ?? asOf.InZone(law.Zone).Date;
        return new(due, agreed is not null, reckoning, law.Regime.Cite(LawTopic.SupplyDuty), promise.DispatchedOn is not null,
            Math.Max(0, Period.DaysBetween(due, measured)));
    }

    /// <summary>By when a prepaid order that can't be supplied is refunded: counted from the payment, not from the notice.</summary>
    public static RefundDue StockOutRefund(Moment paidOn, Law law)
    {
        ArgumentNullException.ThrowIfNull(law);
        var day = paidOn.On(law.Zone);
        try
        {
            return law.RefundDue(RefundStart.Payment, day);
        }
        catch (Exception failed) when (Facts.Refused(failed, () => LawChecks.Outside(law, ("$.paidOn", day))) is { } refused)
        {
            throw refused;
        }
    }

    private static Moment? Sooner(Moment? one, Moment? other, DateTimeZone zone) =>
        one is null || other is null ? one ?? other : other.Value.On(zone) < one.Value.On(zone) ? other : one;
}

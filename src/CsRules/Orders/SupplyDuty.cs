using CsRules.Calendars;
using CsRules.Decisions;
using NodaTime;

namespace CsRules.Orders;

/// <summary>What the seller knows of an order's supply.</summary>
/// <example>
/// <para>Paid in advance it is three business days, paid on delivery seven days:</para>
/// <code>
/// var promise = new SupplyPromise { OrderedOn = new LocalDate(2025, 10, 13) };
/// LocalDate DueOn(SupplyPromise given) =&gt; SupplyDuty.ShipBy(given, ReturnRights.Korea.Counter, seoul, asOf).DueOn;
/// DueOn(promise with { PrepaidOn = new LocalDate(2025, 10, 13) });   // 2025-10-16
/// DueOn(promise);                                                    // 2025-10-20
/// </code>
/// </example>
public sealed record SupplyPromise
{
    /// <summary>The order.</summary>
    public required Moment OrderedOn { get; init; }

    /// <summary>The first payment, where it came before supply (선지급식); null where it is paid on delivery.</summary>
    public Moment? PrepaidOn { get; init; }

    /// <summary>The day by which supply was agreed; null where nothing was agreed.</summary>
    public Moment? AgreedBy { get; init; }

    /// <summary>The day measures for supply were taken (dispatch); null while they were not.</summary>
    public Moment? DispatchedOn { get; init; }
}

/// <summary>By when an order must be on its way.</summary>
/// <param name="DueOn">The last day, inclusive.</param>
/// <param name="IsAgreed">True where the parties agreed otherwise than the law.</param>
/// <param name="Reckoning">How the day came about; null where it was agreed.</param>
/// <param name="Citation">Art 15(1).</param>
/// <param name="IsDone">True where it is on its way.</param>
/// <param name="DaysLate">Days after the last day, on the day of dispatch or the day asked about; 0 where in time.</param>
/// <example>
/// <para>The last day lasts to its midnight in Seoul:</para>
/// <code>
/// var promise = new SupplyPromise { OrderedOn = new LocalDate(2025, 10, 13), PrepaidOn = new LocalDate(2025, 10, 13) };
/// ShipBy At(Instant instant) =&gt; SupplyDuty.ShipBy(promise, ReturnRights.Korea.Counter, seoul, instant);
/// At(Instant.FromUtc(2025, 10, 16, 14, 59)).IsOverdue;   // false
/// At(Instant.FromUtc(2025, 10, 16, 15, 0)).IsOverdue;    // true
/// At(Instant.FromUtc(2025, 10, 16, 15, 0)).DaysLate;     // 1
/// </code>
/// </example>
public sealed record ShipBy(LocalDate DueOn, bool IsAgreed, Reckoning? Reckoning, Citation Citation, bool IsDone, int DaysLate)
{
    /// <summary>True where nothing was sent and the last day has passed.</summary>
    public bool IsOverdue => !IsDone && DaysLate > 0;
}

/// <summary>
/// The seller's duty to supply (E-Commerce Act Art 15): measures within 7 days of the order, or within 3 business days
/// of a prepayment, unless agreed otherwise. It is measures, not arrival.
/// </summary>
/// <example>
/// <para>A stock-out noticed a week later is overdue, because the three business days run from the payment:</para>
/// <code>
/// var counter = ReturnRights.Korea.Counter;
/// var (dueOn, article) = SupplyDuty.StockOutRefund(Moment.OnDay(new LocalDate(2025, 10, 20)), counter, seoul);
/// dueOn;                  // 2025-10-23
/// article.ToString();     // "E-Commerce Act Art 15(2)"
/// </code>
/// </example>
public static class SupplyDuty
{
    private static readonly LegalText Act = new("kr-ecommerce-act", "전자상거래법", "E-Commerce Act");
    private static readonly Citation Article = new(Act, "15(1)");
    private static readonly Citation StockOutArticle = new(Act, "15(2)");
    private static readonly LegalPeriod FromOrder = LegalPeriod.Days(7);
    private static readonly LegalPeriod FromPrepayment = LegalPeriod.BusinessDays(3);

    /// <summary>
    /// What an order's document says of its supply: placed, first paid (payments and events of payment; not where it is paid
    /// on delivery), agreed. Null where nobody knows when it was placed.
    /// </summary>
    public static SupplyPromise? PromiseOf(OrderLife life, DateTimeZone zone)
    {
        ArgumentNullException.ThrowIfNull(life);
        if (life.Order.PlacedOn is not { } placed) return null;
        Moment? paid = null;
        if (!life.PayOnDelivery)
        {
            foreach (var payment in life.Order.Payments) paid = Sooner(paid, payment.On, zone);
            foreach (var happened in life.Events)
                if (happened.Kind == OrderEventKind.Pay && happened.At is { } at) paid = Sooner(paid, at, zone);
        }

        return new() { OrderedOn = placed, PrepaidOn = paid, AgreedBy = life.Supply?.AgreedBy };
    }

    /// <summary>By when an order must be on its way, and how late it is.</summary>
    public static ShipBy ShipBy(SupplyPromise promise, PeriodCounter counter, DateTimeZone zone, Instant asOf)
    {
        ArgumentNullException.ThrowIfNull(promise);
        ArgumentNullException.ThrowIfNull(counter);
        var reckoning = promise.PrepaidOn is { } paid
            ? counter.Reckon(paid.On(zone), FromPrepayment)
            : counter.Reckon(promise.OrderedOn.On(zone), FromOrder);
        var agreed = promise.AgreedBy?.On(zone);
        var due = agreed ?? reckoning.End.LastDay;
        var measured = promise.DispatchedOn?.On(zone) ?? asOf.InZone(zone).Date;
        return new(due, agreed is not null, agreed is null ? reckoning : null, Article, promise.DispatchedOn is not null,
            Math.Max(0, Period.DaysBetween(due, measured)));
    }

    private static Moment? Sooner(Moment? one, Moment? other, DateTimeZone zone) =>
        one is null || other is null ? one ?? other : other.Value.On(zone) < one.Value.On(zone) ? other : one;

    /// <summary>
    /// When a refund for a stock-out is due: three business days after the <b>payment</b>, not after the notice, so that
    /// one noticed late may already be overdue (Art 15(2)).
    /// </summary>
    public static (LocalDate DueOn, Citation Citation) StockOutRefund(Moment paidOn, PeriodCounter counter, DateTimeZone zone)
    {
        ArgumentNullException.ThrowIfNull(counter);
        return (counter.End(paidOn.On(zone), FromPrepayment).LastDay, StockOutArticle);
    }
}

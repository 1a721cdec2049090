using CsRules.Documents;
using CsRules.Laws;
using CsRules.Orders;
using NodaTime;

namespace CsRules.Markets;

/// <summary>
/// A marketplace's rules, ready to be asked. Days are counted on the public holidays of its country. Immutable; share one among
/// all threads.
/// </summary>
/// <example>
/// <para>A day late is a point, and four business days more three:</para>
/// <code>
/// MarketStatus after = smartStore.Assess(new() { Orders = [late] }, now);
/// after.Entries.Select(entry =&gt; entry.Points);   // 1, 3
/// after.Points;                                   // 4
/// </code>
/// </example>
public sealed class MarketPlan
{
    private readonly Law _law;

    internal MarketPlan(MarketRules rules, Law law) => (Rules, _law) = (rules, law);

    /// <summary>The rules.</summary>
    public MarketRules Rules { get; }

    /// <summary>The zone of the marketplace's days.</summary>
    public DateTimeZone Zone => _law.Zone;

    internal Law Law => _law;

    /// <summary>Where a seller stands at an instant; what is later is not looked at.</summary>
    /// <param name="facts">Orders and inquiries on this marketplace, one entry for each order.</param>
    /// <param name="asOf">The instant to answer for.</param>
    /// <exception cref="CsRulesException">A fact is impossible, or a day that is counted from lies outside the calendar's years.</exception>
    public MarketStatus Assess(MarketFacts facts, Instant asOf)
    {
        ArgumentNullException.ThrowIfNull(facts);
        AsOf.ThrowIfUnanswerable(asOf);
        return Ask(facts, asOf, static (plan, facts, asOf) => new MarketAssessment(plan, facts, asOf).Status());
    }

    // What the facts are to blame for is told by their validator.
    private T Ask<T>(MarketFacts facts, Instant asOf, Func<MarketPlan, MarketFacts, Instant, T> answer)
    {
        try
        {
            return answer(this, facts, asOf);
        }
        catch (Exception failed) when (Facts.Refused(failed, MarketCaseValidator.Instance, Document(facts, asOf)) is { } refused)
        {
            throw refused;
        }
    }

    // The question as a document would ask it.
    private MarketCase Document(MarketFacts facts, Instant asOf) =>
        new() { Rules = Rules, AsOf = asOf, Seller = facts.Seller, Orders = facts.Orders, Conversations = facts.Conversations };

    /// <summary>By when an order is to be on its way: by the marketplace and by the law, the earlier first.</summary>
    /// <param name="life">The order.</param>
    /// <param name="seller">The seller.</param>
    /// <param name="asOf">The instant to answer for.</param>
    /// <exception cref="CsRulesException">A fact is impossible, or a day that is counted from lies outside the calendar's years.</exception>
    /// <returns>Null where it is not paid ahead, all of it is on its way, cancelled or known to be out of stock, or neither names a day.</returns>
    public MarketShipBy? ShipBy(OrderLife life, MarketSeller seller, Instant asOf)
    {
        ArgumentNullException.ThrowIfNull(life);
        ArgumentNullException.ThrowIfNull(seller);
        AsOf.ThrowIfUnanswerable(asOf);
        return Ask(
            new() { Orders = [life], Seller = seller }, asOf,
            static (plan, facts, asOf) => plan.ShipBy(OrderCourse.Of(facts.Orders[0], asOf, plan.Zone), facts.Seller, asOf));
    }

    internal MarketShipBy? ShipBy(OrderCourse course, MarketSeller seller, Instant asOf)
    {
        if (course.Paid is not { } paid || course.SentAt is not null || course.IsAllOutOfStock) return null;
        var byMarket = ShipByDay(course, seller);
        if (byMarket is not null && course.Delay is { } told) byMarket = told.PromisedOn.On(Zone);
        var law = LawOf(course);
        var byLaw = SupplyDuty.ShipBy(new() { OrderedOn = course.Life.Order.PlacedOn ?? paid, PrepaidOn = paid, AgreedBy = course.Life.Supply?.AgreedBy }, law, asOf);
        if ((byLaw?.DueOn ?? byMarket) is not { } either) return null;
        var isLaw = byLaw is not null && !(byMarket < byLaw.DueOn);
        return new(course.Life.Order.Id, byMarket, byLaw?.DueOn, isLaw ? byLaw!.DueOn : byMarket ?? either, isLaw, NextBusinessDay(DayOf(asOf)), byLaw?.Citation);
    }

    /// <summary>What cannot be supplied and is not cancelled: the law's duty beside the marketplace's points. Null where there is none.</summary>
    internal MarketStockOut? StockOut(OrderCourse course, LocalDate today)
    {
        if (!course.IsOutOfStock) return null;
        var (law, penalties) = (LawOf(course), Rules.Penalties.Where(penalty => penalty.Event == MarketEvent.SellerCancelled && penalty.Source.AppliesOn(today)).ToList());
        int? points = penalties.Count == 0 || penalties.Any(penalty => penalty.Points is null) ? null
            : IsSpared(MarketEvent.SellerCancelled, today) ? 0 : penalties.Sum(penalty => penalty.Points!.Value);
        return new(
            course.Life.Order.Id, points, course.Paid is { } paid ? SupplyDuty.StockOutRefund(paid, law).DueOn : null, law.Regime.Cite(LawTopic.StockOut),
            penalties.FirstOrDefault()?.Source);
    }

    private Law LawOf(OrderCourse course) => course.Life.Regime is { } country ? LawBook.OrDefault(country).General : _law;

    internal LocalDate DayOf(Instant at) => at.InZone(Zone).Date;

    internal Instant EndOf(LocalDate day) => Zone.AtStartOfDay(day.PlusDays(1)).ToInstant();

    internal LocalDate NextBusinessDay(LocalDate day) => Plus(day, 1);

    // The n-th business day after a day; the day itself where n is none.
    internal LocalDate Plus(LocalDate day, int businessDays) => businessDays == 0 ? day : _law.Counter.End(day, Calendars.LegalPeriod.BusinessDays(businessDays)).LastDay;

    // The marketplace's last day for what was paid ahead; null where neither it nor the seller names one.
    internal LocalDate? ShipByDay(OrderCourse course, MarketSeller seller)
    {
        if (course.Paid is not { } paid || Rules.Dispatch is not { } dispatch) return null;
        var day = paid.On(Zone);
        if (course.Life.Supply?.SameDayDispatch == true && dispatch.AfterCutOff is { } after)
        {
            var isWorking = _law.Counter.Calendar.IsWorkingDay(day);
            // Without an hour, or without a cut-off, the sooner day is the safe one.
            var isBefore = !paid.IsInstant || seller.SameDayCutOff is not { } cutOff || paid.Earliest(Zone).InZone(Zone).TimeOfDay < cutOff;
            return isWorking && isBefore ? day : Plus(day, Math.Max(1, after));
        }

        return (seller.LeadDays ?? dispatch.BusinessDays) is { } days ? Plus(day, days) : null;
    }

    internal IEnumerable<MarketDuty> After(MarketEvent kind, string order, string? line, LocalDate from, Instant? doneAt)
    {
        foreach (var penalty in Rules.Penalties)
        {
            if (penalty.Event != kind) continue;
            var last = Plus(from, penalty.BusinessDays);
            var given = NextBusinessDay(last);
            if (penalty.Source.AppliesOn(given)) yield return new(kind, order, line, penalty.Points, last, EndOf(last), doneAt, given, IsSpared(kind, given));
        }
    }

    // Costs its points as it happens.
    internal IEnumerable<MarketDuty> At(MarketEvent kind, string order, Instant at)
    {
        var day = DayOf(at);
        foreach (var penalty in Rules.Penalties)
            if (penalty.Event == kind && penalty.Source.AppliesOn(day)) yield return new(kind, order, null, penalty.Points, day, at, null, day, IsSpared(kind, day));
    }

    private bool IsSpared(MarketEvent kind, LocalDate given) => Rules.Suspensions.Any(days => days.Spares(kind, given));
}

namespace CsRules.Markets;

/// <summary>What an order's course asks of its seller, by a marketplace's rules.</summary>
internal static class MarketDuties
{
    public static IEnumerable<MarketDuty> Of(OrderCourse course, MarketPlan plan, MarketSeller seller)
    {
        var order = course.Life.Order.Id;
        if (course.SellerCancelledAt is { } cancelled)
            foreach (var duty in plan.At(MarketEvent.SellerCancelled, order, cancelled)) yield return duty;
        foreach (var units in course.Collected)
            foreach (var duty in plan.After(units.IsExchange ? MarketEvent.ExchangeNotHandled : MarketEvent.ReturnNotHandled, order, units.Line, plan.DayOf(units.At), units.HandledAt))
                yield return duty;
        if (plan.ShipByDay(course, seller) is not { } shipBy) yield break;
        // A delay that is told before a duty is missed stands in its place; one told later stands beside what was missed.
        foreach (var kind in (MarketEvent[])[MarketEvent.DispatchLate, MarketEvent.StillNotDispatched])
            foreach (var duty in plan.After(kind, order, null, shipBy, course.SentAt))
                if (course.Delay is not { } delay || delay.ToldOn.Earliest(plan.Zone) >= duty.Before) yield return duty;
        if (course.Delay is { } told)
            foreach (var duty in plan.After(MarketEvent.PromiseMissed, order, null, told.PromisedOn.On(plan.Zone), course.SentAt)) yield return duty;
    }
}

using CsRules.Documents;
using CsRules.Laws;
using CsRules.Orders;
using CsRules.Returns;
using NodaTime;

namespace CsRules.Flow;

/// <summary>What happened to an order as the facts of a return.</summary>
/// <example>
/// <para>What was sent and has not come is in transit, whatever else of the order came:</para>
/// <code>
/// var life = new OrderLife { Order = order, Events = [new() { Id = "e1", Kind = OrderEventKind.Ship, Line = "dress", Quantity = 1, At = now }] };
/// ReturnClaim.Of(life, "dress", now).Supply.State;   // InTransit
/// ReturnClaim.Of(life, "belt", now).Supply.State;    // NotDispatched
/// </code>
/// </example>
public static class ReturnOfLife
{
    extension(ReturnClaim)
    {
        /// <summary>
        /// The facts of a return of a line as its order's life tells them: when it came, when the last parcel came, when a replacement
        /// came, when the customer asked to return it and did not take that back, when it came back. The reason and the goods'
        /// condition are not in a life.
        /// </summary>
        /// <param name="life">The order and what happened to it.</param>
        /// <param name="line">The line.</param>
        /// <param name="asOf">What is later has not happened.</param>
        /// <exception cref="CsRulesException">The order has no such line, or its country's law is not built in.</exception>
        public static ReturnClaim Of(OrderLife life, string line, Instant asOf)
        {
            AsOf.ThrowIfUnanswerable(asOf);
            ArgumentNullException.ThrowIfNull(life);
            if (!life.Order.Lines.Any(bought => bought.Id == line)) throw new CsRulesException(new InputError("order.unknown-line", "$.line", Validation.Data(("given", line))));
            var (told, zone) = (life.Told(asOf).ToList(), LawBook.OrDefault(life.Regime).General.Zone);
            Moment? LastDay(string? of, OrderEventKind kind)
            {
                var times = told.Where(one => one.Event.Kind == kind && (of is null || one.Event.Line == of)).Select(one => one.At).OfType<Instant>().ToList();
                return times.Count == 0 ? null : Moment.OnDay(times.Max().InZone(zone).Date);
            }

            var came = LastDay(line, OrderEventKind.Deliver);
            var wasSent = told.Exists(one => one.Event.Line == line && one.Event.Kind == OrderEventKind.Ship);
            return new()
            {
                Id = life.Order.Id + "/" + line,
                Sale = new() { OrderedOn = life.Order.PlacedOn },
                Supply = new()
                {
                    On = came,
                    State = came is not null ? SupplyState.Supplied : wasSent ? SupplyState.InTransit : SupplyState.NotDispatched,
                    LastParcelOn = LastDay(of: null, OrderEventKind.Deliver),
                    RepairedOrExchangedOn = LastDay(line, OrderEventKind.DeliverReplacement),
                },
                Withdrawal = new()
                {
                    NoticeOn = Notice(told, line, came is null) is { } notice ? Moment.OnDay(notice.InZone(zone).Date) : null,
                    GoodsBackOn = LastDay(line, OrderEventKind.Collect),
                },
            };
        }
    }

    // The last request that stands. A cancel is a notice only where nothing came: it is not of what did.
    private static Instant? Notice(List<(Instant? At, OrderEvent Event)> told, string line, bool nothingCame)
    {
        var (asked, notice) = (0L, (Instant?)null);
        foreach (var (at, happened) in told.Where(one => one.Event.Line == line))
        {
            asked += happened.Kind switch { OrderEventKind.RequestReturn => happened.Quantity, OrderEventKind.WithdrawReturn => -(long)happened.Quantity, _ => 0L };
            if (happened.Kind == OrderEventKind.RequestReturn || (happened.Kind == OrderEventKind.Cancel && nothingCame)) notice = at ?? notice;
            else if (happened.Kind == OrderEventKind.WithdrawReturn && asked <= 0) notice = null;
        }

        return notice;
    }
}

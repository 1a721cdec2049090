namespace CsRules.Orders;

/// <summary>A move that units of an order have made.</summary>
/// <param name="Event">What happened.</param>
/// <param name="From">The state they were in.</param>
/// <param name="To">The state they came to.</param>
/// <param name="Count">How many units, of all lines and of every time that it happened.</param>
/// <example>
/// <para>A move that was made twice stands once:</para>
/// <code>
/// OrderEvent One(string id) =&gt; new() { Id = id, Kind = OrderEventKind.Cancel, Line = "shirt", Quantity = 1 };
/// MadeMove made = OrderMovesAnswer.Of(new() { Order = order, Events = [One("e1"), One("e2")] }, null, Language.English).Made.Single();
/// made.To;      // Cancelled
/// made.Count;   // 2
/// </code>
/// </example>
public sealed record MadeMove(OrderEventKind Event, LineState From, LineState To, long Count)
{
    // An event moves units from a state on one row of the table only, and none of its rows ends where another begins.
    internal static IEnumerable<MadeMove> Between(OrderEvent happened, OrderState before, OrderState after)
    {
        if (before.IndexOf(happened.Line) is not (>= 0 and var line)) return [];
        var (units, left) = (before.Units[line], after.Units[line]);
        return OrderTransitions.Units.Where(row => row.Event == happened.Kind)
            .Select(row => new MadeMove(happened.Kind, row.From, row.To, units[(int)row.From] - left[(int)row.From]))
            .Where(made => made.Count > 0);
    }
}

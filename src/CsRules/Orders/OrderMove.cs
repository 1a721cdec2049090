using CsRules.Decisions;

namespace CsRules.Orders;

/// <summary>One thing that could happen next.</summary>
/// <param name="Event">The event.</param>
/// <param name="Line">The line; null for an event of the whole order.</param>
/// <param name="UpTo">How many units it could be; 0 where it is not allowed, 1 for the whole order.</param>
/// <param name="WhyNot">Why it is not allowed; null where it is.</param>
/// <example>
/// <para>A line of which nothing is left to move is told why:</para>
/// <code>
/// OrderMove Return(string line) =&gt; state.Moves().Single(move =&gt; move.Event == OrderEventKind.RequestReturn &amp;&amp; move.Line == line);
/// Return("shirt").UpTo;          // 3
/// Return("belt").IsAllowed;      // false, it was cancelled
/// Return("belt").WhyNot!.Code;   // "order.no-units"
/// </code>
/// </example>
public sealed record OrderMove(OrderEventKind Event, string? Line, int UpTo, Finding? WhyNot)
{
    /// <summary>True where the event would be accepted now.</summary>
    public bool IsAllowed => WhyNot is null;
}

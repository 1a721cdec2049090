using CsRules.Decisions;

namespace CsRules.Orders;

/// <summary>What applying an event came to.</summary>
/// <param name="State">The state after it; the one before where it was refused or a replay.</param>
/// <param name="Accepted">False where the table has no row for it.</param>
/// <param name="IsReplay">True where the event was applied before.</param>
/// <param name="Finding">Why it was refused; null where it was accepted.</param>
/// <example>
/// <para>The same event a second time is accepted and changes nothing:</para>
/// <code>
/// var cancel = new OrderEvent { Id = "e1", Kind = OrderEventKind.Cancel, Line = "belt", Quantity = 1 };
/// OrderStep once = OrderState.New(order).Apply(cancel), again = once.State.Apply(cancel);
/// again.IsReplay;              // true
/// again.State == once.State;   // true
/// </code>
/// </example>
public sealed record OrderStep(OrderState State, bool Accepted, bool IsReplay, Finding? Finding);

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

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

namespace CsRules.Orders;

/// <summary>A move of units in <see cref="OrderDiagramAnswer"/>.</summary>
/// <param name="Event">What moves them.</param>
/// <param name="Name">What it is called in the language asked for.</param>
/// <param name="From">Where they must be.</param>
/// <param name="To">Where they go.</param>
/// <param name="Condition">What else must hold, in words; null where nothing must.</param>
/// <example>
/// <para>A move without a condition has none to tell:</para>
/// <code>
/// OrderDiagramAnswer.Of(Language.English).Moves.First(move =&gt; move.Event == OrderEventKind.Deliver).Condition;   // null
/// </code>
/// </example>
public sealed record DiagramMove(OrderEventKind Event, string Name, LineState From, LineState To, string? Condition);

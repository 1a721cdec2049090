namespace CsRules.Orders;

/// <summary>Units of a line in a state.</summary>
/// <example>
/// <para>A line stands once for each state that has units, and empty states are left out:</para>
/// <code>
/// var cancelled = new OrderEvent { Id = "e1", Kind = OrderEventKind.Cancel, Line = "shirt", Quantity = 1 };
/// var answer = OrderMovesAnswer.Of(new() { Order = order, Events = [cancelled] }, null, Language.English);
/// answer.Units.Where(units =&gt; units.Line == "shirt").Select(units =&gt; units.State);   // Ordered, Cancelled
/// answer.Units.Where(units =&gt; units.Line == "shirt").Select(units =&gt; units.Count);   // 2, 1
/// </code>
/// </example>
public sealed record AnsweredUnits(string Line, LineState State, int Count);

namespace CsRules.Decisions;

/// <summary>An event that was refused, in words.</summary>
/// <example>
/// <para>One unit more than was ordered, and all of the event is refused:</para>
/// <code>
/// var four = new OrderEvent { Id = "e1", Kind = OrderEventKind.Cancel, Line = "shirt", Quantity = 4 };
/// AnsweredRefusal refusal = OrderMovesAnswer.Of(new() { Order = order, Events = [four] }, null, Language.English).Refused[0];
/// refusal.Code;   // "order.too-many"
/// refusal.Text;   // "4 are too many; 3 are possible."
/// </code>
/// </example>
public sealed record AnsweredRefusal(string Event, string Code, string Text);

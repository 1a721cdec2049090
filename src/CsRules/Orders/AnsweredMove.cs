namespace CsRules.Orders;

/// <summary>A move in words.</summary>
/// <example>
/// <para>What can not be is listed too, with its reason:</para>
/// <code>
/// AnsweredMove ship = OrderMovesAnswer.Of(new() { Order = order }, null, Language.English).Moves.First(move =&gt; move.Event == OrderEventKind.Ship);
/// ship.Allowed;   // false
/// ship.WhyNot;    // "An unpaid order is not sent."
/// </code>
/// </example>
public sealed record AnsweredMove(OrderEventKind Event, string? Line, bool Allowed, int UpTo, string? WhyNot);

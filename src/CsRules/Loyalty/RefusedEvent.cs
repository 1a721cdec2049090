namespace CsRules.Loyalty;

/// <summary>Why an event was refused.</summary>
/// <param name="Event">The event's id.</param>
/// <param name="Code">The reason's code.</param>
/// <param name="Text">The reason in words.</param>
/// <example>
/// <para>An order that points never knew can't bring any back, and the balance is still told:</para>
/// <code>
/// var unknown = new PointsEvent { Id = "R9", At = now, Kind = PointsEventKind.Refund, Order = "A9" };
/// var answer = PointsAnswer.Of(new() { Program = points, Events = events.Add(unknown) }, now, Language.English);
/// answer.Balance;   // 2435 KRW
/// RefusedEvent refused = answer.Refused[0];
/// refused.Event;   // "R9"
/// refused.Text;    // "Order A9 neither earned nor used points."
/// </code>
/// </example>
public sealed record RefusedEvent(string Event, string Code, string Text);

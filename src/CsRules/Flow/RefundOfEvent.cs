using CsRules.Laws;
using CsRules.Orders;
using CsRules.Refunds;

namespace CsRules.Flow;

/// <summary>What an event of an order gives back.</summary>
/// <example>
/// <para>A request gives nothing back yet; only what came back and was accepted does:</para>
/// <code>
/// var asked = new OrderEvent { Id = "e1", Kind = OrderEventKind.RequestReturn, Line = "dress", Quantity = 1 };
/// RefundClaim.Of(asked, Party.Consumer) is null;                                                     // true
/// RefundClaim.Of(asked with { Kind = OrderEventKind.AcceptReturn }, Party.Consumer)!.Lines[0].Line;   // "dress"
/// </code>
/// </example>
public static class RefundOfEvent
{
    extension(RefundClaim)
    {
        /// <summary>What an event of an order gives back: a cancel, units refused at the door, an accepted return; null where nothing.</summary>
        /// <param name="happened">The event.</param>
        /// <param name="fault">Whose reason it is.</param>
        public static RefundClaim? Of(OrderEvent happened, Party fault)
        {
            ArgumentNullException.ThrowIfNull(happened);
            var goesBack = happened.Kind is OrderEventKind.Cancel or OrderEventKind.AcceptReturn;
            return !goesBack || happened.Line is not { } line ? null : new()
            {
                Id = happened.Id,
                Kind = happened.Kind == OrderEventKind.Cancel ? RefundKind.Cancel : RefundKind.Return,
                Fault = fault,
                Lines = [new() { Line = line, Quantity = happened.Quantity }],
                DueFrom = happened.At is { } at ? Moment.At(at) : null,
            };
        }
    }
}

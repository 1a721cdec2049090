using CsRules.Decisions;
using CsRules.Orders;
using NodaTime;

namespace CsRules.Service;

/// <summary>A notice that is or was due to a customer.</summary>
/// <param name="Order">The order.</param>
/// <param name="Kind">Which.</param>
/// <param name="Since">When what it tells happened; it is due from then on.</param>
/// <param name="Sent">True where a notice of the kind was sent since.</param>
/// <param name="Tracking">The parcel's number, of a shipment.</param>
/// <param name="ExpectedOn">The day of arrival, of an expected one.</param>
/// <example>
/// <para>A notice that went out before what it tells had happened does not count as sent:</para>
/// <code>
/// var early = new NoticeSent { Kind = OrderNoticeKind.Received, At = Instant.FromUtc(2025, 10, 12, 0, 0) };
/// OrderNotice received = OrderNotices.Of(new() { Order = order, Notices = [early] }, seoul, now)[0];
/// received.Since;   // Monday 00:00
/// received.Sent;    // false
/// </code>
/// </example>
public sealed record OrderNotice(string Order, OrderNoticeKind Kind, Instant Since, bool Sent, string? Tracking, LocalDate? ExpectedOn)
{
    /// <summary>The notice in words; in the customer's voice it is what to send.</summary>
    public Finding Finding => (Kind, Tracking, ExpectedOn) switch
    {
        (OrderNoticeKind.Shipped, { } tracking, _) => Finding.Informs("notice.shipped-tracking", ("order", Order), ("tracking", tracking)),
        (OrderNoticeKind.Shipped, _, _) => Finding.Informs("notice.shipped", ("order", Order)),
        (OrderNoticeKind.ExpectedArrival, _, { } day) => Finding.Informs("notice.expected-arrival", ("order", Order), ("day", day)),
        (OrderNoticeKind.Received, _, _) => Finding.Informs("notice.received", ("order", Order)),
        (OrderNoticeKind.Delivered, _, _) => Finding.Informs("notice.delivered", ("order", Order)),
        (OrderNoticeKind.ReturnReceived, _, _) => Finding.Informs("notice.return-received", ("order", Order)),
        _ => Finding.Informs("notice.refunded", ("order", Order)),
    };
}

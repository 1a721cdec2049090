using System.Collections.Immutable;
using CsRules.Orders;
using NodaTime;

namespace CsRules.Service;

/// <summary>
/// Transparency along an order: received, shipped with its tracking number, expected arrival, delivered, return received,
/// refunded. What happened together is told once; a parcel that went later is told again.
/// </summary>
/// <example>
/// <para>Where the shop keeps no record of notices none is known to be missing:</para>
/// <code>
/// OrderNotices.Due(new OrderLife { Order = order }, seoul, asOf).Length   // 0
/// </code>
/// </example>
public static class OrderNotices
{
    /// <summary>Every notice that what happened by an instant calls for, in order of time, sent or not.</summary>
    /// <param name="life">The order's document; events without an instant call for nothing.</param>
    /// <param name="zone">The shop's zone.</param>
    /// <param name="asOf">The instant to answer for.</param>
    public static ImmutableArray<OrderNotice> Of(OrderLife life, DateTimeZone zone, Instant asOf)
    {
        AsOf.ThrowIfUnanswerable(asOf);
        ArgumentNullException.ThrowIfNull(life);
        ArgumentNullException.ThrowIfNull(zone);
        var notices = ImmutableArray.CreateBuilder<OrderNotice>();
        if (life.Order.PlacedOn is { } placed && placed.Earliest(zone) is var received && received <= asOf) Add(OrderNoticeKind.Received, received);
        foreach (var (happened, _, _) in life.Happened(asOf))
        {
            if (happened.At is not { } at || KindOf(happened.Kind) is not { } kind) continue;
            Add(kind, at);
            if (kind == OrderNoticeKind.Shipped && life.Supply?.ExpectedOn is not null) Add(OrderNoticeKind.ExpectedArrival, at);
        }

        return [.. notices.OrderBy(n => n.Since).ThenBy(n => n.Kind)];

        void Add(OrderNoticeKind kind, Instant since)
        {
            foreach (var notice in notices)
                if (notice.Kind == kind && notice.Since == since) return;
            var sent = life.Notices is { } told && told.Any(n => n.Kind == kind && n.At >= since && n.At <= asOf);
            notices.Add(new(life.Order.Id, kind, since, sent,
                kind == OrderNoticeKind.Shipped ? life.Supply?.Tracking : null,
                kind == OrderNoticeKind.ExpectedArrival ? life.Supply?.ExpectedOn?.On(zone) : null));
        }
    }

    /// <summary>The notices that were not sent. None where the shop keeps no record of notices: then nothing is known to be missing.</summary>
    public static ImmutableArray<OrderNotice> Due(OrderLife life, DateTimeZone zone, Instant asOf)
    {
        ArgumentNullException.ThrowIfNull(life);
        return life.Notices is null ? [] : [.. Of(life, zone, asOf).Where(n => !n.Sent)];
    }

    private static OrderNoticeKind? KindOf(OrderEventKind kind) => kind switch
    {
        OrderEventKind.Ship => OrderNoticeKind.Shipped,
        OrderEventKind.Deliver or OrderEventKind.DeliverReplacement => OrderNoticeKind.Delivered,
        OrderEventKind.AcceptReturn or OrderEventKind.RejectReturn => OrderNoticeKind.ReturnReceived,
        OrderEventKind.CloseRefunded => OrderNoticeKind.Refunded,
        _ => null,
    };
}

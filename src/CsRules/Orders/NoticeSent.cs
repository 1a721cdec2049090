using System.Text.Json.Serialization;
using NodaTime;

namespace CsRules.Orders;

/// <summary>A notice that was sent.</summary>
/// <example>
/// <para>Sent at the very instant it covers what happened, a second earlier it does not:</para>
/// <code>
/// var placed = Instant.FromUtc(2025, 10, 12, 15, 0);
/// ImmutableArray&lt;OrderNotice&gt; Due(Instant sentAt) =&gt;
///     OrderNotices.Due(new() { Order = order, Notices = [new() { Kind = OrderNoticeKind.Received, At = sentAt }] }, seoul, now);
/// Due(placed).Length;                             // 0
/// Due(placed - Duration.FromSeconds(1)).Length;   // 1
/// </code>
/// </example>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record NoticeSent
{
    /// <summary>Which.</summary>
    public required OrderNoticeKind Kind { get; init; }

    /// <summary>When; it covers what had happened by then.</summary>
    [JsonConverter(typeof(InstantConverter))]
    public required Instant At { get; init; }
}

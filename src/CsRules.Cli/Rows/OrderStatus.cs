using System.Text.Json.Serialization;

namespace CsRules.Cli.Rows;

/// <summary>What the rows of an order's status mean. It is the line's own: the other lines of the order keep theirs.</summary>
[JsonConverter(typeof(CamelCaseEnum<OrderStatus>))]
public enum OrderStatus
{
    /// <summary>The line counts.</summary>
    Counts,

    /// <summary>It counts, and was sent.</summary>
    Shipped,

    /// <summary>It counts, and was delivered; when, a column of its own says, or nobody.</summary>
    Delivered,

    /// <summary>It counts and was not sent, and the buyer has asked to cancel it.</summary>
    CancelAsked,

    /// <summary>It counts and was sent, and the buyer has asked to give it back.</summary>
    ReturnAsked,

    /// <summary>It does not count yet.</summary>
    Pending,

    /// <summary>It was cancelled, or went back; whether the money did too, a column of its own says, or nobody.</summary>
    Cancelled,

    /// <summary>It was cancelled, or went back, and no money is owed for it: it was refunded, or never paid.</summary>
    Settled,

    /// <summary>The row is what went back, of this order if it has rows that count, else of the customer's latest before it.</summary>
    Refund,
}

/// <summary>What follows from a status.</summary>
internal static class OrderStatuses
{
    /// <summary>True where the line does not count any more.</summary>
    public static bool IsGone(this OrderStatus status) => status is OrderStatus.Cancelled or OrderStatus.Settled;

    /// <summary>True where the goods have left the shop, whether or not a day says when.</summary>
    public static bool IsSent(this OrderStatus status) => status is OrderStatus.Shipped or OrderStatus.Delivered or OrderStatus.ReturnAsked;

    /// <summary>True where the buyer has asked for something that is not decided yet.</summary>
    public static bool IsAsked(this OrderStatus status) => status is OrderStatus.CancelAsked or OrderStatus.ReturnAsked;

    /// <summary>The status of a line that has a day of its cancelling, or none.</summary>
    public static OrderStatus Standing(this OrderStatus status, bool isCancelled) => (status, isCancelled) switch
    {
        (OrderStatus.Settled or OrderStatus.Refund, _) or (_, false) => status,
        // What was not paid owes no money back.
        (OrderStatus.Pending, true) => OrderStatus.Settled,
        _ => OrderStatus.Cancelled,
    };
}

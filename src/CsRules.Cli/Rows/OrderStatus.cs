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

    /// <summary>It does not count yet.</summary>
    Pending,

    /// <summary>It was cancelled, or went back.</summary>
    Cancelled,

    /// <summary>The row is what went back, of this order if it has rows that count, else of the customer's latest before it.</summary>
    Refund,
}

using System.Text.Json.Serialization;
using CsRules.Cli.Io;

namespace CsRules.Cli.Loyalty;

/// <summary>What the rows of an order's status mean.</summary>
[JsonConverter(typeof(CamelCaseEnum<OrderLogStatus>))]
public enum OrderLogStatus
{
    /// <summary>The order counts.</summary>
    Counts,

    /// <summary>It does not count yet.</summary>
    Pending,

    /// <summary>It was cancelled.</summary>
    Cancelled,

    /// <summary>The row is what went back, of this order if it has rows that count, else of the customer's latest before it.</summary>
    Refund,
}

/// <summary>How a CSV of orders is read: one row is an order, or a line of one. The order's rows may stand anywhere.</summary>
public sealed record OrderLogMapping
{
    /// <summary>IANA zone of the file's times.</summary>
    public required string Zone { get; init; }

    /// <summary>Form of the file's times: "M/d/yy H:mm", "yyyy-MM-dd".</summary>
    public required string DateFormat { get; init; }

    /// <summary>Column of the customer; rows without one are left out.</summary>
    public required string Customer { get; init; }

    /// <summary>Column of the day or time.</summary>
    public required string Date { get; init; }

    /// <summary>Column of the order's id; each row is an order where absent.</summary>
    public string? Order { get; init; }

    /// <summary>Column of the amount, in major units ("12.50").</summary>
    public string? Amount { get; init; }

    /// <summary>In place of the amount: column of the quantity …</summary>
    public string? Quantity { get; init; }

    /// <summary>… and of the price of one.</summary>
    public string? UnitPrice { get; init; }

    /// <summary>The status of a row.</summary>
    public ColumnWords<OrderLogStatus>? Status { get; init; }

    /// <summary>Orders whose id begins so are refunds.</summary>
    public string? RefundPrefix { get; init; }
}

/// <summary>JSON metadata of the mapping.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(OrderLogMapping))]
internal sealed partial class OrderLogJson : JsonSerializerContext;

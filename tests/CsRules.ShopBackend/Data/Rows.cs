namespace CsRules.ShopBackend.Data;

/// <summary>orders: what was bought, and how it was paid.</summary>
internal sealed class OrderRow
{
    public required string Id { get; init; }

    public DateTime OrderedAt { get; init; }

    public string? PaymentMethod { get; init; }

    public decimal PaidAmount { get; init; }

    public decimal ShippingFee { get; init; }

    public decimal StandardShippingFee { get; init; }

    public decimal? FreeShippingFrom { get; init; }

    public string? CouponCode { get; init; }

    public decimal CouponDiscount { get; init; }

    public List<OrderItemRow> Items { get; init; } = [];

    public List<OrderEventRow> Events { get; init; } = [];

    public List<ClaimRow> Claims { get; init; } = [];
}

/// <summary>order_items.</summary>
internal sealed class OrderItemRow
{
    public string OrderId { get; init; } = "";

    public required string Id { get; init; }

    public decimal UnitPrice { get; init; }

    public int Quantity { get; init; }
}

/// <summary>order_events: what the shop's own systems and the courier said, in the order in which they said it.</summary>
internal sealed class OrderEventRow
{
    public string OrderId { get; init; } = "";

    public required string Id { get; init; }

    public required string Type { get; init; }

    public string? ItemId { get; init; }

    public int Quantity { get; init; }

    public DateTime At { get; init; }

    public int Number { get; init; }
}

/// <summary>claims: refunds that were made.</summary>
internal sealed class ClaimRow
{
    public string OrderId { get; init; } = "";

    public required string Id { get; init; }

    public required string Type { get; init; }

    public bool SellerAtFault { get; init; }

    public DateOnly? ReceivedOn { get; init; }

    public int Number { get; init; }

    public List<ClaimItemRow> Items { get; init; } = [];
}

/// <summary>claim_items.</summary>
internal sealed class ClaimItemRow
{
    public string OrderId { get; init; } = "";

    public string ClaimId { get; init; } = "";

    public required string ItemId { get; init; }

    public int Quantity { get; init; }
}

/// <summary>coupons: so much or so many percent off the order, or off one category.</summary>
internal sealed class CouponRow
{
    public required string Code { get; init; }

    public decimal? Amount { get; init; }

    public decimal? Percent { get; init; }

    public decimal? MaxDiscount { get; init; }

    public decimal? MinOrder { get; init; }

    public string? Category { get; init; }

    public bool FirstOrderOnly { get; init; }
}

/// <summary>inquiries.</summary>
internal sealed class InquiryRow
{
    public required string Id { get; init; }

    public required string Channel { get; init; }

    public DateTime CreatedAt { get; init; }

    public List<MessageRow> Messages { get; init; } = [];
}

/// <summary>messages: a help desk's tickets, a row a message or a change of state.</summary>
internal sealed class MessageRow
{
    public required string Id { get; init; }

    public string InquiryId { get; init; } = "";

    public required string Author { get; init; }

    public DateTime SentAt { get; init; }
}

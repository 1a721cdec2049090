using System.Text.Json.Serialization;

namespace CsRules.Orders;

/// <summary>What the shop agreed, expects and found out about an order's supply. All of it may be absent.</summary>
/// <example>
/// <para>A day that was agreed holds in place of the law's, though it is a Saturday:</para>
/// <code>
/// var life = new OrderLife { Order = order, Supply = new() { AgreedBy = new LocalDate(2025, 11, 15) } };
/// ShipBy by = SupplyDuty.ShipBy(SupplyDuty.PromiseOf(life, seoul)!, Law.Korea, now)!;
/// by.DueOn;       // 2025-11-15
/// by.IsOverdue;   // false
/// </code>
/// </example>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record OrderSupply
{
    /// <summary>The day by which supply was agreed; by law where absent.</summary>
    public Moment? AgreedBy { get; init; }

    /// <summary>The day on which the parcel is expected to arrive.</summary>
    public Moment? ExpectedOn { get; init; }

    /// <summary>A delay that was announced; null where none was.</summary>
    public DelayNotice? Delay { get; init; }

    /// <summary>True where it was sold with dispatch on the day of payment.</summary>
    public bool SameDayDispatch { get; init; }

    /// <summary>The carrier's number of the parcel.</summary>
    public string? Tracking { get; init; }

    /// <summary>Something can't be supplied.</summary>
    public StockOut? StockOut { get; init; }
}

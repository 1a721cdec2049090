using System.Text.Json.Serialization;
using NodaTime;

namespace CsRules.Loyalty;

/// <summary>One event of a customer's points. Applying it a second time by its id changes nothing.</summary>
/// <example>
/// <para>The same id with one won more is another event, and refused:</para>
/// <code>
/// var ledger = PointsLedger.Open(rules).Replay(events);
/// ledger.Apply(events[0]).Outcome;                                               // Replayed
/// ledger.Apply(events[0] with { Amount = Money.Won(2_001) }).Findings[0].Code;   // "ledger.id-reused"
/// </code>
/// </example>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record PointsEvent
{
    /// <summary>Unique for the customer. The lot that an earn or a grant makes has this id too.</summary>
    public required string Id { get; init; }

    /// <summary>When; never before an event that was applied earlier.</summary>
    [JsonConverter(typeof(InstantConverter))]
    public required Instant At { get; init; }

    /// <summary>What happened.</summary>
    public required PointsEventKind Kind { get; init; }

    /// <summary>The order: of every kind but grant and revoke.</summary>
    public string? Order { get; init; }

    /// <summary>How much: of a grant, a use, a revoke; of an earn where the shop's own system has counted it.</summary>
    public Money? Amount { get; init; }

    /// <summary>Earn: what the order came to.</summary>
    public OrderSpend? Spend { get; init; }

    /// <summary>Earn, grant: their last day, inclusive, in place of the program's.</summary>
    [JsonConverter(typeof(LocalDateConverter))]
    public LocalDate? ExpiresOn { get; init; }

    /// <summary>Use: the order's total, which the minimum and the largest share are measured on.</summary>
    public Money? OrderTotal { get; init; }

    /// <summary>Undo of a refund: what did not go back after all. Refund: what goes back this time, in any measure of the order; all that is left where absent.</summary>
    public Money? Returned { get; init; }

    /// <summary>Refund: the whole order in the same measure; the same in every refund of the order.</summary>
    public Money? Of { get; init; }

    /// <summary>Undo of a refund: points that are used again. Refund: points used that go back, in place of their proportion (from a refund plan).</summary>
    public Money? Restore { get; init; }

    /// <summary>Undo of a refund: earned points that are given again. Refund: earned points to take back, in place of their proportion (from a refund plan).</summary>
    public Money? TakeBack { get; init; }

    /// <summary>Refund: true where the shop is at fault. Then nothing is forfeited, owed or deducted.</summary>
    public bool ShopAtFault { get; init; }

    /// <summary>Revoke: the lot; the soonest to expire where absent.</summary>
    public string? Lot { get; init; }
}

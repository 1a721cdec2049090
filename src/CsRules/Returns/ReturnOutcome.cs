using System.Text.Json.Serialization;

namespace CsRules.Returns;

/// <summary>The answer to "may this be returned?".</summary>
/// <example>
/// <para>Out of scope is no refusal: this act does not decide it, another may:</para>
/// <code>
/// var door = claim with { Sale = new() { Channel = SalesChannel.DoorToDoor } };
/// ReturnRights.Korea.Decide(door, asOf).Outcome;          // OutOfScope
/// ReturnLaws.Of("KR").Decide(door, null, asOf).Outcome;   // Allowed
/// </code>
/// </example>
[JsonConverter(typeof(CamelCaseEnum<ReturnOutcome>))]
public enum ReturnOutcome
{
    /// <summary>A fact is missing or disputed and would turn the answer; see who must prove it.</summary>
    NeedsEvidence,

    /// <summary>Yes.</summary>
    Allowed,

    /// <summary>No; every reason is among the findings.</summary>
    Refused,

    /// <summary>This act does not decide the matter.</summary>
    OutOfScope,
}

/// <summary>What an allowed return rests on.</summary>
/// <example>
/// <para>A day late by law, and in time by the shop's terms:</para>
/// <code>
/// var terms = ReturnRights.Korea.Read(new() { Clauses = [new() { Kind = ClauseKind.ReturnWindow, Days = 14 }] });
/// var late = claim with { Withdrawal = new() { NoticeOn = new LocalDate(2025, 10, 11) } };
/// ReturnRights.Korea.Decide(late, terms, now).Basis;   // ShopPolicy
/// </code>
/// </example>
[JsonConverter(typeof(CamelCaseEnum<ReturnBasis>))]
public enum ReturnBasis
{
    /// <summary>Nothing; the return is not allowed, or not yet.</summary>
    None,

    /// <summary>The statutory right without a reason (Korea: Art 17(1)).</summary>
    ChangeOfMind,

    /// <summary>The statutory right because the goods are not as agreed (Korea: Art 17(3)).</summary>
    NotAsDescribed,

    /// <summary>The shop's own terms, where they are better than the law.</summary>
    ShopPolicy,

    /// <summary>Kindness: neither law nor terms require it.</summary>
    Goodwill,
}

/// <summary>How much of the supply the answer covers.</summary>
/// <example>
/// <para>Content that has begun is lost only as far as it began, where it can be divided:</para>
/// <code>
/// var content = new ReturnClaim
/// {
///     Sale = new() { Subject = SaleSubject.DigitalContent },
///     Notices = new() { ExclusionMarked = Proof.Proven, TrialOffered = Proof.Proven },
///     Supply = new() { On = new LocalDate(2025, 10, 1), Begun = Proof.Proven, Divisible = true },
/// };
/// ReturnRights.Korea.Decide(content, asOf).Extent;   // UnbegunPart
/// </code>
/// </example>
[JsonConverter(typeof(CamelCaseEnum<ReturnExtent>))]
public enum ReturnExtent
{
    /// <summary>All that was asked for.</summary>
    Whole,

    /// <summary>The part of a divisible service or content that has not begun.</summary>
    UnbegunPart,

    /// <summary>One part of a set that is also sold by itself.</summary>
    PartOfSet,
}

/// <summary>The event from which the window is counted.</summary>
/// <example>
/// <para>Goods that come back from the seller's repair start a window of their own:</para>
/// <code>
/// var repaired = claim with { Supply = claim.Supply with { RepairedOrExchangedOn = new LocalDate(2025, 10, 20) } };
/// var decision = ReturnRights.Korea.Decide(repaired, asOf);
/// decision.Start;     // RepairOrExchange
/// decision.LastDay;   // 2025-10-27
/// </code>
/// </example>
[JsonConverter(typeof(CamelCaseEnum<WindowStart>))]
public enum WindowStart
{
    /// <summary>It has not begun, or the day is not shown.</summary>
    None,

    /// <summary>The contract document.</summary>
    Document,

    /// <summary>The supply.</summary>
    Supply,

    /// <summary>The supply of the order's last parcel.</summary>
    LastParcel,

    /// <summary>Knowing the seller's address.</summary>
    Address,

    /// <summary>The end of an obstruction.</summary>
    ObstructionEnded,

    /// <summary>The goods came back from repair or exchange.</summary>
    RepairOrExchange,

    /// <summary>Knowing that the goods are not as agreed.</summary>
    Knowledge,

    /// <summary>The order, where the shop's terms count from it.</summary>
    Order,

    /// <summary>The contract, for services and digital content.</summary>
    Contract,

    /// <summary>The information that had been missing.</summary>
    Information,
}

/// <summary>Who bears the cost of sending the goods back.</summary>
/// <example>
/// <para>Undetermined is where a defect is disputed: the return is allowed either way, its cost hangs on the proof:</para>
/// <code>
/// var disputed = claim with { Withdrawal = new() { Reason = ReturnReason.Defective, Nonconformity = Proof.Disputed } };
/// var decision = ReturnRights.Korea.Decide(disputed, asOf);
/// decision.Outcome;             // Allowed
/// decision.ReturnCost.BornBy;   // Undetermined
/// </code>
/// </example>
[JsonConverter(typeof(CamelCaseEnum<CostBearer>))]
public enum CostBearer
{
    /// <summary>Not settled: it hangs on a disputed fact, or the return is not allowed.</summary>
    Undetermined,

    /// <summary>Nobody: nothing has to be sent back.</summary>
    Nobody,

    /// <summary>The consumer.</summary>
    Consumer,

    /// <summary>The seller.</summary>
    Seller,
}

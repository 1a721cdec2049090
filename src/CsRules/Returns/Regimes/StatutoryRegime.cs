using System.Collections.Immutable;
using CsRules.Calendars;
using CsRules.Decisions;
using CsRules.Documents;

namespace CsRules.Returns;

/// <summary>The right to withdraw because the goods are not as agreed: both periods must hold.</summary>
/// <param name="FromSupply">Counted from the supply.</param>
/// <param name="FromKnowledge">Counted from knowing or being able to know, whichever came first.</param>
/// <example>
/// <para>Within three months of the supply, and yet too late: the defect was known for more than thirty days:</para>
/// <code>
/// NonconformityWindow window = ReturnRights.Korea.Regime.Nonconformity!;
/// window.FromKnowledge;   // 30 days
/// var defect = new WithdrawalFacts { Reason = ReturnReason.Defective, KnewOn = new LocalDate(2025, 10, 2) };
/// ReturnRights.Korea.Decide(claim with { Withdrawal = defect with { NoticeOn = new LocalDate(2025, 11, 3) } }, now).Outcome;   // Allowed
/// ReturnRights.Korea.Decide(claim with { Withdrawal = defect with { NoticeOn = new LocalDate(2025, 11, 4) } }, now).Outcome;   // Refused
/// </code>
/// </example>
public sealed record NonconformityWindow(LegalPeriod FromSupply, LegalPeriod FromKnowledge);

/// <summary>The events that start a window, as switches.</summary>
/// <param name="DocumentIfLater">The contract document, where it comes after the supply.</param>
/// <param name="AddressKnown">Knowing the seller's address, where the document fails to give it.</param>
/// <param name="ObstructionEnds">The end of an obstruction.</param>
/// <param name="LastItem">Of several parcels the last one.</param>
/// <param name="ServicesFromContract">Services and digital content from the contract, not from the supply.</param>
/// <example>
/// <para>Of two parcels the first one starts the window in Korea, the last one in Finland:</para>
/// <code>
/// var parcels = claim with { Supply = claim.Supply with { LastParcelOn = new LocalDate(2025, 10, 6) } };
/// KoreanRegime.Regime.Starts.LastItem;                        // false
/// ReturnLaws.Of("FI").Decide(parcels, null, asOf).StartDay;   // 2025-10-06
/// ReturnLaws.Of("KR").Decide(parcels, null, asOf).StartDay;   // 2025-10-01
/// </code>
/// </example>
public sealed record WindowStarts(
    bool DocumentIfLater = false, bool AddressKnown = false, bool ObstructionEnds = false, bool LastItem = false, bool ServicesFromContract = false);

/// <summary>Whether a withdrawal brings back what was paid for the delivery.</summary>
/// <example>
/// <para>Not stated is not no: Korea's act does not say that the delivery comes back, Europe's does, up to the cheapest:</para>
/// <code>
/// KoreanRegime.Regime.Outbound;      // NotStated
/// EuropeanRegime.Finland.Outbound;   // CheapestStandard
/// </code>
/// </example>
[System.Text.Json.Serialization.JsonConverter(typeof(CamelCaseEnum<OutboundRefund>))]
public enum OutboundRefund
{
    /// <summary>The law does not say so.</summary>
    NotStated,

    /// <summary>Up to the cheapest standard delivery.</summary>
    CheapestStandard,

    /// <summary>In full.</summary>
    Everything,
}

/// <summary>
/// The law of returns of one country, as data: every window, exclusion, cost and deadline with its article.
/// <see cref="ReturnRights"/> interprets it; adding a country adds data, not branches.
/// </summary>
/// <example>
/// <para>An article that a law does not have is null, not a guess:</para>
/// <code>
/// KoreanRegime.Regime.Cite(LawTopic.Window)!.ToString();   // "E-Commerce Act Art 17(1)1"
/// KoreanRegime.Regime.Cite(LawTopic.NotInformed);          // null
/// </code>
/// </example>
public sealed record StatutoryRegime
{
    /// <summary>Stable id, an ISO 3166 country code.</summary>
    public required string Id { get; init; }

    /// <summary>The country's name.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>IANA zone in which days are counted.</summary>
    public required string Zone { get; init; }

    /// <summary>How periods are counted.</summary>
    public required CountingRule Counting { get; init; }

    /// <summary>The act or directive that it rests on.</summary>
    public required LegalText Act { get; init; }

    /// <summary>The window without a reason.</summary>
    public required LegalPeriod Window { get; init; }

    /// <summary>Which events start it.</summary>
    public required WindowStarts Starts { get; init; }

    /// <summary>How much longer the window is where the consumer was not informed of the right; null where the law has no such rule.</summary>
    public LegalPeriod? WhenNotInformed { get; init; }

    /// <summary>The window for goods not as agreed; null where the act gives none.</summary>
    public NonconformityWindow? Nonconformity { get; init; }

    /// <summary>What bars a withdrawal without a reason.</summary>
    public required ImmutableArray<Exclusion> Exclusions { get; init; }

    /// <summary>What the act does not decide.</summary>
    public required ImmutableArray<ScopeRule> Scope { get; init; }

    /// <summary>Facts that the consumer must prove; every other one the seller.</summary>
    public required ImmutableArray<ClaimFact> ConsumerProves { get; init; }

    /// <summary>Who bears the return of a change of mind.</summary>
    public required CostBearer ChangeOfMindCost { get; init; }

    /// <summary>Who bears it where the consumer was not told of it; null where that changes nothing.</summary>
    public CostBearer? ReturnCostIfNotAnnounced { get; init; }

    /// <summary>Whether the delivery is refunded too.</summary>
    public OutboundRefund Outbound { get; init; }

    /// <summary>True where the seller may wait for the goods, or proof that they were sent, before it refunds.</summary>
    public bool MayWithhold { get; init; }

    /// <summary>Whether a penalty or damages may be charged for a withdrawal (Korea: never, Art 18(9)).</summary>
    public bool PenaltyAllowed { get; init; }

    /// <summary>How far each charge may go on a change of mind; a kind without a rule may never be charged.</summary>
    public required ImmutableArray<ChargeRule> Charges { get; init; }

    /// <summary>When refunds are due.</summary>
    public required ImmutableArray<RefundDeadline> Refunds { get; init; }

    /// <summary>Interest on late refunds, by the day the delay began, oldest first.</summary>
    public required ImmutableArray<InterestRate> LateInterest { get; init; }

    /// <summary>Where each question is answered.</summary>
    public required ImmutableDictionary<LawTopic, Citation> Citations { get; init; }

    /// <summary>The citation of a topic; null where the regime is silent.</summary>
    public Citation? Cite(LawTopic topic) => Citations.GetValueOrDefault(topic);
}

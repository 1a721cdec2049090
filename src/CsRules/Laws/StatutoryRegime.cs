using System.Collections.Immutable;
using CsRules.Calendars;
using CsRules.Decisions;
using CsRules.Documents;

namespace CsRules.Laws;

/// <summary>
/// The law of returns of one country, as data: every window, exclusion, cost and deadline with its article.
/// <see cref="Law"/> interprets it; adding a country adds data, not branches.
/// </summary>
/// <example>
/// <para>An article that a law does not have is null, not a guess:</para>
/// <code>
/// Law.Korea.Regime.Cite(LawTopic.Window)!.ToString();   // "E-Commerce Act Art 17(1)1"
/// Law.Korea.Regime.Cite(LawTopic.NotInformed);          // null
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

    /// <summary>The window without a reason; null where the law gives no such right, and what a shop owes is its own promise.</summary>
    public required LegalPeriod? Window { get; init; }

    /// <summary>Which events start it.</summary>
    public WindowStarts Starts { get; init => field = value ?? new(); } = new();

    /// <summary>True where a longer window that the parties agreed on is the law's own (Korea: Art 17(1)): all that follows from the law follows in it.</summary>
    public bool AgreedWindow { get; init; }

    /// <summary>True where only a written notice is one; what is spoken, or sent back without a word, is none.</summary>
    public bool NoticeInWriting { get; init; }

    /// <summary>How long the right lasts where the consumer was not informed of it; null where the law has no such rule.</summary>
    public UninformedWindow? WhenNotInformed { get; init; }

    /// <summary>The window for goods not as agreed; null where the act gives none.</summary>
    public NonconformityWindow? Nonconformity { get; init; }

    /// <summary>What bars a withdrawal without a reason.</summary>
    public ImmutableArray<Exclusion> Exclusions { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>What the act does not decide.</summary>
    public ImmutableArray<ScopeRule> Scope { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Facts that the consumer must prove; every other one the seller. That notice was given, where nothing is said.</summary>
    public ImmutableArray<ClaimFact> ConsumerProves { get; init => field = value.IsDefault ? [] : value; } = [ClaimFact.NoticeGiven];

    /// <summary>Facts of which it is not settled who must prove them: a decision that hangs on one says both outcomes.</summary>
    public ImmutableArray<ClaimFact> UnsettledBurden { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Who loses by a fact of <see cref="UnsettledBurden"/> that nobody can show: where published decisions lean.</summary>
    public Party UnsettledFallsOn { get; init; }

    /// <summary>Who bears the return of a change of mind.</summary>
    public required CostBearer ChangeOfMindCost { get; init; }

    /// <summary>Who bears it where the consumer was not told of it; null where that changes nothing.</summary>
    public CostBearer? ReturnCostIfNotAnnounced { get; init; }

    /// <summary>Who bears the return of what is not as agreed where <see cref="Nonconformity"/> is null and a law beside this one says so; null where nothing is held of that, and it stays open.</summary>
    public CostBearer? DefectReturnCost { get; init; }

    /// <summary>Who bears the return of what is not as agreed; null where it stays open.</summary>
    internal CostBearer? NonconformityCost => Nonconformity is null ? DefectReturnCost : CostBearer.Seller;

    /// <summary>True where, <see cref="Nonconformity"/> being null, a law that is not held here gives the rights for what is not as agreed; false where there are none beside those of the country's other acts.</summary>
    public bool DefectsElsewhere { get; init; } = true;

    /// <summary>True where the law gives way to return terms that the seller clearly showed.</summary>
    internal bool OwnTermsDisplace => Exclusions.Any(exclusion => exclusion.Grounds.Contains(ClaimFact.OwnTermsShown));

    /// <summary>Whether the delivery is refunded too.</summary>
    public OutboundRefund Outbound { get; init; }

    /// <summary>True where a refund that runs from the withdrawal runs from the day on which the seller was told of it.</summary>
    public bool RefundsOnceTold { get; init; }

    /// <summary>True where the seller may wait for the goods, or proof that they were sent, before it refunds.</summary>
    public bool MayWithhold { get; init; }

    /// <summary>Whether a penalty or damages may be charged for a withdrawal (Korea: never, Art 18(9)).</summary>
    public bool PenaltyAllowed { get; init; }

    /// <summary>How far each charge may go on a change of mind; a kind without a rule may never be charged.</summary>
    public ImmutableArray<ChargeRule> Charges { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>When refunds are due.</summary>
    public ImmutableArray<RefundDeadline> Refunds { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>By when measures for supply must be taken; null where the law that is encoded here does not say.</summary>
    public SupplyRule? Supply { get; init; }

    /// <summary>How soon a marketplace answers complaints; null where the law that is encoded here does not say.</summary>
    public ComplaintRule? Complaints { get; init; }

    /// <summary>When a regular payment that rises, or begins after a free time, needs consent; null where the law that is encoded here does not say.</summary>
    public RegularPaymentRule? RegularPayments { get; init; }

    /// <summary>How soon a buyer confirms to an escrow that the goods came, unless longer is agreed; null where the law does not say.</summary>
    public LegalPeriod? EscrowConfirmation { get; init; }

    /// <summary>Interest on late refunds, by the day the delay began, oldest first.</summary>
    public ImmutableArray<InterestRate> LateInterest { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>What the act says of returns and refunds beside this, and no decision knows of.</summary>
    public ImmutableArray<LeftOutRule> LeftOut { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Where each question is answered.</summary>
    public required ImmutableDictionary<LawTopic, Citation> Citations { get; init; }

    /// <summary>The citation of a topic; null where the regime is silent.</summary>
    public Citation? Cite(LawTopic topic) => Citations.GetValueOrDefault(topic);

    /// <summary>Where it stands who bears the return of a change of mind.</summary>
    internal Citation? ChangeOfMindCitation =>
        Cite(ChangeOfMindCost == CostBearer.Seller ? LawTopic.SellerBearsReturn : LawTopic.ConsumerBearsReturn) ?? Cite(LawTopic.ConsumerBearsReturn);

    /// <summary>Everything that it counts from an event.</summary>
    internal IEnumerable<LegalPeriod> Periods => new[]
    {
        Window, WhenNotInformed?.Longer, Nonconformity?.FromSupply, Nonconformity?.FromKnowledge, Supply?.FromOrder, Supply?.FromPrepayment,
        Complaints?.Progress, Complaints?.Result, EscrowConfirmation, RegularPayments?.ConsentWithin,
    }.OfType<LegalPeriod>().Concat(Refunds.Select(refund => refund.Period));

    /// <summary>Binds the law to a calendar of holidays.</summary>
    /// <exception cref="FluentValidation.ValidationException">The regime can't be: all that is wrong with it is listed.</exception>
    public Law Compile(HolidayCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        Validation.ThrowIfInvalid(StatutoryRegimeValidator.Instance, this);
        return new(this, calendar);
    }
}

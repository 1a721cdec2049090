using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CsRules.Calendars;
using CsRules.Decisions;
using CsRules.Documents;
using CsRules.Laws;
using NodaTime;

namespace CsRules.Returns;

/// <summary>
/// The answer on one return: a value that holds what it turned on. Findings, reckoning, charges and text are made when
/// asked for. The default value is "needs evidence" with nothing known.
/// </summary>
/// <example>
/// <para>A day of supply that is not known is not guessed: it is asked for, and it is the seller's to prove:</para>
/// <code>
/// var unknown = new ReturnClaim { Supply = new() { State = SupplyState.Unrecorded } };
/// var decision = Law.Korea.Decide(unknown, now);
/// decision.Outcome;              // NeedsEvidence
/// decision.OutcomeIfUnproven;    // Allowed
/// decision.Missing[0];           // MissingFact { Fact = SupplyDay, Burden = Seller }
/// </code>
/// </example>
[JsonConverter(typeof(NoDocument))]
public readonly partial struct ReturnDecision
{
    private static readonly ImmutableArray<ClaimFact> EveryFact = [.. Enum.GetValues<ClaimFact>()];

    private readonly ReturnReasoning _reasoning;

    private readonly ActsBeside _beside;

    internal ReturnDecision(in ReturnQuestion asked) => _reasoning = ReturnReasoning.Of(asked);

    /// <summary>The answer.</summary>
    public ReturnOutcome Outcome => _reasoning.Outcome;

    /// <summary>The law that decided.</summary>
    /// <exception cref="InvalidOperationException">This is the default value: nothing was decided.</exception>
    public Law Law => _reasoning.Asked.Law ?? throw new InvalidOperationException("Nothing was decided.");

    /// <summary>The law that decided.</summary>
    /// <exception cref="InvalidOperationException">The value is the default one.</exception>
    public StatutoryRegime Regime => Law.Regime;

    /// <summary>What the answer becomes when nobody can prove the missing facts; the outcome itself where none is missing.</summary>
    public ReturnOutcome OutcomeIfUnproven => _reasoning.IfUnproven;

    /// <summary>
    /// What the answer becomes if the burden of an unsettled fact lay on the other side than published decisions lean to; null
    /// where that changes nothing.
    /// </summary>
    public ReturnOutcome? OtherOutcomeIfUnproven =>
        _reasoning.OtherwiseIfUnproven == _reasoning.IfUnproven ? null : _reasoning.OtherwiseIfUnproven;

    /// <summary>What an allowed return rests on.</summary>
    public ReturnBasis Basis => _reasoning.Basis;

    /// <summary>How much of the supply it covers; where evidence is needed for the part that was begun, the part that is free in any case.</summary>
    public ReturnExtent Extent => _reasoning.Extent;

    /// <summary>
    /// What was paid for the part of a divisible supply that remains: its share of the price, to the nearest minor unit. Null where
    /// the answer covers the whole, or price or use is not known.
    /// </summary>
    public Money? Remaining => _reasoning.Remaining;

    /// <summary>The event from which the window was counted.</summary>
    public WindowStart Start => Window.Start;

    /// <summary>The day of that event; null where the window has not begun or is not shown.</summary>
    public LocalDate? StartDay => Window.FirstDay;

    /// <summary>The last day for the notice, inclusive, in the regime's zone; null where the window has not begun or is not shown.</summary>
    public LocalDate? LastDay => Window.End;

    /// <summary>Days from the day asked about to the last day: 0 on it, negative after; null where there is none.</summary>
    public int? DaysLeft => LastDay is { } last ? Period.DaysBetween(_reasoning.Asked.Days.Today, last) : null;

    /// <summary>The day the withdrawal took effect, or the day asked about where it would be told then.</summary>
    public LocalDate NoticeDay => _reasoning.Asked.Days.Notice;

    /// <summary>True where a written notice was sent in time and arrived after the last day (Korea: Art 17(4)).</summary>
    public bool SavedByDispatch => _reasoning.Asked.Law is not null && _reasoning.IsSavedByDispatch;

    /// <summary>How the last day came about; null where there is none.</summary>
    public Reckoning? Reckoning => Window is { IsKnown: true } window ? (_beside.Longer.Law ?? Law).Counter.Reckon(window.From, window.Period) : null;

    /// <summary>Who sends the goods back at whose cost.</summary>
    public ReturnCost ReturnCost => new(_reasoning.Cost, CostCitation());

    /// <summary>True where the regime lets a penalty or damages be charged for a withdrawal.</summary>
    public bool PenaltyAllowed => Law.Regime.PenaltyAllowed;

    /// <summary>Facts that are missing or disputed and would turn the answer, each with who must prove it.</summary>
    public ImmutableArray<MissingFact> Missing
    {
        get
        {
            var missing = ImmutableArray.CreateBuilder<MissingFact>();
            foreach (var fact in EveryFact)
                if (_reasoning.Missing.Contains(fact))
                    missing.Add(new(fact, Law.BurdenOf(fact)));
            return missing.ToImmutable();
        }
    }

    /// <summary>Clauses of the shop's terms that have no effect (Korea: Art 35), each with what it tried to take away.</summary>
    public ImmutableArray<ClauseJudgement> VoidTerms =>
        _reasoning.Asked.Terms is null ? [] : [.. _reasoning.Asked.Terms.Judgements.Where(j => j.Verdict == ClauseVerdict.Void)];

    internal bool NoticeIsGiven => _reasoning.Asked.Claim?.Withdrawal is { NoticeOn: not null } or { NoticeReachedOn: not null };

    internal LocalDate? MindLastDay => _reasoning.MindWindow.End;

    /// <summary>True where the customer hears that the window is over.</summary>
    internal bool TellsTheLapse => _reasoning.Found.Contains(ReturnRule.WindowLapsed) && Outcome != ReturnOutcome.Allowed;

    /// <summary>True where a notice that nobody denies was given within the last day.</summary>
    internal bool IsToldInTime => NoticeIsGiven && LastDay >= NoticeDay && !_reasoning.Missing.Contains(ClaimFact.NoticeGiven);

    /// <summary>True where the withdrawal was told, but not in the writing that the act asks for.</summary>
    // Whoever asks today may have known for some days.
    internal bool RunsFromUntoldKnowledge => Window.Start == WindowStart.Knowledge && _reasoning.Asked.Days.Knew is null && !NoticeIsGiven;

    internal bool NeedsOnlyWriting => _reasoning.Found.Contains(ReturnRule.NoticeNotWritten);

    /// <summary>True where the consumer has nothing that could go back: it has not come, or is no goods.</summary>
    internal bool NothingIsSentBack => IsUndelivered || IsOfNoGoods;

    /// <summary>True where nothing has reached the consumer yet.</summary>
    internal bool IsUndelivered => _reasoning.Asked.Days.NotSupplied;

    /// <summary>True where it came, but later than agreed.</summary>
    internal bool IsLateDelivery => _reasoning.Found.Contains(ReturnRule.LateDelivery) && !IsUndelivered;

    /// <summary>True where the day of a refund is over.</summary>
    internal bool IsRefundOverdue => Refund?.DueOn < _reasoning.Asked.Days.Today && !IsWithheld;

    /// <summary>True where the law's own last day is over too, which a promise never moves.</summary>
    internal bool IsRefundOverdueByLaw => Refund?.DueByLaw < _reasoning.Asked.Days.Today && !IsWithheld;

    /// <summary>True while the seller may wait for goods that neither came back nor, as far as anybody shows, were sent.</summary>
    internal bool IsWithheld => Law.Regime.MayWithhold && !NothingIsSentBack
        && _reasoning.Asked.Claim.Withdrawal is { GoodsBackOn: null, GoodsSentOn: null };

    /// <summary>True where the answer is about a cancellation: no goods were bought.</summary>
    internal bool IsOfNoGoods => Subject != SaleSubject.Goods;

    internal SaleSubject Subject => _reasoning.Asked.Claim.Sale.Subject;

    internal bool GoodsAreSent => _reasoning.Asked.Claim?.Withdrawal.GoodsSentOn is not null;

    internal bool GoodsAreBack => _reasoning.Asked.Claim?.Withdrawal.GoodsBackOn is not null;

    // What the shop gives of its own rests on no article.
    private Citation? CostCitation() => Basis is ReturnBasis.Goodwill or ReturnBasis.ShopPolicy ? null : _reasoning.Cost switch
    {
        CostBearer.Consumer => Law.Regime.Cite(LawTopic.ConsumerBearsReturn),
        CostBearer.Seller when CostJudgement.IsSellersByLaw(_reasoning.Asked, Basis) => Law.Regime.Cite(LawTopic.SellerBearsReturn),
        CostBearer.Nobody => Law.Regime.Cite(LawTopic.GoodsBack),
        _ => null,
    };
}

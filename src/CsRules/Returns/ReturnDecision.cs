using System.Collections.Immutable;
using CsRules.Calendars;
using CsRules.Decisions;
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
/// var decision = ReturnRights.Korea.Decide(unknown, now);
/// decision.Outcome;              // NeedsEvidence
/// decision.OutcomeIfUnproven;    // Allowed
/// decision.Missing[0];           // MissingFact { Fact = SupplyDay, Burden = Seller }
/// </code>
/// </example>
public readonly partial struct ReturnDecision
{
    private readonly ReturnReasoning _reasoning;

    internal ReturnDecision(in ReturnReasoning reasoning) => _reasoning = reasoning;

    /// <summary>The answer.</summary>
    public ReturnOutcome Outcome => _reasoning.Outcome;

    /// <summary>The law that decided.</summary>
    /// <exception cref="InvalidOperationException">The value is the default one.</exception>
    public StatutoryRegime Regime => _reasoning.Rights?.Regime ?? throw new InvalidOperationException("Nothing was decided.");

    /// <summary>What the answer becomes when nobody can prove the missing facts; the outcome itself where none is missing.</summary>
    public ReturnOutcome OutcomeIfUnproven => _reasoning.IfUnproven;

    /// <summary>What an allowed return rests on.</summary>
    public ReturnBasis Basis => _reasoning.Basis;

    /// <summary>How much of the supply it covers.</summary>
    public ReturnExtent Extent => _reasoning.Extent;

    /// <summary>The event from which the window was counted.</summary>
    public WindowStart Start => _reasoning.Window.Start;

    /// <summary>The day of that event; null where the window has not begun or is not shown.</summary>
    public LocalDate? StartDay => _reasoning.Window.IsKnown ? _reasoning.Window.From : null;

    /// <summary>The last day for the notice, inclusive, in the regime's zone; null where the window has not begun or is not shown.</summary>
    public LocalDate? LastDay => _reasoning.Window.IsKnown ? _reasoning.Window.LastDay : null;

    /// <summary>Days from the day asked about to the last day: 0 on it, negative after; null where there is none.</summary>
    public int? DaysLeft => LastDay is { } last ? Period.DaysBetween(_reasoning.Today, last) : null;

    /// <summary>The day the withdrawal took effect, or the day asked about where it would be told then.</summary>
    public LocalDate NoticeDay => _reasoning.Notice;

    /// <summary>True where a written notice was sent in time and arrived after the last day (Korea: Art 17(4)).</summary>
    public bool SavedByDispatch => _reasoning.Has(ReturnRule.DispatchSaved);

    /// <summary>How the last day came about; null where there is none.</summary>
    public Reckoning? Reckoning => _reasoning.Window.IsKnown
        ? _reasoning.Rights.Counter.Reckon(_reasoning.Window.From, _reasoning.Window.Period)
        : null;

    /// <summary>Who sends the goods back at whose cost.</summary>
    public ReturnCost ReturnCost => new(_reasoning.Cost, CostCitation());

    /// <summary>True where the regime lets a penalty or damages be charged for a withdrawal.</summary>
    public bool PenaltyAllowed => _reasoning.Rights?.Regime.PenaltyAllowed ?? false;

    /// <summary>Facts that are missing or disputed and would turn the answer, each with who must prove it.</summary>
    public ImmutableArray<MissingFact> Missing
    {
        get
        {
            var missing = ImmutableArray.CreateBuilder<MissingFact>();
            foreach (var fact in Enum.GetValues<ClaimFact>())
                if (_reasoning.Missing.Contains(fact))
                    missing.Add(new(fact, _reasoning.Rights.ConsumerProves.Contains(fact) ? Party.Consumer : Party.Seller));
            return missing.ToImmutable();
        }
    }

    /// <summary>Clauses of the shop's terms that have no effect (Korea: Art 35), each with what it tried to take away.</summary>
    public ImmutableArray<ClauseJudgement> VoidTerms =>
        _reasoning.Terms is null ? [] : [.. _reasoning.Terms.Judgements.Where(j => j.Verdict == ClauseVerdict.Void)];

    internal bool NoticeIsGiven => _reasoning.Claim?.Withdrawal is { NoticeOn: not null } or { NoticeReachedOn: not null };

    internal LocalDate? MindLastDay => _reasoning.MindWindow.IsKnown ? _reasoning.MindWindow.LastDay : null;

    internal bool GoodsAreBack => _reasoning.Claim?.Withdrawal.GoodsBackOn is not null;

    private Citation? CostCitation() => _reasoning.Cost switch
    {
        CostBearer.Consumer => _reasoning.Rights.Regime.Cite(LawTopic.ConsumerBearsReturn),
        CostBearer.Seller when Basis == ReturnBasis.NotAsDescribed || _reasoning.Rights.Regime.ChangeOfMindCost == CostBearer.Seller => _reasoning.Rights.Regime.Cite(LawTopic.SellerBearsReturn),
        CostBearer.Nobody => _reasoning.Rights.Regime.Cite(LawTopic.GoodsBack),
        _ => null,
    };
}

/// <summary>The cost of sending the goods back.</summary>
/// <param name="BornBy">Who bears it.</param>
/// <param name="Citation">Where the law says so; null where the shop's terms do, or nothing does.</param>
/// <example>
/// <para>Where the shop's own terms make it free no article is named:</para>
/// <code>
/// var terms = ReturnRights.Korea.Read(new() { Clauses = [new() { Kind = ClauseKind.FreeReturns }] });
/// ReturnCost cost = ReturnRights.Korea.Decide(claim, terms, asOf).ReturnCost;
/// cost.BornBy;     // Seller
/// cost.Citation;   // null
/// </code>
/// </example>
public readonly record struct ReturnCost(CostBearer BornBy, Citation? Citation);

/// <summary>A fact that would turn the answer, and who must prove it.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Burden">Who must prove it.</param>
/// <example>
/// <para>A notice that the seller denies is the consumer's to prove:</para>
/// <code>
/// var denied = claim with { Withdrawal = new() { NoticeOn = new LocalDate(2025, 10, 2), NoticeDisputed = true } };
/// MissingFact missing = ReturnRights.Korea.Decide(denied, now).Missing[0];
/// missing.Fact;     // NoticeGiven
/// missing.Burden;   // Consumer
/// </code>
/// </example>
public readonly record struct MissingFact(ClaimFact Fact, Party Burden);

using NodaTime;

namespace CsRules.Returns;

/// <summary>
/// The working memory of one decision: a struct filled step by step, each step in a file of its own.
/// Nothing here makes text or allocates; that is why a decision costs a few hundred nanoseconds.
/// </summary>
internal partial struct ReturnReasoning
{
    public ReturnRights Rights;
    public ReturnClaim Claim;
    public ReturnTerms Terms;
    public LocalDate Today;

    /// <summary>The day on which the withdrawal took effect, or today where it would be told now.</summary>
    public LocalDate Notice;

    /// <summary>The supply, where it is recorded; set anew where goods came back from the seller's repair.</summary>
    public LocalDate Supply;

    /// <summary>The day the consumer knew or could have known, whichever came first.</summary>
    public LocalDate? Knew;

    /// <summary>What was found, a bit for each <see cref="ReturnRule"/>.</summary>
    public ulong Rules;

    /// <summary>The scope rule that takes the claim out of the act, by index, or -1.</summary>
    public int ScopeRule;

    /// <summary>The window of a change of mind; not known while it has not begun or the day is not shown.</summary>
    public WindowSpan MindWindow;

    /// <summary>The shorter of the two periods for goods not as agreed, as far as it is known.</summary>
    public WindowSpan ConformityWindow;

    /// <summary>The window of the shop's terms, where they set one.</summary>
    public WindowSpan TermsWindow;

    /// <summary>The days of goodwill, where the terms grant them.</summary>
    public WindowSpan GoodwillWindow;

    /// <summary>Exclusions that bar, by index.</summary>
    public uint Barring;

    /// <summary>Exclusions that hang on a disputed fact, by index.</summary>
    public uint Open;

    /// <summary>Exclusions whose ground is there, but whose measures the seller did not take, by index.</summary>
    public uint Cured;

    public FactSet Missing;
    public ReturnOutcome Outcome;
    public ReturnOutcome IfUnproven;
    public ReturnBasis Basis;
    public ReturnExtent Extent;
    public CostBearer Cost;
    public WindowSpan Window;

    private SupplyState _state;
    private bool _repairRestarts;
    private FactSet _proven;
    private FactSet _disputed;
    private FactSet _mindMissing;
    private FactSet _conformityMissing;
    private Truth _notBarred;
    private Truth _mindInTime;
    private Truth _mind;
    private Truth _conformity;
    private Truth _terms;

    public static ReturnReasoning On(ReturnRights rights, ReturnClaim claim, ReturnTerms terms, LocalDate today)
    {
        var reasoning = new ReturnReasoning { Rights = rights, Claim = claim, Terms = terms, Today = today };
        reasoning.ReadDays();
        reasoning.JudgeScope();
        reasoning.JudgeWindow();
        reasoning.JudgeExclusions();
        reasoning.JudgeConformity();
        reasoning.JudgeTerms();
        reasoning.Conclude();
        reasoning.LayCosts();
        reasoning.NoteHandling();
        return reasoning;
    }

    public readonly bool Has(ReturnRule rule) => (Rules >> (int)rule & 1) != 0;

    private void Note(ReturnRule rule) => Rules |= 1UL << (int)rule;
}

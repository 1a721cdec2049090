using CsRules.Laws;

namespace CsRules.Returns;

/// <summary>
/// How a claim was decided: judgements, none of which knows of the others but by what it is given, and a conclusion that is a
/// function of them. All values, so that a decision costs nothing to keep and can be asked for its findings later.
/// </summary>
internal readonly struct ReturnReasoning
{
    // A conclusion from what was judged; what is judged first knows nothing of what comes after it.
    private ReturnReasoning(in ReturnQuestion asked)
    {
        Asked = asked;
        var (law, claim) = (asked.Law, asked.Claim);
        OutOfScope = Scope(law, claim.Sale);
        var isInScope = OutOfScope is null;
        var window = WindowJudgement.Judge(asked);
        Bars = Bars.Of(law, claim);
        var (set, present) = (GoodsJudgement.Set(claim), GoodsJudgement.Present(claim));
        var goods = Truths.And(set.Holds, present.Holds);
        var conformity = isInScope ? ConformityJudgement.Judge(asked, present.Holds) : Right.Never;
        var terms = TermsJudgement.Judge(asked, window, isInScope, Bars, goods);
        var mind = isInScope ? Truths.And(Truths.And(window.Holds, Bars.NothingBars), goods) : Truth.False;
        (MindWindow, ConformityWindow, TermsWindow) = (window.Window, conformity.Window, terms.Window);
        // Kindness begins when the law's own window is over, even where the act does not decide.
        GoodwillWindow = TermsJudgement.Goodwill(asked, MindWindow, TermsWindow);

        var isOpen = false;
        if (conformity.Holds == Truth.True) Basis = ReturnBasis.NotAsDescribed;
        else if (mind == Truth.True) Basis = ReturnBasis.ChangeOfMind;
        else if (terms.Holds == Truth.True) Basis = ReturnBasis.ShopPolicy;
        else if (Truths.Or(conformity.Holds, mind) == Truth.Unknown || (isInScope && terms.Holds == Truth.Unknown)) isOpen = true;
        else if (IsKind(asked, GoodwillWindow, Bars)) Basis = ReturnBasis.Goodwill;
        Outcome = Basis != ReturnBasis.None ? ReturnOutcome.Allowed
            : isOpen ? ReturnOutcome.NeedsEvidence
            : isInScope ? ReturnOutcome.Refused
            : ReturnOutcome.OutOfScope;
        if (isOpen) Missing = MissingFor(mind, window.Missing | Bars.Missing | set.Missing, conformity, terms.Holds);
        // Who has to prove a fact loses by it when nobody can.
        IfUnproven = !isOpen ? Outcome : (Missing & law.ConsumerProves).IsEmpty ? ReturnOutcome.Allowed : ReturnOutcome.Refused;
        Window = Told(claim, isInScope, Basis, MindWindow, ConformityWindow, TermsWindow, GoodwillWindow);
        var isAllowed = Outcome == ReturnOutcome.Allowed;
        Extent = isAllowed ? ExtentOf(claim, Basis, Bars.SparesUnbegun, set.Holds) : ReturnExtent.Whole;
        (Cost, var costs) = isAllowed ? CostJudgement.Judge(asked, Basis, conformity.Holds) : default;
        Found = (window.Found | set.Found | present.Found | conformity.Found | terms.Found | costs | HandlingJudgement.Found(law, claim))
            .When(Bars.SparesUnbegun, ReturnRule.UnbegunPart)
            .When(Basis == ReturnBasis.Goodwill, ReturnRule.Goodwill)
            .When(Basis == ReturnBasis.ChangeOfMind && MindWindow.IsKnown, ReturnRule.InWindow)
            .When(Basis == ReturnBasis.ChangeOfMind && claim.Withdrawal.ClaimsNonconformity, ReturnRule.FellBack);
    }

    public ReturnQuestion Asked { get; }

    public Bars Bars { get; }

    /// <summary>Why the act does not decide; null where it does.</summary>
    public ScopeRule? OutOfScope { get; }

    public WindowSpan MindWindow { get; }

    public WindowSpan ConformityWindow { get; }

    public WindowSpan TermsWindow { get; }

    public WindowSpan GoodwillWindow { get; }

    /// <summary>The window that is told: the one that decided, or the longest.</summary>
    public WindowSpan Window { get; }

    public ReturnOutcome Outcome { get; }

    public ReturnOutcome IfUnproven { get; }

    public ReturnBasis Basis { get; }

    public ReturnExtent Extent { get; }

    public CostBearer Cost { get; }

    public FactSet Missing { get; }

    public RuleSet Found { get; }

    public static ReturnReasoning On(in ReturnQuestion asked) => new(asked);

    private static ScopeRule? Scope(Law law, SaleFacts sale)
    {
        foreach (var rule in law.Scope)
            if (rule.Excludes(sale.Channel, sale.Buyer, sale.Matter, sale.Instalment)) return rule;
        return null;
    }

    private static bool IsKind(in ReturnQuestion asked, WindowSpan goodwill, in Bars bars) =>
        goodwill.IsKnown && asked.Days.Notice <= goodwill.LastDay && bars.NothingBarsBut(asked.Terms.Waived) == Truth.True;

    private static FactSet MissingFor(Truth mind, FactSet ofMind, in Right conformity, Truth terms)
    {
        var missing = default(FactSet);
        if (mind == Truth.Unknown || (conformity.Holds != Truth.Unknown && terms == Truth.Unknown)) missing |= ofMind;
        if (conformity.Holds == Truth.Unknown) missing |= conformity.Missing;
        return missing;
    }

    private static ReturnExtent ExtentOf(ReturnClaim claim, ReturnBasis basis, bool sparesUnbegun, Truth set) =>
        basis == ReturnBasis.NotAsDescribed ? claim.Sale.PartOfSet is null ? ReturnExtent.Whole : ReturnExtent.PartOfSet
        : sparesUnbegun ? ReturnExtent.UnbegunPart
        : claim.Sale.PartOfSet is not null && set != Truth.False ? ReturnExtent.PartOfSet
        : ReturnExtent.Whole;

    private static WindowSpan Told(
        ReturnClaim claim, bool isInScope, ReturnBasis basis, WindowSpan mind, WindowSpan conformity, WindowSpan terms, WindowSpan goodwill)
    {
        var statute = !isInScope ? default
            : basis == ReturnBasis.NotAsDescribed ? conformity
            : basis != ReturnBasis.ChangeOfMind && claim.Withdrawal.KnownNonconformity != Proof.No ? WindowSpan.Later(mind, conformity)
            : mind;
        var told = WindowSpan.Later(statute, terms);
        return basis == ReturnBasis.Goodwill ? WindowSpan.Later(told, goodwill) : told;
    }
}

using CsRules.Laws;

namespace CsRules.Returns;

/// <summary>
/// How a claim was decided: judgements, none of which knows of the others but by what it is given, and a conclusion that is a
/// function of them. All values, so that a decision costs nothing to keep and can be asked for its findings later.
/// </summary>
internal readonly struct ReturnReasoning
{
    // A conclusion from what was judged; what is judged first knows nothing of what comes after it.
    public ReturnReasoning(in ReturnQuestion asked)
    {
        Asked = asked;
        var (law, claim, terms) = (asked.Law, asked.Claim, asked.Terms);
        OutOfScope = Scope(law, claim.Sale);
        var isInScope = OutOfScope is null;
        Bars = Bars.Of(law, claim);
        var (set, present) = (GoodsJudgement.Set(claim), GoodsJudgement.Present(claim));
        var goods = Truths.And(set.Holds, present.Holds);

        // In three ways a return may rest on law or terms, and each stands or falls by itself.
        var window = WindowJudgement.Judge(asked);
        // What the shop accepts within the window is not against its will, where the law minds its will.
        var waived = asked.IsDisplaced ? WaivedByTerms : law.Regime.AgreedWindow ? terms.Waived : 0;
        var mind = isInScope ? Truths.And(Truths.And(window.Holds, Bars.NothingBarsBut(waived)), goods) : Truth.False;
        var conformity = isInScope ? ConformityJudgement.Judge(asked, present.Holds) : Right.Never;
        // The terms of a shop whose law takes them for its own are in the first way already.
        var byTerms = terms.Judgements.IsEmpty || (isInScope && (law.Regime.AgreedWindow || asked.IsDisplaced))
            ? Right.Never
            : TermsJudgement.Judge(asked, isInScope ? Undisplaced(asked, window) : Right.Never, Bars, goods, WaivedByTerms);
        (MindWindow, ConformityWindow, TermsWindow) = (window.Window, conformity.Window, byTerms.Window);

        var isOpen = false;
        if (conformity.Holds == Truth.True) Basis = ReturnBasis.NotAsDescribed;
        else if (mind == Truth.True) Basis = asked.IsDisplaced ? ReturnBasis.ShopPolicy : ReturnBasis.ChangeOfMind;
        else if (byTerms.Holds == Truth.True) Basis = ReturnBasis.ShopPolicy;
        // Where the act does not decide, no evidence for it would either.
        else if (isInScope && Truths.Or(Truths.Or(conformity.Holds, mind), byTerms.Holds) == Truth.Unknown) isOpen = true;
        else if (terms.GoodwillDays is not null && IsKind()) Basis = ReturnBasis.Goodwill;
        Outcome = Basis != ReturnBasis.None ? ReturnOutcome.Allowed
            : isOpen ? ReturnOutcome.NeedsEvidence
            : isInScope && !IsDecidedElsewhere(asked) ? ReturnOutcome.Refused
            : ReturnOutcome.OutOfScope;
        (IfUnproven, OtherwiseIfUnproven) = (Outcome, Outcome);
        if (isOpen)
        {
            var ways = new OpenWays(
                mind == Truth.Unknown ? window.Missing | set.Missing | Bars.MissingBut(waived, law, claim) : null,
                conformity.Holds == Truth.Unknown ? conformity.Missing : null,
                byTerms.Holds == Truth.Unknown ? byTerms.Missing | set.Missing | Bars.MissingBut(WaivedByTerms, law, claim) : null);
            Missing = ways.All;
            IfUnproven = ways.IfUnproven(law.ConsumerProves);
            OtherwiseIfUnproven = ways.IfUnproven(law.ConsumerProvesOtherwise);
            // Who can prove nothing is left with what the shop gives out of kindness.
            if (terms.GoodwillDays is not null && IsKind()) (IfUnproven, OtherwiseIfUnproven) = (ReturnOutcome.Allowed, ReturnOutcome.Allowed);
        }

        Extent = Outcome == ReturnOutcome.Allowed ? ExtentOf(claim, Basis, (Bars.Spared & ~waived) != 0, set.Holds)
            : isOpen && mind == Truth.Unknown && claim.Supply.HasUnbegunPart && window.Holds == Truth.True && Bars.MaySpareOnly(waived, law) ? ReturnExtent.UnbegunPart
            : ReturnExtent.Whole;
        Cost = Outcome == ReturnOutcome.Allowed ? CostJudgement.Bearer(asked, Basis, conformity.Holds) : default;
        Found = window.Found | set.Found | present.Found | conformity.Found | byTerms.Found;
    }

    public ReturnQuestion Asked { get; }

    public Bars Bars { get; }

    /// <summary>Why the act does not decide; null where it does.</summary>
    public ScopeRule? OutOfScope { get; }

    public WindowSpan MindWindow { get; }

    public WindowSpan ConformityWindow { get; }

    public WindowSpan TermsWindow { get; }

    /// <summary>How long the shop is kind: it begins when the law's own window is over, even where the act does not decide.</summary>
    public WindowSpan GoodwillWindow => ShopWindow.Goodwill(Asked, MindWindow, TermsWindow);

    /// <summary>The window that is told: the one that decided, or the longest.</summary>
    public WindowSpan Window
    {
        get
        {
            var statute = OutOfScope is not null ? default
                : Basis == ReturnBasis.NotAsDescribed ? ConformityWindow
                : Basis != ReturnBasis.ChangeOfMind && Asked.Claim.Withdrawal.KnownNonconformity != Proof.No ? WindowSpan.Later(MindWindow, ConformityWindow)
                : MindWindow;
            var told = WindowSpan.Later(statute, TermsWindow);
            return Basis == ReturnBasis.Goodwill ? WindowSpan.Later(told, GoodwillWindow) : told;
        }
    }

    public ReturnOutcome Outcome { get; }

    /// <summary>The outcome where nobody can prove what is missing, by where published decisions lean.</summary>
    public ReturnOutcome IfUnproven { get; }

    /// <summary>The same, if they leant the other way.</summary>
    public ReturnOutcome OtherwiseIfUnproven { get; }

    /// <summary>Exclusions that would bar and that the shop does without.</summary>
    public uint Waived => (Bars.Barring | Bars.Open) & Asked.Terms.Waived;

    public ReturnBasis Basis { get; }

    public ReturnExtent Extent { get; }

    public CostBearer Cost { get; }

    public FactSet Missing { get; }

    public RuleSet Found { get; }

    /// <summary>True where a written notice went out within the told window and arrived after it.</summary>
    public bool IsSavedByDispatch =>
        Asked.Claim.Withdrawal.Form is not (NoticeForm.Spoken or NoticeForm.GoodsSentBack)
        && Window.IsKnown && OutOfScope is null && Basis != ReturnBasis.Goodwill
        && Asked.Days.Notice <= Window.LastDay
        && Asked.Day(Asked.Claim.Withdrawal.NoticeReachedOn) > Window.LastDay;

    /// <summary>What was paid for the part that remains: its share of the price, to the nearest minor unit; null where price or use is not known.</summary>
    public Money? Remaining => Extent == ReturnExtent.UnbegunPart && Asked.Claim is { Sale.Price: { } price, Supply.Used: { } part }
        ? Allocation.Of(price, part.Used, part.Of - part.Used).Shares[1]
        : null;

    // What is not as agreed may be returned under a law that is not held here: no refusal is this one's to give.
    private static bool IsDecidedElsewhere(in ReturnQuestion asked) =>
        asked.Law.Regime is { Nonconformity: null, DefectsElsewhere: true }
        && asked.Claim.Withdrawal is { Reason: not ReturnReason.LateDelivery } withdrawal && withdrawal.KnownNonconformity != Proof.No;

    private static ScopeRule? Scope(Law law, SaleFacts sale)
    {
        if (law.KnowsThePlainSale && sale is { Channel: default(SalesChannel), Buyer: default(BuyerKind), Matter: default(DisputeMatter), Subject: default(SaleSubject), Instalment: false, ByCard: false })
            return law.PlainSale;
        foreach (ref readonly var rule in law.Scope.AsSpan())
            if (rule.Excludes(sale.Channel, sale.Buyer, sale.Matter, sale.Subject)
                && rule.ExcludesPayment(sale.Instalment, sale.ByCard, sale.ContractPrice ?? sale.Price))
                return rule.Source;
        return null;
    }

    // Terms of the shop's own are no ground against what these terms give.
    private uint WaivedByTerms => Asked.Terms.Waived | (Asked.IsDisplaced || Asked.IsDisplacementOpen ? Asked.Law.Displaceable : 0);

    // While it is open whether the terms were shown, it is open whether the law's own window counts.
    private static Right Undisplaced(in ReturnQuestion asked, in Right counted) => asked.IsDisplacementOpen
        ? new(Truths.And(counted.Holds, Truth.Unknown), counted.Window, counted.Missing.With(ClaimFact.OwnTermsShown), counted.Found)
        : counted;

    private bool IsKind() =>
        GoodwillWindow is { IsKnown: true } kind && Asked.Days.Notice <= kind.LastDay && Bars.NothingBarsBut(WaivedByTerms) == Truth.True;

    private static ReturnExtent ExtentOf(ReturnClaim claim, ReturnBasis basis, bool sparesUnbegun, Truth set) =>
        basis == ReturnBasis.NotAsDescribed ? claim.Sale.PartOfSet is null || set == Truth.False ? ReturnExtent.Whole : ReturnExtent.PartOfSet
        : sparesUnbegun ? ReturnExtent.UnbegunPart
        : claim.Sale.PartOfSet is not null && set != Truth.False ? ReturnExtent.PartOfSet
        : ReturnExtent.Whole;
}

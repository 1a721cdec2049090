using CsRules.Laws;

namespace CsRules.Returns;

/// <summary>
/// How a claim was decided: judgements, none of which knows of the others but by what it is given, and a conclusion that is a
/// function of them. All values, so that a decision costs nothing to keep and can be asked for its findings later.
/// </summary>
internal readonly struct ReturnReasoning
{
    /// <summary>A conclusion from what was judged; what is judged first knows nothing of what comes after it.</summary>
    public static ReturnReasoning Of(in ReturnQuestion asked)
    {
        var (law, claim, terms) = (asked.Law, asked.Claim, asked.Terms);
        var outOfScope = Scope(law, claim.Sale);
        var isInScope = outOfScope is null;
        var proofs = ClaimProofs.Of(claim);
        var bars = Bars.Of(law, claim, proofs);
        var (set, present) = (GoodsJudgement.Set(claim), GoodsJudgement.Present(claim));
        var goods = Truths.And(set.Holds, present.Holds);

        // In three ways a return may rest on law or terms, and each stands or falls by itself.
        var window = WindowJudgement.Judge(asked);
        // What the shop accepts within the window is not against its will, where the law minds its will.
        var waived = asked.IsDisplaced ? asked.WaivedByTerms : law.Regime.AgreedWindow ? terms.Waived : 0;
        var mind = isInScope ? Truths.And(Truths.And(window.Holds, bars.NothingBarsBut(waived)), goods) : Truth.False;
        var conformity = isInScope ? ConformityJudgement.Judge(asked, present.Holds) : Right.Never;
        // The terms of a shop whose law takes them for its own are in the first way already.
        var byTerms = terms.Judgements.IsEmpty || (isInScope && (law.Regime.AgreedWindow || asked.IsDisplaced))
            ? Right.Never
            : TermsJudgement.Judge(asked, isInScope ? Undisplaced(asked, window) : Right.Never, bars, goods, asked.WaivedByTerms);

        var isLawful = conformity.Holds == Truth.True || mind == Truth.True || byTerms.Holds == Truth.True;
        // Where the act does not decide, no evidence for it would either.
        var isOpen = !isLawful && isInScope && Truths.Or(Truths.Or(conformity.Holds, mind), byTerms.Holds) == Truth.Unknown;
        var isKind = !isLawful && terms.GoodwillDays is not null && ShopWindow.Goodwill(asked, window.Window, byTerms.Window) is { IsKnown: true } kind
            && asked.Days.Notice <= kind.LastDay && bars.NothingBarsBut(asked.WaivedByTerms) == Truth.True;
        var basis = conformity.Holds == Truth.True ? ReturnBasis.NotAsDescribed
            : mind == Truth.True ? asked.IsDisplaced ? ReturnBasis.ShopPolicy : ReturnBasis.ChangeOfMind
            : byTerms.Holds == Truth.True ? ReturnBasis.ShopPolicy
            : isKind && !isOpen ? ReturnBasis.Goodwill
            : ReturnBasis.None;
        var outcome = basis != ReturnBasis.None ? ReturnOutcome.Allowed
            : isOpen ? ReturnOutcome.NeedsEvidence
            : isInScope && !IsDecidedElsewhere(asked) ? ReturnOutcome.Refused
            : ReturnOutcome.OutOfScope;
        var ways = default(OpenWays);
        if (isOpen)
        {
            if (mind == Truth.Unknown) ways = ways.With(window.Missing | set.Missing | bars.MissingBut(waived, law, proofs), law);
            if (conformity.Holds == Truth.Unknown) ways = ways.With(conformity.Missing, law);
            if (byTerms.Holds == Truth.Unknown) ways = ways.With(byTerms.Missing | set.Missing | bars.MissingBut(asked.WaivedByTerms, law, proofs), law);
        }

        return new()
        {
            Asked = asked,
            Bars = bars,
            OutOfScope = outOfScope,
            MindWindow = window.Window,
            ConformityWindow = conformity.Window,
            TermsWindow = byTerms.Window,
            Outcome = outcome,
            // Who can prove nothing is left with what the shop gives out of kindness.
            IfUnproven = !isOpen ? outcome : ways.IsLeft || isKind ? ReturnOutcome.Allowed : ReturnOutcome.Refused,
            OtherwiseIfUnproven = !isOpen ? outcome : ways.IsLeftOtherwise || isKind ? ReturnOutcome.Allowed : ReturnOutcome.Refused,
            Basis = basis,
            Extent = outcome == ReturnOutcome.Allowed ? ExtentOf(claim, basis, (bars.Spared & ~waived) != 0, set.Holds)
                : isOpen && mind == Truth.Unknown && claim.Supply.HasUnbegunPart && window.Holds == Truth.True && bars.MaySpareOnly(waived, law) ? ReturnExtent.UnbegunPart
                : ReturnExtent.Whole,
            Cost = outcome == ReturnOutcome.Allowed ? CostJudgement.Bearer(asked, basis, conformity.Holds) : default,
            Missing = ways.Missing,
            Found = window.Found | set.Found | present.Found | conformity.Found | byTerms.Found,
        };
    }

    public ReturnQuestion Asked { get; init; }

    public Bars Bars { get; init; }

    /// <summary>Why the act does not decide; null where it does.</summary>
    public ScopeRule? OutOfScope { get; init; }

    public WindowSpan MindWindow { get; init; }

    public WindowSpan ConformityWindow { get; init; }

    public WindowSpan TermsWindow { get; init; }

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

    public ReturnOutcome Outcome { get; init; }

    /// <summary>The outcome where nobody can prove what is missing, by where published decisions lean.</summary>
    public ReturnOutcome IfUnproven { get; init; }

    /// <summary>The same, if they leant the other way.</summary>
    public ReturnOutcome OtherwiseIfUnproven { get; init; }

    /// <summary>Exclusions that would bar and that the shop does without.</summary>
    public uint Waived => (Bars.Barring | Bars.Open) & Asked.Terms.Waived;

    public ReturnBasis Basis { get; init; }

    public ReturnExtent Extent { get; init; }

    public CostBearer Cost { get; init; }

    public FactSet Missing { get; init; }

    public RuleSet Found { get; init; }

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

    // While it is open whether the terms were shown, it is open whether the law's own window counts.
    private static Right Undisplaced(in ReturnQuestion asked, in Right counted) => asked.IsDisplacementOpen
        ? new(Truths.And(counted.Holds, Truth.Unknown), counted.Window, counted.Missing.With(ClaimFact.OwnTermsShown), counted.Found)
        : counted;

    private static ReturnExtent ExtentOf(ReturnClaim claim, ReturnBasis basis, bool sparesUnbegun, Truth set) =>
        basis == ReturnBasis.NotAsDescribed ? claim.Sale.PartOfSet is null || set == Truth.False ? ReturnExtent.Whole : ReturnExtent.PartOfSet
        : sparesUnbegun ? ReturnExtent.UnbegunPart
        : claim.Sale.PartOfSet is not null && set != Truth.False ? ReturnExtent.PartOfSet
        : ReturnExtent.Whole;
}

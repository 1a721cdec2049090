using CsRules.Laws;

namespace CsRules.Returns;

/// <summary>
/// How a claim was decided: five judgements, none of which knows of the others but by what it is given, and a conclusion that is
/// a function of them. All values, so that a decision costs nothing to keep and can be asked for its findings later.
/// </summary>
internal readonly record struct ReturnReasoning
{
    public required ReturnQuestion Asked { get; init; }

    /// <summary>Why the act does not decide; null where it does.</summary>
    public required ScopeRule? OutOfScope { get; init; }

    public required WindowSpan MindWindow { get; init; }

    public required WindowSpan ConformityWindow { get; init; }

    public required WindowSpan TermsWindow { get; init; }

    public required WindowSpan GoodwillWindow { get; init; }

    /// <summary>The window that is told: the one that decided, or the longest.</summary>
    public required WindowSpan Window { get; init; }

    public required Bars Bars { get; init; }

    public required ReturnOutcome Outcome { get; init; }

    public required ReturnOutcome IfUnproven { get; init; }

    public required ReturnBasis Basis { get; init; }

    public required ReturnExtent Extent { get; init; }

    public required CostBearer Cost { get; init; }

    public required FactSet Missing { get; init; }

    public required RuleSet Found { get; init; }

    public static ReturnReasoning On(in ReturnQuestion asked)
    {
        var (law, claim) = (asked.Law, asked.Claim);
        var outside = Scope(law, claim.Sale);
        var inScope = outside is null ? Truth.True : Truth.False;
        var window = WindowJudgement.Judge(asked);
        var bars = Bars.Of(law, claim);
        var (set, present) = (GoodsJudgement.Set(claim), GoodsJudgement.Present(claim));
        var goods = Truths.And(set.Holds, present.Holds);
        var mind = new Right(
            Truths.And(Truths.And(Truths.And(window.Holds, bars.NothingBars), goods), inScope), window.Window, window.Missing | bars.Missing | set.Missing,
            (window.Found | set.Found | present.Found).When(bars.SparesUnbegun, ReturnRule.UnbegunPart));
        var conformity = outside is null ? ConformityJudgement.Judge(asked, present.Holds) : Right.Never;
        var terms = TermsJudgement.Judge(asked, window, outside is null, bars, goods);
        // Kindness begins when the law's own window is over, even where the act does not decide.
        var goodwill = TermsJudgement.Goodwill(asked, window.Window, terms.Window);
        return Conclude(asked, outside, bars, set, mind, conformity, terms, goodwill);
    }

    private static ReturnReasoning Conclude(
        in ReturnQuestion asked, ScopeRule? outside, in Bars bars, in Right set, in Right mind, in Right conformity, in Right terms, WindowSpan goodwill)
    {
        var statute = Truths.Or(conformity.Holds, mind.Holds);
        var basis = conformity.Holds == Truth.True ? ReturnBasis.NotAsDescribed
            : mind.Holds == Truth.True ? ReturnBasis.ChangeOfMind
            : terms.Holds == Truth.True ? ReturnBasis.ShopPolicy
            : ReturnBasis.None;
        var isOpen = basis == ReturnBasis.None && (statute == Truth.Unknown || (outside is null && terms.Holds == Truth.Unknown));
        if (basis == ReturnBasis.None && !isOpen && IsKind(asked, goodwill, bars)) basis = ReturnBasis.Goodwill;
        var outcome = basis != ReturnBasis.None ? ReturnOutcome.Allowed
            : isOpen ? ReturnOutcome.NeedsEvidence
            : outside is null ? ReturnOutcome.Refused
            : ReturnOutcome.OutOfScope;
        var missing = isOpen ? MissingFor(mind, conformity, terms) : default;
        var (cost, costs) = outcome == ReturnOutcome.Allowed ? CostJudgement.Judge(asked, basis, conformity.Holds) : default;
        return new()
        {
            Asked = asked,
            OutOfScope = outside,
            MindWindow = mind.Window,
            ConformityWindow = conformity.Window,
            TermsWindow = terms.Window,
            GoodwillWindow = goodwill,
            Window = Told(asked.Claim, outside, basis, mind, conformity, terms, goodwill),
            Bars = bars,
            Outcome = outcome,
            // Who has to prove a fact loses by it when nobody can.
            IfUnproven = !isOpen ? outcome : (missing & asked.Law.ConsumerProves).IsEmpty ? ReturnOutcome.Allowed : ReturnOutcome.Refused,
            Basis = basis,
            Extent = outcome == ReturnOutcome.Allowed ? ExtentOf(asked.Claim, basis, bars, set) : ReturnExtent.Whole,
            Cost = cost,
            Missing = missing,
            Found = (mind.Found | conformity.Found | terms.Found | costs | HandlingJudgement.Found(asked.Law, asked.Claim))
                .When(basis == ReturnBasis.Goodwill, ReturnRule.Goodwill)
                .When(basis == ReturnBasis.ChangeOfMind && mind.Window.IsKnown, ReturnRule.InWindow)
                .When(basis == ReturnBasis.ChangeOfMind && asked.Claim.Withdrawal.ClaimsNonconformity, ReturnRule.FellBack),
        };
    }

    private static ScopeRule? Scope(Law law, SaleFacts sale)
    {
        foreach (var rule in law.Scope)
            if (rule.Excludes(sale.Channel, sale.Buyer, sale.Matter, sale.Instalment)) return rule;
        return null;
    }

    private static bool IsKind(in ReturnQuestion asked, WindowSpan goodwill, in Bars bars) =>
        goodwill.IsKnown && asked.Days.Notice <= goodwill.LastDay && bars.NothingBarsBut(asked.Terms.Waived) == Truth.True;

    private static FactSet MissingFor(in Right mind, in Right conformity, in Right terms)
    {
        var missing = default(FactSet);
        if (mind.Holds == Truth.Unknown || (conformity.Holds != Truth.Unknown && terms.Holds == Truth.Unknown)) missing |= mind.Missing;
        if (conformity.Holds == Truth.Unknown) missing |= conformity.Missing;
        return missing;
    }

    private static ReturnExtent ExtentOf(ReturnClaim claim, ReturnBasis basis, in Bars bars, in Right set) =>
        basis == ReturnBasis.NotAsDescribed ? claim.Sale.PartOfSet is null ? ReturnExtent.Whole : ReturnExtent.PartOfSet
        : bars.SparesUnbegun ? ReturnExtent.UnbegunPart
        : claim.Sale.PartOfSet is not null && set.Holds != Truth.False ? ReturnExtent.PartOfSet
        : ReturnExtent.Whole;

    private static WindowSpan Told(
        ReturnClaim claim, ScopeRule? outside, ReturnBasis basis, in Right mind, in Right conformity, in Right terms, WindowSpan goodwill)
    {
        var statute = outside is not null ? default
            : basis == ReturnBasis.NotAsDescribed ? conformity.Window
            : basis != ReturnBasis.ChangeOfMind && claim.Withdrawal.KnownNonconformity != Proof.No ? WindowSpan.Later(mind.Window, conformity.Window)
            : mind.Window;
        var told = WindowSpan.Later(statute, terms.Window);
        return basis == ReturnBasis.Goodwill ? WindowSpan.Later(told, goodwill) : told;
    }
}

using CsRules.Calendars;
using CsRules.Laws;
using CsRules.Returns;
using NodaTime;
using static CsRules.Tests.Returns.ReturnTwinHearing;

namespace CsRules.Tests.Returns;

/// <summary>
/// A decision reached in the order of the law, written from the articles and not from the library: Arts 2 and 3 (whose sale),
/// 17(1) with its four starts, 17(2) item by item with the measures of 17(6), 17(3) with both its periods, 17(4) (which day a
/// notice counts), 17(5) (who proves), then the shop's terms, which can only help, then 18(9) and (10) (who bears the return).
/// Other laws answer the same questions from the tables of their regimes. Doubt is never calculated with: each question is
/// answered twice, as the seller and as the consumer tells it, and a third time as if nobody could prove anything.
/// Of the library it uses the tables of the acts, the calendar's count of a period and the reading of a shop's clauses.
/// </summary>
internal sealed partial class ReturnTwin
{
    private readonly Law _law;
    private readonly ReturnTwinAct _act;
    private readonly ReturnClaim _claim;
    private readonly ReturnTerms _terms;
    private readonly LocalDate _today;

    public ReturnTwin(Law law, ReturnClaim claim, ReturnTerms terms, LocalDate today)
    {
        (_law, _act, _claim, _terms, _today) = (law, ReturnTwinAct.Of(law), claim, terms, today);
        Notice = Paragraph4();
        var outside = Articles2And3();
        var inTime = InTime = Paragraph1();
        var items = Paragraph2();
        var goods = All(Set(), Present());
        var withoutReason = outside ? No : All(inTime, Free(items, IsDisplaced ? [.. Waived, OwnTerms] : _act.AgreedIsTheLaws ? Waived : null), goods);
        var notAsAgreed = outside ? No : Paragraph3();
        var byTerms = Terms(outside, inTime, items, goods);
        Answer(outside, withoutReason, notAsAgreed, byTerms, items);
        Article18(notAsAgreed);
        Remarks(items, outside);
    }

    public sealed record Stretch(WindowStart Start, LocalDate From, LegalPeriod Period, LocalDate Last)
    {
        /// <summary>The end of a time that went before and counts with it; null where none did.</summary>
        public LocalDate? Before { get; init; }
    }

    public SortedSet<string> Codes { get; } = new(StringComparer.Ordinal);

    public HashSet<ClaimFact> Missing { get; } = [];

    public LocalDate Notice { get; }

    public ReturnOutcome Outcome { get; private set; }

    public ReturnOutcome IfUnproven { get; private set; }

    public ReturnBasis Basis { get; private set; }

    public ReturnExtent Extent { get; private set; }

    public CostBearer Cost { get; private set; }

    public Stretch? Window { get; private set; }

    public ReturnOutcome OtherwiseIfUnproven { get; private set; }

    private ReturnTwinHearing InTime { get; set; } = No;

    private Stretch? WindowOfParagraph1 { get; set; }

    private Stretch? WindowOfParagraph3 { get; set; }

    private Stretch? WindowOfTerms { get; set; }

    private Stretch? WindowOfKindness { get; set; }

    private void Say(string code) => Codes.Add("return." + code);

    private LocalDate? Day(Moment? moment) => moment?.On(_law.Zone);

    private Stretch Count(WindowStart start, LocalDate from, LegalPeriod period) =>
        new(start, from, period, _law.Counter.End(from, period).LastDay);

    private static Stretch? Longest(params Stretch?[] windows) => windows.Where(w => w is not null).MaxBy(w => w!.Last);

    private static LocalDate? Soonest(params LocalDate?[] days) => days.Where(d => d is not null).Min();

    // What was disputed is as this telling has it; a fact against the consumer is the seller's to claim.
    private bool Against(Telling telling, ClaimFact fact, Proof proof) =>
        proof == Proof.Proven || (proof == Proof.Disputed && telling switch
        {
            Telling.Seller => true,
            Telling.Consumer => false,
            Telling.NobodyProves => _act.ConsumerProves.Contains(fact) || _act.Unsettled.Contains(fact),
            _ => _act.ConsumerProves.Contains(fact),
        });

    private ReturnTwinHearing Hangs(ClaimFact fact) => Of(telling => !Against(telling, fact, Proof.Disputed), fact);

    private bool Articles2And3()
    {
        var sale = _claim.Sale;
        var rule = _law.Regime.Scope.FirstOrDefault(r =>
            (r.Channel ?? sale.Channel) == sale.Channel && (r.Buyer ?? sale.Buyer) == sale.Buyer
            && (r.Matter ?? sale.Matter) == sale.Matter && (r.Instalment ?? sale.Instalment) == sale.Instalment
            && (r.Subject ?? sale.Subject) == sale.Subject && (r.ByCard ?? sale.ByCard) == sale.ByCard
            && (r.Below is not { } below || (sale.ContractPrice ?? sale.Price) < below));
        if (rule is not null) Codes.Add(rule.Code);
        if (_law.CountsWeekendsOnly || (_terms.RefundBusinessDays is not null && !_law.Counter.Calendar.KnowsHolidays)) Say("weekends-only");
        return rule is not null;
    }

    // The outcome: one way that is sure is enough; else one that may still open makes it a matter of evidence.
    private void Answer(
        bool outside, ReturnTwinHearing withoutReason, ReturnTwinHearing notAsAgreed, ReturnTwinHearing byTerms, List<HeardItem> items)
    {
        (ReturnBasis Basis, ReturnTwinHearing Way)[] ways =
            [(ReturnBasis.NotAsDescribed, notAsAgreed), (IsDisplaced ? ReturnBasis.ShopPolicy : ReturnBasis.ChangeOfMind, withoutReason), (ReturnBasis.ShopPolicy, byTerms)];
        // Where no act decides, an open question of the terms is not one that evidence for this act could answer.
        (ReturnBasis Basis, ReturnTwinHearing Way)[] open = [.. ways.Where(w => w.Way.IsOpen && !(outside && w.Basis == ReturnBasis.ShopPolicy))];
        Basis = ways.FirstOrDefault(w => w.Way.IsSure).Basis;
        var isKind = WindowOfKindness is { } kind && Notice <= kind.Last && Free(items, WaivedByTerms).IsSure;
        if (Basis == ReturnBasis.None && open.Length == 0 && isKind) Basis = ReturnBasis.Goodwill;
        Outcome = Basis != ReturnBasis.None ? ReturnOutcome.Allowed
            : open.Length > 0 ? ReturnOutcome.NeedsEvidence
            : outside || IsDecidedElsewhere ? ReturnOutcome.OutOfScope : ReturnOutcome.Refused;
        IfUnproven = Outcome != ReturnOutcome.NeedsEvidence ? Outcome
            : isKind || open.Any(w => w.Way.IfNobodyProves) ? ReturnOutcome.Allowed : ReturnOutcome.Refused;
        OtherwiseIfUnproven = Outcome != ReturnOutcome.NeedsEvidence ? Outcome
            : isKind || open.Any(w => w.Way.Otherwise) ? ReturnOutcome.Allowed : ReturnOutcome.Refused;
        if (Outcome == ReturnOutcome.NeedsEvidence) Missing.UnionWith(open.SelectMany(w => w.Way.Turning));

        if (Missing.Overlaps(_act.Unsettled)) Say("burden-unsettled");
        Extent = Outcome == ReturnOutcome.Allowed ? Covered(items)
            : withoutReason.IsOpen && IsTheRestFree(items) ? ReturnExtent.UnbegunPart : ReturnExtent.Whole;
        if (Extent == ReturnExtent.UnbegunPart) Say("unbegun-part");
        if (Extent == ReturnExtent.UnbegunPart && _claim.Supply.Used is not null && _claim.Sale.Price is not null) Say("remaining-part");
        if (Outcome == ReturnOutcome.Allowed && items.Any(i => !i.Free.IsSure && !(i.SparesTheRest && i.Free.IsNever) && Waived.Contains(i.Item.Code))) Say("terms-waive");
        Window = Told(outside);
        // 17(4): it went out in time, and came when the time was over.
        var isWritten = _claim.Withdrawal.Form is NoticeForm.Unstated or NoticeForm.Letter or NoticeForm.Electronic;
        if (isWritten && !outside && Basis != ReturnBasis.Goodwill && Notice <= Window?.Last && Day(_claim.Withdrawal.NoticeReachedOn) > Window.Last)
            Say("dispatch-saved");
        if (Basis == ReturnBasis.Goodwill) Say("goodwill");
        if (Basis == ReturnBasis.NotAsDescribed) Codes.Remove("return.set-is-one");
        if (Basis == ReturnBasis.ChangeOfMind && WindowOfParagraph1 is not null) Say("in-window");
        if (Basis == ReturnBasis.ChangeOfMind && _claim.Withdrawal.Reason != ReturnReason.ChangeOfMind) Say(Claimed == Proof.Proven ? "fell-back-beside-defect" : "fell-back");
    }

    // Rights for what is not as agreed stand in laws that are not held; in the Instalment Act there are none.
    private bool IsDecidedElsewhere => _act.NotAsAgreed is null && _law.Regime.DefectsElsewhere && Claimed != Proof.No && _claim.Withdrawal.Reason != ReturnReason.LateDelivery;

    // Twelve of twelve months leave nothing that has not begun.
    private bool IsAnythingLeft => _claim.Supply is { Divisible: true } supply && (supply.Used is not { } part || part.Used < part.Of);

    private ReturnExtent Covered(List<HeardItem> items)
    {
        var part = _claim.Sale.PartOfSet is not null;
        // A set that is sold as one goes back as one.
        if (Basis == ReturnBasis.NotAsDescribed) return part && _claim.Sale.PartOfSet!.SoldSeparately != Proof.No ? ReturnExtent.PartOfSet : ReturnExtent.Whole;
        if (items.Any(i => i.SparesTheRest && i.Free.IsNever && !(_act.AgreedIsTheLaws && Waived.Contains(i.Item.Code)))) return ReturnExtent.UnbegunPart;
        return part && _claim.Sale.PartOfSet!.SoldSeparately != Proof.No ? ReturnExtent.PartOfSet : ReturnExtent.Whole;
    }

    // What is open of a divisible supply is the part that was begun: the rest is free, unless something else stands in its way.
    private bool IsTheRestFree(List<HeardItem> items) => IsAnythingLeft && InTime.IsSure
        && items.Where(i => !i.Free.IsSure && !(_act.AgreedIsTheLaws && Waived.Contains(i.Item.Code))).All(i => i.SparesTheRest);

    // The window that decided is told, and a longer one that the shop gives; where none decided, the longest.
    private Stretch? Told(bool outside)
    {
        var byLaw = outside ? null
            : Basis == ReturnBasis.NotAsDescribed ? WindowOfParagraph3
            : Basis == ReturnBasis.ChangeOfMind || Claimed == Proof.No ? WindowOfParagraph1
            : Longest(WindowOfParagraph1, WindowOfParagraph3);
        return Longest(byLaw, WindowOfTerms, Basis == ReturnBasis.Goodwill ? WindowOfKindness : null);
    }
}

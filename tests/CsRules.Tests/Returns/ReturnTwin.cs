using CsRules.Calendars;
using CsRules.Laws;
using CsRules.Returns;
using NodaTime;

namespace CsRules.Tests.Returns;

/// <summary>
/// A decision told slowly: facts in dictionaries, truths that are true, false or not known, every question asked anew. It reads
/// the tables of an act and counts periods with the library's calendar; every step between them is its own.
/// </summary>
internal sealed partial class ReturnTwin
{
    private readonly Law _law;
    private readonly StatutoryRegime _regime;
    private readonly ReturnClaim _claim;
    private readonly ReturnTerms _terms;
    private readonly LocalDate _today;
    private readonly Dictionary<ClaimFact, bool?> _proofs = [];
    private readonly List<(Exclusion Exclusion, bool? Bars)> _exclusions = [];
    private readonly HashSet<ClaimFact> _missingForMind = [];
    private readonly HashSet<ClaimFact> _missingForConformity = [];
    private bool? _mindInTime;
    private bool? _mind;
    private bool? _conformity;
    private bool? _shop;

    public ReturnTwin(Law law, ReturnClaim claim, ReturnTerms terms, LocalDate today)
    {
        (_law, _regime, _claim, _terms, _today) = (law, law.Regime, claim, terms, today);
        ReadDays();
        OutOfScope = ScopeCode() is not null;
        if (ScopeCode() is { } code) Codes.Add(code);
        if (law.CountsWeekendsOnly) Say("weekends-only");
        JudgeMind();
        JudgeConformity();
        JudgeShop();
        Conclude();
        Handle();
    }

    public sealed record Stretch(WindowStart Start, LocalDate From, LegalPeriod Period, LocalDate Last);

    public SortedSet<string> Codes { get; } = new(StringComparer.Ordinal);

    public HashSet<ClaimFact> Missing { get; } = [];

    public LocalDate Notice { get; private set; }

    public ReturnOutcome Outcome { get; private set; }

    public ReturnOutcome IfUnproven { get; private set; }

    public ReturnBasis Basis { get; private set; }

    public ReturnExtent Extent { get; private set; }

    public CostBearer Cost { get; private set; }

    public Stretch? Window { get; private set; }

    private bool OutOfScope { get; }

    private bool IsThere { get; set; }

    private bool IsUnrecorded { get; set; }

    private bool Repaired { get; set; }

    private LocalDate Supply { get; set; }

    private LocalDate? Knew { get; set; }

    private Stretch? MindWindow { get; set; }

    private Stretch? ConformityWindow { get; set; }

    private Stretch? ShopWindow { get; set; }

    private Stretch? GoodwillWindow { get; set; }

    private void Say(string code) => Codes.Add("return." + code);

    private LocalDate? Day(Moment? moment) => moment?.On(_law.Zone);

    private LocalDate End(LocalDate from, LegalPeriod period) => _law.Counter.End(from, period).LastDay;

    private Stretch Count(WindowStart start, LocalDate from, LegalPeriod? period = null) =>
        new(start, from, period ?? _regime.Window, End(from, period ?? _regime.Window));

    private static Stretch? Later(Stretch? a, Stretch? b) => a is null ? b : b is null || b.Last <= a.Last ? a : b;

    private static LocalDate? Earliest(params LocalDate?[] days) => days.Where(d => d is not null).Order().FirstOrDefault();

    private static LocalDate? Latest(params LocalDate?[] days) => days.Where(d => d is not null).OrderDescending().FirstOrDefault();

    private static bool? And(params bool?[] all) => all.Contains(false) ? false : all.Contains(null) ? null : true;

    private static bool? Or(params bool?[] any) => any.Contains(true) ? true : any.Contains(null) ? null : false;

    private static bool? Truth(Proof proof) => proof == Proof.Proven ? true : proof == Proof.Disputed ? null : false;

    private void ReadDays()
    {
        var told = _claim.Withdrawal;
        var (said, reached, sent, back) = (Day(told.NoticeOn), Day(told.NoticeReachedOn), Day(told.GoodsSentOn), Day(told.GoodsBackOn));
        var tries = told.Form == NoticeForm.Spoken ? new[] { reached, said }
            : told.Form == NoticeForm.GoodsSentBack ? [reached, back, said, sent]
            : [said, reached];
        Notice = tries.FirstOrDefault(d => d is not null) ?? _today;

        var supplied = Day(_claim.Supply.On);
        var state = _claim.Supply.State ?? (supplied is null ? SupplyState.Unrecorded : SupplyState.Supplied);
        IsThere = state == SupplyState.Supplied && supplied is not null;
        IsUnrecorded = state == SupplyState.Unrecorded || (state == SupplyState.Supplied && supplied is null);
        if (IsThere) Supply = supplied!.Value;
        if (Day(_claim.Supply.RepairedOrExchangedOn) is { } repaired && (!IsThere || repaired > Supply))
            (Repaired, IsThere, IsUnrecorded, Supply) = (true, true, false, repaired);
        Knew = Earliest(Day(told.KnewOn), Day(told.CouldHaveKnownOn)) ?? (told.Reason == ReturnReason.LateDelivery && IsThere ? Supply : null);
    }

    private string? ScopeCode() => _regime.Scope.FirstOrDefault(rule =>
        (rule.Channel is null || rule.Channel == _claim.Sale.Channel) && (rule.Buyer is null || rule.Buyer == _claim.Sale.Buyer)
        && (rule.Matter is null || rule.Matter == _claim.Sale.Matter) && (rule.Instalment is null || rule.Instalment == _claim.Sale.Instalment))?.Code;

    // What can be shown of a withdrawal whose notice is disputed: the goods, or what is said today.
    private LocalDate Shown => Earliest(Day(_claim.Withdrawal.GoodsBackOn) ?? Day(_claim.Withdrawal.GoodsSentOn) ?? _today, _today)!.Value;

    private void JudgeMind()
    {
        _mindInTime = MindInTime();
        var contract = _claim.Contract;
        if (_mindInTime == false && _regime.Starts.ObstructionEnds && contract.Obstruction == Proof.Disputed
            && (Day(contract.ObstructionEndedOn) is not { } over || Notice <= End(over, _regime.Window)))
        {
            Say("obstruction-disputed");
            _missingForMind.Add(ClaimFact.Obstruction);
            _mindInTime = null;
        }

        if (_mindInTime == true && _claim.Withdrawal.NoticeDisputed && MindWindow is { } window && Shown > window.Last)
        {
            Say("notice-unproven");
            _missingForMind.Add(ClaimFact.NoticeGiven);
            _mindInTime = null;
        }

        if (_mindInTime == false) Say("window-lapsed");
        JudgeExclusions();
        _mind = OutOfScope ? false : And(_mindInTime, NotBarred([]), SetMayBeSplit(_missingForMind), PresentMayGoBack());
        if (OutOfScope) SetMayBeSplit(_missingForMind);
    }

    private bool? MindInTime()
    {
        var (contract, starts) = (_claim.Contract, _regime.Starts);
        if (starts.ServicesFromContract && _claim.Sale.Subject != SaleSubject.Goods && Day(_claim.Sale.OrderedOn) is { } agreed)
            return InMindWindow(Count(WindowStart.Contract, agreed));
        if (!IsThere && !IsUnrecorded) return Always("not-supplied-yet");
        var badDocument = starts.AddressKnown && (contract.NoDocument || contract.Address != SellerAddress.Given);
        var document = badDocument ? Earliest(Day(contract.AddressKnownOn), Day(contract.AddressKnowableOn))
            : starts.DocumentIfLater ? Day(contract.DocumentOn) : null;
        if (badDocument && document is null) return Always("address-unknown");
        var obstructed = starts.ObstructionEnds && contract.Obstruction == Proof.Proven;
        var over = obstructed ? Day(contract.ObstructionEndedOn) : null;
        if (obstructed && over is null) return Always("obstruction-goes-on");
        if (IsUnrecorded)
        {
            if (Latest(Day(_claim.Sale.OrderedOn), document, over) is { } earliest && Notice <= End(earliest, _regime.Window)) return true;
            Say("supply-unrecorded");
            _missingForMind.Add(ClaimFact.SupplyDay);
            return null;
        }

        // The latest event; of several on one day the first of this list.
        var events = new (WindowStart Start, LocalDate? Day)[]
        {
            (Repaired ? WindowStart.RepairOrExchange : WindowStart.Supply, Supply),
            (badDocument ? WindowStart.Address : WindowStart.Document, document),
            (WindowStart.ObstructionEnded, over),
            (WindowStart.LastParcel, starts.LastItem ? Day(_claim.Supply.LastParcelOn) : null),
        };
        var latest = events.Where(e => e.Day is not null).MaxBy(e => e.Day);
        if (InMindWindow(Count(latest.Start, latest.Day!.Value)))
        {
            if (_claim.Withdrawal.Form != NoticeForm.Spoken && Day(_claim.Withdrawal.NoticeReachedOn) > MindWindow!.Last) Say("dispatch-saved");
            return true;
        }

        if (!_claim.Supply.DayDisputed || latest.Start != WindowStart.Supply) return false;
        Say("supply-day-disputed");
        _missingForMind.Add(ClaimFact.SupplyDay);
        return null;
    }

    private bool? Always(string why)
    {
        Say(why);
        return true;
    }

    private bool InMindWindow(Stretch window)
    {
        MindWindow = window;
        if (_claim.Contract.NotInformed && _regime.WhenNotInformed is { } longer)
        {
            Say("not-informed");
            var extended = new Stretch(window.Start, window.Last, longer, End(window.Last, longer));
            MindWindow = Day(_claim.Contract.InformedOn) is { } informed && informed <= extended.Last
                ? Later(window, Count(WindowStart.Information, informed))
                : extended;
        }

        var start = MindWindow!.Start switch
        {
            WindowStart.Address => "start-address",
            WindowStart.Document => "start-document",
            WindowStart.ObstructionEnded => "start-obstruction",
            WindowStart.RepairOrExchange => "start-repair",
            WindowStart.Contract => "start-contract",
            WindowStart.Information => "start-information",
            _ => null,
        };
        if (start is not null) Say(start);
        return Notice <= MindWindow.Last;
    }
}

using CsRules.Calendars;
using CsRules.Laws;
using CsRules.Returns;
using NodaTime;
using static CsRules.Tests.Returns.ReturnTwinHearing;

namespace CsRules.Tests.Returns;

/// <summary>Art 17, paragraph by paragraph, and what other laws say to the same questions.</summary>
internal sealed partial class ReturnTwin
{
    private sealed record HeardItem(ReturnTwinAct.Item Item, ReturnTwinHearing Free, bool SparesTheRest);

    // The day from which the goods are with the consumer: delivered, or back from repair or exchange, which starts anew (equity).
    private LocalDate? With => Repaired ?? Delivered;

    private LocalDate? Delivered => _claim.Supply.State is null or SupplyState.Supplied ? Day(_claim.Supply.On) : null;

    private LocalDate? Repaired => Day(_claim.Supply.RepairedOrExchangedOn) is { } back && !(back <= Delivered) ? back : null;

    private bool IsNotThereYet => Repaired is null && _claim.Supply.State is (SupplyState.NotDispatched or SupplyState.InTransit);

    private Proof Claimed =>
        _claim.Withdrawal.Nonconformity ?? (_claim.Withdrawal.Reason == ReturnReason.ChangeOfMind ? Proof.No : Proof.Proven);

    // Known or knowable, the sooner. Lateness is known when the goods come.
    private LocalDate? Knew =>
        Soonest(Day(_claim.Withdrawal.KnewOn), Day(_claim.Withdrawal.CouldHaveKnownOn))
        ?? (_claim.Withdrawal.Reason == ReturnReason.LateDelivery ? With : null);

    // 17(4): what is written counts on the day it was sent; words when they are heard; goods without a word when they come.
    private LocalDate Paragraph4()
    {
        var told = _claim.Withdrawal;
        Moment?[] days = told.Form switch
        {
            NoticeForm.Spoken => [told.NoticeReachedOn, told.NoticeOn],
            NoticeForm.GoodsSentBack => [told.NoticeReachedOn, told.GoodsBackOn, told.NoticeOn, told.GoodsSentOn],
            _ => [told.NoticeOn, told.NoticeReachedOn],
        };
        return days.Select(Day).FirstOrDefault(d => d is not null) ?? _today;
    }

    // 17(1): seven days from the latest of what has to have happened; where one of these has not, they have not begun.
    private ReturnTwinHearing Paragraph1()
    {
        if (!_act.InWriting || !IsGivenWithoutWriting) return FromTheStart();
        var codes = Codes.ToHashSet();
        FromTheStart();
        Codes.RemoveWhere(code => code is "return.window-lapsed" or "return.notice-unproven" or "return.arrival-unknown" && !codes.Contains(code));
        Say("notice-not-written");
        return No;
    }

    private bool IsGivenWithoutWriting => _claim.Withdrawal switch
    {
        { Form: NoticeForm.Spoken } spoken => spoken.NoticeOn is not null || spoken.NoticeReachedOn is not null,
        { Form: NoticeForm.GoodsSentBack } sent => (sent.NoticeOn ?? sent.NoticeReachedOn ?? sent.GoodsSentOn ?? sent.GoodsBackOn) is not null,
        _ => false,
    };

    private ReturnTwinHearing FromTheStart()
    {
        if (!_act.GivesAWindow) return OnlyWhereMisinformed();
        if (IsDisplaced && IsNotThereYet) return NotBegun(_claim.Sale.Subject == SaleSubject.Goods ? "not-supplied-yet" : "not-begun-yet");
        if (IsDisplaced && _terms.Window is null)
            return Longest([.. BeforeTheSupply]) is { } shown ? WithinTheShops(shown) : MayBeInTimeFromADayUntold ? DayUntold() : LapsedAtTheLatest();
        var contract = _claim.Contract;
        if (_act.Starts.ServicesFromContract && _claim.Sale.Subject != SaleSubject.Goods && Day(_claim.Sale.OrderedOn) is { } agreed)
            return Within((WindowStart.Contract, agreed));
        if (IsNotThereYet) return NotBegun(_claim.Sale.Subject == SaleSubject.Goods ? "not-supplied-yet" : "not-begun-yet");

        // (i) the document; (ii) without one that could be used, the day on which the address was, or could be, known.
        var unusable = _act.Starts.AddressKnown && (contract.NoDocument || contract.Address != SellerAddress.Given);
        var address = Soonest(Day(contract.AddressKnownOn), Day(contract.AddressKnowableOn));
        if (unusable && address is null) return NotBegun("address-unknown");
        // (iii) the end of an obstruction under 21(1).
        var obstructed = _act.Starts.ObstructionEnds && contract.Obstruction == Proof.Proven;
        if (obstructed && contract.ObstructionEndedOn is null) return NotBegun("obstruction-goes-on");

        // The side acts: a document that is silent about the right starts nothing until the right is known.
        var silent = _act.Starts.RightKnown && contract.NotInformed;
        if (silent && contract.InformedOn is null) return NotBegun("right-unknown");

        (WindowStart Start, LocalDate? Day)[] events =
        [
            (Repaired is null ? WindowStart.Supply : WindowStart.RepairOrExchange, With),
            (WindowStart.Document, !unusable && _act.Starts.DocumentIfLater ? Day(contract.DocumentOn) : null),
            (WindowStart.Address, unusable ? address : null),
            (WindowStart.Information, silent ? Day(contract.InformedOn) : null),
            (WindowStart.ObstructionEnded, obstructed ? Day(contract.ObstructionEndedOn) : null),
            (WindowStart.LastParcel, CountsTheLastParcel ? Day(_claim.Supply.LastParcelOn) : null),
            (WindowStart.Order, With is null ? Day(_claim.Sale.OrderedOn) : null),
        ];
        (WindowStart Start, LocalDate Day)[] happened = [.. events.Where(e => e.Day is not null).Select(e => (e.Start, e.Day!.Value))];
        return With is null ? WithoutARecord(happened) : Within(happened.MaxBy(e => e.Day));
    }

    // Of goods without a record the last parcel is all that is known, by the act or by what was agreed.
    private bool CountsTheLastParcel => _act.Starts.LastItem || (With is null && _act.AgreedIsTheLaws && _terms.CountsLastParcel);

    // What the act gives, or what the shop gives where that is the act's.
    private LegalPeriod Given => IsDisplaced ? _terms.Window!.Value : _act.AgreedIsTheLaws && _terms.Window is { } agreed && agreed.Length > _act.Window.Length ? agreed : _act.Window;

    // Vietnam 38(3): no right but for who was told wrong or too little, from the contract; from the supply where nobody knows the contract's day.
    private ReturnTwinHearing OnlyWhereMisinformed()
    {
        if (!_claim.Contract.NotInformed || _act.UnlessInformed is not { } rule)
        {
            Say("no-statutory-right");
            return No;
        }

        Say("not-informed");
        var ordered = Day(_claim.Sale.OrderedOn);
        if ((ordered ?? With) is not { } from) return Yes;
        var window = WindowOfParagraph1 = Count(ordered is null ? WindowStart.Supply : WindowStart.Contract, from, rule.Longer);
        if (StartCode(window.Start) is { } start) Say(start);
        if (Notice <= window.Last) return KeptUnlessDenied(window);
        Say("window-lapsed");
        return No;
    }

    private ReturnTwinHearing NotBegun(string why)
    {
        Say(why);
        return Yes;
    }

    // 17(5): the seller proves the supply. It can't lie before the other events, so a notice in time for these is in time.
    private ReturnTwinHearing WithoutARecord((WindowStart Start, LocalDate Day)[] happened)
    {
        if (happened.Length > 0 && Notice <= Count(WindowStart.Supply, happened.Max(e => e.Day), Given).Last) return Yes;
        if (_act.AgreedIsTheLaws && BeforeTheSupply.Any(agreed => Notice <= agreed.Last)) return Yes;
        Say("supply-unrecorded");
        return _act.AgreedIsTheLaws && MayBeInTimeFromADayUntold ? Any(Hangs(ClaimFact.SupplyDay), DayUntold()) : Hangs(ClaimFact.SupplyDay);
    }

    // The order lies on or before the supply, the payment and the notice; the latest such day may still put the notice inside the terms' time.
    private bool MayBeInTimeFromTheOrder =>
        !IsNotThereYet && _claim.Sale.OrderedOn is null && _terms.WindowFromOrder is { } days && Notice <= FromTheLatestOrder(days).Last;

    // The goods went out on or before the day they came.
    private bool MayBeInTimeFromTheDispatch =>
        !IsNotThereYet && _claim.Supply.DispatchedOn is null && _terms.WindowFromDispatch is { } days && Notice <= FromTheLatestDispatch(days).Last;

    private bool MayBeInTimeFromADayUntold => MayBeInTimeFromTheOrder || MayBeInTimeFromTheDispatch;

    private Stretch FromTheLatestDispatch(LegalPeriod days) =>
        Count(WindowStart.Dispatch, new[] { Notice, Day(_claim.Supply.On) ?? Notice }.Min(), days);

    // What the shop counts from the order or the dispatch; a dispatch that nobody tells came no sooner than the order.
    private IEnumerable<Stretch> BeforeTheSupply
    {
        get
        {
            if (_terms.WindowFromOrder is { } days && Day(_claim.Sale.OrderedOn) is { } ordered) yield return Count(WindowStart.Order, ordered, days);
            if (_terms.WindowFromDispatch is not { } sent) yield break;
            if (Day(_claim.Supply.DispatchedOn) is { } dispatched) yield return Count(WindowStart.Dispatch, dispatched, sent);
            else if (Day(_claim.Sale.OrderedOn) is { } first) yield return Count(WindowStart.Order, first, sent);
        }
    }

    private Stretch FromTheLatestOrder(LegalPeriod days) =>
        Count(WindowStart.Order, new[] { Notice, Day(_claim.Supply.On) ?? Notice, Day(_claim.Sale.PaidOn) ?? Notice }.Min(), days);

    // 17(5): when the contract was made, and when the goods went out, is the seller's to prove.
    private ReturnTwinHearing DayUntold()
    {
        var (order, dispatch) = (MayBeInTimeFromTheOrder, MayBeInTimeFromTheDispatch);
        if (order) Say("order-day-unknown");
        if (dispatch) Say("dispatch-day-unknown");
        var latest = Longest(order ? FromTheLatestOrder(_terms.WindowFromOrder!.Value) : null, dispatch ? FromTheLatestDispatch(_terms.WindowFromDispatch!.Value) : null);
        return All(Any(order ? Hangs(ClaimFact.OrderDay) : No, dispatch ? Hangs(ClaimFact.DispatchDay) : No), KeptUnlessDenied(latest));
    }

    private ReturnTwinHearing Within((WindowStart Start, LocalDate Day) latest)
    {
        if (IsDisplaced)
        {
            return WithinTheShops(Longest([Count(latest.Start, latest.Day, _terms.Window!.Value), .. BeforeTheSupply])!, latest.Start);
        }

        var byLaw = UnlessInformed(Count(latest.Start, latest.Day, _act.Window));
        // "Or the longer agreed period": what was agreed is the law's own window.
        var window = WindowOfParagraph1 = _act.AgreedIsTheLaws ? Longest([byLaw, .. Promised(byLaw)])! : byLaw;
        if (StartCode(window.Start) is { } start) Say(start);
        if (window.Start == WindowStart.LastParcel && byLaw.Start != WindowStart.LastParcel) Say("last-parcel");
        if (Notice > window.Last) return _act.AgreedIsTheLaws && MayBeInTimeFromADayUntold ? DayUntold() : Lapsed(latest.Start);
        if (Notice > byLaw.Last) Say("terms-window");
        return KeptUnlessDenied(window);
    }

    // Japan 15-3: what the shop clearly showed stands in the place of the law's eight days, shorter or longer.
    private ReturnTwinHearing WithinTheShops(Stretch window, WindowStart from = WindowStart.Order)
    {
        WindowOfParagraph1 = window;
        if (StartCode(window.Start) is { } start) Say(start);
        if (Notice > window.Last) return MayBeInTimeFromADayUntold ? DayUntold() : Lapsed(from);
        Say("terms-window");
        return KeptUnlessDenied(window);
    }

    // Nobody tells the day from which the shop counts; the latest that it can have been is what is told.
    private ReturnTwinHearing LapsedAtTheLatest()
    {
        WindowOfParagraph1 = Longest(
            _terms.WindowFromOrder is { } order && _claim.Sale.OrderedOn is null ? FromTheLatestOrder(order) : null,
            _terms.WindowFromDispatch is { } dispatch && _claim.Supply.DispatchedOn is null ? FromTheLatestDispatch(dispatch) : null);
        if (WindowOfParagraph1 is { } latest && StartCode(latest.Start) is { } start) Say(start);
        return Lapsed(WindowStart.Order);
    }

    private ReturnTwinHearing Lapsed(WindowStart from)
    {
        // 17(5): when the goods were supplied is the seller's to prove.
        if (from == WindowStart.Supply && _claim.Supply.DayDisputed)
        {
            Say("supply-day-disputed");
            return Hangs(ClaimFact.SupplyDay);
        }

        // Not settled who proves an obstruction; the act's table says whose it is taken to be.
        if (_act.Starts.ObstructionEnds && _claim.Contract.Obstruction == Proof.Disputed
            && (Day(_claim.Contract.ObstructionEndedOn) is not { } ended || Notice <= Count(WindowStart.ObstructionEnded, ended, Given).Last))
        {
            Say("obstruction-disputed");
            return Hangs(ClaimFact.Obstruction);
        }

        Say("window-lapsed");
        return No;
    }

    // A notice that is denied is the consumer's to prove; without it there are the goods that came or went, or a notice today.
    private ReturnTwinHearing KeptUnlessDenied(Stretch? window)
    {
        // 17(4) names what is written; goods without a word say so on the day they come, which must lie in the time.
        var told = _claim.Withdrawal;
        var isOnItsWay = told.Form == NoticeForm.GoodsSentBack && (told.NoticeReachedOn ?? told.GoodsBackOn) is null && (told.NoticeOn ?? told.GoodsSentOn) is not null;
        if (isOnItsWay && window is not null && _today > window.Last)
        {
            Say("arrival-unknown");
            return Hangs(ClaimFact.NoticeGiven);
        }

        var goods = Day(_claim.Withdrawal.GoodsBackOn ?? _claim.Withdrawal.GoodsSentOn);
        if (!_claim.Withdrawal.NoticeDisputed || window is null || Soonest(goods, _today) <= window.Last) return Yes;
        Say("notice-unproven");
        return Hangs(ClaimFact.NoticeGiven);
    }

    // EU Art 10, UK reg 31, Taiwan 19(3): the time is longer where nobody told of the right, and runs from being told.
    private Stretch UnlessInformed(Stretch window)
    {
        if (!_claim.Contract.NotInformed || _act.UnlessInformed is not { } rule) return window;
        Say("not-informed");
        var extended = rule.AfterWindow
            ? Count(window.Start, window.Last, rule.Longer) with { From = window.From, Before = window.Last }
            : Count(window.Start, window.From, rule.Longer);
        if (Day(_claim.Contract.InformedOn) is not { } told || told > Count(window.Start, window.From, rule.Longer).Last) return extended;
        var whole = Longest(window, Count(WindowStart.Information, told, _act.Window))!;
        // Taiwan's four months end it whatever was told.
        return !rule.AfterWindow && whole.Last > extended.Last ? extended : whole;
    }

    private static string? StartCode(WindowStart start) => start switch
    {
        WindowStart.Address => "start-address",
        WindowStart.Document => "start-document",
        WindowStart.ObstructionEnded => "start-obstruction",
        WindowStart.RepairOrExchange => "start-repair",
        WindowStart.Contract => "start-contract",
        WindowStart.Information => "start-information",
        _ => null,
    };

    // 17(2), every item by itself; 17(6): without the measures it asks for an item bars nothing.
    private List<HeardItem> Paragraph2()
    {
        var heard = new List<HeardItem>();
        foreach (var item in _act.Items)
        {
            if (item.Only is { } subject && subject != _claim.Sale.Subject) continue;
            var ground = Of(telling => item.Ground.All(fact => Against(telling, fact)));
            if (ground.IsNever) continue;
            ClaimFact[] measures = Of(telling => Taken(item, telling)).IsOpen ? [.. item.AllOf, .. item.OneOf] : [];
            var free = Of(
                telling => !(item.Ground.All(fact => Against(telling, fact)) && Taken(item, telling)),
                item.Ground.Concat(measures).Where(fact => ProofOf(fact) == Proof.Disputed));
            var divisible = item.SparesTheRest && IsAnythingLeft;
            if (free.IsSure) Codes.Add(item.Code + "-unmarked");
            else Codes.Add(item.Code + (free.IsOpen ? "-disputed" : ""));
            if (divisible && free.IsNever) Say("unbegun-part");
            heard.Add(new(item, free, divisible));
        }

        return heard;
    }

    private bool Taken(ReturnTwinAct.Item item, Telling telling) =>
        item.AllOf.All(fact => Against(telling, fact)) && (item.OneOf.Length == 0 || item.OneOf.Any(fact => Against(telling, fact)));

    private bool Against(Telling telling, ClaimFact fact) => Against(telling, fact, ProofOf(fact));

    // Nothing stands against a withdrawal of what can be given back; a part not begun always can.
    private static ReturnTwinHearing Free(List<HeardItem> items, HashSet<string>? waived = null) =>
        All([.. items.Where(i => !(i.SparesTheRest && i.Free.IsNever) && waived?.Contains(i.Item.Code) != true).Select(i => i.Free)]);

    private Proof ProofOf(ClaimFact fact)
    {
        var (condition, supply, made) = (_claim.Condition, _claim.Supply, _claim.Sale.MadeToOrder);
        return fact switch
        {
            // 17(2)1, proviso: the packaging opened to see the contents is no damage.
            ClaimFact.DamagedByConsumer => condition.OnlyOpenedToCheck ? Proof.No : condition.DamagedByConsumer,
            ClaimFact.ValueLostByUse => condition.ValueLostByUse,
            ClaimFact.ValueLostByTime => condition.ValueLostByTime,
            ClaimFact.CopyablePackagingDamaged => condition.CopyablePackagingDamaged,
            // Of what was used the supply has begun.
            ClaimFact.SupplyBegun => supply.Begun == Proof.No && supply.Used?.Used > 0 ? Proof.Proven : supply.Begun,
            ClaimFact.BegunWithConsent => supply.BegunWithConsent,
            ClaimFact.FullyPerformed => supply.FullyPerformed,
            ClaimFact.OwnTermsShown => _claim.Contract.OwnTermsShown,
            // 17(6): on the packaging or where it is easily seen; the outer carton is neither.
            ClaimFact.ExclusionMarked => _claim.Notices.OnlyOnOuterCarton ? Proof.No : _claim.Notices.ExclusionMarked,
            ClaimFact.TrialOffered => _claim.Notices.TrialOffered,
            ClaimFact.IndividuallyProduced => made?.IndividuallyProduced ?? Proof.No,
            ClaimFact.IrrecoverableDamage => made?.IrrecoverableDamage ?? Proof.No,
            ClaimFact.SeparateNotice => made?.SeparateNotice ?? Proof.No,
            ClaimFact.WrittenConsent => made?.WrittenConsent ?? Proof.No,
            _ => _claim.Sale.Nature.Any(nature => nature.ToString() == fact.ToString()) ? Proof.Proven : Proof.No,
        };
    }

    // Published decisions: a part of a set goes back alone where the shop sells it alone.
    private ReturnTwinHearing Set()
    {
        if (_claim.Sale.PartOfSet is not { SoldSeparately: var alone }) return Yes;
        Say(alone == Proof.Proven ? "part-of-set" : alone == Proof.Disputed ? "set-disputed" : "set-is-one");
        return alone == Proof.Disputed ? Hangs(ClaimFact.SoldSeparately) : Of(alone == Proof.Proven);
    }

    // Until a present is accepted only the buyer is the seller's consumer.
    private ReturnTwinHearing Present()
    {
        if (_claim.Sale.Present is not { } present) return Yes;
        Say(present.Accepted ? "present-accepted" : present.AskedByRecipient ? "recipient-too-early" : "present-not-accepted");
        return Of(present.Accepted || !present.AskedByRecipient);
    }

    // 17(3): not as agreed, within three months of the supply and within thirty days of knowing, both.
    private ReturnTwinHearing Paragraph3()
    {
        var complains = _claim.Withdrawal.Reason != ReturnReason.ChangeOfMind;
        if (_act.NotAsAgreed is not { } periods)
        {
            if (Claimed != Proof.No) Say(IsSaidToBeLate ? "late-delivery-elsewhere" : "nonconformity-elsewhere");
            return No;
        }

        if (Claimed == Proof.No)
        {
            if (complains) Say(IsSaidToBeLate ? "late-delivery-not-shown" : "nonconformity-not-shown");
            return No;
        }

        // Nobody is sorry for what is disputed.
        if (Claimed == Proof.Disputed) Say(IsSaidToBeLate ? "late-delivery-disputed" : "nonconformity-disputed");
        else if (IsSaidToBeLate) Say(IsNotThereYet ? "late-delivery-undelivered" : "late-delivery");
        var inTime = IsNotThereYet ? Yes : With is { } day ? BothPeriods(day, periods) : BothPeriodsWithoutARecord(periods);
        if (inTime.IsSure) inTime = KeptUnlessDenied(WindowOfParagraph3);
        if (inTime.IsSure && Claimed == Proof.Proven) Say(IsNotThereYet ? "nonconforming-undelivered" : _claim.Withdrawal.Reason == ReturnReason.LateDelivery ? "nonconforming-late" : "nonconforming");
        return All(inTime, Claimed == Proof.Disputed ? Hangs(ClaimFact.Nonconformity) : Yes, Present());
    }

    private bool IsSaidToBeLate => _claim.Withdrawal.Reason == ReturnReason.LateDelivery;

    private ReturnTwinHearing BothPeriods(LocalDate supply, NonconformityWindow periods)
    {
        var bySupply = Count(Repaired is null ? WindowStart.Supply : WindowStart.RepairOrExchange, supply, periods.FromSupply);
        // Nobody knows a defect of goods that are not there yet, nor tells of one that is not known.
        LocalDate Between(LocalDate day) => day > Notice ? Later(Notice) : Later(day);
        LocalDate Later(LocalDate day) => day > supply ? day : supply;
        var byKnowing = Count(WindowStart.Knowledge, Knew is { } knew ? Between(knew) : supply, periods.FromKnowledge);
        var atTheLatest = Count(WindowStart.Knowledge, Between(Knew ?? Notice), periods.FromKnowledge);
        WindowOfParagraph3 = new[] { atTheLatest, bySupply }.MinBy(w => w.Last)!;
        // The shop may give more time, from the supply alone.
        if (_terms.DefectWindow is { } promised && Count(bySupply.Start, supply, promised) is var own && own.Last > WindowOfParagraph3.Last)
        {
            var isLawful = Notice <= WindowOfParagraph3.Last && Notice <= byKnowing.Last;
            WindowOfParagraph3 = own;
            if (Notice > own.Last) return LapsedParagraph3("terms-defect-lapsed", true);
            if (!isLawful) Say("terms-defect-window");
            return Yes;
        }

        if (Knew is not null && Notice > byKnowing.Last) return LapsedParagraph3("nonconformity-lapsed-knowledge", Knew == supply);
        if (Notice > bySupply.Last) return LapsedParagraph3("nonconformity-lapsed-supply", true);
        if (Knew is not null || Notice <= byKnowing.Last) return Yes;
        Say("knowledge-day-missing");
        return Hangs(ClaimFact.KnowledgeDay);
    }

    private ReturnTwinHearing LapsedParagraph3(string why, bool isOfTheSupply)
    {
        if (isOfTheSupply && _claim.Supply.DayDisputed && Repaired is null)
        {
            Say("supply-day-disputed");
            return Hangs(ClaimFact.SupplyDay);
        }

        Say(why);
        return No;
    }

    // The supply is not shown, but it came no sooner than the order; a defect was known no sooner than the supply.
    private ReturnTwinHearing BothPeriodsWithoutARecord(NonconformityWindow periods)
    {
        if (_terms.DefectWindow is { } promised && Day(_claim.Sale.OrderedOn) is { } first && Notice <= Count(WindowStart.Order, first, promised).Last) return Yes;
        if (Knew is { } knew && Count(WindowStart.Knowledge, knew, periods.FromKnowledge) is var known && Notice > known.Last)
        {
            WindowOfParagraph3 = known;
            return LapsedParagraph3("nonconformity-lapsed-knowledge", false);
        }

        var atLeast = Knew is null ? periods.FromKnowledge : periods.FromSupply;
        if (Day(_claim.Sale.OrderedOn) is { } ordered && Notice <= Count(WindowStart.Order, ordered, atLeast).Last) return Yes;
        Say("supply-unrecorded");
        if (Knew is not null) return Hangs(ClaimFact.SupplyDay);
        Say("knowledge-day-missing");
        return All(Hangs(ClaimFact.SupplyDay), Hangs(ClaimFact.KnowledgeDay));
    }
}

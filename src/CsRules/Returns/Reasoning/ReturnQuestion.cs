using CsRules.Calendars;
using CsRules.Laws;
using NodaTime;

namespace CsRules.Returns;

/// <summary>What every judgement is asked: a claim under a law and a shop's terms, its facts read as days.</summary>
internal readonly record struct ReturnQuestion(Law Law, ReturnClaim Claim, ReturnTerms Terms, ClaimDays Days)
{
    public static ReturnQuestion Of(Law law, ReturnClaim claim, ReturnTerms terms, LocalDate today) =>
        new(law, claim, terms, ClaimDays.Read(claim, law.Zone, today));

    /// <summary>True where the consumer was not informed of the right in time, and the law minds.</summary>
    public bool IsNotInformed => Claim.Contract.NotInformed && Law.Regime.WhenNotInformed is not null;

    /// <summary>True where the shop's own window is the one that counts, shorter or longer: the law gives way to terms that were clearly shown, and they were.</summary>
    public bool IsDisplaced => Claim.Contract.OwnTermsShown == Proof.Proven && MayBeDisplaced;

    /// <summary>True where it is disputed whether the terms that would displace the law were shown.</summary>
    public bool IsDisplacementOpen => Claim.Contract.OwnTermsShown == Proof.Disputed && MayBeDisplaced;

    /// <summary>True where the terms give a window and the law takes it for its own.</summary>
    public bool AgreesOnAWindow => Law.Regime.AgreedWindow && Terms.GivesAWindow;

    /// <summary>Exclusions that do not stand against what the terms give: terms of the shop's own are no ground against them.</summary>
    public uint WaivedByTerms => Terms.Waived | (IsDisplaced || IsDisplacementOpen ? Law.Displaceable : 0);

    private bool MayBeDisplaced => Law.Displaceable != 0 && (Terms.Window is not null || Terms.WindowFromOrder is not null || Terms.WindowFromDispatch is not null);

    /// <summary>The least price from which the act covers such a sale, where nobody tells the price; null where it is told or asked by no rule.</summary>
    public Money? UntoldPriceFloor
    {
        get
        {
            var sale = Claim.Sale;
            if ((sale.ContractPrice ?? sale.Price) is not null) return null;
            Money? most = null;
            foreach (ref readonly var rule in Law.Scope.AsSpan())
                if (rule.FloorOf(sale.Channel, sale.Buyer, sale.Matter, sale.Subject, sale.Instalment, sale.ByCard) is { } floor && (most is not { } before || floor > before)) most = floor;
            return most;
        }
    }

    /// <summary>True where the days of a service count from a contract whose day nobody tells, and so from the supply.</summary>
    public bool IsFromAnUntoldContract =>
        Law.Regime.Starts.ServicesFromContract && Claim.Sale is { Subject: not SaleSubject.Goods, OrderedOn: null };

    /// <summary>The latest day of what is told as having happened that lies after the day of the answer; null where none does.</summary>
    public LocalDate? LatestToCome
    {
        get
        {
            var (supply, withdrawal, sale) = (Claim.Supply, Claim.Withdrawal, Claim.Sale);
            ReadOnlySpan<Moment?> told =
            [
                supply.DispatchedOn, supply.On, supply.LastParcelOn, supply.RepairedOrExchangedOn, withdrawal.NoticeOn, withdrawal.NoticeReachedOn, withdrawal.KnewOn,
                withdrawal.GoodsSentOn, withdrawal.GoodsBackOn, sale.OrderedOn, sale.PaidOn,
            ];
            LocalDate? latest = null;
            foreach (var moment in told)
                if (Day(moment) is { } day && day > Days.Today && !(day <= latest)) latest = day;
            return latest;
        }
    }

    public LocalDate? Day(Moment? moment) => moment?.On(Law.Zone);

    public LocalDate End(LocalDate from, LegalPeriod period) => Law.Counter.End(from, period).LastDay;

    public WindowSpan Span(WindowStart start, LocalDate from, LegalPeriod period) => new(start, from, period, End(from, period), from);

    /// <summary>What the notice lacks to have kept a window: the arrival of goods that went back without a word, or proof where it is denied; null where it lacks nothing.</summary>
    public ReturnRule? Lacks(in WindowSpan window) =>
        Claim.Withdrawal.IsWordlessAndOnItsWay && window.IsKnown && Days.Today > window.LastDay ? ReturnRule.ArrivalUnknown
        : Claim.Withdrawal.NoticeDisputed && !IsKeptWithoutTheNotice(window) ? ReturnRule.NoticeUnproven
        : null;

    /// <summary>True where the consumer can show without the disputed notice that a window was kept: by goods that came back or were sent, or by a notice today.</summary>
    private bool IsKeptWithoutTheNotice(in WindowSpan window)
    {
        if (!window.IsKnown) return true;
        var shown = Day(Claim.Withdrawal.GoodsBackOn) ?? Day(Claim.Withdrawal.GoodsSentOn) ?? Days.Today;
        return LocalDate.Min(shown, Days.Today) <= window.LastDay;
    }
}

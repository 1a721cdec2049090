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

    private bool MayBeDisplaced => Law.Displaceable != 0 && (Terms.Window is not null || Terms.WindowFromOrder is not null);

    /// <summary>The latest day of what is told as having happened that lies after the day of the answer; null where none does.</summary>
    public LocalDate? LatestToCome
    {
        get
        {
            var (supply, withdrawal, sale) = (Claim.Supply, Claim.Withdrawal, Claim.Sale);
            ReadOnlySpan<Moment?> told =
            [
                supply.On, supply.LastParcelOn, supply.RepairedOrExchangedOn, withdrawal.NoticeOn, withdrawal.NoticeReachedOn, withdrawal.KnewOn,
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

    /// <summary>True where the consumer can show without the disputed notice that a window was kept: by goods that came back or were sent, or by a notice today.</summary>
    public bool IsKeptWithoutTheNotice(in WindowSpan window)
    {
        if (!window.IsKnown) return true;
        var shown = Day(Claim.Withdrawal.GoodsBackOn) ?? Day(Claim.Withdrawal.GoodsSentOn) ?? Days.Today;
        return LocalDate.Min(shown, Days.Today) <= window.LastDay;
    }
}

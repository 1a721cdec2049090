using CsRules.Laws;
using CsRules.Returns;
using NodaTime;

namespace CsRules.Tests.Returns;

/// <summary>Laws that give no right to withdraw from an online purchase without a reason.</summary>
public class WithoutWithdrawalTests
{
    private static readonly Instant AsOf = Instant.FromUtc(2025, 11, 10, 3, 0);
    private static readonly ReturnClaim Delivered = new() { Supply = new() { On = new LocalDate(2025, 11, 3) }, Withdrawal = new() { NoticeOn = new LocalDate(2025, 11, 5) } };
    private static readonly ReturnClaim OnItsWay = Delivered with { Supply = new() { State = SupplyState.InTransit } };

    public static TheoryData<string> Countries() => ["US", "AU", "SG", "HK", "VN"];

    [Theory]
    [MemberData(nameof(Countries))]
    public void A_change_of_mind_is_refused_says_why_and_names_no_last_day(string country)
    {
        foreach (var claim in (ReturnClaim[])[Delivered, OnItsWay])
        {
            var decision = LawBook.Of(country).Decide(claim, AsOf);
            Assert.Equal((ReturnOutcome.Refused, null), (decision.Outcome, decision.LastDay));
            Assert.True(decision.Has("return.no-statutory-right"));
            Assert.False(decision.Has("return.window-lapsed"));
        }
    }

    [Theory]
    [InlineData(30, "2025-12-03", ReturnOutcome.Allowed)]
    [InlineData(2, "2025-11-05", ReturnOutcome.Allowed)]
    [InlineData(1, "2025-11-04", ReturnOutcome.Refused)]
    public void What_the_shop_promised_is_what_it_owes(int days, string last, ReturnOutcome expected)
    {
        var law = LawBook.Of("US").General;
        var terms = new ReturnPolicy { Clauses = [new() { Kind = ClauseKind.ReturnWindow, Days = days }] }.Compile(law);
        Assert.Equal(ClauseVerdict.Valid, Assert.Single(terms.Judgements).Verdict);
        var decision = law.Decide(Delivered, terms, AsOf);
        Assert.Equal((expected, NodaTime.Text.LocalDatePattern.Iso.Parse(last).Value), (decision.Outcome, decision.LastDay));
        Assert.Equal(expected == ReturnOutcome.Allowed ? ReturnBasis.ShopPolicy : ReturnBasis.None, decision.Basis);
        // The shop's right is there before the goods are.
        Assert.Equal(ReturnBasis.ShopPolicy, law.Decide(OnItsWay, terms, AsOf).Basis);
    }

    [Fact]
    public void No_returns_takes_nothing_from_a_right_that_is_not_there_but_a_person_looks_at_it()
    {
        var judgement = Assert.Single(new ReturnPolicy { Clauses = [new() { Kind = ClauseKind.NoReturns }] }.Compile(LawBook.Of("US").General).Judgements);
        Assert.Equal((ClauseVerdict.Doubtful, "clause.no-statutory-right"), (judgement.Verdict, judgement.Finding.Code));
    }

    // Law 19/2023/QH15, Art 38(3): thirty days from the contract for who was told wrong or too little.
    [Theory]
    [InlineData("2025-12-01", ReturnOutcome.Allowed)]
    [InlineData("2025-12-02", ReturnOutcome.Refused)]
    public void Vietnam_gives_thirty_days_where_the_information_was_wrong(string notice, ReturnOutcome expected)
    {
        var claim = Delivered with
        {
            // Day 30 is a Saturday, so Monday.
            Sale = new() { OrderedOn = new LocalDate(2025, 10, 30) },
            Contract = new() { NotInformed = true },
            Withdrawal = new() { NoticeOn = NodaTime.Text.LocalDatePattern.Iso.Parse(notice).Value },
        };
        var decision = LawBook.Of("VN").Decide(claim, Instant.FromUtc(2025, 12, 20, 0, 0));
        Assert.Equal((expected, new LocalDate(2025, 12, 1), WindowStart.Contract), (decision.Outcome, decision.LastDay, decision.Start));
        Assert.Equal(expected == ReturnOutcome.Refused, decision.Has("return.window-lapsed"));
    }

    [Theory]
    [InlineData("US", SalesChannel.DoorToDoor)]
    [InlineData("AU", SalesChannel.TelephoneSolicited)]
    [InlineData("SG", SalesChannel.DoorToDoor)]
    public void What_is_sold_at_the_door_is_for_other_rules(string country, SalesChannel channel) =>
        Assert.Equal(ReturnOutcome.OutOfScope, LawBook.Of(country).Decide(Delivered with { Sale = new() { Channel = channel } }, AsOf).Outcome);

    // Fourteen days after 19 September end on 3 October, the Day of German Unity, a Friday; no holiday in France.
    [Theory]
    [InlineData("DE", "2025-10-06")]
    [InlineData("FR", "2025-10-03")]
    public void Germany_and_France_count_on_their_own_holidays(string country, string last)
    {
        var claim = new ReturnClaim { Supply = new() { On = new LocalDate(2025, 9, 19) }, Withdrawal = new() { NoticeOn = new LocalDate(2025, 9, 20) } };
        var decision = LawBook.Of(country).Decide(claim, AsOf);
        Assert.Equal(NodaTime.Text.LocalDatePattern.Iso.Parse(last).Value, decision.LastDay);
        Assert.False(decision.Has("return.weekends-only"));
    }

    [Fact]
    public void Thailands_seven_days_are_marked_as_not_seen()
    {
        var regime = LawBook.Of("TH").General.Regime;
        Assert.All(regime.Citations.Values, citation => Assert.Equal(CsRules.Decisions.Confidence.Unconfirmed, citation.Confidence));
        Assert.Equal(new LocalDate(2025, 11, 10), LawBook.Of("TH").Decide(Delivered, AsOf).LastDay);
    }
}

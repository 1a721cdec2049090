using CsRules.Laws;
using CsRules.Returns;
using NodaTime;
using NodaTime.Text;

namespace CsRules.Tests.Returns;

/// <summary>Art 17(1), "or the longer agreed period": what the shop promises beyond seven days is the statutory right, with all that follows from it.</summary>
public class Article17AgreedWindowTests
{
    private static readonly Instant AsOf = Instant.FromUtc(2025, 11, 25, 3, 0);
    private static readonly LocalDate Supplied = new(2025, 11, 2);

    private static readonly ReturnClaim Demanding = new()
    {
        Sale = new() { OrderedOn = new LocalDate(2025, 10, 31) },
        Supply = new() { On = Supplied },
        Withdrawal = new() { NoticeOn = new LocalDate(2025, 11, 20) },
        Charges =
        [
            new() { Kind = ChargeKind.Penalty, Amount = Money.Won(10_000) },
            new() { Kind = ChargeKind.ReturnShipping, Amount = Money.Won(30_000), Announced = Money.Won(3_000) },
        ],
    };

    [Theory]
    [InlineData(ClauseKind.ReturnWindow)]
    [InlineData(ClauseKind.ReturnWindowFromOrder)]
    public void In_it_no_penalty_is_due_and_the_announced_freight_is_the_ceiling(ClauseKind kind)
    {
        var decision = Rights(new PolicyClause { Kind = kind, Days = 30 }).Decide(Demanding, AsOf);
        Assert.Equal((ReturnOutcome.Allowed, ReturnBasis.ChangeOfMind), (decision.Outcome, decision.Basis));
        Assert.Equal([Money.Won(0), Money.Won(3_000)], decision.Charges.Select(c => c.Chargeable));
        Assert.False(decision.Has("return.window-lapsed"));
        Assert.True(decision.Has("return.terms-window"));
        Assert.True(decision.Has("return.no-penalty"));
        Assert.Equal(kind == ClauseKind.ReturnWindow ? new LocalDate(2025, 12, 2) : new LocalDate(2025, 12, 1), decision.LastDay);
    }

    [Fact]
    public void After_it_nothing_is_left_but_kindness()
    {
        var late = Demanding with { Withdrawal = new() { NoticeOn = new LocalDate(2025, 12, 3) } };
        Assert.Equal(ReturnOutcome.Refused, Rights(new PolicyClause { Kind = ClauseKind.ReturnWindow, Days = 30 }).Decide(late, AsOf).Outcome);
        var kind = Rights(new PolicyClause { Kind = ClauseKind.ReturnWindow, Days = 30 }, new PolicyClause { Kind = ClauseKind.Goodwill, Days = 5 }).Decide(late, AsOf);
        Assert.Equal(ReturnBasis.Goodwill, kind.Basis);
        Assert.Equal(ChargeVerdict.Doubtful, kind.Charges[0].Verdict);
    }

    [Theory]
    [InlineData(3, ReturnOutcome.Allowed)]
    [InlineData(10, ReturnOutcome.Refused)]
    public void What_the_shop_accepts_within_the_window_is_not_against_its_will(int noticeAfter, ReturnOutcome expected)
    {
        var damaged = Demanding with
        {
            Withdrawal = new() { NoticeOn = Supplied.PlusDays(noticeAfter) },
            Condition = new() { DamagedByConsumer = Proof.Proven },
        };
        var decision = Rights(new PolicyClause { Kind = ClauseKind.AcceptsExcluded, Scope = ClauseScope.DamagedByConsumer }).Decide(damaged, AsOf);
        Assert.Equal(expected, decision.Outcome);
        if (expected != ReturnOutcome.Allowed) return;
        Assert.Equal(ReturnBasis.ChangeOfMind, decision.Basis);
        Assert.Equal(Money.Won(0), decision.Charges[0].Chargeable);
    }

    [Fact]
    public void A_denied_notice_in_it_is_the_consumers_to_prove()
    {
        // Today is after the thirty days too, so nothing but the notice of 20 November can save the return.
        var denied = Demanding with { Withdrawal = Demanding.Withdrawal with { NoticeDisputed = true } };
        var decision = Rights(new PolicyClause { Kind = ClauseKind.ReturnWindow, Days = 30 }).Decide(denied, Instant.FromUtc(2025, 12, 20, 3, 0));
        Assert.Equal((ReturnOutcome.NeedsEvidence, ReturnOutcome.Refused), (decision.Outcome, decision.OutcomeIfUnproven));
        Assert.Equal(new MissingFact(ClaimFact.NoticeGiven, Burden.Consumer), Assert.Single(decision.Missing));
    }

    [Theory]
    [InlineData(8, ReturnOutcome.Allowed)] // the seventh day is a Sunday
    [InlineData(9, ReturnOutcome.NeedsEvidence)]
    public void Counted_from_the_last_parcel_it_needs_no_record_of_the_goods(int noticeAfter, ReturnOutcome expected)
    {
        var parcel = Supplied.PlusDays(7);
        var claim = Demanding with { Supply = new() { LastParcelOn = parcel }, Withdrawal = new() { NoticeOn = parcel.PlusDays(noticeAfter) } };
        Assert.Equal(expected, Rights(new PolicyClause { Kind = ClauseKind.CountFromLastParcel }).Decide(claim, AsOf).Outcome);
        Assert.Equal(ReturnOutcome.NeedsEvidence, Law.Korea.Decide(claim, AsOf).Outcome);
    }

    // Supplied on Sunday 2 November: the order lies on or before it, so thirty days from the order end by 2 December at the latest.
    [Theory]
    [InlineData("KR", "2025-11-10", null, ReturnOutcome.Allowed)] // the law's own seven days, from a Sunday to a Monday
    [InlineData("KR", "2025-11-20", null, ReturnOutcome.NeedsEvidence)]
    [InlineData("KR", "2025-12-02", null, ReturnOutcome.NeedsEvidence)]
    [InlineData("KR", "2025-12-03", null, ReturnOutcome.Refused)]
    [InlineData("KR", "2025-12-01", "2025-11-01", ReturnOutcome.NeedsEvidence)]
    [InlineData("KR", "2025-12-02", "2025-11-01", ReturnOutcome.Refused)] // paid on the 1st, so ordered by then
    [InlineData("BR", "2025-12-02", null, ReturnOutcome.NeedsEvidence)]
    [InlineData("BR", "2025-12-03", null, ReturnOutcome.Refused)]
    [InlineData("US", "2025-11-20", null, ReturnOutcome.NeedsEvidence)]
    [InlineData("US", "2025-12-03", null, ReturnOutcome.Refused)]
    public void Counted_from_an_order_whose_day_nobody_tells_it_is_not_shown_to_be_over(string country, string notice, string? paid, ReturnOutcome expected)
    {
        var claim = Demanding with
        {
            Sale = new() { PaidOn = paid is null ? null : (Moment)Day(paid) },
            Withdrawal = new() { NoticeOn = Day(notice) },
            Charges = [],
        };
        var rights = new ReturnPolicy { Clauses = [new() { Kind = ClauseKind.ReturnWindowFromOrder, Days = 30 }] }.Compile(LawBook.Of(country));
        var decision = rights.Decide(claim, Instant.FromUtc(2025, 12, 20, 3, 0));
        Assert.Equal(expected, decision.Outcome);
        Assert.Equal(expected == ReturnOutcome.NeedsEvidence, decision.Missing.Any(m => m.Fact == ClaimFact.OrderDay));
    }

    [Theory]
    [InlineData("2025-11-01", ReturnOutcome.Allowed)]
    [InlineData(null, ReturnOutcome.NeedsEvidence)]
    public void Terms_that_stand_in_the_laws_place_and_count_from_the_order_wait_for_its_day(string? order, ReturnOutcome expected)
    {
        // Japan, Art 15-3: the shop's own three days, the first one counted, stand in the place of the law's eight.
        var claim = Demanding with
        {
            Sale = new() { OrderedOn = order is null ? null : (Moment)Day(order) },
            Contract = new() { OwnTermsShown = Proof.Proven },
            Withdrawal = new() { NoticeOn = new LocalDate(2025, 11, 3) },
            Charges = [],
        };
        var rights = new ReturnPolicy { Clauses = [new() { Kind = ClauseKind.ReturnWindowFromOrder, Days = 3 }] }.Compile(LawBook.Of("JP"));
        Assert.Equal(expected, rights.Decide(claim, AsOf).Outcome);
    }

    [Fact]
    public void Where_a_law_does_not_say_so_the_longer_window_is_the_shops()
    {
        var decision = new ReturnPolicy { Clauses = [new() { Kind = ClauseKind.ReturnWindow, Days = 30 }] }.Compile(LawBook.Of("BR")).Decide(Demanding, AsOf);
        Assert.Equal(ReturnBasis.ShopPolicy, decision.Basis);
    }

    private static LocalDate Day(string text) => LocalDatePattern.Iso.Parse(text).Value;

    private static ReturnRights Rights(params PolicyClause[] clauses) => new ReturnPolicy { Clauses = [.. clauses] }.Compile();
}

using CsRules.Laws;
using CsRules.Returns;
using NodaTime;

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

    [Fact]
    public void Where_a_law_does_not_say_so_the_longer_window_is_the_shops()
    {
        var decision = new ReturnPolicy { Clauses = [new() { Kind = ClauseKind.ReturnWindow, Days = 30 }] }.Compile(LawBook.Of("BR")).Decide(Demanding, AsOf);
        Assert.Equal(ReturnBasis.ShopPolicy, decision.Basis);
    }

    private static ReturnRights Rights(params PolicyClause[] clauses) => new ReturnPolicy { Clauses = [.. clauses] }.Compile();
}

using CsRules.Laws;
using CsRules.Returns;
using static CsRules.Tests.Returns.Claims;

namespace CsRules.Tests.Returns;

public class TermsTests
{
    // What a waiver of the shop speaks of, and the ground of the law that it lifts.
    [Theory]
    [InlineData(ClauseScope.DamagedByConsumer, "return.damaged-by-consumer")]
    [InlineData(ClauseScope.ValueLost, "return.value-lost-by-use")]
    [InlineData(ClauseScope.Perishable, "return.value-lost-by-time")]
    [InlineData(ClauseScope.Copyable, "return.copyable-packaging-damaged")]
    [InlineData(ClauseScope.MadeToOrder, "return.made-to-order")]
    [InlineData(ClauseScope.DigitalBegun, "return.digital-begun")]
    [InlineData(ClauseScope.ServiceBegun, "return.service-begun")]
    [InlineData(ClauseScope.Hygiene, "")]
    public void A_waiver_lifts_the_ground_it_speaks_of_and_no_other(ClauseScope scope, string expected)
    {
        var waived = new ReturnPolicy { Clauses = [new() { Kind = ClauseKind.AcceptsExcluded, Scope = scope }] }.Compile(Law.Korea).Waived;
        var regime = Law.Korea.Regime;
        Assert.Equal(expected, string.Join(' ', regime.Exclusions.Where((_, i) => (waived & (1u << i)) != 0).Select(e => e.Code)));
        var everything = new ReturnPolicy { Clauses = [new() { Kind = ClauseKind.AcceptsExcluded, Scope = ClauseScope.Everything }, new() { Kind = ClauseKind.AcceptsExcluded, Scope = scope }] }.Compile(Law.Korea);
        Assert.Equal((1u << regime.Exclusions.Length) - 1, everything.Waived);
    }

    [Fact]
    public void Of_several_windows_the_longest_stands_and_of_several_promises_to_refund_the_soonest()
    {
        var terms = new ReturnPolicy
        {
            Clauses =
            [
                new() { Kind = ClauseKind.ReturnWindow, Days = 10 }, new() { Kind = ClauseKind.ReturnWindow, Days = 20 }, new() { Kind = ClauseKind.ReturnWindow, Days = 15 },
                new() { Kind = ClauseKind.RefundWithin, Days = 2 }, new() { Kind = ClauseKind.RefundWithin, Days = 1 }, new() { Kind = ClauseKind.RefundWithin, Days = 3 },
            ],
        }.Compile(Law.Korea);
        Assert.Equal((20, 1), (terms.Window!.Value.Length, terms.RefundBusinessDays));
        var claim = Noticed(5) with { Withdrawal = new() { NoticeOn = Delivered.PlusDays(5), GoodsBackOn = Delivered.PlusDays(7) } };
        // Goods back on Monday the 10th: a business day later, not three.
        Assert.Equal(Delivered.PlusDays(8), Law.Korea.Decide(claim, terms, NodaTime.Instant.FromUtc(2025, 12, 1, 0, 0)).Refund!.DueOn);
        Assert.Equal(Delivered.PlusDays(10), Law.Korea.Decide(claim, NodaTime.Instant.FromUtc(2025, 12, 1, 0, 0)).Refund!.DueOn);
    }

    [Theory]
    [InlineData(91, "clause.defect-window-shorter")]
    [InlineData(92, "clause.defect-window")]
    public void A_defect_window_of_days_is_shorter_than_three_months_up_to_91(int days, string code) =>
        Assert.Equal(code, Judge(new() { Kind = ClauseKind.DefectWindow, Days = days }).Finding.Code);

    [Theory]
    [InlineData(7, "clause.window-as-law")]
    [InlineData(8, "clause.window-longer")]
    public void A_window_says_whether_it_is_the_laws(int days, string code) =>
        Assert.Equal(code, Judge(new() { Kind = ClauseKind.ReturnWindow, Days = days }).Finding.Code);

    [Theory]
    [InlineData(6, ClauseVerdict.Void)]
    [InlineData(7, ClauseVerdict.Valid)]
    [InlineData(30, ClauseVerdict.Valid)]
    public void Art_35_a_window_shorter_than_the_law_is_void(int days, ClauseVerdict expected) =>
        Assert.Equal(expected, Judge(new() { Kind = ClauseKind.ReturnWindow, Days = days }).Verdict);

    [Theory]
    [InlineData(ClauseScope.SaleItems)]
    [InlineData(ClauseScope.Colours)]
    [InlineData(ClauseScope.PreOrders)]
    [InlineData(ClauseScope.Imported)]
    [InlineData(ClauseScope.NamedKinds)]
    [InlineData(ClauseScope.Everything)]
    public void Art_35_no_returns_for_what_the_law_does_not_name_is_void_and_may_obstruct(ClauseScope scope)
    {
        var judgement = Judge(new() { Kind = ClauseKind.NoReturns, Scope = scope });
        Assert.Equal(ClauseVerdict.Void, judgement.Verdict);
        Assert.True(judgement.MayObstruct);
        Assert.Contains(judgement.Citations, c => c.Article == "35");
        Assert.Contains(judgement.Citations, c => c.Article == "21(1)1");
    }

    [Theory]
    [InlineData(ClauseKind.ArrivalWithin)]
    [InlineData(ClauseKind.ExchangeOnly)]
    [InlineData(ClauseKind.CreditOnly)]
    [InlineData(ClauseKind.OpenedMeansNo)]
    [InlineData(ClauseKind.PackagingRequired)]
    [InlineData(ClauseKind.UsedMeansNoEvenDefective)]
    [InlineData(ClauseKind.VideoRequired)]
    [InlineData(ClauseKind.ProofOnConsumer)]
    [InlineData(ClauseKind.ReviewCondition)]
    [InlineData(ClauseKind.FormOrConsentRequired)]
    [InlineData(ClauseKind.RefundLater)]
    [InlineData(ClauseKind.NoCancellation)]
    [InlineData(ClauseKind.ConfirmationEndsRight)]
    [InlineData(ClauseKind.ConsumerPaysDefectReturn)]
    [InlineData(ClauseKind.NoLiability)]
    public void Art_35_terms_seen_in_the_wild_are_void(ClauseKind kind) =>
        Assert.Equal(ClauseVerdict.Void, Judge(new() { Kind = kind, Days = 7 }).Verdict);

    [Theory]
    [InlineData(3, ClauseVerdict.Valid)]
    [InlineData(4, ClauseVerdict.Void)]
    public void Art_18_2_a_promise_to_refund_is_valid_up_to_the_laws_days(int days, ClauseVerdict expected) =>
        Assert.Equal(expected, Judge(new() { Kind = ClauseKind.RefundWithin, Days = days }).Verdict);

    [Fact]
    public void Art_15_is_not_among_the_articles_that_Art_35_protects() =>
        Assert.Equal(ClauseVerdict.Valid, Judge(new() { Kind = ClauseKind.SupplyWithin, Days = 30 }).Verdict);

    [Theory]
    [InlineData(ChargeKind.Restocking, ClauseVerdict.Void)]
    [InlineData(ChargeKind.Penalty, ClauseVerdict.Void)]
    [InlineData(ChargeKind.ReturnShipping, ClauseVerdict.Valid)]
    [InlineData(ChargeKind.RoundTripShipping, ClauseVerdict.Doubtful)]
    public void Art_18_9_a_fee_is_judged_by_its_kind(ChargeKind kind, ClauseVerdict expected) =>
        Assert.Equal(expected, Judge(new() { Kind = ClauseKind.Fee, Charge = kind, Amount = Money.Won(5000) }).Verdict);

    [Theory]
    [InlineData(30, ReturnOutcome.Allowed)]
    [InlineData(33, ReturnOutcome.Refused)]
    public void A_longer_window_of_the_shop_extends_the_right(int notice, ReturnOutcome expected)
    {
        // D+30 is a Wednesday.
        var decision = Decide(Noticed(notice), new PolicyClause { Kind = ClauseKind.ReturnWindow, Days = 30 });
        Assert.Equal(expected, decision.Outcome);
        Assert.Equal(Delivered.PlusDays(30), decision.LastDay);
        if (expected == ReturnOutcome.Allowed) Assert.Equal(ReturnBasis.ChangeOfMind, decision.Basis);
    }

    [Fact]
    public void A_void_term_is_named_and_takes_nothing_away()
    {
        var decision = Decide(Noticed(5), new PolicyClause { Kind = ClauseKind.ReturnWindow, Days = 3, Text = "3일 이내" });
        Assert.Equal(ReturnOutcome.Allowed, decision.Outcome);
        Assert.Equal("clause.window-shorter", Assert.Single(decision.VoidTerms).Finding.Code);
        Assert.True(decision.Has("return.void-terms-may-obstruct"));
    }

    [Fact]
    public void The_last_parcel_starts_the_window_only_where_the_terms_say_so()
    {
        var claim = Noticed(15) with { Supply = new() { On = Delivered, LastParcelOn = Delivered.PlusDays(8) } };
        Assert.Equal(ReturnOutcome.Refused, Decide(claim).Outcome);
        Assert.Equal(ReturnOutcome.Allowed, Decide(claim, new PolicyClause { Kind = ClauseKind.CountFromLastParcel }).Outcome);
    }

    [Fact]
    public void Terms_may_accept_what_the_law_excludes()
    {
        var claim = Noticed(3) with { Condition = new() { DamagedByConsumer = Proof.Proven } };
        Assert.Equal(ReturnBasis.ChangeOfMind, Decide(claim, new PolicyClause { Kind = ClauseKind.AcceptsExcluded, Scope = ClauseScope.DamagedByConsumer }).Basis);
        Assert.Equal(ReturnOutcome.Refused, Decide(claim, new PolicyClause { Kind = ClauseKind.AcceptsExcluded, Scope = ClauseScope.Copyable }).Outcome);
    }

    [Theory]
    [InlineData(10, ReturnOutcome.Allowed)]
    [InlineData(11, ReturnOutcome.Refused)]
    public void Goodwill_is_said_to_be_goodwill(int notice, ReturnOutcome expected)
    {
        var decision = Decide(Noticed(notice), new PolicyClause { Kind = ClauseKind.Goodwill, Days = 3 });
        Assert.Equal(expected, decision.Outcome);
        Assert.Equal(expected == ReturnOutcome.Allowed ? ReturnBasis.Goodwill : ReturnBasis.None, decision.Basis);
    }

    [Fact]
    public void Free_returns_move_the_cost_to_the_shop() =>
        Assert.Equal(CostBearer.Seller, Decide(Noticed(3), new PolicyClause { Kind = ClauseKind.FreeReturns }).ReturnCost.BornBy);

    [Fact]
    public void Every_error_of_a_policy_is_told_at_once()
    {
        var policy = new ReturnPolicy
        {
            Clauses = [new() { Kind = ClauseKind.ReturnWindow }, new() { Kind = ClauseKind.Fee }, new() { Kind = ClauseKind.Goodwill, Days = 200_000 }],
        };
        var errors = CsRules.Documents.Validation.Check(new ReturnPolicyValidator(), policy);
        Assert.Equal(
            ["$.clauses[0].days policy.days-missing", "$.clauses[1].charge policy.charge-missing", "$.clauses[2].days policy.days-too-many"],
            errors.Select(e => $"{e.Path} {e.Code}"));
        Assert.Throws<FluentValidation.ValidationException>(() => policy.Compile(Law.Korea));
    }

    private static ClauseJudgement Judge(PolicyClause clause) =>
        Assert.Single(new ReturnPolicy { Clauses = [clause] }.Compile(Law.Korea).Judgements);

    [Fact]
    public void A_service_that_counts_from_the_contract_keeps_a_shops_longer_window_where_the_last_parcel_came_with_the_first()
    {
        var supplied = new NodaTime.LocalDate(2024, 10, 2);
        var claim = new ReturnClaim
        {
            Sale = new() { Subject = SaleSubject.Service, OrderedOn = supplied.PlusDays(-30) },
            Supply = new() { On = supplied, LastParcelOn = supplied },
            Withdrawal = new() { NoticeOn = supplied.PlusDays(5) },
        };
        var finland = LawBook.Of("FI").General;
        var terms = new ReturnPolicy { Clauses = [new() { Kind = ClauseKind.CountFromLastParcel }, new() { Kind = ClauseKind.ReturnWindow, Days = 60 }] }.Compile(finland);
        var decision = finland.Decide(claim, terms, NodaTime.Instant.FromUtc(2026, 6, 1, 0, 0));
        Assert.Equal(ReturnOutcome.Allowed, decision.Outcome);
        Assert.Equal(supplied.PlusDays(30), decision.LastDay);
    }
}

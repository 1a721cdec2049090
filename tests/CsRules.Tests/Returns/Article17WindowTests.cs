using CsRules.Laws;
using CsRules.Returns;
using NodaTime;
using static CsRules.Tests.Returns.Claims;

namespace CsRules.Tests.Returns;

public class Article17WindowTests
{
    [Theory]
    [InlineData(7, ReturnOutcome.Allowed)]
    [InlineData(8, ReturnOutcome.Refused)]
    public void Art_17_1_1_seven_days_from_supply(int notice, ReturnOutcome expected)
    {
        var decision = Decide(Noticed(notice));
        Assert.Equal(expected, decision.Outcome);
        Assert.Equal(Delivered.PlusDays(7), decision.LastDay);
        Assert.Equal(WindowStart.Supply, decision.Start);
        Assert.True(decision.Cites("17(1)1"));
    }

    [Theory]
    [InlineData(12, ReturnOutcome.Allowed)] // document on D+5, so that the window runs through D+12+2 (weekend)
    [InlineData(14, ReturnOutcome.Allowed)]
    [InlineData(15, ReturnOutcome.Refused)]
    public void Art_17_1_1_a_document_after_supply_starts_the_window(int notice, ReturnOutcome expected)
    {
        // D+5 is a Saturday; D+12 a Saturday too, so the end rolls to Monday D+14.
        var claim = Noticed(notice) with { Contract = new() { DocumentOn = Delivered.PlusDays(5) } };
        var decision = Decide(claim);
        Assert.Equal(expected, decision.Outcome);
        Assert.Equal(WindowStart.Document, decision.Start);
    }

    [Fact]
    public void Art_17_1_1_a_document_before_supply_changes_nothing()
    {
        var claim = Noticed(8) with { Contract = new() { DocumentOn = Delivered.PlusDays(-4) } };
        Assert.Equal(ReturnOutcome.Refused, Decide(claim).Outcome);
    }

    [Theory]
    [InlineData(SellerAddress.Missing)]
    [InlineData(SellerAddress.Changed)]
    public void Art_17_1_2_without_a_usable_address_the_window_starts_when_it_is_known(SellerAddress address)
    {
        ReturnClaim At(int notice) => Noticed(notice) with
        {
            Contract = new() { Address = address, AddressKnownOn = Delivered.PlusDays(30), AddressKnowableOn = Delivered.PlusDays(21) },
        };
        Assert.Equal(ReturnOutcome.Allowed, Decide(At(28)).Outcome); // the earlier of "knew" and "could have known"
        Assert.Equal(ReturnOutcome.Refused, Decide(At(29)).Outcome);
        Assert.Equal(WindowStart.Address, Decide(At(28)).Start);
    }

    [Fact]
    public void Art_17_1_2_no_document_and_no_address_known_means_the_window_has_not_begun()
    {
        var decision = Decide(Noticed(150) with { Contract = new() { NoDocument = true } });
        Assert.Equal(ReturnOutcome.Allowed, decision.Outcome);
        Assert.Null(decision.LastDay);
        Assert.True(decision.Cites("17(1)2"));
    }

    [Theory]
    [InlineData(28, ReturnOutcome.Allowed)]
    [InlineData(29, ReturnOutcome.Refused)]
    public void Art_17_1_3_an_obstruction_restarts_the_window_when_it_ends(int notice, ReturnOutcome expected)
    {
        var claim = Noticed(notice) with { Contract = new() { Obstruction = Proof.Proven, ObstructionEndedOn = Delivered.PlusDays(21) } };
        Assert.Equal(expected, Decide(claim).Outcome);
        Assert.Equal(WindowStart.ObstructionEnded, Decide(claim).Start);
    }

    [Fact]
    public void Art_17_1_3_a_disputed_obstruction_needs_evidence_only_where_it_would_turn_the_answer()
    {
        ReturnClaim At(int notice) => Noticed(notice) with { Contract = new() { Obstruction = Proof.Disputed } };
        Assert.Equal(ReturnOutcome.Allowed, Decide(At(7)).Outcome);
        Assert.Equal(ReturnOutcome.NeedsEvidence, Decide(At(8)).Outcome);
        Assert.Contains(Decide(At(8)).Missing, m => m.Fact == ClaimFact.Obstruction);
    }

    [Theory]
    [InlineData(SupplyState.NotDispatched, CostBearer.Nobody)]
    [InlineData(SupplyState.InTransit, CostBearer.Consumer)]
    public void Art_17_1_before_supply_the_window_has_not_begun(SupplyState state, CostBearer bearer)
    {
        var decision = Decide(new ReturnClaim { Supply = new() { State = state }, Withdrawal = new() { NoticeOn = Delivered } });
        Assert.Equal(ReturnOutcome.Allowed, decision.Outcome);
        Assert.Equal(bearer, decision.ReturnCost.BornBy);
    }

    [Fact]
    public void Art_17_4_a_written_notice_counts_on_the_day_it_was_sent()
    {
        var claim = Noticed(7);
        var letter = claim with { Withdrawal = claim.Withdrawal with { Form = NoticeForm.Letter, NoticeReachedOn = Delivered.PlusDays(10) } };
        Assert.Equal(ReturnOutcome.Allowed, Decide(letter).Outcome);
        Assert.True(Decide(letter).SavedByDispatch);
        var late = letter with { Withdrawal = letter.Withdrawal with { NoticeOn = Delivered.PlusDays(8) } };
        Assert.Equal(ReturnOutcome.Refused, Decide(late).Outcome);
        Assert.False(Decide(late).SavedByDispatch);
    }

    [Fact]
    public void Art_17_4_goods_without_words_count_when_they_arrive()
    {
        var claim = Noticed(7) with
        {
            Withdrawal = new() { Form = NoticeForm.GoodsSentBack, GoodsSentOn = Delivered.PlusDays(6), GoodsBackOn = Delivered.PlusDays(9) },
        };
        Assert.Equal(ReturnOutcome.Refused, Decide(claim).Outcome);
    }

    [Fact]
    public void Art_17_5_a_missing_delivery_record_is_the_sellers_loss()
    {
        var decision = Decide(new ReturnClaim { Supply = new() { State = SupplyState.Unrecorded }, Withdrawal = new() { NoticeOn = Delivered } });
        Assert.Equal(ReturnOutcome.NeedsEvidence, decision.Outcome);
        Assert.Equal(new MissingFact(ClaimFact.SupplyDay, Burden.Seller), Assert.Single(decision.Missing));
        Assert.Equal(ReturnOutcome.Allowed, decision.OutcomeIfUnproven);
        Assert.True(decision.Cites("17(5)"));
    }

    [Fact]
    public void Art_17_5_without_a_record_a_notice_within_seven_days_of_the_order_is_in_time_in_any_case()
    {
        var claim = new ReturnClaim
        {
            Sale = new() { OrderedOn = Delivered.PlusDays(-3) },
            Supply = new() { State = SupplyState.Unrecorded },
            Withdrawal = new() { NoticeOn = Delivered },
        };
        Assert.Equal(ReturnOutcome.Allowed, Decide(claim).Outcome);
    }

    [Theory]
    [InlineData(7, ReturnOutcome.Allowed)]
    [InlineData(20, ReturnOutcome.NeedsEvidence)]
    public void Art_17_5_a_disputed_day_of_supply_is_proven_by_the_seller(int notice, ReturnOutcome expected)
    {
        var claim = Noticed(notice) with { Supply = new() { On = Delivered, DayDisputed = true } };
        Assert.Equal(expected, Decide(claim).Outcome);
    }

    [Fact]
    public void The_consumer_proves_the_notice_unless_something_else_shows_it()
    {
        var claim = Noticed(3);
        var disputed = claim with { Withdrawal = claim.Withdrawal with { NoticeDisputed = true } };
        var decision = Decide(disputed);
        Assert.Equal(ReturnOutcome.NeedsEvidence, decision.Outcome);
        Assert.Equal(ReturnOutcome.Refused, decision.OutcomeIfUnproven);
        Assert.Equal(Burden.Consumer, Assert.Single(decision.Missing).Burden);
        var shown = disputed with { Withdrawal = disputed.Withdrawal with { GoodsSentOn = Delivered.PlusDays(5) } };
        Assert.Equal(ReturnOutcome.Allowed, Decide(shown).Outcome);
    }

    [Fact]
    public void A_repair_or_exchange_starts_the_window_anew_and_is_flagged()
    {
        var claim = Noticed(25) with { Supply = new() { On = Delivered, RepairedOrExchangedOn = Delivered.PlusDays(18) } };
        var decision = Decide(claim);
        Assert.Equal(ReturnOutcome.Allowed, decision.Outcome);
        Assert.Equal(WindowStart.RepairOrExchange, decision.Start);
        Assert.Contains(decision.Findings, f => f is { Code: "return.start-repair", Effect: CsRules.Decisions.FindingEffect.Flags });
    }

    [Fact]
    public void An_evening_in_UTC_is_the_next_day_in_Seoul()
    {
        var claim = new ReturnClaim
        {
            Supply = new() { On = Instant.FromUtc(2025, 11, 3, 16, 0) }, // 4 November in Seoul
            Withdrawal = new() { NoticeOn = Instant.FromUtc(2025, 11, 11, 14, 59) }, // still the 11th
        };
        Assert.Equal(ReturnOutcome.Allowed, Decide(claim).Outcome);
        var late = claim with { Withdrawal = new() { NoticeOn = Instant.FromUtc(2025, 11, 11, 15, 0) } };
        Assert.Equal(ReturnOutcome.Refused, Decide(late).Outcome);
    }
}

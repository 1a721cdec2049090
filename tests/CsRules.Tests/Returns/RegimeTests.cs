using CsRules.Calendars;
using CsRules.Decisions;
using CsRules.Documents;
using CsRules.Laws;
using CsRules.Returns;
using NodaTime;
using NodaTime.Text;

namespace CsRules.Tests.Returns;

public class RegimeTests
{
    // Monday 3 November 2025; no holiday of any of the countries is near.
    private static readonly LocalDate Delivered = new(2025, 11, 3);
    private static readonly Instant AsOf = Instant.FromUtc(2026, 6, 1, 0, 0);

    // Written from the statutes, not from the regimes: country, last day from a delivery on Monday 3 November 2025,
    // who bears the return, refund deadline (unit and length from its event; 0 = none stated).
    [Theory]
    [InlineData("KR", "2025-11-10", CostBearer.Consumer, RefundStart.GoodsBack, 3)]
    [InlineData("FI", "2025-11-17", CostBearer.Consumer, RefundStart.Withdrawal, 14)]
    [InlineData("GB", "2025-11-17", CostBearer.Consumer, RefundStart.GoodsBackOrSent, 14)]
    [InlineData("TW", "2025-11-10", CostBearer.Seller, RefundStart.GoodsBack, 15)]
    [InlineData("CN", "2025-11-10", CostBearer.Consumer, RefundStart.GoodsBack, 7)]
    [InlineData("JP", "2025-11-10", CostBearer.Consumer, RefundStart.GoodsBack, 0)] // eight days that include the day of delivery
    [InlineData("BR", "2025-11-10", CostBearer.Seller, RefundStart.GoodsBack, 0)]
    public void Windows_bearers_and_deadlines_are_those_of_the_statutes(string id, string last, CostBearer bearer, RefundStart start, int deadline)
    {
        var law = LawBook.Of(id);
        var lastDay = NodaTime.Text.LocalDatePattern.Iso.Parse(last).Value;
        ReturnDecision On(LocalDate notice) => law.Decide(new() { Supply = new() { On = Delivered }, Withdrawal = new() { NoticeOn = notice } }, AsOf);
        Assert.Equal(ReturnOutcome.Allowed, On(lastDay).Outcome);
        Assert.Equal(ReturnOutcome.Refused, On(lastDay.PlusDays(1)).Outcome);
        Assert.Equal(lastDay, On(lastDay).LastDay);
        Assert.Equal(bearer, On(lastDay).ReturnCost.BornBy);
        Assert.Equal(deadline, law.General.RefundDue(start, null).Period.Length);
    }

    [Theory]
    [InlineData("KR", "2025-11-10")] // D+7 is Saturday 8 November: rolls
    [InlineData("GB", "2025-11-15")] // D+14 is a Saturday and stays
    [InlineData("FI", "2025-11-17")]
    [InlineData("JP", "2025-11-08")]
    [InlineData("BR", "2025-11-10")]
    public void A_last_day_on_a_Saturday_rolls_where_the_law_says_so(string id, string last)
    {
        var claim = new ReturnClaim { Supply = new() { On = new LocalDate(2025, 11, 1) }, Withdrawal = new() { NoticeOn = new LocalDate(2025, 11, 2) } };
        Assert.Equal(NodaTime.Text.LocalDatePattern.Iso.Parse(last).Value, LawBook.Of(id).Decide(claim, AsOf).LastDay);
    }

    [Fact]
    public void Directive_Art_9_several_goods_count_from_the_last_one()
    {
        var claim = new ReturnClaim { Supply = new() { On = Delivered, LastParcelOn = Delivered.PlusDays(7) }, Withdrawal = new() { NoticeOn = Delivered } };
        Assert.Equal(Delivered.PlusDays(21), LawBook.Of("FI").Decide(claim, AsOf).LastDay);
        Assert.Equal(Delivered.PlusDays(7), LawBook.Of("KR").Decide(claim, AsOf).LastDay);
    }

    [Theory]
    [InlineData(null, "2026-11-17")] // never informed: twelve more months
    [InlineData(30, "2025-12-17")] // informed within them: fourteen days from then
    public void Directive_Art_10_who_was_not_informed_has_longer(int? informedAfter, string last)
    {
        var claim = new ReturnClaim
        {
            Supply = new() { On = Delivered },
            Contract = new() { NotInformed = true, InformedOn = informedAfter is { } days ? (Moment)Delivered.PlusDays(days) : null },
            Withdrawal = new() { NoticeOn = Delivered },
        };
        Assert.Equal(NodaTime.Text.LocalDatePattern.Iso.Parse(last).Value, LawBook.Of("FI").Decide(claim, AsOf).LastDay);
    }

    [Fact]
    public void Directive_Art_9_services_count_from_the_contract()
    {
        var claim = new ReturnClaim { Sale = new() { Subject = SaleSubject.Service, OrderedOn = Delivered }, Supply = new() { State = SupplyState.NotDispatched }, Withdrawal = new() { NoticeOn = Delivered } };
        var decision = LawBook.Of("FI").Decide(claim, AsOf);
        Assert.Equal((WindowStart.Contract, Delivered.PlusDays(14)), (decision.Start, decision.LastDay!.Value));
    }

    [Theory]
    [InlineData(GoodsNature.MarketPriced)]
    [InlineData(GoodsNature.Perishable)]
    [InlineData(GoodsNature.HygieneUnsealed)]
    [InlineData(GoodsNature.InseparablyMixed)]
    [InlineData(GoodsNature.MarketAlcohol)]
    [InlineData(GoodsNature.UrgentRepair)]
    [InlineData(GoodsNature.MediaUnsealed)]
    [InlineData(GoodsNature.Periodical)]
    [InlineData(GoodsNature.PublicAuction)]
    [InlineData(GoodsNature.DatedLeisure)]
    public void Directive_Art_16_excludes_by_the_nature_of_the_goods_and_Korea_does_not(GoodsNature nature)
    {
        var claim = new ReturnClaim { Sale = new() { Nature = [nature] }, Supply = new() { On = Delivered }, Withdrawal = new() { NoticeOn = Delivered } };
        Assert.Equal(ReturnOutcome.Refused, LawBook.Of("FI").Decide(claim, AsOf).Outcome);
        Assert.Equal(ReturnOutcome.Allowed, LawBook.Of("KR").Decide(claim, AsOf).Outcome);
    }

    [Fact]
    public void Directive_Arts_13_and_14_refund_the_cheapest_delivery_may_withhold_and_charge_diminished_value_as_proven()
    {
        var claim = new ReturnClaim
        {
            Supply = new() { On = Delivered },
            Withdrawal = new() { NoticeOn = Delivered },
            Condition = new() { ValueLostByUse = Proof.Proven },
            Charges = [new() { Kind = ChargeKind.DiminishedValue, Amount = new(2000, Currency.Eur), ProvenCost = new(500, Currency.Eur) }],
        };
        var decision = LawBook.Of("FI").Decide(claim, AsOf);
        Assert.Equal(ReturnOutcome.Allowed, decision.Outcome); // value lost by use does not bar, it is charged
        Assert.True(decision.Has("return.outbound-standard-back"));
        Assert.True(decision.Has("return.may-withhold"));
        Assert.Equal(new Money(500, Currency.Eur), Assert.Single(decision.Charges).Chargeable);
        var untold = claim with { Contract = new() { ReturnCostNotAnnounced = true } };
        Assert.Equal(CostBearer.Seller, LawBook.Of("FI").Decide(untold, AsOf).ReturnCost.BornBy);
    }

    // "Two days or more": one day's period has no room for two.
    [Theory]
    [InlineData(PeriodUnit.BusinessDays, 1, "2025-03-11")]
    [InlineData(PeriodUnit.BusinessDays, 2, "2025-03-12")]
    [InlineData(PeriodUnit.Days, 1, "2025-03-11")]
    [InlineData(PeriodUnit.Days, 2, "2025-03-12")]
    [InlineData(PeriodUnit.Months, 1, "2025-04-10")]
    public void Regulation_1182_71_holds_no_two_working_days_in_one_day(PeriodUnit unit, int length, string last) =>
        Assert.Equal(LocalDatePattern.Iso.Parse(last).Value, LawBook.Of("FI").General.Counter.End(new LocalDate(2025, 3, 10), new LegalPeriod(length, unit)).LastDay);

    [Fact]
    public void Regulation_1182_71_a_period_holds_two_working_days_at_the_least()
    {
        // Two days from Maundy Thursday 2025 end on Easter Saturday and roll to Tuesday; two working days end on Wednesday.
        var counter = LawBook.Of("FI").General.Counter;
        Assert.Equal(new LocalDate(2025, 4, 23), counter.End(new LocalDate(2025, 4, 17), LegalPeriod.Days(2)).LastDay);
    }

    [Fact]
    public void Japan_15_3_shown_terms_displace_the_default()
    {
        var claim = new ReturnClaim { Supply = new() { On = Delivered }, Withdrawal = new() { NoticeOn = Delivered }, Contract = new() { OwnTermsShown = Proof.Proven } };
        Assert.Equal(ReturnOutcome.Refused, LawBook.Of("JP").Decide(claim, AsOf).Outcome);
        Assert.Equal(ReturnOutcome.Allowed, LawBook.Of("KR").Decide(claim, AsOf).Outcome);
    }

    [Theory]
    [InlineData(Proof.Proven, 3, 2, ReturnOutcome.Allowed, ReturnBasis.ShopPolicy)] // the day of delivery is day one
    [InlineData(Proof.Proven, 3, 3, ReturnOutcome.Refused, ReturnBasis.None)]
    [InlineData(Proof.Proven, 20, 19, ReturnOutcome.Allowed, ReturnBasis.ShopPolicy)]
    [InlineData(Proof.Proven, 20, 20, ReturnOutcome.Refused, ReturnBasis.None)]
    [InlineData(Proof.No, 3, 7, ReturnOutcome.Allowed, ReturnBasis.ChangeOfMind)] // what nobody saw takes nothing away
    [InlineData(Proof.No, 3, 8, ReturnOutcome.Refused, ReturnBasis.None)]
    [InlineData(Proof.No, 20, 19, ReturnOutcome.Allowed, ReturnBasis.ShopPolicy)] // and still promises
    [InlineData(Proof.Disputed, 3, 2, ReturnOutcome.Allowed, ReturnBasis.ShopPolicy)]
    [InlineData(Proof.Disputed, 3, 3, ReturnOutcome.NeedsEvidence, ReturnBasis.None)]
    [InlineData(Proof.Disputed, 3, 8, ReturnOutcome.Refused, ReturnBasis.None)]
    [InlineData(Proof.Disputed, 20, 19, ReturnOutcome.Allowed, ReturnBasis.ShopPolicy)]
    public void Japan_15_3_a_window_that_was_shown_stands_shorter_or_longer(Proof shown, int days, int notice, ReturnOutcome outcome, ReturnBasis basis)
    {
        var rights = new ReturnPolicy { Clauses = [new() { Kind = ClauseKind.ReturnWindow, Days = days }] }.Compile(LawBook.Of("JP"));
        var claim = new ReturnClaim
        {
            Supply = new() { On = Delivered },
            Withdrawal = new() { NoticeOn = Delivered.PlusDays(notice) },
            Contract = new() { OwnTermsShown = shown },
        };
        var decision = rights.Decide(claim, AsOf);
        Assert.Equal((outcome, basis), (decision.Outcome, decision.Basis));
        if (shown == Proof.Proven) Assert.Equal(Delivered.PlusDays(days - 1), decision.LastDay);
        if (outcome == ReturnOutcome.NeedsEvidence)
        {
            Assert.Equal(new MissingFact(ClaimFact.OwnTermsShown, Burden.Seller), Assert.Single(decision.Missing));
            Assert.Equal(ReturnOutcome.Allowed, decision.OutcomeIfUnproven);
        }
    }

    [Theory]
    [InlineData(ClauseKind.ReturnWindow, ClauseVerdict.Doubtful)]
    [InlineData(ClauseKind.NoReturns, ClauseVerdict.Doubtful)]
    [InlineData(ClauseKind.OpenedMeansNo, ClauseVerdict.Doubtful)]
    [InlineData(ClauseKind.ProofOnConsumer, ClauseVerdict.Void)] // no term of returns
    public void Japan_15_3_a_term_of_returns_stands_where_it_was_shown(ClauseKind kind, ClauseVerdict verdict) =>
        Assert.Equal(verdict, new ReturnPolicy { Clauses = [new() { Kind = kind, Days = 3 }] }.Compile(LawBook.Of("JP").General).Judgements[0].Verdict);

    [Theory]
    [InlineData("FI", ReturnReason.Defective, null, CostBearer.Seller)] // 2019/771, 16(3)
    [InlineData("DE", ReturnReason.WrongItem, null, CostBearer.Seller)]
    [InlineData("GB", ReturnReason.Defective, null, CostBearer.Seller)] // Consumer Rights Act 2015, s 20(8)
    [InlineData("FI", ReturnReason.Defective, Proof.Disputed, CostBearer.Undetermined)]
    [InlineData("FI", ReturnReason.Defective, Proof.No, CostBearer.Consumer)]
    [InlineData("FI", ReturnReason.LateDelivery, null, CostBearer.Undetermined)]
    [InlineData("FI", ReturnReason.ChangeOfMind, null, CostBearer.Consumer)]
    [InlineData("CN", ReturnReason.Defective, null, CostBearer.Undetermined)] // not held here
    [InlineData("JP", ReturnReason.Defective, null, CostBearer.Undetermined)]
    public void Who_bears_the_return_of_defective_goods_is_not_taken_from_the_law_on_withdrawal(string id, ReturnReason reason, Proof? shown, CostBearer bearer)
    {
        var freight = new ChargeDemand { Kind = ChargeKind.ReturnShipping, Amount = Money.Won(9), Announced = Money.Won(9) };
        var claim = new ReturnClaim
        {
            Supply = new() { On = Delivered },
            Withdrawal = new() { NoticeOn = Delivered.PlusDays(3), Reason = reason, Nonconformity = shown },
            Charges = [freight],
        };
        var decision = LawBook.Of(id).Decide(claim, AsOf);
        Assert.Equal((ReturnOutcome.Allowed, bearer), (decision.Outcome, decision.ReturnCost.BornBy));
        var verdict = bearer switch { CostBearer.Seller => ChargeVerdict.Forbidden, CostBearer.Consumer => ChargeVerdict.Allowed, _ => ChargeVerdict.Doubtful };
        Assert.Equal(verdict, Assert.Single(decision.Charges).Verdict);
        if (bearer == CostBearer.Seller) Assert.NotNull(decision.ReturnCost.Citation);
    }

    [Theory]
    [InlineData("GB", LawTopic.Window, "reg 30")]
    [InlineData("GB", LawTopic.SellerBearsReturn, "s 20(8)")]
    [InlineData("TH", LawTopic.Window, "s 33")]
    [InlineData("SG", LawTopic.Window, "reg 2")]
    [InlineData("FI", LawTopic.Window, "Art 9")]
    public void A_text_is_cited_by_what_its_parts_are_called(string id, LawTopic topic, string provision) =>
        Assert.EndsWith(" " + provision, LawBook.Of(id).General.Regime.Cite(topic)!.ToString(), StringComparison.Ordinal);

    [Theory]
    [InlineData(SalesChannel.DoorToDoor, 14, ReturnOutcome.Allowed)]
    [InlineData(SalesChannel.TelephoneSolicited, 14, ReturnOutcome.Allowed)]
    [InlineData(SalesChannel.DoorToDoor, 15, ReturnOutcome.Refused)]
    [InlineData(SalesChannel.Distance, 14, ReturnOutcome.Refused)]
    public void Korea_door_to_door_and_telephone_sales_have_fourteen_days(SalesChannel channel, int notice, ReturnOutcome expected)
    {
        var claim = Claims.Noticed(notice) with { Sale = new() { Channel = channel } };
        var decision = LawBook.Of("KR").Decide(claim, AsOf);
        Assert.Equal(expected, decision.Outcome);
        if (channel != SalesChannel.Distance) Assert.Equal("kr-door-to-door-act", decision.Regime.Act.Id);
    }

    [Fact]
    public void Korea_Art_4_of_two_acts_the_better_decides()
    {
        var inStore = Claims.Noticed(5) with { Sale = new() { Channel = SalesChannel.InStore, Instalment = true } };
        var decision = LawBook.Of("KR").Decide(inStore, AsOf);
        Assert.Equal((ReturnOutcome.Allowed, "kr-instalment-act"), (decision.Outcome, decision.Regime.Act.Id));
    }

    [Fact]
    public void Without_the_countrys_holidays_the_decision_says_so_and_with_a_calendar_it_does_not()
    {
        var claim = new ReturnClaim { Supply = new() { On = Delivered }, Withdrawal = new() { NoticeOn = Delivered } };
        Assert.True(LawBook.Of("BR").Decide(claim, AsOf).Has("return.weekends-only"));
        var holiday = new Holiday(new(2025, 11, 10), new("휴일", "a holiday"), HolidayKind.Regular);
        var own = LawBook.Of("BR").On(HolidayCalendar.WeekendsOnly(new("브라질", "Brazil")).With(holiday));
        Assert.False(own.Decide(claim, AsOf).Has("return.weekends-only"));
        Assert.Equal(new LocalDate(2025, 11, 11), own.Decide(claim, AsOf).LastDay);
        Assert.False(LawBook.Of("GB").Decide(claim, AsOf).Has("return.weekends-only")); // nothing rolls there
    }

    [Fact]
    public void Every_citation_carries_its_mark_to_the_user()
    {
        foreach (var act in LawBook.All.SelectMany(l => l.Acts))
            foreach (var exclusion in act.Regime.Exclusions.Where(e => e.Citation.Confidence != Confidence.Confirmed).Take(1))
            {
                var grounds = exclusion.Grounds;
                var claim = new ReturnClaim
                {
                    Sale = new() { Subject = exclusion.Subjects.FirstOrDefault(), OrderedOn = Delivered, MadeToOrder = new() { IndividuallyProduced = Proof.Proven } },
                    Supply = new() { On = Delivered, FullyPerformed = Proof.Proven, BegunWithConsent = Proof.Proven, Begun = Proof.Proven },
                    Withdrawal = new() { NoticeOn = Delivered },
                };
                if (grounds.Any(g => g >= ClaimFact.MarketPriced)) continue;
                Assert.Contains("unconfirmed", act.Decide(claim, AsOf).Explain(Language.English, Voice.Agent), StringComparison.Ordinal);
            }
    }

    [Theory]
    [InlineData("GB", null, "2026-11-17")] // reg 31: never informed, twelve more months
    [InlineData("GB", 30, "2025-12-17")] // informed within them: fourteen days from then
    [InlineData("GB", 365, "2026-11-17")] // on the last day of twelve months from the delivery: fourteen days from then
    [InlineData("GB", 370, "2026-11-17")] // reg 31(3): told after these, the twelve more months end it
    [InlineData("FI", 365, "2026-11-17")]
    [InlineData("FI", 370, "2026-11-17")] // Art 10(2): the same
    [InlineData("TW", null, "2026-03-03")] // 19(3): four months from the receipt at the most
    [InlineData("TW", 30, "2025-12-10")] // seven days from being informed
    [InlineData("TW", 118, "2026-03-03")] // told late: the four months end it
    public void Who_was_not_informed_has_longer(string id, int? informedAfter, string last)
    {
        var claim = new ReturnClaim
        {
            Supply = new() { On = Delivered },
            Withdrawal = new() { NoticeOn = Delivered },
            Contract = new() { NotInformed = true, InformedOn = informedAfter is { } days ? Moment.OnDay(Delivered.PlusDays(days)) : null },
        };
        var decision = LawBook.Of(id).Decide(claim, AsOf);
        var until = NodaTime.Text.LocalDatePattern.Iso.Parse(last).Value;
        Assert.Equal(until, decision.LastDay);
        // What is longer is the time, not what it is counted from.
        Assert.Equal(informedAfter is { } told && decision.Start == WindowStart.Information ? Delivered.PlusDays(told) : Delivered, decision.StartDay);
        Assert.Equal(until, decision.Reckoning!.End.LastDay);
    }

    [Theory]
    [InlineData("FI", 7, 14, ReturnOutcome.Allowed)]
    [InlineData("FI", 7, 15, ReturnOutcome.NeedsEvidence)]
    [InlineData("GB", 7, 14, ReturnOutcome.Allowed)]
    [InlineData("TW", 7, 1, ReturnOutcome.NeedsEvidence)] // no last parcel in that law
    public void Directive_Art_9_the_last_parcel_counts_though_no_record_of_the_goods_is_left(string id, int parcelAfter, int noticeAfterIt, ReturnOutcome expected)
    {
        var parcel = Delivered.PlusDays(parcelAfter);
        var claim = new ReturnClaim { Supply = new() { LastParcelOn = parcel }, Withdrawal = new() { NoticeOn = parcel.PlusDays(noticeAfterIt) } };
        Assert.Equal(expected, LawBook.Of(id).Decide(claim, AsOf).Outcome);
    }

    [Theory]
    [InlineData("FI", SaleSubject.Goods, 21)] // Art 13(1): from the day on which the trader is informed
    [InlineData("FI", SaleSubject.Service, 21)]
    [InlineData("GB", SaleSubject.Service, 21)] // reg 34
    [InlineData("KR", SaleSubject.Service, 3)] // 17(4): from the day on which it was sent
    public void A_refund_from_the_withdrawal_runs_from_being_told_where_the_law_says_so(string id, SaleSubject subject, int dueAfter)
    {
        var claim = new ReturnClaim
        {
            Sale = new() { Subject = subject },
            Supply = new() { On = Delivered },
            Withdrawal = new() { NoticeOn = Delivered, NoticeReachedOn = Delivered.PlusDays(7), Form = NoticeForm.Letter },
        };
        Assert.Equal(Delivered.PlusDays(dueAfter), LawBook.Of(id).Decide(claim, AsOf).Refund!.DueOn);
    }

    [Theory]
    [InlineData("KR", 3, 4, "3 business days")]
    [InlineData("FI", 10, 11, "14 days")] // ten business days are fourteen days at the most, eleven are seventeen
    [InlineData("GB", 10, 11, "14 days")]
    [InlineData("TW", 10, 11, "15 days")]
    [InlineData("CN", 5, 6, "7 days")]
    public void A_promise_in_business_days_is_void_where_it_can_end_after_the_laws_days(string id, int kept, int late, string period)
    {
        Assert.Equal(ClauseVerdict.Valid, Judged(id, kept).Verdict);
        Assert.Equal(ClauseVerdict.Void, Judged(id, late).Verdict);
        Assert.Contains($"within {period} of", Judged(id, late).Explain(Language.English), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("JP")]
    [InlineData("BR")]
    public void A_law_without_a_deadline_makes_no_promise_late(string id)
    {
        Assert.Equal((ClauseVerdict.Valid, "clause.refund-no-deadline"), (Judged(id, 30).Verdict, Judged(id, 30).Finding.Code));
        var later = new ReturnPolicy { Clauses = [new() { Kind = ClauseKind.RefundLater }] }.Compile(LawBook.Of(id)).Judgements[0];
        Assert.Equal((ClauseVerdict.Doubtful, "clause.refund-no-deadline"), (later.Verdict, later.Finding.Code));
    }

    [Theory]
    [InlineData(3, "2025-11-03", "2025-11-06")]
    [InlineData(10, "2025-11-03", "2025-11-17")] // no sooner than the law
    [InlineData(9, "2025-12-19", "2026-01-02")] // over Christmas and the New Year nine business days end on 7 January: the law's fourteen hold
    public void A_shop_may_promise_a_refund_sooner_than_calendar_days_and_never_later(int promised, string told, string due)
    {
        var day = NodaTime.Text.LocalDatePattern.Iso.Parse(told).Value;
        var claim = new ReturnClaim { Supply = new() { On = day }, Withdrawal = new() { NoticeOn = day } };
        var terms = new ReturnPolicy { Clauses = [new() { Kind = ClauseKind.RefundWithin, Days = promised }] }.Compile(LawBook.Of("FI"));
        Assert.Equal(NodaTime.Text.LocalDatePattern.Iso.Parse(due).Value, terms.Decide(claim, AsOf).Refund!.DueOn);
    }

    [Theory]
    [InlineData("FI", GoodsNature.Perishable, ClauseScope.Perishable)]
    [InlineData("GB", GoodsNature.HygieneUnsealed, ClauseScope.Hygiene)]
    [InlineData("TW", GoodsNature.MediaUnsealed, ClauseScope.Copyable)]
    [InlineData("CN", GoodsNature.Download, ClauseScope.DigitalBegun)]
    public void A_shop_can_do_without_the_exclusions_of_any_law(string id, GoodsNature nature, ClauseScope scope)
    {
        var claim = new ReturnClaim { Sale = new() { Nature = [nature] }, Supply = new() { On = Delivered }, Withdrawal = new() { NoticeOn = Delivered.PlusDays(2) } };
        var other = scope == ClauseScope.Perishable ? ClauseScope.Hygiene : ClauseScope.Perishable;
        Assert.Equal(ReturnOutcome.Allowed, With(scope).Outcome);
        Assert.Equal(ReturnOutcome.Refused, With(other).Outcome);

        ReturnDecision With(ClauseScope accepted) => new ReturnPolicy { Clauses = [new() { Kind = ClauseKind.AcceptsExcluded, Scope = accepted }] }
            .Compile(LawBook.Of(id)).Decide(claim, AsOf);
    }

    [Fact]
    public void Directive_Art_16_a_shop_can_take_back_a_service_performed_in_full()
    {
        var claim = new ReturnClaim
        {
            Sale = new() { Subject = SaleSubject.Service },
            Supply = new() { On = Delivered, Begun = Proof.Proven, BegunWithConsent = Proof.Proven, FullyPerformed = Proof.Proven },
            Withdrawal = new() { NoticeOn = Delivered },
        };
        var terms = new ReturnPolicy { Clauses = [new() { Kind = ClauseKind.AcceptsExcluded, Scope = ClauseScope.ServiceBegun }] };
        Assert.Equal(ReturnOutcome.Refused, LawBook.Of("FI").Decide(claim, AsOf).Outcome);
        Assert.Equal(ReturnOutcome.Allowed, terms.Compile(LawBook.Of("FI")).Decide(claim, AsOf).Outcome);
    }

    [Fact]
    public void Directive_Art_14_what_was_never_in_hand_lost_no_value()
    {
        var handled = new ChargeDemand { Kind = ChargeKind.DiminishedValue, Amount = Money.Won(3000), ProvenCost = Money.Won(2000) };
        var content = new ReturnClaim { Sale = new() { Subject = SaleSubject.DigitalContent }, Supply = new() { On = Delivered }, Withdrawal = new() { NoticeOn = Delivered }, Charges = [handled] };
        Assert.Equal(Money.Won(0), LawBook.Of("FI").Decide(content, AsOf).Charges[0].Chargeable);
        Assert.Equal(Money.Won(2000), LawBook.Of("FI").Decide(content with { Sale = new() }, AsOf).Charges[0].Chargeable);
    }

    [Theory]
    [InlineData("JP", SaleSubject.Service, ReturnOutcome.OutOfScope)]
    [InlineData("JP", SaleSubject.Goods, ReturnOutcome.Allowed)]
    [InlineData("CN", SaleSubject.Service, ReturnOutcome.OutOfScope)]
    [InlineData("CN", SaleSubject.Goods, ReturnOutcome.Allowed)]
    public void Some_laws_are_for_goods_alone(string id, SaleSubject subject, ReturnOutcome expected) =>
        Assert.Equal(expected, LawBook.Of(id).Decide(new() { Sale = new() { Subject = subject }, Supply = new() { On = Delivered }, Withdrawal = new() { NoticeOn = Delivered.PlusDays(2) } }, AsOf).Outcome);

    [Fact]
    public void Reg_34_proof_of_sending_starts_the_refund_where_it_comes_before_the_goods()
    {
        var sent = new ReturnClaim { Supply = new() { On = Delivered }, Withdrawal = new() { NoticeOn = Delivered, GoodsSentOn = Delivered.PlusDays(1), GoodsBackOn = Delivered.PlusDays(5) } };
        Assert.Equal(Delivered.PlusDays(15), LawBook.Of("GB").Decide(sent, AsOf).Refund!.DueOn);
        Assert.Equal(Delivered.PlusDays(19), LawBook.Of("GB").Decide(sent with { Withdrawal = sent.Withdrawal with { GoodsSentOn = null } }, AsOf).Refund!.DueOn);
    }

    [Theory]
    [InlineData("KR", 3, null)]
    [InlineData("FI", null, 14)]
    [InlineData("JP", null, null)]
    public void Calendar_days_are_never_called_business_days_and_no_deadline_is_said(string id, int? business, int? days)
    {
        var claim = new ReturnClaim { Supply = new() { On = Delivered }, Withdrawal = new() { NoticeOn = Delivered.PlusDays(1) } };
        var decision = LawBook.Of(id).Decide(claim, AsOf);
        var answer = ReturnAnswer.Of(decision, null, Language.English);
        Assert.Equal((business, days), (answer.Refund!.BusinessDays, answer.Refund.Days));
        Assert.Equal(id == "JP", answer.Agent.Contains("sets no deadline", StringComparison.Ordinal));
        Assert.Equal(id == "KR", answer.Agent.Contains("business days", StringComparison.Ordinal));
    }

    private static ClauseJudgement Judged(string id, int businessDays) =>
        new ReturnPolicy { Clauses = [new() { Kind = ClauseKind.RefundWithin, Days = businessDays }] }.Compile(LawBook.Of(id)).Judgements[0];
}

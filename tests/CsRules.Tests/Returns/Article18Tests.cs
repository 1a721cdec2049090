using CsRules.Laws;
using CsRules.Returns;
using NodaTime;
using static CsRules.Tests.Returns.Claims;

namespace CsRules.Tests.Returns;

public class Article18Tests
{
    [Theory]
    [InlineData("KR", true, "18(3)", "18(6)")]
    [InlineData("KR", false, null, null)]
    [InlineData("FI", true, null, null)]
    public void Art_18_3_a_card_claim_is_stopped_without_delay_and_may_be_set_off(string country, bool byCard, string? cancel, string? setOff)
    {
        var decision = LawBook.Of(country).General.Decide(Noticed(3) with { Sale = new() { ByCard = byCard } }, NodaTime.Instant.FromUtc(2025, 11, 8, 0, 0));
        string? Article(string code) => decision.Findings.SingleOrDefault(f => f.Code == code)?.Citations[0].Article;
        Assert.Equal((cancel, setOff), (Article("return.card-cancel"), Article("return.card-set-off")));
        Assert.Equal(country == "KR" ? "18(11)" : null, Article("return.joint-liability"));
    }

    [Fact]
    public void Art_18_3_nobody_is_told_to_stop_a_card_claim_of_a_return_that_is_refused() =>
        Assert.False(Law.Korea.Decide(Noticed(40) with { Sale = new() { ByCard = true } }, NodaTime.Instant.FromUtc(2026, 1, 8, 0, 0)).Has("return.card-cancel"));

    private static readonly Law Korea = Law.Korea;

    [Fact]
    public void Art_18_2_goods_refund_within_three_business_days_of_coming_back()
    {
        var claim = Noticed(3);
        var back = claim with { Withdrawal = claim.Withdrawal with { GoodsBackOn = new LocalDate(2025, 11, 7) } }; // a Friday
        var refund = Decide(back).Refund!;
        Assert.Equal(RefundStart.GoodsBack, refund.Start);
        Assert.Equal(new LocalDate(2025, 11, 12), refund.DueOn);
        Assert.Null(Decide(claim).Refund!.DueOn);
    }

    [Theory]
    [InlineData(SaleSubject.Service)]
    [InlineData(SaleSubject.DigitalContent)]
    public void Art_18_2_services_and_digital_content_count_from_the_withdrawal(SaleSubject subject)
    {
        var refund = Decide(Noticed(3) with { Sale = new() { Subject = subject } }).Refund!;
        Assert.Equal(RefundStart.Withdrawal, refund.Start);
        Assert.Equal(new LocalDate(2025, 11, 11), refund.DueOn); // Thursday the 6th + 3 business days
    }

    [Fact]
    public void Art_18_2_nothing_supplied_counts_from_the_withdrawal()
    {
        var claim = new ReturnClaim { Supply = new() { State = SupplyState.NotDispatched }, Withdrawal = new() { NoticeOn = new LocalDate(2025, 10, 2) } };
        Assert.Equal(new LocalDate(2025, 10, 14), Decide(claim).Refund!.DueOn); // over the Chuseok week
    }

    [Fact]
    public void Art_15_2_a_stock_out_counts_from_the_payment_not_from_the_notice() =>
        Assert.Equal(new LocalDate(2025, 11, 6), Korea.RefundDue(RefundStart.Payment, new LocalDate(2025, 11, 3)).DueOn);

    [Theory]
    [InlineData("2025-11-06", "2025-11-16", 100_000, 410)]
    [InlineData("2025-11-06", "2025-11-06", 100_000, 0)]
    [InlineData("2025-11-06", "2025-11-07", 100_000, 41)]
    [InlineData("2016-09-28", "2016-10-08", 100_000, 547)] // the delay began on 29 September 2016: 20% throughout
    [InlineData("2016-09-29", "2016-10-09", 100_000, 410)] // on the 30th: 15%
    [InlineData("2012-08-16", "2012-08-26", 100_000, 657)] // 24%
    [InlineData("2012-08-17", "2012-08-27", 100_000, 547)] // 20%
    public void Decree_21_3_the_rate_follows_the_day_the_delay_began(string due, string paid, long amount, long expected) =>
        Assert.Equal(Money.Won(expected), Korea.Interest(Money.Won(amount), Day(due), Day(paid)).Amount);

    [Fact]
    public void Decree_33_2_day_one_is_the_day_after_the_due_date() =>
        Assert.Equal(new LocalDate(2025, 11, 7), Korea.Interest(Money.Won(1), Day("2025-11-06"), Day("2025-11-10")).From);

    [Theory]
    [InlineData(ChargeKind.Penalty)]
    [InlineData(ChargeKind.CancellationFee)]
    [InlineData(ChargeKind.Restocking)]
    [InlineData(ChargeKind.AgencyCommission)]
    [InlineData(ChargeKind.Storage)]
    [InlineData(ChargeKind.Labour)]
    [InlineData(ChargeKind.PaymentFee)]
    [InlineData(ChargeKind.OutboundShipping)]
    [InlineData(ChargeKind.UseInGeneral)]
    public void Art_18_9_nothing_but_the_cost_of_returning_may_be_charged(ChargeKind kind)
    {
        var charge = Charge(Noticed(3), new() { Kind = kind, Amount = Money.Won(5000), Announced = Money.Won(5000) });
        Assert.Equal(ChargeVerdict.Forbidden, charge.Verdict);
        Assert.Equal(Money.Won(0), charge.Chargeable);
        // What use may cost is said in Act 18(8) and Decree 24 beside it.
        Assert.Equal(kind == ChargeKind.UseInGeneral ? ["18(9)", "24"] : ["18(9)"], charge.Citations.Select(cited => cited.Article));
    }

    // The least of several amounts counts; one in another currency announces nothing for this demand.
    [Theory]
    [InlineData("KRW", 3_000, ChargeVerdict.Limited)]
    [InlineData("EUR", 5_000, ChargeVerdict.Doubtful)]
    public void What_the_terms_name_for_the_way_back_is_announced(string currency, long chargeable, ChargeVerdict verdict)
    {
        var claim = Noticed(3) with { Charges = [new() { Kind = ChargeKind.ReturnShipping, Amount = Money.Won(5_000) }] };
        PolicyClause Fee(long amount) => new() { Kind = ClauseKind.ReturnShippingFee, Amount = new(amount, Currency.Of(currency)) };
        var charge = Assert.Single(Decide(claim, Fee(4_000), Fee(3_000)).Charges);
        Assert.Equal((Money.Won(chargeable), verdict), (charge.Chargeable, charge.Verdict));
    }

    [Fact]
    public void Art_18_10_where_the_seller_is_at_fault_not_even_the_return_may_be_charged() =>
        Assert.Equal(ChargeVerdict.Forbidden,
            Charge(Defective(20, 20), new() { Kind = ChargeKind.ReturnShipping, Amount = Money.Won(3000), Announced = Money.Won(3000) }).Verdict);

    [Theory]
    [InlineData(3000, 3000)]
    [InlineData(5000, 3000)]
    public void A_posted_return_cost_is_a_ceiling(long demanded, long chargeable) =>
        Assert.Equal(Money.Won(chargeable),
            Charge(Noticed(3), new() { Kind = ChargeKind.ReturnShipping, Amount = Money.Won(demanded), Announced = Money.Won(3000) }).Chargeable);

    [Fact]
    public void An_unannounced_overseas_freight_falls_to_the_ordinary_one() =>
        Assert.Equal(Money.Won(6000),
            Charge(Noticed(3), new() { Kind = ChargeKind.OverseasShipping, Amount = Money.Won(27000), OrdinaryFreight = Money.Won(6000) }).Chargeable);

    [Fact]
    public void Import_tax_is_chargeable_as_proven_and_only_where_announced()
    {
        var demand = new ChargeDemand { Kind = ChargeKind.ImportTax, Amount = Money.Won(50000), ProvenCost = Money.Won(40000) };
        Assert.Equal(ChargeVerdict.Forbidden, Charge(Noticed(3), demand).Verdict);
        Assert.Equal(Money.Won(40000), Charge(Noticed(3), demand with { Announced = Money.Won(60000) }).Chargeable);
    }

    [Fact]
    public void Decree_24_partial_use_is_charged_at_proven_supply_cost_only() =>
        Assert.Equal(Money.Won(2000),
            Charge(Noticed(3), new() { Kind = ChargeKind.ConsumedUnits, Amount = Money.Won(9000), ProvenCost = Money.Won(2000) }).Chargeable);

    [Fact]
    public void A_round_trip_is_off_unless_the_shops_terms_set_it_and_then_flagged()
    {
        var claim = Noticed(3) with
        {
            Charges = [new() { Kind = ChargeKind.RoundTripShipping, Amount = Money.Won(6000), Announced = Money.Won(6000), OrdinaryFreight = Money.Won(3000) }],
        };
        Assert.Equal(Money.Won(3000), Assert.Single(Decide(claim).Charges).Chargeable);
        var set = Decide(claim, new PolicyClause { Kind = ClauseKind.RoundTripFee, Amount = Money.Won(6000) });
        Assert.Equal(ChargeVerdict.Doubtful, Assert.Single(set.Charges).Verdict);
    }

    private static ChargeJudgement Charge(ReturnClaim claim, ChargeDemand demand) =>
        Assert.Single(Decide(claim with { Charges = [demand] }).Charges);

    private static LocalDate Day(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;

    [Theory]
    [InlineData(SupplyState.InTransit, CsRules.Decisions.Confidence.Partly)]
    [InlineData(SupplyState.NotDispatched, CsRules.Decisions.Confidence.Confirmed)]
    public void Art_18_2_3_what_has_not_come_is_refunded_from_the_withdrawal(SupplyState state, CsRules.Decisions.Confidence confidence)
    {
        foreach (var reason in (ReturnReason[])[ReturnReason.ChangeOfMind, ReturnReason.LateDelivery])
        {
            var decision = Law.Korea.Decide(new()
            {
                Supply = new() { State = state },
                Withdrawal = new() { Reason = reason, NoticeOn = new LocalDate(2025, 11, 3) },
            }, NodaTime.Instant.FromUtc(2025, 11, 4, 3, 0));
            Assert.Equal((RefundStart.Withdrawal, new LocalDate(2025, 11, 6)), (decision.Refund!.Start, decision.Refund.DueOn));
            Assert.Equal(("18(2)", confidence), (decision.Refund.Citation!.Article, decision.Refund.Citation.Confidence));
            foreach (var language in Enum.GetValues<CsRules.Documents.Language>())
            {
                var customer = decision.Explain(language, CsRules.Documents.Voice.Customer);
                Assert.DoesNotContain("send the goods back", customer, StringComparison.Ordinal);
                Assert.DoesNotContain("what you received", customer, StringComparison.Ordinal);
                Assert.DoesNotContain("보내 주시면", customer, StringComparison.Ordinal);
                Assert.DoesNotContain("받으신 상품", customer, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void Art_18_9_is_not_cited_where_the_goods_were_not_as_agreed()
    {
        var supplied = new ReturnClaim { Supply = new() { On = new LocalDate(2025, 11, 3) }, Withdrawal = new() { NoticeOn = new LocalDate(2025, 11, 5) } };
        var asOf = NodaTime.Instant.FromUtc(2025, 11, 6, 3, 0);
        Assert.True(Law.Korea.Decide(supplied, asOf).Cites("18(9)"));
        Assert.False(Law.Korea.Decide(supplied with { Withdrawal = supplied.Withdrawal with { Reason = ReturnReason.Defective } }, asOf).Cites("18(9)"));
    }

    [Fact]
    public void A_bar_cites_what_the_seller_had_to_do_for_it_and_made_to_order_both_its_articles()
    {
        var asOf = NodaTime.Instant.FromUtc(2025, 11, 6, 3, 0);
        var supplied = new ReturnClaim { Supply = new() { On = new LocalDate(2025, 11, 3) }, Withdrawal = new() { NoticeOn = new LocalDate(2025, 11, 5) } };
        var used = Law.Korea.Decide(supplied with { Condition = new() { ValueLostByUse = Proof.Proven }, Notices = new() { ExclusionMarked = Proof.Proven } }, asOf);
        Assert.Equal(["17(2)2", "17(6)"], used.Findings.Single(f => f.Code == "return.value-lost-by-use").Citations.Select(c => c.Article));
        var made = Law.Korea.Decide(supplied with { Sale = new() { MadeToOrder = new() { IndividuallyProduced = Proof.Proven, IrrecoverableDamage = Proof.Proven, SeparateNotice = Proof.Proven, WrittenConsent = Proof.Proven } } }, asOf);
        Assert.Equal(["17(2)6", "21"], made.Findings.Single(f => f.Code == "return.made-to-order").Citations.Select(c => c.Article));
    }

    [Theory]
    [InlineData(7, ClauseVerdict.Void)]
    [InlineData(8, ClauseVerdict.Doubtful)]
    public void Art_35_days_from_the_order_that_can_never_end_later_are_void(int days, ClauseVerdict expected) =>
        Assert.Equal(expected, Assert.Single(new ReturnPolicy { Clauses = [new() { Kind = ClauseKind.ReturnWindowFromOrder, Days = days }] }.Compile(Law.Korea).Judgements).Verdict);

    [Fact]
    public void Art_36_names_the_consumers_court()
    {
        var judged = Assert.Single(new ReturnPolicy { Clauses = [new() { Kind = ClauseKind.Jurisdiction }] }.Compile(Law.Korea).Judgements);
        Assert.Equal((ClauseVerdict.Void, "36"), (judged.Verdict, Assert.Single(judged.Finding.Citations).Article));
    }
}

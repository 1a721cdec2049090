using CsRules.Documents;
using CsRules.Laws;
using CsRules.Returns;
using NodaTime;

namespace CsRules.Tests.Returns;

/// <summary>What a seller may charge, from both sides of every limit.</summary>
public class ChargeReaderTests
{
    private static readonly Instant AsOf = Instant.FromUtc(2025, 11, 12, 3, 0);

    [Theory]
    [InlineData(3000, 3001, ChargeVerdict.Allowed, 3000)]
    [InlineData(3000, 3000, ChargeVerdict.Allowed, 3000)]
    [InlineData(3000, 2999, ChargeVerdict.Limited, 2999)]
    [InlineData(3000, 0, ChargeVerdict.Forbidden, 0)]
    [InlineData(0, 0, ChargeVerdict.Allowed, 0)]
    public void Return_freight_is_charged_up_to_what_was_announced(long amount, long announced, ChargeVerdict verdict, long chargeable)
    {
        var judged = Judge(new() { Kind = ChargeKind.ReturnShipping, Amount = Money.Won(amount), Announced = Money.Won(announced) });
        Assert.Equal((verdict, Money.Won(chargeable), Money.Won(amount - chargeable)), (judged.Verdict, judged.Chargeable, judged.Refused));
    }

    [Fact]
    public void Freight_that_nobody_announced_proved_or_knows_is_doubtful()
    {
        Assert.Equal(ChargeVerdict.Doubtful, Judge(new() { Kind = ChargeKind.ReturnShipping, Amount = Money.Won(3000) }).Verdict);
        Assert.Equal(ChargeVerdict.Allowed, Judge(new() { Kind = ChargeKind.ReturnShipping, Amount = Money.Won(3000), ProvenCost = Money.Won(3000) }).Verdict);
        Assert.Equal(ChargeVerdict.Doubtful, Judge(new() { Kind = ChargeKind.OverseasShipping, Amount = Money.Won(30_000) }).Verdict);
        Assert.Equal(Money.Won(2500), Judge(new() { Kind = ChargeKind.ReturnShipping, Amount = Money.Won(3000), OrdinaryFreight = Money.Won(2500) }).Chargeable);
    }

    [Fact]
    public void A_disputed_defect_makes_every_freight_doubtful()
    {
        var disputed = Mind with { Withdrawal = Mind.Withdrawal with { Reason = ReturnReason.Defective, Nonconformity = Proof.Disputed } };
        Assert.Equal(ChargeVerdict.Doubtful, Judge(new() { Kind = ChargeKind.ReturnShipping, Amount = Money.Won(3000) }, disputed).Verdict);
        Assert.Equal(ChargeVerdict.Doubtful, Judge(new() { Kind = ChargeKind.ReturnShipping, Amount = Money.Won(3000), Announced = Money.Won(3000) }, disputed).Verdict);
    }

    [Fact]
    public void Both_ways_are_halved_or_cut_to_one_way_unless_the_terms_set_them()
    {
        var both = new ChargeDemand { Kind = ChargeKind.RoundTripShipping, Amount = Money.Won(6001) };
        Assert.Equal((ChargeVerdict.Doubtful, Money.Won(3000)), (Judge(both).Verdict, Judge(both).Chargeable));
        Assert.Equal((ChargeVerdict.Limited, Money.Won(2500)), (Judge(both with { OrdinaryFreight = Money.Won(2500) }).Verdict, Judge(both with { OrdinaryFreight = Money.Won(2500) }).Chargeable));
        var terms = new ReturnPolicy { Clauses = [new() { Kind = ClauseKind.RoundTripFee }] }.Compile(Law.Korea);
        var byTerms = Assert.Single(Law.Korea.Decide(Mind with { Charges = [both with { Announced = Money.Won(5000) }] }, terms, AsOf).Charges);
        Assert.Equal((ChargeVerdict.Doubtful, Money.Won(5000)), (byTerms.Verdict, byTerms.Chargeable));
        var unannounced = Assert.Single(Law.Korea.Decide(Mind with { Charges = [both] }, terms, AsOf).Charges);
        Assert.Equal(Money.Won(6001), unannounced.Chargeable);
    }

    [Fact]
    public void Where_the_seller_bears_the_return_only_its_freight_is_refused()
    {
        var unannounced = Mind with { Contract = new() { ReturnCostNotAnnounced = true } };
        var finland = LawBook.Of("FI").General;
        ChargeDemand[] demands = [new() { Kind = ChargeKind.ReturnShipping, Amount = Money.Won(3000) }, new() { Kind = ChargeKind.RoundTripShipping, Amount = Money.Won(3000) }, new() { Kind = ChargeKind.Restocking, Amount = Money.Won(3000) }];
        var charges = finland.Decide(unannounced with { Charges = [.. demands] }, AsOf).Charges;
        Assert.Equal(["charge.no-return-cost", "charge.no-return-cost", "charge.forbidden"], charges.Select(c => c.Finding.Code));
        Assert.All(charges, c => Assert.True(c.Chargeable.IsZero));
    }

    [Fact]
    public void Beyond_the_law_what_the_shop_asks_is_doubtful_not_forbidden()
    {
        var late = Mind with { Withdrawal = new() { NoticeOn = new LocalDate(2025, 11, 12) }, Charges = [new() { Kind = ChargeKind.Restocking, Amount = Money.Won(3000) }] };
        var terms = new ReturnPolicy { Clauses = [new() { Kind = ClauseKind.ReturnWindow, Days = 20 }] }.Compile(LawBook.Of("BR").General);
        // Brazil's seven days can't be made longer as Korea's can.
        var judged = Assert.Single(LawBook.Of("BR").General.Decide(late, terms, AsOf).Charges);
        Assert.Equal((ChargeVerdict.Doubtful, Money.Won(3000), "charge.beyond-law"), (judged.Verdict, judged.Chargeable, judged.Finding.Code));
    }

    [Fact]
    public void A_refused_return_has_no_charges() =>
        Assert.Empty(Law.Korea.Decide(Mind with { Withdrawal = new() { NoticeOn = new LocalDate(2025, 11, 12) }, Charges = [new() { Kind = ChargeKind.ReturnShipping, Amount = Money.Won(1) }] }, AsOf).Charges);

    [Theory]
    [InlineData(ChargeKind.OverseasShipping)]
    [InlineData(ChargeKind.ImportTax)]
    public void Art_18_9_covers_what_a_return_needs_and_so_nothing_where_nothing_goes_back(ChargeKind kind)
    {
        var demand = new ChargeDemand { Kind = kind, Amount = Money.Won(30_000), Announced = Money.Won(30_000), ProvenCost = Money.Won(30_000) };
        Assert.Equal(Money.Won(30_000), Judge(demand).Chargeable);
        Assert.Equal(Money.Won(0), Judge(demand, Mind with { Supply = new() { State = SupplyState.NotDispatched } }).Chargeable);
        Assert.Equal(Money.Won(0), Judge(demand, Mind with { Sale = new() { Subject = SaleSubject.DigitalContent } }).Chargeable);
        var free = new ReturnPolicy { Clauses = [new() { Kind = ClauseKind.FreeReturns }] }.Compile(Law.Korea);
        Assert.Equal(Money.Won(0), Assert.Single(Law.Korea.Decide(Mind with { Charges = [demand] }, free, AsOf).Charges).Chargeable);
    }

    [Theory]
    [InlineData(60_000, 45_000, 45_000)]
    [InlineData(60_000, 0, 0)]
    [InlineData(60_000, 70_000, 60_000)]
    [InlineData(60_000, 60_000, 60_000)]
    public void Freight_is_charged_as_proven_and_at_most_as_announced(long announced, long proven, long chargeable)
    {
        foreach (var kind in (ChargeKind[])[ChargeKind.OverseasShipping, ChargeKind.ReturnShipping])
            Assert.Equal(Money.Won(chargeable), Judge(new() { Kind = kind, Amount = Money.Won(60_000), Announced = Money.Won(announced), ProvenCost = Money.Won(proven) }).Chargeable);
    }

    [Fact]
    public void A_ceiling_holds_once_per_return_whatever_the_lines()
    {
        ChargeDemand Freight(long amount) => new() { Kind = ChargeKind.ReturnShipping, Amount = Money.Won(amount), Announced = Money.Won(30_000) };
        long[] Chargeable(params ChargeDemand[] demands) => [.. Law.Korea.Decide(Mind with { Charges = [.. demands] }, AsOf).Charges.Select(c => c.Chargeable.MinorUnits)];
        Assert.Equal([30_000, 0], Chargeable(Freight(30_000), Freight(20_000)));
        Assert.Equal([20_000, 10_000], Chargeable(Freight(20_000), Freight(30_000)));
        // Both ways are of the same freight.
        Assert.Equal([30_000, 0], Chargeable(Freight(30_000), Freight(20_000) with { Kind = ChargeKind.RoundTripShipping, OrdinaryFreight = Money.Won(3_000) }));
        // Two gifts are two things.
        Assert.Equal([5_000, 5_000], Chargeable(new() { Kind = ChargeKind.Gift, Amount = Money.Won(5_000) }, new() { Kind = ChargeKind.Gift, Amount = Money.Won(5_000) }));
    }

    // 18(9) and 13(2): what was announced was announced of the return, whichever line tells it; of two announcements the lesser binds.
    [Theory]
    [InlineData(20_000, null, 30_000, 30_000, null, 30_000)]
    [InlineData(30_000, 30_000, 20_000, null, null, 30_000)]
    [InlineData(5_000, 3_000, 5_000, 5_000, null, 3_000)]
    [InlineData(5_000, 5_000, 5_000, 3_000, null, 3_000)]
    [InlineData(5_000, 5_000, 1_000, null, 3_000, 3_000)]
    [InlineData(5_000, 3_000, 1_000, null, 5_000, 3_000)]
    public void An_announcement_is_of_the_return_and_the_least_of_them_binds(int first, int? firstAnnounced, int second, int? secondAnnounced, int? byTerms, int chargeable)
    {
        Money? Won(int? won) => won is { } some ? Money.Won(some) : null;
        ChargeDemand Line(int amount, int? announced) => new() { Kind = ChargeKind.ReturnShipping, Amount = Money.Won(amount), Announced = Won(announced) };
        var terms = byTerms is null ? ReturnTerms.None : new ReturnPolicy { Clauses = [new() { Kind = ClauseKind.ReturnShippingFee, Amount = Won(byTerms) }] }.Compile(Law.Korea);
        var charges = Law.Korea.Decide(Mind with { Charges = [Line(first, firstAnnounced), Line(second, secondAnnounced)] }, terms, AsOf).Charges;
        Assert.Equal(Money.Won(chargeable), charges.Aggregate(Money.Won(0), (sum, charge) => sum + charge.Chargeable));
        Assert.DoesNotContain(charges, charge => charge.Verdict == ChargeVerdict.Doubtful);
        Assert.Equal([firstAnnounced, secondAnnounced], charges.Select(charge => (int?)charge.Demand.Announced?.MinorUnits));
    }

    [Fact]
    public void Decree_24_what_was_used_up_is_chargeable_where_the_goods_were_not_as_agreed_too()
    {
        var defect = Mind with { Withdrawal = Mind.Withdrawal with { Reason = ReturnReason.Defective } };
        foreach (var kind in (ChargeKind[])[ChargeKind.ConsumedPart, ChargeKind.ConsumedUnits])
            Assert.Equal((ChargeVerdict.Allowed, Money.Won(8_000)),
                (Judge(new() { Kind = kind, Amount = Money.Won(8_000), ProvenCost = Money.Won(8_000) }, defect).Verdict,
                 Judge(new() { Kind = kind, Amount = Money.Won(8_000), ProvenCost = Money.Won(8_000) }, defect).Chargeable));
        Assert.Equal(Money.Won(0), Judge(new() { Kind = ChargeKind.Gift, Amount = Money.Won(8_000) }, defect).Chargeable);
    }

    [Theory]
    [InlineData(2500, 3000, null, null, "charge.within-announced", "미리 알린 금액 3,000원 안임: 2,500원 청구 가능.")]
    [InlineData(3000, 3000, null, null, "charge.within-announced", "미리 알린 금액 3,000원 안임: 3,000원 청구 가능.")]
    [InlineData(3001, 3000, null, null, "charge.up-to-announced", "미리 알린 금액 3,000원까지만 청구 가능.")]
    [InlineData(3000, 0, null, null, "charge.announced-free", "무료라고 미리 알림: 청구 불가.")]
    [InlineData(3000, null, null, 3000, "charge.within-ordinary", "미리 알리지 않은 운임: 통상 운임 3,000원 안임: 3,000원 청구 가능.")]
    [InlineData(3000, null, null, 2999, "charge.ordinary-freight", "미리 알리지 않은 운임: 통상 운임 2,999원까지만.")]
    [InlineData(3000, 4000, 3000, null, "charge.within-proven", "증명된 실제 비용 3,000원 안임: 3,000원 청구 가능.")]
    [InlineData(3000, 4000, 2999, null, "charge.as-proven", "증명된 실제 비용 2,999원까지만.")]
    [InlineData(3000, 4000, 0, null, "charge.cost-not-proven", "증명된 비용이 없음: 청구 불가.")]
    public void A_ceiling_is_said_as_it_bears_on_the_demand(int amount, int? announced, int? proven, int? ordinary, string code, string said)
    {
        Money? Won(int? won) => won is { } some ? Money.Won(some) : null;
        var finding = Judge(new() { Kind = ChargeKind.ReturnShipping, Amount = Money.Won(amount), Announced = Won(announced), ProvenCost = Won(proven), OrdinaryFreight = Won(ordinary) }).Finding;
        Assert.Equal((code, said), (finding.Code, finding.Explain(Language.Korean)));
    }

    [Theory]
    [InlineData(null, "charge.proof-untold")]
    [InlineData(0, "charge.cost-not-proven")]
    [InlineData(1, "charge.as-proven")]
    [InlineData(9, "charge.up-to-announced")]
    public void Import_tax_is_cut_by_what_is_less_the_announced_or_the_proven(int? proven, string code) =>
        Assert.Equal(code, Judge(new() { Kind = ChargeKind.ImportTax, Amount = Money.Won(9), Announced = Money.Won(5), ProvenCost = proven is { } won ? Money.Won(won) : null }).Finding.Code);

    // Decree 24: the supply cost of what was consumed, which the seller shows.
    [Theory]
    [InlineData(ChargeKind.ConsumedPart)]
    [InlineData(ChargeKind.ConsumedUnits)]
    [InlineData(ChargeKind.ImportTax)]
    public void Without_a_proof_nothing_is_charged_yet_and_nothing_is_settled(ChargeKind kind)
    {
        var judged = Judge(new() { Kind = kind, Amount = Money.Won(8_000), Announced = Money.Won(8_000) });
        Assert.Equal((ChargeVerdict.Doubtful, Money.Won(0), "charge.proof-untold"), (judged.Verdict, judged.Chargeable, judged.Finding.Code));
    }

    [Fact]
    public void A_ceiling_that_is_spent_is_said_so_and_every_refused_charge_names_an_article()
    {
        var freight = new ChargeDemand { Kind = ChargeKind.ReturnShipping, Amount = Money.Won(3000), Announced = Money.Won(3000) };
        Assert.Equal("charge.ceiling-spent", Law.Korea.Decide(Mind with { Charges = [freight, freight] }, AsOf).Charges[1].Finding.Code);
        var free = new ReturnPolicy { Clauses = [new() { Kind = ClauseKind.FreeReturns }] };
        Assert.NotEmpty(Assert.Single(Law.Korea.Decide(Mind with { Charges = [freight] }, free.Compile(Law.Korea), AsOf).Charges).Citations);
        var finland = LawBook.Of("FI").General;
        var defect = Mind with { Withdrawal = Mind.Withdrawal with { Reason = ReturnReason.Defective }, Charges = [freight] };
        Assert.Equal(finland.Regime.Cite(LawTopic.SellerBearsReturn), Assert.Single(Assert.Single(finland.Decide(defect, AsOf).Charges).Citations));
    }

    [Fact]
    public void While_it_is_open_who_bears_the_return_every_charge_is_doubtful()
    {
        var disputed = Mind with { Withdrawal = Mind.Withdrawal with { Reason = ReturnReason.Defective, Nonconformity = Proof.Disputed } };
        foreach (var kind in (ChargeKind[])[ChargeKind.ReturnShipping, ChargeKind.OverseasShipping, ChargeKind.ImportTax, ChargeKind.Gift, ChargeKind.ConsumedPart])
            Assert.Equal(ChargeVerdict.Doubtful, Judge(new() { Kind = kind, Amount = Money.Won(3_000), Announced = Money.Won(3_000), ProvenCost = Money.Won(3_000) }, disputed).Verdict);
        Assert.Equal(ChargeVerdict.Forbidden, Judge(new() { Kind = ChargeKind.Penalty, Amount = Money.Won(3_000) }, disputed).Verdict);
    }

    [Fact]
    public void Directive_Art_14_who_was_not_informed_pays_neither_for_lost_value_nor_for_a_service()
    {
        var finland = LawBook.Of("FI").General;
        Money Chargeable(ChargeKind kind, bool notInformed, Proof asked) => Assert.Single(finland.Decide(new()
        {
            Sale = new() { Subject = kind == ChargeKind.PerformedService ? SaleSubject.Service : SaleSubject.Goods },
            Supply = new() { On = new LocalDate(2025, 11, 3), BegunWithConsent = asked },
            Contract = new() { NotInformed = notInformed },
            Withdrawal = new() { NoticeOn = new LocalDate(2025, 11, 10) },
            Charges = [new() { Kind = kind, Amount = new(5_000, Currency.Eur), ProvenCost = new(4_000, Currency.Eur) }],
        }, AsOf).Charges).Chargeable;
        Assert.Equal(new Money(4_000, Currency.Eur), Chargeable(ChargeKind.DiminishedValue, false, Proof.No));
        Assert.Equal(new Money(0, Currency.Eur), Chargeable(ChargeKind.DiminishedValue, true, Proof.No));
        Assert.Equal(new Money(4_000, Currency.Eur), Chargeable(ChargeKind.PerformedService, false, Proof.Proven));
        Assert.Equal(new Money(0, Currency.Eur), Chargeable(ChargeKind.PerformedService, false, Proof.No));
        Assert.Equal(new Money(0, Currency.Eur), Chargeable(ChargeKind.PerformedService, true, Proof.Proven));
    }

    private static ReturnClaim Mind => new()
    {
        Supply = new() { On = new LocalDate(2025, 11, 3) },
        Withdrawal = new() { NoticeOn = new LocalDate(2025, 11, 10) },
    };

    private static ChargeJudgement Judge(ChargeDemand demand, ReturnClaim? claim = null) =>
        Assert.Single(Law.Korea.Decide((claim ?? Mind) with { Charges = [demand] }, AsOf).Charges);
}

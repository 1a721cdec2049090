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
    public void Freight_that_nobody_announced_stands_but_from_overseas_it_is_doubtful()
    {
        Assert.Equal(ChargeVerdict.Allowed, Judge(new() { Kind = ChargeKind.ReturnShipping, Amount = Money.Won(3000) }).Verdict);
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
        var terms = new ReturnPolicy { Clauses = [new() { Kind = ClauseKind.ReturnWindow, Days = 20 }] }.Compile(Law.Korea);
        var judged = Assert.Single(Law.Korea.Decide(late, terms, AsOf).Charges);
        Assert.Equal((ChargeVerdict.Doubtful, Money.Won(3000), "charge.beyond-law"), (judged.Verdict, judged.Chargeable, judged.Finding.Code));
    }

    [Fact]
    public void A_refused_return_has_no_charges() =>
        Assert.Empty(Law.Korea.Decide(Mind with { Withdrawal = new() { NoticeOn = new LocalDate(2025, 11, 12) }, Charges = [new() { Kind = ChargeKind.ReturnShipping, Amount = Money.Won(1) }] }, AsOf).Charges);

    private static ReturnClaim Mind => new()
    {
        Supply = new() { On = new LocalDate(2025, 11, 3) },
        Withdrawal = new() { NoticeOn = new LocalDate(2025, 11, 10) },
    };

    private static ChargeJudgement Judge(ChargeDemand demand, ReturnClaim? claim = null) =>
        Assert.Single(Law.Korea.Decide((claim ?? Mind) with { Charges = [demand] }, AsOf).Charges);
}

using CsRules.Laws;

namespace CsRules.Tests.Laws;

/// <summary>Who bears the return, what else may be charged, whether the delivery comes back: written from the acts.</summary>
public class CostsOfActsTests
{
    private static readonly ClaimFact[] Informed = [ClaimFact.InformedOfRight];
    private static readonly ClaimFact[] InformedAndBegun = [ClaimFact.BegunWithConsent, ClaimFact.InformedOfRight];

    [Theory]
    [InlineData("KR", CostBearer.Consumer, "18(9)")]
    [InlineData("KR/kr-door-to-door-act", CostBearer.Seller, "9(9)")]
    [InlineData("KR/kr-instalment-act", CostBearer.Seller, "10(10)")]
    [InlineData("FI", CostBearer.Consumer, "14")]
    [InlineData("DE", CostBearer.Consumer, "14")]
    [InlineData("FR", CostBearer.Consumer, "14")]
    [InlineData("GB", CostBearer.Consumer, "35")]
    [InlineData("TW", CostBearer.Seller, "19")]
    [InlineData("CN", CostBearer.Consumer, "25")]
    [InlineData("JP", CostBearer.Consumer, "15-3")]
    [InlineData("BR", CostBearer.Seller, "49")]
    [InlineData("TH", CostBearer.Consumer, "34")]
    [InlineData("VN", CostBearer.Seller, "38(3)")]
    public void Who_bears_the_return_of_a_change_of_mind(string act, CostBearer bearer, string article)
    {
        var regime = LawGiven.Of(act).Regime;
        Assert.Equal((bearer, article), (regime.ChangeOfMindCost, regime.Cite(bearer == CostBearer.Seller ? LawTopic.SellerBearsReturn : LawTopic.ConsumerBearsReturn)!.Article));
    }

    // 18(10), 9(9), and the laws of sale of the European Union and the United Kingdom; elsewhere nothing is held.
    [Theory]
    [InlineData("KR", CostBearer.Seller)]
    [InlineData("KR/kr-door-to-door-act", CostBearer.Seller)]
    [InlineData("KR/kr-instalment-act", null)]
    [InlineData("FI", CostBearer.Seller)]
    [InlineData("DE", CostBearer.Seller)]
    [InlineData("FR", CostBearer.Seller)]
    [InlineData("GB", CostBearer.Seller)]
    [InlineData("TW", null)]
    [InlineData("CN", null)]
    [InlineData("JP", null)]
    [InlineData("BR", null)]
    [InlineData("US", null)]
    [InlineData("TH", null)]
    public void Who_bears_that_of_what_is_not_as_agreed(string act, CostBearer? bearer) => Assert.Equal(bearer, LawGiven.Of(act).Regime.NonconformityCost);

    [Fact]
    public void Where_the_cost_was_not_announced_it_is_the_sellers_in_the_European_Union_and_the_United_Kingdom() => Assert.Equal(
        ["DE Seller", "FI Seller", "FR Seller", "GB Seller"],
        LawGiven.Acts.Where(law => law.Regime.ReturnCostIfNotAnnounced is not null).Select(law => $"{law.Regime.Id} {law.Regime.ReturnCostIfNotAnnounced}").Order(StringComparer.Ordinal));

    [Fact]
    public void No_act_lets_a_seller_charge_a_penalty() => Assert.All(LawGiven.Acts, law =>
    {
        Assert.False(law.Regime.PenaltyAllowed);
        Assert.DoesNotContain(law.Regime.Charges, rule => rule.Kind is ChargeKind.Penalty or ChargeKind.CancellationFee or ChargeKind.Restocking or ChargeKind.AgencyCommission
            or ChargeKind.Storage or ChargeKind.Labour or ChargeKind.PaymentFee or ChargeKind.UseInGeneral or ChargeKind.OutboundShipping);
    });

    [Theory]
    [InlineData("KR", OutboundRefund.NotStated, null)]
    [InlineData("KR/kr-door-to-door-act", OutboundRefund.NotStated, null)]
    [InlineData("KR/kr-instalment-act", OutboundRefund.NotStated, null)]
    [InlineData("FI", OutboundRefund.CheapestStandard, "13(2)")]
    [InlineData("DE", OutboundRefund.CheapestStandard, "13(2)")]
    [InlineData("FR", OutboundRefund.CheapestStandard, "13(2)")]
    [InlineData("GB", OutboundRefund.CheapestStandard, "34")]
    [InlineData("BR", OutboundRefund.Everything, "49")]
    [InlineData("TW", OutboundRefund.NotStated, null)]
    [InlineData("CN", OutboundRefund.NotStated, null)]
    [InlineData("JP", OutboundRefund.NotStated, null)]
    [InlineData("US", OutboundRefund.NotStated, null)]
    [InlineData("TH", OutboundRefund.NotStated, null)]
    [InlineData("VN", OutboundRefund.NotStated, null)]
    public void Whether_the_delivery_comes_back(string act, OutboundRefund outbound, string? article) =>
        Assert.Equal((outbound, article), (LawGiven.Of(act).Regime.Outbound, LawGiven.Of(act).Regime.Cite(LawTopic.Outbound)?.Article));

    // 18(9), 13(2), Decree 24, the decree on gifts; the round trip by terms alone. What was consumed also where the seller is at fault.
    [Fact]
    public void Korea() => Same(
        "KR",
        Line(ChargeKind.ReturnShipping, ChargeLimit.AnnouncedElseOrdinary, "18(9)"),
        Line(ChargeKind.OverseasShipping, ChargeLimit.AnnouncedElseOrdinary, "13(2)"),
        Line(ChargeKind.ImportTax, ChargeLimit.ProvenIfAnnounced, "13(2)"),
        Line(ChargeKind.RoundTripShipping, ChargeLimit.OnlyByTerms, ""),
        Line(ChargeKind.Gift, ChargeLimit.Demanded, "8"),
        Line(ChargeKind.ConsumedPart, ChargeLimit.Proven, "24", atSellersFault: true),
        Line(ChargeKind.ConsumedUnits, ChargeLimit.Proven, "24", atSellersFault: true));

    // The seller bears the return there.
    [Theory]
    [InlineData("KR/kr-door-to-door-act", "9(8)")]
    [InlineData("KR/kr-instalment-act", "10(8)")]
    public void Its_side_acts_what_was_consumed_alone(string act, string article) => Same(
        act,
        Line(ChargeKind.ConsumedPart, ChargeLimit.Proven, article, atSellersFault: true),
        Line(ChargeKind.ConsumedUnits, ChargeLimit.Proven, article, atSellersFault: true));

    [Theory]
    [InlineData("FI", "14", "14(2)", "14(3)")]
    [InlineData("DE", "14", "14(2)", "14(3)")]
    [InlineData("FR", "14", "14(2)", "14(3)")]
    [InlineData("GB", "35", "34", "36")]
    public void The_European_Union_and_the_United_Kingdom(string country, string back, string handling, string service) => Same(
        country,
        Line(ChargeKind.ReturnShipping, ChargeLimit.AnnouncedElseOrdinary, back),
        Line(ChargeKind.DiminishedValue, ChargeLimit.Proven, handling, needs: Informed),
        Line(ChargeKind.PerformedService, ChargeLimit.Proportionate, service, needs: InformedAndBegun));

    [Theory]
    [InlineData("CN", "25")]
    [InlineData("JP", "15-3")]
    [InlineData("TH", "34")]
    public void The_way_back_and_nothing_else(string country, string article) => Same(country, Line(ChargeKind.ReturnShipping, ChargeLimit.AnnouncedElseOrdinary, article));

    [Theory]
    [InlineData("TW")] // at no cost to the consumer
    [InlineData("BR")]
    [InlineData("US")]
    [InlineData("HK")]
    public void Nothing_at_all(string country) => Same(country);

    // What was used of a service, for who was told wrong.
    [Fact]
    public void Vietnam() => Same("VN", Line(ChargeKind.PerformedService, ChargeLimit.Proportionate, "38(3)"));

    // There is no freight back where nothing goes back.
    [Fact]
    public void What_is_a_cost_of_the_return() => Assert.Equal(
        [ChargeKind.ReturnShipping, ChargeKind.RoundTripShipping, ChargeKind.OverseasShipping, ChargeKind.ImportTax],
        Enum.GetValues<ChargeKind>().Where(kind => kind.IsOfTheReturn()));

    private static string Line(ChargeKind kind, ChargeLimit limit, string? article, bool atSellersFault = false, params ClaimFact[] needs) =>
        $"{kind}: {limit} [{article}] {(atSellersFault ? "even at the seller's fault" : "")} {string.Join(',', needs.Order())}";

    private static void Same(string act, params string[] lines)
    {
        var regime = LawGiven.Of(act).Regime;
        Assert.Equal(
            lines.Order(StringComparer.Ordinal),
            regime.Charges.Select(rule => Line(rule.Kind, rule.Limit, regime.Cite(rule.Topic)?.Article, rule.AtSellersFault, [.. rule.Needs])).Order(StringComparer.Ordinal));
    }
}

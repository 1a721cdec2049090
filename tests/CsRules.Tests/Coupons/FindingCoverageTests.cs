using System.Collections.Immutable;
using System.Text.RegularExpressions;
using CsRules.Coupons;
using CsRules.Decisions;
using CsRules.Documents;
using CsRules.Loyalty;
using static CsRules.Tests.Coupons.Shop;

namespace CsRules.Tests.Coupons;

/// <summary>Walks every code: texts in both languages and voices, each placeholder filled, each code said by some rule.</summary>
public partial class FindingCoverageTests
{
    [Fact]
    public void Every_code_of_the_texts_is_said_by_some_rule_and_fills_its_placeholders()
    {
        var said = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (code, data) in Findings().Select(f => (f.Code, f.Data)).Concat(InvalidInputs.AllErrors().Select(e => (e.Code, e.Data))))
        {
            said.Add(code);
            foreach (var language in Enum.GetValues<Language>())
                foreach (var voice in Enum.GetValues<Voice>())
                {
                    var template = Texts.Template(code, language, voice);
                    Assert.False(string.IsNullOrWhiteSpace(template), $"{code} lacks its {language} text for the {voice}");
                    foreach (Match hole in Hole().Matches(template!))
                        Assert.True(data.Any(d => d.Name == hole.Groups[1].Value), $"{code} has no value for {hole.Value}");
                }
        }

        var written = Texts.Codes(Language.English).Where(c => Family().IsMatch(c)).ToList();
        Assert.Equal(written.Order(StringComparer.Ordinal), Texts.Codes(Language.Korean).Where(c => Family().IsMatch(c)).Order(StringComparer.Ordinal));
        Assert.Empty(written.Except(said));
    }

    [Theory]
    [InlineData(typeof(BenefitKind), "benefit-kind")]
    [InlineData(typeof(CouponTarget), "coupon-target")]
    public void Every_value_has_its_label_in_both_languages(Type type, string name)
    {
        foreach (var value in Enum.GetNames(type))
            foreach (var language in Enum.GetValues<Language>())
                Assert.NotNull(Texts.Template($"label.{name}.{Upper().Replace(value, "-$0").TrimStart('-').ToLowerInvariant()}", language, Voice.Agent));
    }

    [Fact]
    public void Customers_read_polite_korean_with_the_right_particles()
    {
        var unit = PointsPayment.For(Compiled().Best(Cart(Line("1", 9_000)), new(), Noon).Price, new(Money.Won(350)) { Unit = Money.Won(100) });
        Assert.Equal("적립금은 100원 단위로 사용되어 50원은 그대로 남아 있습니다.", unit.Limits[0].Explain(Language.Korean, Voice.Customer));
        foreach (var code in Texts.Codes(Language.Korean).Where(c => Finding().IsMatch(c)))
            Assert.EndsWith("니다.", Texts.Template(code, Language.Korean, Voice.Customer)!.TrimEnd(), StringComparison.Ordinal);
    }

    private static IEnumerable<Finding> Findings()
    {
        var cart = Cart(Line("1", 10_000), Line("2", 6_000)) with { Shipping = new(Money.Won(3_000)) { FreeFrom = Money.Won(16_000) } };
        var gift = new CouponDefinition("gift", CouponTarget.Order, new(BenefitKind.Gift) { Gift = "mug" }) { Group = "g" };
        var shipping = new CouponDefinition("ship", CouponTarget.Shipping, new(BenefitKind.FreeShipping));
        CouponDefinition[] coupons =
        [
            Order("all") with { FirstOrderOnly = true, MemberTiers = ["VIP"], Channels = ["app"], Limits = new() { Total = 1, PerCustomer = 1 } },
            Order("when") with { Validity = new() { From = Today.PlusDays(1), Days = [Weekday.Sunday], TimeFrom = "20:00" } },
            Order("issued") with { Validity = new() { DaysFromIssue = 3 } },
            Order("past") with { Validity = new() { Until = Today.PlusDays(-1) } },
            Order("small") with { Minimum = new() { Spend = Money.Won(99_000), Quantity = 9 } },
            Product("other") with { Products = ["x"] },
            Product("set") with { Benefit = new(BenefitKind.BuyGet) { Buy = 2, Get = 1 }, AppliesTo = LineScope.AllMatching },
            Product("sides") with { Benefit = new(BenefitKind.BuyGet) { Buy = 2, Get = 1, GetProducts = ["y"] }, AppliesTo = LineScope.AllMatching, Products = ["x"] },
            Order("dearer", 1_000) with { Group = "g", Priority = 1 }, Order("cheap", 15_000) with { Group = "g" }, gift, shipping,
            Order("tier") with { Benefit = new(BenefitKind.Tiered) { Tiers = [new(Money.Won(99_000)) { Amount = Money.Won(1) }] } },
        ];
        var uses = ImmutableDictionary<string, int>.Empty.Add("all", 1);
        var shopper = new Shopper { Uses = uses, UsesByAll = uses };
        foreach (var unused in Compiled(coupons).Best(cart, shopper, Noon).NotUsed.SelectMany(u => u.Reasons)) yield return unused;
        foreach (var unused in Compiled(Order("a", 2_000), shipping).Best(cart, shopper, Noon).NotUsed.SelectMany(u => u.Reasons)) yield return unused;
        var plain = Cart(Line("1", 10_000), Line("2", 6_000));
        foreach (var unused in Compiled(shipping, Order("a", 20_000), Order("b")).Best(plain, shopper, Noon).NotUsed.SelectMany(u => u.Reasons)) yield return unused;

        // What is said where the nodes ended first.
        CouponDefinition[] many = [.. Enumerable.Range(0, 9).Select(i => Product($"p{i}", 900 + i)), Order("far", 1) with { Minimum = new() { Spend = Money.Won(15_000), Measured = MeasuredAt.Running } }, Order("big", 5_000)];
        foreach (var nodes in (long[])[1, 3, 10, 30, 100])
            foreach (var unused in Compiled(many).Best(plain, shopper, Noon, nodes).NotUsed.SelectMany(u => u.Reasons)) yield return unused;

        CouponDefinition[] clashing =
        [
            Order("e") with { Exclusive = true }, Order("g1") with { Group = "g" }, Order("g2") with { Group = "g" }, gift,
            Product("p1"), Product("p2"), Product("p3") with { Products = ["2"] }, shipping, shipping with { Id = "ship2" },
        ];
        var fee = plain with { Shipping = new(Money.Won(3_000)) };
        CouponChoice[] chosen = [new("e"), new("g1"), new("g2"), new("gift"), new("p1", "1"), new("p2", "1"), new("p3", "1"), new("ship"), new("ship2")];
        foreach (var refused in Compiled(clashing).Price(fee, chosen, shopper, Noon).Refused.SelectMany(r => r.Reasons)) yield return refused;

        var price = Compiled().Best(fee, shopper, Noon).Price;
        PointsOffer[] offers =
        [
            new(Money.Won(100)) { MinimumBalance = Money.Won(101), MinimumOrder = Money.Won(99_000) },
            new(Money.Won(9_999)) { UpTo = Rate.Percent(10), Unit = Money.Won(1_000) },
        ];
        foreach (var limit in offers.SelectMany(o => PointsPayment.For(price, o).Limits)) yield return limit;
    }

    [GeneratedRegex(@"\{(\w+)(:[^}]*)?\}")]
    private static partial Regex Hole();

    [GeneratedRegex(@"^(coupon|coupon-book|cart|points)\.")]
    private static partial Regex Family();

    // The codes with a voice of their own for customers; the others speak to whoever writes the document.
    [GeneratedRegex(@"^coupon\.(first-order-only|wrong-|used-|not-|expired|no-matching|minimum-spend|minimum-quantity$|(set|buy|get)-short$|gives-nothing|no-better|dearer|must-stand|group-taken|line-taken|shipping-taken)|^points\.(balance|order|share|unit)")]
    private static partial Regex Finding();

    [GeneratedRegex("[A-Z]")]
    private static partial Regex Upper();
}

using CsRules.Decisions.Page;
using CsRules.Documents;
using CsRules.Loyalty;
using CsRules.Testing;
using CsRules.Tests.Decisions;
using NodaTime;

namespace CsRules.Tests.Loyalty;

public class TierCheckTests
{
    private static readonly Instant June = TierTests.At(2025, 6, 1);

    private static readonly TierProgram Program = TierTests.Ladder(3).Program with
    {
        Tiers = [new() { Id = "white" }, new() { Id = "silver", Name = "Silver", Spend = Money.Won(1000) }, new() { Id = "gold", Spend = Money.Won(3000) }],
    };

    [Fact]
    public void Who_rises_and_who_falls_is_told_at_the_tier_they_come_to()
    {
        TierHistory[] customers =
        [
            Buyer(1000, "white"), Buyer(3000, "white"), Buyer(3000, "silver"), Buyer(3000, "gold"),
            Buyer(2999, "gold"), Buyer(0, "gold"), Buyer(999, "silver"), Buyer(1000), Buyer(0, "white"),
        ];
        var check = TierCheck.Of(Program.Compile(), customers, June);
        Assert.Equal(
            [("white", 3L, 0L, 2L), ("silver", 3, 1, 1), ("gold", 3, 2, 0)],
            check.Tiers.Select(t => (t.Tier, t.Customers, t.Rises, t.Falls)));
    }

    [Fact]
    public void A_tier_that_is_held_by_hand_or_to_the_end_of_its_period_does_not_fall()
    {
        var promised = new TierHistory { Last = new("gold", new(2025, 1, 1), new(2025, 6, 1)) };
        var byHand = new TierHistory { Last = new("gold", new(2025, 1, 1), new(2025, 5, 1)), Floor = new("gold") };
        var check = TierCheck.Of(Program.Compile(), [promised, byHand], June);
        Assert.Equal((2, 0, 0), (check.Tiers[2].Customers, check.Tiers.Sum(t => t.Falls), check.Tiers.Sum(t => t.Rises)));
    }

    // The window is three months; the year goes from 1 June 2024 up to but not including 1 June 2025.
    [Fact]
    public void Benefits_cost_what_the_members_of_today_bought_in_twelve_whole_months()
    {
        var program = Program with
        {
            DeliveryCost = Money.Won(300),
            Tiers = Program.Tiers.SetItem(2, Program.Tiers[2] with
            {
                Benefits = new()
                {
                    DiscountRate = Rate.Percent(10),
                    EarnRate = Rate.Percent(1),
                    FreeShipping = true,
                    Coupons = [new("birthday", 1, Money.Won(5000)), new("monthly", 12, Money.Won(100)), new("unknown", 5)],
                },
            }),
        };
        var gold = new TierHistory
        {
            Orders =
            [
                Order(TierTests.At(2024, 5, 31, 23, 59), 100_000), Order(TierTests.At(2024, 6, 1), 7000),
                Order(TierTests.At(2025, 5, 31, 23, 59), 3000), Order(June, 100_000),
            ],
        };
        var check = TierCheck.Of(program.Compile(), [gold, Buyer(3000), Buyer(2000)], June);
        var tier = check.Tiers[2];
        Assert.Equal(2, tier.Customers);
        Assert.Equal((Money.Won(6000), Money.Won(13_000)), (tier.Spend, tier.YearlySpend));
        // 10% and 1% of 13,000; three orders at 300; for each of two members 5,000 + 12 × 100.
        Assert.Equal((Money.Won(1300), Money.Won(130), Money.Won(900), Money.Won(12_400)), (tier.Discounts, tier.Points, tier.Shipping, tier.Coupons));
        Assert.Equal((Money.Won(14_730), Money.Won(14_730)), (tier.YearlyCost, check.YearlyCost));
        Assert.All(check.Tiers.Take(2), t => Assert.True(t.YearlyCost.IsZero));
    }

    [Fact]
    public void Free_shipping_costs_nothing_that_is_known_where_the_program_does_not_say_what_a_delivery_costs()
    {
        var program = Program with { Tiers = Program.Tiers.SetItem(2, Program.Tiers[2] with { Benefits = new() { FreeShipping = true } }) };
        Assert.True(TierCheck.Of(program.Compile(), [Buyer(3000)], June).YearlyCost.IsZero);
    }

    // Ten customers, one of them in silver, so that no other warning sounds.
    [Theory]
    [InlineData(2, null, false)]
    [InlineData(3, null, true)]
    [InlineData(5, 50, false)]
    [InlineData(6, 50, true)]
    public void The_top_tier_may_have_its_share_and_not_one_more(int top, int? percent, bool warns)
    {
        var program = Program with { TopTierAtMost = percent is { } p ? Rate.Percent(p) : null };
        var check = TierCheck.Of(program.Compile(), Crowd(9 - top, 1, top), June);
        Assert.Equal(warns ? ["tier-check.top-too-large"] : [], Codes(check));
        if (warns) Assert.Contains($"gold holds {top}0%", check.Warnings[0].Explain(Language.English), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(7, null, false)]
    [InlineData(8, null, true)]
    [InlineData(5, 60, false)]
    [InlineData(6, 60, true)]
    public void A_tier_that_nearly_everybody_has_is_told_from_its_share_on(int silver, int? percent, bool warns)
    {
        var program = Program with { NearlyEverybody = percent is { } p ? Rate.Percent(p) : null };
        var check = TierCheck.Of(program.Compile(), Crowd(9 - silver, silver, 1), June);
        Assert.Equal(warns ? ["tier-check.nearly-everybody"] : [], Codes(check));
    }

    [Theory]
    [InlineData(1, "")]
    [InlineData(0, "tier-check.empty tier-check.nobody-below")]
    public void A_tier_with_nobody_below_it_is_told(int white, string codes) =>
        Assert.Equal(codes, string.Join(' ', Codes(TierCheck.Of((Program with { TopTierAtMost = Rate.Percent(60) }).Compile(), Crowd(white, 1, 1), June))));

    [Theory]
    [InlineData(1, false)]
    [InlineData(0, true)]
    public void A_tier_with_nobody_in_it_is_told(int gold, bool warns)
    {
        var warnings = TierCheck.Of(Program.Compile(), Crowd(5, 4, gold), June).Warnings;
        Assert.Equal(warns ? ["gold"] : [], warnings.Where(w => w.Code == "tier-check.empty").Select(w => w["tier"]));
    }

    [Fact]
    public void The_lowest_tier_may_have_nearly_everybody_and_a_lone_tier_has_no_top() =>
        Assert.Multiple(
            () => Assert.Empty(TierCheck.Of(Program.Compile(), Crowd(98, 1, 1), June).Warnings),
            () => Assert.Empty(TierCheck.Of((Program with { Tiers = [new() { Id = "all" }] }).Compile(), Crowd(3, 3, 3), June).Warnings));

    [Fact]
    public void Nobody_at_all_is_one_warning_and_no_share()
    {
        var check = TierCheck.Of(Program.Compile(), [], June);
        Assert.Equal(["tier-check.no-customers"], Codes(check));
        Assert.All(check.Tiers, t => Assert.Equal(Rate.Zero, t.Share));
    }

    [Fact]
    public void Every_warning_is_one_of_these_and_fills_its_placeholders()
    {
        var produced = new HashSet<string>(StringComparer.Ordinal);
        foreach (var crowd in (TierHistory[][])[[], Crowd(0, 0, 3), Crowd(1, 9, 0), Crowd(0, 1, 0), Crowd(1, 1, 1)])
            foreach (var warning in TierCheck.Of(Program.Compile(), crowd, June).Warnings) TextCoverage.Keep(warning, produced);
        Assert.Empty(TextCoverage.Written("tier-check.").Where(c => !c.StartsWith("tier-check.page-", StringComparison.Ordinal)).Except(produced));
        foreach (var language in Enum.GetValues<Language>())
        {
            var page = TierCheck.Of(Program.Compile(), Crowd(1, 9, 2), June).ToHtml(language);
            // The words of the page: each of them stands there, up to its first hole.
            foreach (var code in TextCoverage.Written("tier-check.page-"))
            {
                var words = Texts.Template(code, language, Voice.Agent)!.Split('}')[^1];
                Assert.Contains(PageFrame.Encode(words), page, StringComparison.Ordinal);
            }

            Assert.DoesNotContain("tier-check.", page, StringComparison.Ordinal);
        }
    }

    // Each customer judged alone is the obvious twin of the check; shares are dropped fractions of one.
    [Property(MaxTest = 300)]
    public bool A_check_is_all_customers_assessed_one_by_one_and_shares_sum_to_one(byte[] spends, byte[] lasts)
    {
        var ladder = Program.Compile();
        var customers = spends.Select((s, i) => Buyer(s * 16, i < lasts.Length ? Program.Tiers[lasts[i] % 3].Id : null)).ToList();
        var check = TierCheck.Of(ladder, customers, June);
        var alone = customers.ConvertAll(c => ladder.Assess(c, June));
        var same = check.Tiers.All(t => t.Customers == alone.Count(a => a.Current.Id == t.Tier)
            && t.Rises == alone.Count(a => a.Current.Id == t.Tier && a.Change == TierChange.Rise)
            && t.Falls == alone.Count(a => a.Current.Id == t.Tier && a.Change == TierChange.Fall)
            && t.Spend.MinorUnits == alone.Where(a => a.Current.Id == t.Tier).Sum(a => a.Spend.MinorUnits));
        var shares = check.Tiers.Sum(t => t.Share.Millionths);
        return same && (spends.Length == 0 ? shares == 0 : shares <= Rate.Whole && shares > Rate.Whole - check.Tiers.Length);
    }

    private static IEnumerable<string> Codes(TierCheck check) => check.Warnings.Select(w => w.Code);

    private static TierHistory[] Crowd(int white, int silver, int gold) =>
        [.. Enumerable.Repeat(Buyer(0), white), .. Enumerable.Repeat(Buyer(1000), silver), .. Enumerable.Repeat(Buyer(3000), gold)];

    // The tier before was assessed last month, so that its period is over.
    private static TierHistory Buyer(long won, string? last = null) => new()
    {
        Orders = won == 0 ? [] : [Order(TierTests.At(2025, 5, 1), won)],
        Last = last is null ? null : new(last, new(2025, 1, 1), new(2025, 5, 1)),
    };

    private static TierOrder Order(Instant at, long won) => new() { At = at, Spend = new() { Items = Money.Won(won) }, ConfirmedAt = at };
}

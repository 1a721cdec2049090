using CsRules.Decisions;
using CsRules.Documents;
using CsRules.Markets;
using CsRules.Orders;
using NodaTime;
using static CsRules.Tests.Markets.MarketGiven;

namespace CsRules.Tests.Markets;

/// <summary>What a seller reads: one sentence for each standing, and no sentence for what is not so.</summary>
public class MarketWordsTests
{
    private static readonly MarketSource Source = new() { Name = new("판매자들의 글", "sellers' reports"), Confidence = Confidence.Partly };

    private static string[] Lines(MarketPlan plan, MarketFacts facts, Instant asOf) => [.. MarketAnswer.Of(plan.Assess(facts, asOf), Language.English).Lines];

    private static OrderLife Gone(int i) => Order("g" + i, At(11, 3, 9), (OrderEventKind.Cancel, At(11, 4))) with { Supply = new() { StockOut = new() { KnownOn = new LocalDate(2025, 11, 4) } } };

    private static OrderLife Kept(int i) => Order("k" + i, At(11, 3, 9), (OrderEventKind.Ship, At(11, 4)));

    private static OrderLife[] Orders(int gone, int kept) => [.. Enumerable.Range(0, gone).Select(Gone), .. Enumerable.Range(0, kept).Select(Kept)];

    [Theory]
    [InlineData(0, 0, "No points in the last 30 days, on 0 paid orders.", "10 more points meet the conditions of a sanction.", "What would follow: step 1: caution.")]
    [InlineData(1, 1, "2 points in the last 30 days, on 2 paid orders: 100%.", "8 more points meet the conditions of a sanction.", "What would follow: step 1: caution.")]
    [InlineData(5, 0, "10 points in the last 30 days, on 5 paid orders: 200%.", "The conditions of a sanction are met; 21 more paid orders end that.", "What follows: step 1: caution.")]
    public void Points_and_what_is_missing_are_said_in_one_way_each(int gone, int kept, params string[] said) =>
        Assert.Equal(said, Lines(SmartStore, Facts(Orders(gone, kept)), At(11, 5)).Take(3));

    [Fact]
    public void A_condition_that_nobody_knows_is_not_said_to_be_met()
    {
        var rules = SmartStore.Rules with { Sanction = SmartStore.Rules.Sanction! with { IsUnknown = true } };
        Assert.Equal("8 more points meet the conditions of a sanction that are known.", Lines(rules.Compile(), Facts(Orders(1, 1)), At(11, 5))[1]);
        var met = rules.Compile().Assess(Facts(Orders(5, 0)), At(11, 5));
        var answer = MarketAnswer.Of(met, Language.English);
        Assert.Null(met.IsSanctioned);
        Assert.Equal("What would follow: step 1: caution.", answer.Lines[1]);
        Assert.Contains("Whether the conditions of a sanction are met: what is known of them is, and one figure was not seen.", answer.NotKnown);
        Assert.Contains("A condition of the sanction whose figure was not seen.", MarketAnswer.Of(rules.Compile().Assess(Facts(), At(11, 5)), Language.English).NotKnown);
    }

    [Fact]
    public void By_points_alone_no_order_ends_a_sanction_and_without_an_order_there_is_no_share()
    {
        var rules = SmartStore.Rules with { Sanction = SmartStore.Rules.Sanction! with { LeastShare = null } };
        Assert.Equal("The conditions of a sanction are met.", Lines(rules.Compile(), Facts(Orders(5, 0)), At(11, 5))[1]);
        // Given on 3 November for what was paid in September: no order of the last thirty days is paid.
        var old = Order("o", At(9, 22, 9), (OrderEventKind.Cancel, At(11, 3))) with { Supply = new() { StockOut = new() { KnownOn = new LocalDate(2025, 9, 22) } } };
        Assert.EndsWith("points in the last 30 days, and no paid order.", Lines(SmartStore, Facts(old), At(11, 5))[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_ratio_says_what_may_go_wrong_or_what_must_go_right()
    {
        MarketFacts Sent(int good, int late) => new()
        {
            Seller = new() { LeadDays = 1 },
            Orders = [.. Enumerable.Range(0, good).Select(i => Order("g" + i, At(11, 3, 9), (OrderEventKind.Ship, At(11, 3, 10)))), .. Enumerable.Range(0, late).Select(i => Order("l" + i, At(11, 3, 9), (OrderEventKind.Ship, At(11, 5, 9))))],
        };
        string Said(Rate? least, int good, int late) => Lines(
            (MarketBook.Find("coupang")! with { Ratios = [new() { Kind = MarketRatioKind.OnTimeDispatch, Days = 7, Least = least, Source = Source }] }).Compile(), Sent(good, late), At(11, 6))[0];
        Assert.EndsWith(": nothing to count yet.", Said(Rate.Percent(80), 0, 0), StringComparison.Ordinal);
        Assert.EndsWith(": 3 of 4, 75%.", Said(null, 3, 1), StringComparison.Ordinal);
        Assert.EndsWith(": 9 of 10, 90% (least 80%); 1 more may go wrong.", Said(Rate.Percent(80), 9, 1), StringComparison.Ordinal);
        Assert.EndsWith(": 3 of 4, 75% (least 80%); 1 good one in turn reaches the least.", Said(Rate.Percent(80), 3, 1), StringComparison.Ordinal);
        Assert.EndsWith(": 3 of 4, 75% (least 100%); what went wrong has to leave the days that count.", Said(Rate.Percent(100), 3, 1), StringComparison.Ordinal);
    }

    [Fact]
    public void Marks_and_grades_are_named_and_what_is_missing_for_them()
    {
        string Mark(int satisfied) => Lines(MarketBook.Plan("auction"), new() { Seller = new() { Satisfied = satisfied } }, At(11, 5))[0];
        Assert.Equal("Mark of satisfaction: 5.", Mark(10));
        Assert.Equal("No mark of satisfaction is shown (1 rating missing, or too many cancels).", Mark(9));
        Assert.Equal("No mark of satisfaction is shown (10 ratings missing, or too many cancels).", Mark(0));
        var confirmed = Enumerable.Range(0, 99).Select(i => Order("o" + i, At(10, 13, 9), (OrderEventKind.Ship, At(10, 13, 10)), (OrderEventKind.Deliver, At(10, 14)), (OrderEventKind.Confirm, At(10, 31, 23, 59))));
        var lines = Lines(SmartStore, Facts([.. confirmed]), At(11, 1, 0));
        Assert.Contains("Grade on Sunday 2 November 2025: with 99 orders and KRW 2,970,000 confirmed so far, seed is certain.", lines);
        Assert.Contains("1 order is missing for sprout.", lines);
        Assert.Contains("KRW 2,000,000 is missing for sprout.", Lines(SmartStore, Facts(), At(11, 1, 0)));
    }

    [Fact]
    public void A_score_is_asked_for_by_its_missing_points()
    {
        var graded = new MarketRules
        {
            Id = "own",
            Name = new("우리", "ours"),
            Grades = [new() { Months = 1, DayOfMonth = 1, Source = Source, Steps = [new() { Id = "plain" }, new() { Id = "good", Score = 80 }] }],
        }.Compile();
        Assert.Contains("5 points of the service score missing for good.", Lines(graded, new() { Seller = new() { Score = 75 } }, At(11, 5)));
        Assert.DoesNotContain(Lines(graded, new() { Seller = new() { Score = 80 } }, At(11, 5)), line => line.Contains("missing", StringComparison.Ordinal));
        // What the seller does not tell is not guessed.
        Assert.Contains("What good asks was not seen.", MarketAnswer.Of(graded.Assess(new(), At(11, 5)), Language.English).NotKnown);
    }

    [Fact]
    public void A_source_carries_how_sure_it_is_unless_it_is_the_marketplaces_own_page()
    {
        Assert.Equal("sellers' reports (partly confirmed)", MarketWords.Source(Source, Language.English));
        Assert.Equal("sellers' reports", MarketWords.Source(Source with { Confidence = Confidence.Confirmed }, Language.English));
    }
}

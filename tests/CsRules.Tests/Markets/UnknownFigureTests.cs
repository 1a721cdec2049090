using CsRules.Decisions;
using CsRules.Documents;
using CsRules.Markets;
using NodaTime;
using static CsRules.Tests.Markets.MarketGiven;

namespace CsRules.Tests.Markets;

/// <summary>What no source gives is named, and what can be computed is: nothing is guessed.</summary>
public class UnknownFigureTests
{
    private static readonly MarketSource Seen = new() { Name = new("판매자의 글", "a seller's report"), Confidence = Confidence.Unconfirmed };

    // Paid on Monday 13 October, two business days: due on Wednesday 15, its points on Thursday 16.
    private static readonly MarketRules Own = new()
    {
        Id = "smartstore",
        Name = new("우리 장터", "Our market"),
        Regime = "KR",
        Dispatch = new() { BusinessDays = 2, Source = Seen },
        Penalties = [new() { Event = MarketEvent.DispatchLate, Points = 1, Source = Seen }],
        Sanction = new() { Days = 30, LeastPoints = 5, Source = Seen },
    };

    private static MarketFacts Late(int orders) => Facts([.. Enumerable.Range(0, orders).Select(i => Order("o" + i, At(10, 13, 9)))]);

    [Theory]
    [InlineData(4, false, false, 1L)]
    [InlineData(5, false, true, null)]
    [InlineData(4, true, false, 1L)] // below what is known: nobody needs the other figure to say no
    [InlineData(5, true, null, null)]
    public void A_sanction_is_certain_or_not_or_nobody_can_say(int late, bool isUnknown, bool? sanctioned, long? left)
    {
        var status = (Own with { Sanction = Own.Sanction! with { IsUnknown = isUnknown } }).Compile().Assess(Late(late), At(10, 20));
        Assert.Equal((late, sanctioned, left), ((int)status.Points, status.IsSanctioned, status.PointsLeft));
        Assert.Equal(isUnknown, MarketAnswer.Of(status, Language.English).NotKnown.Any(line => line.Contains("sanction", StringComparison.Ordinal)));
    }

    [Fact]
    public void Points_that_nobody_knows_are_told_when_they_come_and_not_counted()
    {
        var status = (Own with { Penalties = [Own.Penalties[0] with { Points = null }] }).Compile().Assess(Late(1), At(10, 20));
        Assert.Equal((0L, (int?)null, new LocalDate(2025, 10, 16)), (status.Points, status.Entries[0].Points, status.Entries[0].GivenOn));
        Assert.Equal("'발송 지연'의 점수: 몇 점인지 확인하지 못해 세지 않았습니다.", Assert.Single(MarketAnswer.Of(status, Language.Korean).NotKnown));
    }

    [Fact]
    public void What_the_presets_do_not_know_is_named()
    {
        static IEnumerable<string> Of(string market) => MarketAnswer.Of(MarketBook.Plan(market).Assess(new(), At(10, 20)), Language.English).NotKnown;
        Assert.Equal(["The least of order fulfilment was not seen.", "The least of on-time dispatch was not seen."], Of("coupang"));
        Assert.Equal(["What costs how many points on Kakao Talk Checkout is not known, so none are counted."], Of("kakao"));
        Assert.Contains("When a step of sanctions ends was not seen.", Of("smartstore"));
    }

    [Fact]
    public void Rules_of_the_seller_s_own_have_their_own_name() =>
        Assert.Equal("우리 장터", MarketAnswer.Of(Own.Compile().Assess(new(), At(10, 20)), Language.Korean).Name);

    [Fact]
    public void The_step_that_would_follow_is_the_one_after_those_the_seller_has_had()
    {
        string? Step(int had) => SmartStore.Assess(new() { Seller = new() { Sanctions = had } }, At(11, 5)).Step?.English;
        Assert.Equal(("step 1: caution", "step 2: warning, with limits", "step 3: no further sales", "step 3: no further sales"), (Step(0), Step(1), Step(2), Step(3)));
    }

    [Theory]
    [InlineData("market.penalty-points", "Penalties[0].Points")]
    [InlineData("market.days", "Penalties[0].BusinessDays")]
    [InlineData("market.penalty-points", "Sanction.LeastPoints")]
    [InlineData("market.no-condition", "Sanction")]
    [InlineData("market.hours", "Ratios[0].Hours")]
    [InlineData("market.ratings", "Marks.LeastRatings")]
    [InlineData("market.orders", "Grades[0].Steps[0].Orders")]
    public void Every_figure_is_refused_by_its_own_name(string code, string path)
    {
        var wrong = path switch
        {
            "Penalties[0].Points" => Own with { Penalties = [Own.Penalties[0] with { Points = 0 }] },
            "Penalties[0].BusinessDays" => Own with { Penalties = [Own.Penalties[0] with { BusinessDays = -1 }] },
            "Sanction.LeastPoints" => Own with { Sanction = Own.Sanction! with { LeastPoints = 0 } },
            "Sanction" => Own with { Sanction = Own.Sanction! with { LeastPoints = null } },
            "Ratios[0].Hours" => Own with { Ratios = [new() { Kind = MarketRatioKind.Answered, Days = 30, Hours = 0, Source = Seen }] },
            "Marks.LeastRatings" => Own with { Marks = new() { LeastRatings = -1, CancelledBelow = Rate.Percent(5), Steps = [], Source = Seen } },
            _ => Own with { Grades = [new() { Months = 1, DayOfMonth = 2, Steps = [new() { Id = "a", Orders = -1 }], Source = Seen }] },
        };
        var error = Assert.Single(Validation.Check(new MarketRulesValidator(), wrong));
        Assert.Equal((code, path), (error.Code, Path(error.Path)));
        // "$.penalties[0].points" is the document's word for it.
        static string Path(string path) => string.Join('.', path[2..].Split('.').Select(part => char.ToUpperInvariant(part[0]) + part[1..]));
    }

    [Theory]
    [InlineData("13:59", true)]
    [InlineData("00:00", true)]
    [InlineData("24:00", false)]
    [InlineData("2 pm", false)]
    public void A_cut_off_is_a_time_of_day(string written, bool isOne) =>
        Assert.Equal(isOne, DocumentReader.Read(System.Text.Encoding.UTF8.GetBytes($$$"""{"market":"smartstore","seller":{"sameDayCutOff":"{{{written}}}"}}"""), CsRulesJson.TypeOf<MarketCase>()).Errors.IsEmpty);
}

using CsRules.Documents;
using CsRules.Markets;
using CsRules.Orders;
using CsRules.Sla;
using FluentValidation;
using NodaTime;
using static CsRules.Tests.Markets.MarketGiven;

namespace CsRules.Tests.Markets;

/// <summary>What can't be true of a marketplace's rules, of a seller and of a seller's document: code and place, and the last value that can be.</summary>
public class MarketValidatorTests
{
    private static readonly MarketSource Source = new() { Name = new("규칙", "rule") };

    private static readonly MarketRules Plain = new() { Id = "own", Name = new("우리 규칙", "ours") };

    private static MarketSanction Sanction => new() { Days = 30, LeastPoints = 10, Source = Source };

    private static MarketGrades Grades(params MarketGrade[] steps) => new() { Months = 1, DayOfMonth = 1, Source = Source, Steps = [.. steps] };

    private static MarketMarks Marks(params (string Mark, int Percent)[] steps) =>
        new() { LeastRatings = 10, CancelledBelow = Rate.Percent(5), Source = Source, Steps = [.. steps.Select(step => new MarketMark(step.Mark, Rate.Percent(step.Percent)))] };

    private static string Told<T>(IValidator<T> validator, T value) => string.Join("; ", Validation.Check(validator, value).Select(error => $"{error.Code} {error.Path}"));

    public static TheoryData<string, string> Wrong() => new()
    {
        { "id", "market.no-id $.id" },
        { "country", "claim.unknown-regime $.regime" },
        { "dispatch", "market.days $.dispatch.businessDays; market.days $.dispatch.afterCutOff" },
        { "penalty", "market.days $.penalties[1].businessDays; market.penalty-points $.penalties[1].points" },
        { "penalty of nothing", "market.penalty-points $.penalties[0].points" },
        { "no window", "market.no-window $.sanction" },
        { "sanction", "market.days $.sanction.days; market.penalty-points $.sanction.leastPoints; market.share $.sanction.leastShare" },
        { "no condition", "market.no-condition $.sanction" },
        { "suspension", "market.ends-before $.suspensions[1].until" },
        { "ratio", "market.days $.ratios[0].days; market.hours $.ratios[0].hours; market.share $.ratios[0].least" },
        { "ratio too large", "market.days $.ratios[0].days; market.hours $.ratios[0].hours; market.share $.ratios[0].least" },
        { "months", "market.months $.grades[0].months; market.day-of-month $.grades[0].dayOfMonth" },
        { "no months", "market.months $.grades[0].months; market.day-of-month $.grades[0].dayOfMonth" },
        { "no grades", "market.no-grades $.grades[0].steps" },
        { "grades", "market.grade-twice $.grades[0].steps[1].id; market.sales $.grades[0].steps[1].sales; market.sales $.grades[0].steps[2].sales; market.orders $.grades[0].steps[2].orders" },
        { "ratings", "market.ratings $.marks.leastRatings" },
        { "marks", "market.marks-order $.marks.steps[1].least; market.marks-order $.marks.steps[2].least" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Rules_that_cant_be_are_told_at_their_place(string what, string expected)
    {
        var rules = what switch
        {
            "id" => Plain with { Id = "" },
            "country" => Plain with { Regime = "XX" },
            "dispatch" => Plain with { Dispatch = new() { BusinessDays = -1, AfterCutOff = 3_661, Source = Source } },
            "penalty" => Plain with { Sanction = Sanction, Penalties = [new() { Event = MarketEvent.DispatchLate, Source = Source }, new() { Event = MarketEvent.PromiseMissed, BusinessDays = 3_661, Points = 1_000_001, Source = Source }] },
            "penalty of nothing" => Plain with { Sanction = Sanction, Penalties = [new() { Event = MarketEvent.DispatchLate, Points = 0, Source = Source }] },
            "no window" => Plain with { Penalties = [new() { Event = MarketEvent.DispatchLate, Points = 1, Source = Source }] },
            "sanction" => Plain with { Sanction = new() { Days = 0, LeastPoints = 0, LeastShare = new(-1), Source = Source } },
            "no condition" => Plain with { Sanction = new() { Days = 30, Source = Source } },
            "suspension" => Plain with { Suspensions = [Pause(1, 1), Pause(2, 1)] },
            "ratio" => Plain with { Ratios = [Ratio(0, 0, -1)] },
            "ratio too large" => Plain with { Ratios = [Ratio(3_661, (3_660 * 24) + 1, 1_000_001)] },
            "months" => Plain with { Grades = [Grades(new MarketGrade { Id = "a" }) with { Months = 121, DayOfMonth = 29 }] },
            "no months" => Plain with { Grades = [Grades(new MarketGrade { Id = "a" }) with { Months = 0, DayOfMonth = 0 }] },
            "no grades" => Plain with { Grades = [Grades()] },
            "grades" => Plain with { Grades = [Grades(new() { Id = "a", Sales = Money.Won(1) }, new() { Id = "a", Sales = Money.Won(-1) }, new() { Id = "b", Sales = Money.Of(1, Currency.Of("EUR")), Orders = -1 })] },
            "ratings" => Plain with { Marks = Marks(("5", 95)) with { LeastRatings = -1 } },
            _ => Plain with { Marks = Marks(("5", 90), ("4", 90), ("3", 95)) },
        };
        Assert.Equal(expected, Told(new MarketRulesValidator(), rules));
        Assert.Throws<ValidationException>(() => rules.Compile());
    }

    [Fact]
    public void The_last_values_that_can_be_are_taken()
    {
        MarketRules[] right =
        [
            Plain, Plain with { Regime = "KR" },
            Plain with { Dispatch = new() { BusinessDays = 0, AfterCutOff = 3_660, Source = Source } },
            Plain with { Sanction = Sanction with { Days = 1, LeastPoints = 1 }, Penalties = [new() { Event = MarketEvent.DispatchLate, BusinessDays = 3_660, Points = 1_000_000, Source = Source }] },
            Plain with { Sanction = new() { Days = 3_660, LeastShare = Rate.Zero, Source = Source } },
            Plain with { Sanction = new() { Days = 30, IsUnknown = true, Source = Source } },
            Plain with { Suspensions = [Pause(1, 1), Pause(1, 2)] },
            Plain with { Ratios = [Ratio(1, 1, 0), Ratio(3_660, 3_660 * 24, 1_000_000), Ratio(1, null, null)] },
            Plain with { Grades = [Grades(new() { Id = "a" }, new() { Id = "b", Sales = Money.Won(0), Orders = 0 }) with { Months = 120, DayOfMonth = 28 }] },
            Plain with { Marks = Marks(("5", 95), ("4", 94)) with { LeastRatings = 0 } },
            Plain with { Marks = Marks() },
        ];
        foreach (var rules in right) Assert.Equal("", Told(new MarketRulesValidator(), rules));
    }

    [Theory]
    [InlineData(3_660, 100, 100_000_000, 100_000_000, "")]
    [InlineData(0, 0, 0, 0, "")]
    [InlineData(-1, -1, -1, -1, "market.days $.leadDays; market.sanctions $.sanctions; market.ratings $.satisfied; market.ratings $.dissatisfied")]
    [InlineData(3_661, 101, 100_000_001, 100_000_001, "market.days $.leadDays; market.sanctions $.sanctions; market.ratings $.satisfied; market.ratings $.dissatisfied")]
    public void A_seller_is_within_bounds(int lead, int sanctions, int satisfied, int dissatisfied, string expected) => Assert.Equal(expected, Told(
        new MarketSellerValidator(), new MarketSeller { LeadDays = lead, Sanctions = sanctions, Satisfied = satisfied, Dissatisfied = dissatisfied }));

    [Fact]
    public void A_document_names_a_marketplace_that_is_known_or_brings_its_own_rules()
    {
        Assert.Equal("", Told(new MarketCaseValidator(), new MarketCase { Market = "smartstore" }));
        Assert.Equal("", Told(new MarketCaseValidator(), new MarketCase { Rules = Plain }));
        Assert.Equal("market.unknown $.market", Told(new MarketCaseValidator(), new MarketCase { Market = "SmartStore" }));
        Assert.Equal("market.unknown $.market", Told(new MarketCaseValidator(), new MarketCase()));
        // Its own rules are the ones that are asked, whatever it names beside them.
        Assert.Equal("own", new MarketCase { Market = "coupang", Rules = Plain }.Plan().Rules.Id);
        Assert.Equal("coupang", new MarketCase { Market = "coupang" }.Plan().Rules.Id);
        Assert.Throws<CsRulesException>(() => new MarketCase().Plan());
        Assert.Equal("market.no-id $.rules.id; market.days $.seller.leadDays", Told(new MarketCaseValidator(), new MarketCase { Rules = Plain with { Id = "" }, Seller = new() { LeadDays = -1 } }));
    }

    [Fact]
    public void Every_day_lies_in_the_years_whose_holidays_are_known_and_an_order_is_told_once()
    {
        var (early, order) = (Instant.FromUtc(1800, 1, 1, 0, 0), Order("A", At(10, 13)));
        var day = Moment.OnDay(new LocalDate(1800, 1, 1));
        var wrong = new MarketCase
        {
            Market = "smartstore",
            AsOf = early,
            Orders =
            [
                order,
                order,
                order with
                {
                    Order = order.Order with { Id = "B", PlacedOn = day, Payments = [order.Order.Payments[0] with { On = day }] },
                    Events = [Event(OrderEventKind.Pay, early)],
                    Supply = new() { Delay = new() { ToldOn = day, PromisedOn = day }, ExpectedOn = day },
                },
            ],
            Conversations = [new() { Id = "1", Channel = Channel.Email, Created = At(10, 1) }, new() { Id = "2", Channel = Channel.Email, Created = early }],
        };
        var told = Told(new MarketCaseValidator(), wrong).Split("; ");
        Assert.Contains("as-of.out-of-reach $.asOf", told);
        Assert.Equal(
            ["$.asOf", "$.conversations[1].created", "$.orders[2].events[0].at", "$.orders[2].order.payments[0].on", "$.orders[2].order.placedOn", "$.orders[2].supply.delay.promisedOn", "$.orders[2].supply.delay.toldOn", "$.orders[2].supply.expectedOn"],
            told.Where(one => one.StartsWith("claim.day-outside-calendar ", StringComparison.Ordinal)).Select(one => one.Split(' ')[1]).Order(StringComparer.Ordinal));
        Assert.Contains("market.order-twice $.orders[1].order.id", told);
        Assert.DoesNotContain("market.order-twice $.orders[0].order.id", told);
        Assert.Contains(told, one => one.StartsWith("conversation.", StringComparison.Ordinal) || one.StartsWith("order.", StringComparison.Ordinal) || true);
    }

    [Fact]
    public void An_order_and_a_conversation_are_checked_as_anywhere_else()
    {
        var order = Order("A", At(10, 13));
        var told = Told(new MarketCaseValidator(), new MarketCase
        {
            Market = "smartstore",
            Orders = [order with { Order = order.Order with { Id = "" } }],
            Conversations = [new() { Id = "", Channel = Channel.Email, Created = At(10, 1) }],
        });
        Assert.Equal("order.no-id $.orders[0].order.id; conversation.no-id $.conversations[0].id", told);
    }

    private static MarketSuspension Pause(int from, int until) => new() { From = new(2025, 10, from), Until = new(2025, 10, until), Source = Source };

    private static MarketRatio Ratio(int days, int? hours, int? least) =>
        new() { Kind = MarketRatioKind.Answered, Days = days, Hours = hours, Least = least is { } millionths ? new Rate(millionths) : null, Source = Source };
}

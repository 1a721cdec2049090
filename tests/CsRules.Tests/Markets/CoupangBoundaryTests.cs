using CsRules.Documents;
using CsRules.Markets;
using CsRules.Orders;
using CsRules.Sla;
using NodaTime;
using static CsRules.Tests.Markets.MarketGiven;

namespace CsRules.Tests.Markets;

/// <summary>Coupang's ratios at the very instants that decide, and what is said where the facts do not tell.</summary>
public class CoupangBoundaryTests
{
    private static readonly Duration Tick = Duration.FromTicks(1);

    private static MarketRatioStanding Ratio(MarketRatioKind kind, MarketFacts facts, Instant asOf) => Coupang.Assess(facts, asOf).Ratios.Single(ratio => ratio.Kind == kind);

    private static (long Good, long All, long Open) Counts(MarketRatioKind kind, MarketFacts facts, Instant asOf) =>
        Ratio(kind, facts, asOf) is var ratio ? (ratio.Good, ratio.All, ratio.Open) : default;

    private static MarketFacts Asked(Instant at, params Instant[] replies) => new()
    {
        Conversations =
        [
            new()
            {
                Id = "1",
                Channel = Channel.Email,
                Created = at,
                Events = [new() { At = at, Kind = ConversationEventKind.CustomerMessage }, .. replies.Select(reply => new ConversationEvent { At = reply, Kind = ConversationEventKind.AgentReply })],
            },
        ],
    };

    [Fact]
    public void Twenty_four_hours_are_real_ones_and_the_last_instant_is_in_time()
    {
        var (at, end) = (At(10, 4, 18), At(10, 5, 18));
        Assert.Equal((1, 1, 0), Counts(MarketRatioKind.Answered, Asked(at, end), At(10, 7)));
        Assert.Equal((0, 1, 0), Counts(MarketRatioKind.Answered, Asked(at, end + Tick), At(10, 7)));
        Assert.Equal((0, 0, 1), Counts(MarketRatioKind.Answered, Asked(at), end));
        Assert.Equal((0, 1, 0), Counts(MarketRatioKind.Answered, Asked(at), end + Tick));
        // A reply that is still to come is none, and one of before the question answers another.
        Assert.Equal((0, 0, 1), Counts(MarketRatioKind.Answered, Asked(at, At(10, 5, 9)), At(10, 5, 9) - Tick));
        Assert.Equal((1, 1, 0), Counts(MarketRatioKind.Answered, Asked(at, At(10, 5, 9)), At(10, 5, 9)));
        Assert.Equal((0, 0, 1), Counts(MarketRatioKind.Answered, Asked(at, at - Tick), at));
        Assert.Equal((1, 1, 0), Counts(MarketRatioKind.Answered, Asked(at, at), at));
        // The earliest of several.
        Assert.Equal((1, 1, 0), Counts(MarketRatioKind.Answered, Asked(at, end + Tick, end), At(10, 7)));
        Assert.Equal((0, 0, 0), Counts(MarketRatioKind.Answered, Asked(at), at - Tick));
    }

    [Fact]
    public void An_open_question_is_decided_behind_its_last_instant_and_counts_thirty_days()
    {
        Assert.Equal(At(10, 5, 18) + Duration.Epsilon, Coupang.Assess(Asked(At(10, 4, 18)), At(10, 4, 20)).Next);
        Assert.Equal(At(11, 3, 0), Coupang.Assess(Asked(At(10, 4, 18), At(10, 4, 19)), At(10, 4, 20)).Next);
        Assert.Equal((1, 1, 0), Counts(MarketRatioKind.Answered, Asked(At(10, 4, 18), At(10, 4, 19)), At(11, 3, 0) - Tick));
        Assert.Equal((0, 0, 0), Counts(MarketRatioKind.Answered, Asked(At(10, 4, 18), At(10, 4, 19)), At(11, 3, 0)));
    }

    // Due on Wednesday 15, by a lead time of two business days.
    [Fact]
    public void A_parcel_is_on_its_way_in_time_until_the_day_is_over()
    {
        MarketFacts Sent(Instant? at, bool isDelayed = false) => new()
        {
            Seller = new() { LeadDays = 2 },
            Orders = [Order("A", At(10, 13, 9), at is { } sent ? [(OrderEventKind.Ship, sent)] : []) with { Supply = isDelayed ? new() { Delay = new() { ToldOn = Moment.At(At(10, 14)), PromisedOn = new LocalDate(2025, 10, 20) } } : null }],
        };
        var end = At(10, 16, 0);
        Assert.Equal((1, 1, 0), Counts(MarketRatioKind.OnTimeDispatch, Sent(end - Tick), end));
        Assert.Equal((0, 1, 0), Counts(MarketRatioKind.OnTimeDispatch, Sent(end), end));
        Assert.Equal((0, 0, 1), Counts(MarketRatioKind.OnTimeDispatch, Sent(null), end - Tick));
        Assert.Equal((0, 1, 0), Counts(MarketRatioKind.OnTimeDispatch, Sent(null), end));
        Assert.Equal((0, 1, 0), Counts(MarketRatioKind.OnTimeDispatch, Sent(At(10, 15), isDelayed: true), end));
    }

    [Fact]
    public void It_comes_in_time_until_the_promised_day_is_over()
    {
        MarketFacts Came(Instant? at) => new()
        {
            Orders = [Order("A", At(10, 13, 9), [(OrderEventKind.Ship, At(10, 14)), .. at is { } came ? [(OrderEventKind.Deliver, came)] : Array.Empty<(OrderEventKind, Instant)>()]) with { Supply = new() { ExpectedOn = new LocalDate(2025, 10, 15) } }],
        };
        var end = At(10, 16, 0);
        Assert.Equal((1, 1, 0), Counts(MarketRatioKind.OnTimeDelivery, Came(end - Tick), end));
        Assert.Equal((0, 1, 0), Counts(MarketRatioKind.OnTimeDelivery, Came(end), end));
        Assert.Equal((0, 0, 1), Counts(MarketRatioKind.OnTimeDelivery, Came(null), end - Tick));
        Assert.Equal((0, 1, 0), Counts(MarketRatioKind.OnTimeDelivery, Came(null), end));
        Assert.Equal(end, Coupang.Assess(Came(null), end - Tick).Next);
    }

    [Fact]
    public void What_the_facts_do_not_tell_is_told()
    {
        var untold = Coupang.Assess(Facts(Order("A", At(10, 13, 9)), Order("B", At(10, 13, 10))), At(10, 14));
        Assert.Equal(2, untold.Ratios.Single(ratio => ratio.Kind == MarketRatioKind.OnTimeDelivery).Untold);
        var finding = Assert.Single(untold.Findings, finding => finding.Code == "market.untold" && finding.Data.Any(datum => datum.Value is MarketRatioKind.OnTimeDelivery));
        Assert.Contains(finding.Data, datum => Equals(datum.Value, 2L));
        // Nothing sold, nothing untold.
        Assert.DoesNotContain(Coupang.Assess(Facts(), At(10, 14)).Findings, one => one.Code == "market.untold");
    }

    [Theory]
    [InlineData(true, true, null, true, true)]
    [InlineData(true, false, null, false, true)]
    [InlineData(true, true, 14, true, false)]
    [InlineData(false, true, null, false, false)]
    public void Same_day_dispatch_without_an_hour_or_a_cut_off_is_flagged(bool isSameDay, bool isDayOnly, int? cutOff, bool hourUntold, bool cutOffUntold)
    {
        var order = Order("A", At(10, 13, 9));
        if (isDayOnly) order = order with { Order = order.Order with { Payments = [order.Order.Payments[0] with { On = new LocalDate(2025, 10, 13) }] }, Events = [] };
        var status = SmartStore.Assess(new() { Seller = new() { SameDayCutOff = cutOff is { } hour ? new LocalTime(hour, 0) : null }, Orders = [order with { Supply = new() { SameDayDispatch = isSameDay } }] }, At(10, 13, 15));
        Assert.Equal((hourUntold, cutOffUntold), (status.Findings.Any(one => one.Code == "market.hour-untold"), status.Findings.Any(one => one.Code == "market.cut-off-untold")));
        // Once it is sent nobody needs to know.
        var sent = order with { Events = [.. order.Events, Event(OrderEventKind.Ship, At(10, 13, 14))], Supply = new() { SameDayDispatch = isSameDay } };
        if (!isDayOnly) Assert.DoesNotContain(SmartStore.Assess(new() { Orders = [sent] }, At(10, 13, 15)).Findings, one => one.Code is "market.hour-untold" or "market.cut-off-untold");
    }

    [Fact]
    public void A_marketplace_is_found_by_its_short_name_and_no_other()
    {
        Assert.Equal("coupang", MarketBook.Find("coupang")!.Id);
        Assert.Null(MarketBook.Find("Coupang"));
        Assert.Equal("kakao", MarketBook.Plan("kakao").Rules.Id);
        Assert.Equal("market.unknown", Assert.Throws<CsRulesException>(() => MarketBook.Plan("nowhere")).Errors[0].Code);
    }
}

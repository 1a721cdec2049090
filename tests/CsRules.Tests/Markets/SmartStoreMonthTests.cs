using CsRules.Documents;
using CsRules.Markets;
using CsRules.Orders;
using NodaTime;
using static CsRules.Tests.Markets.MarketGiven;

namespace CsRules.Tests.Markets;

/// <summary>
/// A month of a small shop across Chuseok 2025, worked out by hand. Business days: all weekdays of September, then 1, 2, 10, 13, 14,
/// 15, 16, 17, 20 October (3 October, 5 to 9 October are holidays). No points are given from 1 to 10 October, but for a stock-out.
/// </summary>
public class SmartStoreMonthTests
{
    // Due Thursday 25 September: on its way a minute before its end, and at its end.
    private static readonly OrderLife InTime = Order("A", At(9, 22, 10), (OrderEventKind.Ship, At(9, 25, 23, 59)), (OrderEventKind.Deliver, At(9, 27)));
    private static readonly OrderLife Late = Order("B", At(9, 22, 10), (OrderEventKind.Ship, At(9, 26, 0)), (OrderEventKind.Deliver, At(9, 28)));

    // Due Wednesday 1 October: its point would be given on the 2nd, and is not.
    private static readonly OrderLife Spared = Order("C", At(9, 26, 18), (OrderEventKind.Ship, At(10, 10)), (OrderEventKind.Deliver, At(10, 12)));

    // Due Friday 10 October: a point on Monday 13; four business days later, the 16th, still nothing: three more on the 17th.
    private static readonly OrderLife Forgotten = Order("D", At(9, 30, 9));

    // Due Wednesday 15; on the 14th Friday 17 is promised, and it goes out on Monday 20.
    private static readonly OrderLife Promised = Order("E", At(10, 10, 9), (OrderEventKind.Ship, At(10, 20, 9))) with
    {
        Supply = new() { Delay = new() { ToldOn = Moment.At(At(10, 14)), PromisedOn = new LocalDate(2025, 10, 17) } },
    };

    private static readonly OrderLife StockOut = Order("F", At(10, 13, 9), (OrderEventKind.Cancel, At(10, 14, 15))) with
    {
        Supply = new() { StockOut = new() { KnownOn = new LocalDate(2025, 10, 14) } },
    };

    // Collected on Monday 13: until Thursday 16.
    private static readonly OrderLife Returned = Order("G", At(9, 22, 9), (OrderEventKind.Ship, At(9, 23)), (OrderEventKind.Deliver, At(9, 25)),
        (OrderEventKind.RequestReturn, At(10, 1)), (OrderEventKind.Collect, At(10, 13, 18)), (OrderEventKind.AcceptReturn, At(10, 17, 0)));

    private static readonly OrderLife Exchanged = Order("H", At(9, 22, 9), (OrderEventKind.Ship, At(9, 23)), (OrderEventKind.Deliver, At(9, 25)),
        (OrderEventKind.RequestExchange, At(10, 1)), (OrderEventKind.CollectExchange, At(10, 13, 18)), (OrderEventKind.DeliverReplacement, At(10, 16, 23, 59)));

    private static readonly MarketFacts Month = Facts(InTime, Late, Spared, Forgotten, Promised, StockOut, Returned, Exchanged);

    [Fact]
    public void The_month_is_as_worked_out_by_hand()
    {
        var status = SmartStore.Assess(Month, At(10, 20));
        Assert.Equal(
            [
                "09-26 B DispatchLate 1", "10-02 C DispatchLate 1 spared", "10-13 D DispatchLate 1", "10-14 F SellerCancelled 2",
                "10-17 D StillNotDispatched 3", "10-17 G ReturnNotHandled 1", "10-20 E PromiseMissed 2",
            ],
            status.Entries.Select(e => FormattableString.Invariant($"{e.GivenOn:MM-dd} {e.Order} {e.Event} {e.Points}{(e.IsSpared ? " spared" : "")}")).ToList());
        Assert.Equal((10, 8, true), (status.Points, status.PaidOrders, status.IsSanctioned));
        // 10 of 26 is less than 40%, 10 of 25 is not: eighteen more orders end it.
        Assert.Equal(18, status.OrdersMissing);
        Assert.Empty(status.Risks);
        Assert.Equal(["D"], status.ToSend.Select(due => due.Order));
    }

    [Theory]
    [InlineData(9, 25, 0)]
    [InlineData(9, 26, 1)] // B
    [InlineData(10, 2, 1)] // C is spared
    [InlineData(10, 10, 1)] // D is due today
    [InlineData(10, 13, 2)]
    [InlineData(10, 14, 4)] // F, at three in the afternoon
    [InlineData(10, 16, 4)]
    [InlineData(10, 17, 8)] // three more of D, and G
    [InlineData(10, 19, 8)] // E was missed on Friday, and its points come on Monday
    [InlineData(10, 20, 10)]
    [InlineData(10, 25, 10)] // B's last day
    [InlineData(10, 26, 9)]
    [InlineData(11, 18, 2)] // what was given on 20 October
    [InlineData(11, 19, 0)]
    public void Points_at_the_end_of_a_day(int month, int day, long points) => Assert.Equal(points, SmartStore.Assess(Month, At(month, day, 23, 59)).Points);

    [Fact]
    public void A_stock_out_costs_its_points_at_the_hour()
    {
        Assert.Equal(2, SmartStore.Assess(Month, At(10, 14, 14, 59)).Points);
        Assert.Equal(4, SmartStore.Assess(Month, At(10, 14, 15)).Points);
    }

    [Fact]
    public void What_will_cost_points_next_is_told_to_the_instant()
    {
        var status = SmartStore.Assess(Month, At(10, 10, 10));
        Assert.Equal(
            ["10-11T00 D DispatchLate 1", "10-15T00 C StillNotDispatched 3", "10-16T00 E DispatchLate 1", "10-17T00 D StillNotDispatched 3", "10-22T00 E StillNotDispatched 3"],
            status.Risks.Select(r => FormattableString.Invariant($"{r.Before.InZone(SmartStore.Zone).LocalDateTime:MM-dd'T'HH} {r.Order} {r.Event} {r.Points}")));
        // Once the delay is announced the promise stands in place of both.
        Assert.Equal(
            ["PromiseMissed"], SmartStore.Assess(Facts(Promised), At(10, 14, 13)).Risks.Select(r => r.Event.ToString()));
    }

    [Fact]
    public void A_delay_that_is_told_too_late_takes_nothing_back()
    {
        var late = Promised with { Supply = new() { Delay = new() { ToldOn = Moment.At(At(10, 16, 0)), PromisedOn = new LocalDate(2025, 10, 17) } } };
        Assert.Equal(["DispatchLate", "PromiseMissed"], SmartStore.Assess(Facts(late), At(10, 20)).Entries.Select(e => e.Event.ToString()));
    }

    [Fact]
    public void The_law_s_day_stands_beside_the_marketplace_s()
    {
        var due = SmartStore.ShipBy(Forgotten, MarketSeller.Unknown, At(10, 1))!;
        Assert.Equal((new(2025, 10, 10), new LocalDate(2025, 10, 10), true), (due.ByMarket!.Value, due.ByLaw!.Value, due.IsLaw));
        // A promise to the marketplace moves its own day, not the law's.
        var promised = SmartStore.ShipBy(Promised, MarketSeller.Unknown, At(10, 14, 13))!;
        Assert.Equal((new(2025, 10, 17), new LocalDate(2025, 10, 15), true), (promised.ByMarket!.Value, promised.Earlier, promised.IsLaw));
        Assert.Equal(new LocalDate(2025, 10, 15), promised.PromiseFrom);
    }

    [Theory]
    [InlineData(13, 59, 9, 29)]
    [InlineData(14, 0, 9, 30)]
    public void Same_day_dispatch_looks_at_the_hour(int hour, int minute, int month, int day)
    {
        var life = Order("S", At(9, 29, hour, minute)) with { Supply = new() { SameDayDispatch = true } };
        Assert.Equal(new LocalDate(2025, month, day), SmartStore.ShipBy(life, new() { SameDayCutOff = new(14, 0) }, At(9, 29, 15))!.ByMarket);
        // On a holiday nothing goes out.
        var holiday = Order("S", At(10, 3, 9)) with { Supply = new() { SameDayDispatch = true } };
        Assert.Equal(new LocalDate(2025, 10, 10), SmartStore.ShipBy(holiday, new() { SameDayCutOff = new(14, 0) }, At(10, 3, 15))!.ByMarket);
    }

    [Fact]
    public void Who_has_to_cancel_for_want_of_stock_hears_what_it_costs_what_the_law_asks_and_no_advice_to_lie()
    {
        // Paid on Monday 13: Art 15(2) gives three business days, until Thursday 16. There is nothing to be sent.
        var known = StockOut with { Events = [StockOut.Events[0]] };
        var status = SmartStore.Assess(Facts(known), At(10, 14, 10));
        var answer = MarketAnswer.Of(status, Language.Korean);
        Assert.Equal((2, new LocalDate(2025, 10, 16)), (status.StockOuts[0].Points!.Value, status.StockOuts[0].RefundBy!.Value));
        Assert.Equal("전자상거래법 제15조 제2항", Assert.Single(answer.Articles));
        Assert.Contains(answer.Lines, line => line.Contains("2025년 10월 16일(목)까지 환급해야 합니다(전자상거래법 제15조 제2항)", StringComparison.Ordinal));
        Assert.Contains(answer.Lines, line => line.Contains("품절로 취소하면 네이버 스마트스토어에서 2점입니다.", StringComparison.Ordinal));
        Assert.Contains(answer.Lines, line => line.Contains("출처: 판매관리 페널티", StringComparison.Ordinal));
        Assert.Empty(status.ToSend);
        // Once it is cancelled the points are given, and nothing is asked any more.
        Assert.Empty(SmartStore.Assess(Facts(StockOut), At(10, 14, 16)).StockOuts);
    }

    [Fact]
    public void What_is_partly_out_of_stock_is_to_be_sent_for_the_rest()
    {
        var two = StockOut with
        {
            Order = StockOut.Order with { Lines = [StockOut.Order.Lines[0] with { Quantity = 2 }], Payments = [StockOut.Order.Payments[0] with { Amount = Money.Won(60_000) }] },
            Events = [StockOut.Events[0]],
            Supply = new() { StockOut = new() { KnownOn = new LocalDate(2025, 10, 14), Units = [new() { Line = "tea", Quantity = 1 }] } },
        };
        var status = SmartStore.Assess(Facts(two), At(10, 14, 10));
        Assert.Equal(("F", "F"), (status.StockOuts[0].Order, status.ToSend[0].Order));
    }

    [Theory]
    [InlineData(2025, 12, 1, 3)] // the last grades on three months were given on 2 November
    [InlineData(2025, 12, 2, 1)]
    public void Grades_are_counted_as_on_the_day_on_which_they_are_given(int year, int month, int day, int months)
    {
        var asOf = new LocalDate(year, month, day).AtMidnight().InZoneLeniently(SmartStore.Zone).ToInstant();
        var grade = SmartStore.Assess(new(), asOf).Grade!;
        Assert.Equal(months, Period.Between(grade.From, grade.Through.PlusDays(1), PeriodUnits.Months).Months);
        Assert.Equal("seed", grade.Grade);
    }

    [Fact]
    public void A_grade_counts_confirmed_purchases_and_says_what_is_missing()
    {
        var confirmed = Enumerable.Range(0, 99).Select(i => Order("o" + i, At(10, 13, 9), (OrderEventKind.Ship, At(10, 13, 10)), (OrderEventKind.Deliver, At(10, 14)), (OrderEventKind.Confirm, At(10, 31, 23, 59))));
        var status = SmartStore.Assess(Facts([.. confirmed]), At(11, 1, 0));
        var next = status.NextGrade!;
        Assert.Equal(("seed", "sprout", 1L, (Money?)null), (next.Grade, next.Above, next.MissingOrders!.Value, next.MissingSales));
        Assert.Equal((99, Money.Won(2_970_000)), (next.Orders, next.Sales!.Value));
        // A minute later is November, which the grade of 2 November does not count.
        var late = Order("late", At(10, 13, 9), (OrderEventKind.Ship, At(10, 13, 10)), (OrderEventKind.Deliver, At(10, 14)), (OrderEventKind.Confirm, At(11, 1, 0)));
        Assert.Equal(99, SmartStore.Assess(Facts([.. confirmed, late]), At(11, 1, 1)).NextGrade!.Orders);
    }

    [Fact]
    public void An_unknown_figure_is_not_guessed()
    {
        var asOf = Instant.FromUtc(2026, 3, 1, 0, 0);
        Instant Seoul(int day) => new LocalDateTime(2026, 2, day, 10, 0).InZoneStrictly(SmartStore.Zone).ToInstant();
        var many = Enumerable.Range(0, 600).Select(i => Order("o" + i, Seoul(2), (OrderEventKind.Ship, Seoul(3)), (OrderEventKind.Deliver, Seoul(4)), (OrderEventKind.Confirm, Seoul(5))));
        var next = SmartStore.Assess(Facts([.. many]), asOf).NextGrade!;
        Assert.Equal(("power", "bigPower", true), (next.Grade, next.Above, next.IsAboveUnknown));
    }
}

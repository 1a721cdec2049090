using CsRules.Markets;
using CsRules.Orders;
using CsRules.Sla;
using NodaTime;
using static CsRules.Tests.Markets.MarketGiven;

namespace CsRules.Tests.Markets;

/// <summary>Coupang's four ratios on the same month, by hand. The seller entered a lead time of two business days.</summary>
public class CoupangMonthTests
{
    private static readonly MarketSeller Seller = new() { LeadDays = 2 };

    [Fact]
    public void The_four_ratios_are_as_worked_out_by_hand()
    {
        var facts = new MarketFacts
        {
            Seller = Seller,
            Orders =
            [
                // Due Wednesday 15, promised for Friday 17: both kept.
                Expected(Order("A", At(10, 13, 9), (OrderEventKind.Ship, At(10, 15, 23, 59)), (OrderEventKind.Deliver, At(10, 17, 23, 59))), 17),
                // Due Wednesday 15, a minute late, and a day late at the door.
                Expected(Order("B", At(10, 13, 9), (OrderEventKind.Ship, At(10, 16, 0)), (OrderEventKind.Deliver, At(10, 18))), 17),
                // Cancelled by the seller on the 14th: a failed order, and no dispatch, neither in time nor late.
                Order("C", At(10, 13, 9), (OrderEventKind.Cancel, At(10, 14))) with { Supply = new() { StockOut = new() { KnownOn = new LocalDate(2025, 10, 14) } } },
                // Due Thursday 16 with an announced delay: counted as delayed, whenever it goes out.
                Order("D", At(10, 14, 9), (OrderEventKind.Ship, At(10, 16))) with { Supply = new() { Delay = new() { ToldOn = Moment.At(At(10, 15)), PromisedOn = new LocalDate(2025, 10, 20) } } },
                // Due tomorrow.
                Order("E", At(10, 17, 9)),
                // Out of the seven days: due on 13 October.
                Expected(Order("F", At(10, 2, 9), (OrderEventKind.Ship, At(10, 10)), (OrderEventKind.Deliver, At(10, 12))), 12),
            ],
            Conversations =
            [
                Asked("1", At(10, 1, 9), At(10, 2, 9)), Asked("2", At(10, 4, 9), At(10, 5, 9, 1)), Asked("3", At(10, 20, 8), null), Asked("4", At(10, 19, 8), null), Asked("5", At(9, 20, 9), null),
            ],
        };
        var ratios = Coupang.Assess(facts, At(10, 20)).Ratios.ToDictionary(ratio => ratio.Kind);
        // Delivered A, B; C failed; D and E are on their way or to be sent. F came on the 12th, eight days ago.
        Assert.Equal((2, 3, 2), (ratios[MarketRatioKind.Fulfilment].Good, ratios[MarketRatioKind.Fulfilment].All, ratios[MarketRatioKind.Fulfilment].Open));
        // A of A, B, D; E is open until Tuesday's midnight.
        Assert.Equal((1, 3, 1), (ratios[MarketRatioKind.OnTimeDispatch].Good, ratios[MarketRatioKind.OnTimeDispatch].All, ratios[MarketRatioKind.OnTimeDispatch].Open));
        // A of A and B; of D and E nobody says when they were promised.
        Assert.Equal((1, 2, 2), (ratios[MarketRatioKind.OnTimeDelivery].Good, ratios[MarketRatioKind.OnTimeDelivery].All, ratios[MarketRatioKind.OnTimeDelivery].Untold));
        Assert.True(ratios[MarketRatioKind.OnTimeDelivery].IsBelow);
        // The night of the holiday counts: 24 hours and a minute are too long. The third is four hours old, the last too old to count.
        Assert.Equal((1, 3, 1), (ratios[MarketRatioKind.Answered].Good, ratios[MarketRatioKind.Answered].All, ratios[MarketRatioKind.Answered].Open));
    }

    private static OrderLife Expected(OrderLife life, int day) => life with { Supply = new() { ExpectedOn = new LocalDate(2025, 10, day) } };

    private static Conversation Asked(string id, Instant at, Instant? answered) => new()
    {
        Id = id,
        Channel = Channel.Email,
        Created = at,
        Events =
        [
            new() { At = at, Kind = ConversationEventKind.CustomerMessage },
            .. answered is { } reply ? [new ConversationEvent { At = reply, Kind = ConversationEventKind.AgentReply }] : Array.Empty<ConversationEvent>(),
        ],
    };
}

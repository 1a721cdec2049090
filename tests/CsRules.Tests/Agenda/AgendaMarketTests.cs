using CsRules.Agenda;
using CsRules.Documents;
using CsRules.Orders;
using NodaTime;
using static CsRules.Tests.Markets.MarketGiven;

namespace CsRules.Tests.Agenda;

/// <summary>What would cost points on a marketplace stands in the agenda, beside the law's own duty.</summary>
public class AgendaMarketTests
{
    private static readonly OrderLife Paid = Order("N-1", At(10, 13, 9));
    private static readonly AgendaPolicy Shop = new() { Market = "smartstore" };

    [Fact]
    public void The_marketplace_s_day_stands_beside_the_law_s()
    {
        var entries = Shop.Compile().Draw(new() { Orders = [Paid] }, At(10, 14)).Entries;
        Assert.Equal(
            [(DutyKind.ShipBy, new(2025, 10, 16), (int?)null), (DutyKind.MarketPoints, new(2025, 10, 16), 1), (DutyKind.MarketPoints, new LocalDate(2025, 10, 22), 3)],
            entries.Select(e => (e.Kind, e.DueOn, e.Risk?.Points)));
        Assert.Equal("N-1 주문: 네이버 스마트스토어 발송 기한 2025년 10월 16일(목). 지나면 1점.", entries[1].Finding.Explain(Language.Korean));
        Assert.Null(entries[1].Law);
        // Who sells nowhere else has no such lines.
        Assert.DoesNotContain(AgendaPolicy.Default.Compile().Draw(new() { Orders = [Paid] }, At(10, 14)).Entries, e => e.Kind == DutyKind.MarketPoints);
    }

    [Fact]
    public void What_would_cost_nothing_is_no_line()
    {
        // Due on 1 October, its point would be given on the 2nd, when none are; those of the 14th would.
        var spared = Shop.Compile().Draw(new() { Orders = [Order("N-2", At(9, 26, 18))] }, At(9, 30)).Entries;
        Assert.Equal([new LocalDate(2025, 10, 14)], spared.Where(e => e.Kind == DutyKind.MarketPoints).Select(e => e.DueOn));
    }

    [Fact]
    public void Every_risk_has_a_line_of_its_own()
    {
        var back = Order("N-3", At(9, 22, 9), (OrderEventKind.Ship, At(9, 23)), (OrderEventKind.Deliver, At(9, 25)), (OrderEventKind.RequestReturn, At(10, 1)), (OrderEventKind.Collect, At(10, 13, 18)));
        var told = Paid with { Supply = new() { Delay = new() { ToldOn = Moment.At(At(10, 14, 9)), PromisedOn = new LocalDate(2025, 10, 20) } } };
        var plan = Shop.Compile();
        var facts = new AgendaFacts { Orders = [back, told] };
        var entries = plan.Draw(facts, At(10, 14)).Entries.Where(e => e.Kind == DutyKind.MarketPoints).ToList();
        Assert.Equal(SmartStore.Assess(new() { Orders = facts.Orders }, At(10, 14)).Risks, entries.Select(e => e.Risk));
        Assert.Equal(entries.Count, entries.Select(e => e.Id).Distinct().Count());
    }

    [Fact]
    public void The_honest_stock_out_says_what_it_costs_beside_what_the_law_asks()
    {
        // Paid on Monday 13, known on the 14th: told at once, the money back by Thursday 16 (Art 15(2)), and two points when it is cancelled as that.
        var gone = Paid with { Supply = new() { StockOut = new() { KnownOn = new LocalDate(2025, 10, 14) } } };
        var entries = Shop.Compile().Draw(new() { Orders = [gone] }, At(10, 14)).Entries;
        var cost = Assert.Single(entries, e => e.StockOut is not null);
        Assert.Equal((DutyKind.MarketPoints, new LocalDate(2025, 10, 16), false, "전자상거래법 제15조 제2항"), (cost.Kind, cost.DueOn, cost.IsLate, cost.Law!.Format(Language.Korean)));
        Assert.Equal("N-1 주문: 품절. 사실대로 품절로 취소하면 네이버 스마트스토어 2점. 환급은 2025년 10월 16일(목)까지.", cost.Finding.Explain(Language.Korean));
        Assert.Equal((2, "네이버 스마트스토어"), (AnsweredDuty.Of(cost, Language.Korean).Points!.Value, AnsweredDuty.Of(cost, Language.Korean).Market));
        Assert.Contains(entries, e => e.Kind == DutyKind.TellStockOut && e.Law!.Format(Language.Korean) == "전자상거래법 제15조 제2항");
        // A market whose price nobody knows has no line of it.
        Assert.DoesNotContain((Shop with { Market = "coupang" }).Compile().Draw(new() { Orders = [gone] }, At(10, 14)).Entries, e => e.Kind == DutyKind.MarketPoints);
    }

    [Fact]
    public void An_unknown_marketplace_is_told_with_those_that_are_known()
    {
        var error = Assert.Single(Validation.Check(new AgendaPolicyValidator(), new AgendaPolicy { Market = "11st" }));
        Assert.Equal(("market.unknown", "$.market"), (error.Code, error.Path));
        Assert.Contains("smartstore", error.Explain(Language.English), StringComparison.Ordinal);
    }
}

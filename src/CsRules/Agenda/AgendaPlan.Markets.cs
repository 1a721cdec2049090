using CsRules.Documents;
using CsRules.Markets;
using NodaTime;

namespace CsRules.Agenda;

public sealed partial class AgendaPlan
{
    // What would cost points on the marketplace, each beside the law's own duty.
    private void AddMarket(List<AgendaEntry> entries, AgendaFacts facts, Instant asOf)
    {
        if (_market is null) return;
        var status = _market.Assess(new() { Orders = facts.Orders, Seller = Policy.Seller }, asOf);
        foreach (var gone in status.StockOuts) AddStockOut(entries, gone, _market, asOf);
        foreach (var risk in status.Risks)
        {
            if (risk.IsSpared) continue;
            entries.Add(Day(DutyKind.MarketPoints, $"market/{risk.Event}{(risk.Line is { } line ? "/" + IdPart.Of(line) : "")}/{risk.LastDay.ToString("uuuu-MM-dd", null)}", risk.Order, risk.LastDay, _market.Zone, asOf, canBeLate: false) with
            {
                Market = _market.Rules.Name,
                Risk = risk,
            });
        }
    }

    // The honest course has a price, and the law its own word beside it. It is due when the law wants the money back, and can't be late by the marketplace's rules.
    private static void AddStockOut(List<AgendaEntry> entries, MarketStockOut gone, MarketPlan market, Instant asOf)
    {
        if (gone.Points is 0 || gone.Source is null) return;
        entries.Add(Day(DutyKind.MarketPoints, $"market/{MarketEvent.SellerCancelled}", gone.Order, gone.RefundBy ?? asOf.InZone(market.Zone).Date, market.Zone, asOf, canBeLate: false) with
        {
            Law = gone.Law,
            Market = market.Rules.Name,
            StockOut = gone,
        });
    }
}

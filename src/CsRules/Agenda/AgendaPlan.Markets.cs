using NodaTime;

namespace CsRules.Agenda;

public sealed partial class AgendaPlan
{
    // What would cost points on the marketplace, each beside the law's own duty.
    private void AddMarket(List<AgendaEntry> entries, AgendaFacts facts, Instant asOf)
    {
        if (_market is null) return;
        foreach (var risk in _market.Assess(new() { Orders = facts.Orders, Seller = Policy.Seller }, asOf).Risks)
        {
            if (risk.IsSpared) continue;
            entries.Add(Day(DutyKind.MarketPoints, $"market/{risk.Event}{(risk.Line is { } line ? "/" + line : "")}/{risk.LastDay.ToString("uuuu-MM-dd", null)}", risk.Order, risk.LastDay, _market.Zone, asOf, canBeLate: false) with
            {
                Market = _market.Rules.Name,
                Risk = risk,
            });
        }
    }
}

using System.Collections.Immutable;
using CsRules.Calendars;
using CsRules.Decisions;
using CsRules.Documents;

namespace CsRules.Laws;

/// <summary>Countries whose law gives no general right to withdraw from an online purchase: what the shop promises is what it owes.</summary>
internal static class WithoutWithdrawal
{
    /// <summary>The data of such a law.</summary>
    /// <param name="id">ISO 3166 country code.</param>
    /// <param name="name">The country.</param>
    /// <param name="zone">Its zone; of several the one with the capital.</param>
    /// <param name="basis">What shows that there is no such right.</param>
    /// <param name="doorstep">Channels for which another rule of the country gives a right.</param>
    public static StatutoryRegime Of(string id, LocalizedText name, string zone, Citation basis, params ReadOnlySpan<SalesChannel> doorstep)
    {
        var scope = DistanceSale.ScopeOf(basis.Text);
        foreach (var channel in doorstep) scope = scope.Add(new("return.scope-doorstep", basis, Channel: channel));
        return new()
        {
            Id = id,
            Name = name,
            Act = basis.Text,
            Zone = zone,
            // The days that a shop promises are counted as it writes them.
            Counting = new(basis, RollingDays.None, Months: MonthRule.SameDate),
            Window = null,
            ChangeOfMindCost = CostBearer.Consumer,
            Scope = scope,
            Citations = new Dictionary<LawTopic, Citation> { [LawTopic.Window] = basis, [LawTopic.Counting] = basis }.ToImmutableDictionary(),
        };
    }
}

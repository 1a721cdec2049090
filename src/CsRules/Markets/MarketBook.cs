using System.Collections.Immutable;
using System.Text.Json;
using CsRules.Documents;

namespace CsRules.Markets;

/// <summary>The marketplaces whose rules are known, each with where it was read and how sure that is.</summary>
/// <example>
/// <para>Upper case is another name:</para>
/// <code>
/// MarketBook.All.Select(market =&gt; market.Id);   // "smartstore", "coupang", "auction", "kakao"
/// MarketBook.Find("SmartStore");                // null
/// </code>
/// </example>
public static class MarketBook
{
    private static readonly Lazy<ImmutableArray<MarketPlan>> Plans = new(() =>
        [.. ((string[])["smartstore", "coupang", "auction", "kakao"]).Select(id => Load(id).Compile())]);

    /// <summary>Every marketplace.</summary>
    public static IEnumerable<MarketRules> All => Plans.Value.Select(plan => plan.Rules);

    /// <summary>A marketplace by its short name; null where it is not known.</summary>
    public static MarketRules? Find(string id) => All.FirstOrDefault(rules => rules.Id == id);

    /// <summary>A marketplace's rules, ready to be asked.</summary>
    /// <exception cref="CsRulesException">No marketplace has that name.</exception>
    public static MarketPlan Plan(string id) =>
        Plans.Value.FirstOrDefault(plan => plan.Rules.Id == id) ?? throw new CsRulesException(Unknown("$.market", id));

    internal static InputError Unknown(string path, string id) => new("market.unknown", path, Validation.Data(("given", id), ("allowed", string.Join(", ", All.Select(rules => rules.Id)))));

    private static MarketRules Load(string id)
    {
        using var stream = typeof(MarketBook).Assembly.GetManifestResourceStream(id + ".market.json")!;
        return JsonSerializer.Deserialize(stream, MarketJson.Default.MarketRules)!;
    }
}

namespace CsRules.Laws;

/// <summary>
/// France: the directive, as the Consumer Code (L221-18 to L221-28) took it over. The directive's articles are cited; of the national
/// text L221-20 was seen. What a late refund grows by (L242-4) rises in steps, which this data can't say: it is left out.
/// </summary>
internal static class FrenchRegime
{
    /// <summary>The regime as data.</summary>
    public static StatutoryRegime Regime { get; } = EuropeanRegime.Of("FR", new("프랑스", "France"), "Europe/Paris");
}

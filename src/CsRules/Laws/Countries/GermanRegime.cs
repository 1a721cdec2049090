namespace CsRules.Laws;

/// <summary>Germany: the directive, as the Civil Code (BGB 312g, 355 to 357a) took it over. The directive's articles are cited; of the national text 355 and 357 were seen.</summary>
internal static class GermanRegime
{
    /// <summary>The regime as data.</summary>
    public static StatutoryRegime Regime { get; } = EuropeanRegime.Of("DE", new("독일", "Germany"), "Europe/Berlin");
}

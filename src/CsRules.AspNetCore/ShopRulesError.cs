using CsRules.Documents;

namespace CsRules.AspNetCore;

/// <summary>One thing that is wrong with a shop's rules.</summary>
/// <param name="Source">The file, or the place in the configuration.</param>
/// <param name="Error">Code, path and data.</param>
public sealed record ShopRulesError(string Source, InputError Error)
{
    /// <summary>Source, path, sentence and code, in English.</summary>
    public override string ToString() => $"{Source}: {Error}";
}

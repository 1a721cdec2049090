using CsRules.Documents;

namespace CsRules.Decisions;

/// <summary>An act, decree, directive or standard, by its short names in both languages.</summary>
/// <param name="Id">Stable id, for example "kr-ecommerce-act".</param>
/// <param name="Korean">Name in Korean.</param>
/// <param name="English">Name in English.</param>
/// <param name="Binding">False for a standard that applies only where nothing else was agreed.</param>
/// <param name="Provisions">What its parts are called where it is cited.</param>
/// <example>
/// <para>A standard that binds only where nothing else was agreed:</para>
/// <code>
/// var standard = new LegalText("kr-dispute-standards", "소비자분쟁해결기준", "Consumer Dispute Resolution Standards", Binding: false);
/// standard.Name(Language.Korean);   // "소비자분쟁해결기준"
/// standard.Binding;                 // false
/// </code>
/// </example>
public sealed record LegalText(string Id, string Korean, string English, bool Binding = true, ProvisionKind Provisions = ProvisionKind.Article)
{
    /// <summary>The name in a language.</summary>
    public string Name(Language language) => language == Language.Korean ? Korean : English;
}

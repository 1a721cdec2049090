using CsRules.Documents;
using NodaTime;

namespace CsRules.Decisions;

/// <summary>
/// The place in the law that a finding rests on: text, article, the days on which it is in force
/// (<paramref name="From"/> inclusive, <paramref name="Until"/> inclusive; null = open) and how sure that is.
/// </summary>
/// <param name="Text">The act or standard.</param>
/// <param name="Article">The article as the field writes it: "17(2)1", "Decree 21" is text plus "21".</param>
/// <param name="From">First day in force, if it is dated.</param>
/// <param name="Until">Last day in force, if it has ended.</param>
/// <param name="Confidence">How sure the library is.</param>
/// <example>
/// <para>The last day in force is still in force:</para>
/// <code>
/// var act = new LegalText("kr-ecommerce-act", "전자상거래법", "E-Commerce Act");
/// var citation = new Citation(act, "17(2)1", Until: new LocalDate(2025, 12, 31));
/// citation.AppliesOn(new LocalDate(2025, 12, 31));   // true
/// citation.AppliesOn(new LocalDate(2026, 1, 1));     // false
/// citation.Format(Language.Korean);                  // "전자상거래법 제17조 제2항 제1호"
/// </code>
/// </example>
public sealed record Citation(
    LegalText Text,
    string Article,
    LocalDate? From = null,
    LocalDate? Until = null,
    Confidence Confidence = Confidence.Confirmed) : ILocalized
{
    string ILocalized.In(Language language) => Format(language);

    /// <summary>"전자상거래법 제17조 제2항 제1호" or "E-Commerce Act Art 17(2)1".</summary>
    public string Format(Language language) =>
        Article.Length == 0 ? Text.Name(language) : $"{Text.Name(language)} {ArticleFormat.Of(Article, Text.Provisions, language)}";

    /// <summary>True where the citation is in force on a day.</summary>
    public bool AppliesOn(LocalDate day) => (From is null || From <= day) && (Until is null || day <= Until);

    /// <summary>The English form.</summary>
    public override string ToString() => Format(Language.English);
}

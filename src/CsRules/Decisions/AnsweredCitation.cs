using System.Text.Json.Serialization;
using CsRules.Documents;
using NodaTime;

namespace CsRules.Decisions;

/// <summary>A citation in words, with how sure it is and since when it is in force, where dated.</summary>
/// <example>
/// <para>An article that is not dated is open at both ends:</para>
/// <code>
/// AnsweredCitation law = ReturnAnswer.Of(Law.Korea.Decide(claim, now), "R-1", Language.English).Findings[0].Citations[0];
/// law.Article;   // "17(1)1"
/// law.Until;     // null
/// </code>
/// </example>
public sealed record AnsweredCitation(string Text, string Article, Confidence Confidence, [property: JsonConverter(typeof(LocalDateConverter))] LocalDate? From, [property: JsonConverter(typeof(LocalDateConverter))] LocalDate? Until)
{
    internal static AnsweredCitation Of(Citation citation, Language language) =>
        new(citation.Format(language), citation.Article, citation.Confidence, citation.From, citation.Until);
}

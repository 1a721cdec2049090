using System.Text.Json.Serialization;
using CsRules.Documents;
using NodaTime;

namespace CsRules.Laws;

/// <summary>A change of a law in words: a line of what <c>law changed</c> prints.</summary>
/// <param name="Country">ISO 3166 country code.</param>
/// <param name="Act">The act's name.</param>
/// <param name="On">The day.</param>
/// <param name="InForce">True where it came into force, false where it went out.</param>
/// <param name="Question">What is asked.</param>
/// <param name="Answer">What the data says.</param>
/// <param name="Article">Where.</param>
/// <example>
/// <para>The amendment on regular payments:</para>
/// <code>
/// var change = LawRegister.ChangedSince(new LocalDate(2025, 1, 1)).First(c =&gt; c.Datum.Code == "regular-payments");
/// AnsweredChange.Of(change, Language.English).On;        // 2025-02-14
/// AnsweredChange.Of(change, Language.English).Answer;    // "30 days"
/// </code>
/// </example>
public sealed record AnsweredChange(string Country, string Act, [property: JsonConverter(typeof(LocalDateConverter))] LocalDate On, bool InForce, string Question, string Answer, string Article)
{
    /// <summary>Lays out a change in a language.</summary>
    public static AnsweredChange Of(LawChange change, Language language)
    {
        ArgumentNullException.ThrowIfNull(change);
        return new(change.Regime.Id, change.Regime.Act.Name(language), change.On, change.IsBeginning, change.Datum.Question.In(language), change.Datum.Answer.In(language),
            RegimeTable.Article(change.Datum.Citation, language));
    }
}

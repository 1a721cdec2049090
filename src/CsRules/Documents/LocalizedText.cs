using System.Text.Json.Serialization;

namespace CsRules.Documents;

/// <summary>A name in both languages, as data carries it.</summary>
/// <param name="Korean">In Korean.</param>
/// <param name="English">In English.</param>
/// <example>
/// <para>A name in the language that is asked for:</para>
/// <code>
/// new LocalizedText("추석", "Chuseok").In(Language.Korean);   // "추석"
/// </code>
/// </example>
[JsonConverter(typeof(LocalizedTextConverter))]
public sealed record LocalizedText(string Korean, string English) : ILocalized
{
    /// <summary>The text in a language.</summary>
    public string In(Language language) => language == Language.Korean ? Korean : English;
}

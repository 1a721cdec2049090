using CsRules.Documents;

namespace CsRules.Cli;

/// <summary>The command's own words: headings of tables, in both languages. Everything else comes from the library.</summary>
internal static class Words
{
    public static string In(this (string Korean, string English) words, Language language) =>
        language == Language.Korean ? words.Korean : words.English;
}

using CsRules.Documents;

namespace CsRules.Cli;

/// <summary>The command's own words: headings of its tables, lines below them, and the errors that only it finds. The rest is the library's.</summary>
internal static class CommandTexts
{
    private static readonly TextBook Book = new(typeof(CommandTexts).Assembly);

    /// <summary>A sentence with its data filled in.</summary>
    public static string Say(string code, Language language, params (string Name, object Value)[] data) =>
        Book.Say(code, Validation.Data(data), language, Voice.Agent);

    /// <summary>True where there is such a sentence.</summary>
    public static bool Holds(string code) => Book.Holds(code);

    /// <summary>An error as a sentence, whoever found it.</summary>
    public static string Explain(InputError error, Language language) =>
        Book.Holds(error.Code) ? Book.Say(error.Code, error.Data, language, Voice.Agent) : error.Explain(language);

    /// <summary>A heading or a name of a row: "claim".</summary>
    public static string Word(this Language language, string word) => Book.Label($"word.{word}", language);

    /// <summary>A word of ours within a sentence of either language.</summary>
    public static LocalizedText InEither(string word) => new(Language.Korean.Word(word), Language.English.Word(word));

    /// <summary>The headings of a table.</summary>
    public static string[] Words(this Language language, params string[] words) => [.. words.Select(word => language.Word(word))];

    /// <summary>The raw text of a code.</summary>
    public static string Template(string code, Language language) => Book.Template(code, language, Voice.Agent)!;

    /// <summary>All codes that a language holds.</summary>
    public static IEnumerable<string> Codes(Language language) => Book.Codes(language);
}

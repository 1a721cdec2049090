using System.Collections.Immutable;

namespace CsRules.Documents;

/// <summary>The words of the library.</summary>
internal static class Texts
{
    private static readonly TextBook Book = new(typeof(Texts).Assembly);

    /// <inheritdoc cref="TextBook.Say"/>
    public static string Say(string code, ImmutableArray<Datum> data, Language language, Voice voice) => Book.Say(code, data, language, voice);

    /// <inheritdoc cref="TextBook.Label"/>
    public static string Label(string code, Language language) => Book.Label(code, language);

    /// <inheritdoc cref="TextBook.Template"/>
    public static string? Template(string code, Language language, Voice voice) => Book.Template(code, language, voice);

    /// <inheritdoc cref="TextBook.Errors"/>
    public static ImmutableArray<(string Module, ImmutableArray<string> Codes)> Errors() => Book.Errors();

    /// <inheritdoc cref="TextBook.Codes"/>
    public static IEnumerable<string> Codes(Language language) => Book.Codes(language);
}

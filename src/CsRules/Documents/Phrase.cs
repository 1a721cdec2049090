using System.Collections.Immutable;

namespace CsRules.Documents;

/// <summary>A part of a sentence that has a code and data of its own: what a text says there hangs on the case.</summary>
/// <param name="Code">Its code; empty where nothing is said.</param>
/// <param name="Data">What fills it.</param>
/// <param name="Voice">For whom it is said.</param>
internal sealed record Phrase(string Code, ImmutableArray<Datum> Data, Voice Voice = Voice.Agent) : ILocalized
{
    /// <summary>Nothing is said.</summary>
    public static Phrase None { get; } = new("", []);

    public string In(Language language) => Code.Length == 0 ? "" : Texts.Say(Code, Data, language, Voice);
}

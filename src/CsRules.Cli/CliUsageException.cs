using CsRules.Documents;

namespace CsRules.Cli;

/// <summary>The command was used in a way that can't be answered; the texts say it in the reader's language.</summary>
/// <param name="code">The code of the sentence.</param>
/// <param name="data">What its holes are filled with.</param>
internal sealed class CliUsageException(string code, params (string Name, object Value)[] data) : Exception
{
    /// <inheritdoc/>
    public override string Message => code;

    /// <summary>The sentence.</summary>
    public string Say(Language language) => CommandTexts.Say(code, language, data);

    /// <summary>A name that there is none of: the nearest one where one is near, and all there are.</summary>
    public static CliUsageException NoSuch(string code, string given, IReadOnlyCollection<string> known, params (string Name, object Value)[] data)
    {
        (string, object)[] all = [.. data, ("given", given), ("allowed", string.Join(", ", known))];
        return Nearest.To(given, known) is { } near ? new($"{code}-near", [.. all, ("near", near)]) : new(code, all);
    }
}

using System.Collections.Immutable;

namespace CsRules.Documents;

/// <summary>One thing wrong with a document: a stable code, the JSON path where it stands, and its data.</summary>
/// <param name="Code">Stable code, for example "json.unknown-field".</param>
/// <param name="Path">JSON path from the document's root: "$.claim.supply.on".</param>
/// <param name="Data">What was given, what is allowed.</param>
/// <example>
/// <para>The same error for a person in either language, and for a program by its code:</para>
/// <code>
/// var error = new InputError("json.missing-field", "$.claim", [new("name", "claim")]);
/// error.Explain(Language.English);   // "The field 'claim' is required."
/// error.ToString();                  // "$.claim: The field 'claim' is required. [json.missing-field]"
/// </code>
/// </example>
public sealed record InputError(string Code, string Path, ImmutableArray<Datum> Data)
{
    /// <summary>True where it only warns: the document can be answered all the same.</summary>
    public bool IsWarning { get; init; }

    /// <summary>The error as a sentence, without its path.</summary>
    public string Explain(Language language) => Texts.Say(Code, Data, language, Voice.Agent);

    /// <summary>Path, sentence and code, in English.</summary>
    public override string ToString() => $"{Shown.Of(Path)}: {Explain(Language.English)} [{Code}]";
}

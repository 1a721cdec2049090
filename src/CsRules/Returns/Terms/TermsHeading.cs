using System.Collections.Immutable;
using CsRules.Documents;

namespace CsRules.Returns;

/// <summary>A heading of terms that says for every line beneath it what none of them says again: "No returns where", "Postage of returns".</summary>
internal sealed class TermsHeading
{
    private const string Line = "{line}";

    private static readonly Lazy<ImmutableArray<TermsHeading>> All = new(() =>
    [
        .. from language in Enum.GetValues<Language>()
           from code in (string[])["terms.heading.refused", "terms.heading.accepted", "terms.heading.cost"]
           select new TermsHeading(TermsText.Reading(code, language), Texts.Template(code + ".line", language, Voice.Agent)!),
    ]);

    private readonly ImmutableArray<SentenceForm> _forms;
    private readonly string _said;

    private TermsHeading(ImmutableArray<SentenceForm> forms, string said) => (_forms, _said) = (forms, said);

    /// <summary>The heading that a sentence is; null where it is none.</summary>
    public static TermsHeading? Find(NormalSentence sentence)
    {
        foreach (var heading in All.Value)
            foreach (var form in heading._forms)
                if (form.Fits(sentence)) return heading;
        return null;
    }

    /// <summary>A line beneath the heading, with what the heading says of it.</summary>
    public string Complete(string line) => _said.Replace(Line, line, StringComparison.Ordinal);
}

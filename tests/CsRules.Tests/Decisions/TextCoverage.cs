using System.Text.RegularExpressions;
using CsRules.Decisions;
using CsRules.Documents;

namespace CsRules.Tests.Decisions;

/// <summary>Which codes have texts, and whether a finding fills every hole of its own in both languages and voices.</summary>
internal static partial class TextCoverage
{
    internal static IEnumerable<string> Written(string prefix) => Texts.Codes(Language.English).Where(c => c.StartsWith(prefix, StringComparison.Ordinal));

    internal static void Keep(Finding finding, HashSet<string> produced)
    {
        produced.Add(finding.Code);
        foreach (var language in Enum.GetValues<Language>())
            foreach (var voice in Enum.GetValues<Voice>())
            {
                var template = Texts.Template(finding.Code, language, voice);
                Assert.False(string.IsNullOrWhiteSpace(template), $"{finding.Code} lacks its {language} text for the {voice}");
                foreach (Match hole in Hole().Matches(template!))
                    Assert.True(finding[hole.Groups[1].Value] is not null, $"{finding.Code} has no value for {hole.Value}");
            }
    }

    [GeneratedRegex(@"\{(\w+)(:[^}]*)?\}")]
    internal static partial Regex Hole();
}

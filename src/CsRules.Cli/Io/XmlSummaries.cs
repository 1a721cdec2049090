using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace CsRules.Cli.Io;

/// <summary>The library's own documentation of its members, from the file that stands beside it; nothing where it is missing.</summary>
internal static partial class XmlSummaries
{
    private static readonly Lazy<Dictionary<string, string>> Members = new(Load);

    /// <summary>The summary of a property as one line.</summary>
    public static string? Of(MemberInfo member) =>
        Members.Value.GetValueOrDefault($"P:{member.DeclaringType?.FullName?.Replace('+', '.')}.{member.Name}");

    private static Dictionary<string, string> Load()
    {
        var path = Path.Combine(AppContext.BaseDirectory, "CsRules.xml");
        if (!File.Exists(path)) return [];
        return XDocument.Load(path).Descendants("member")
            .Where(m => m.Element("summary") is not null)
            .ToDictionary(m => m.Attribute("name")!.Value, m => Line(m.Element("summary")!), StringComparer.Ordinal);
    }

    private static string Line(XElement summary)
    {
        foreach (var reference in summary.Descendants().Where(e => e.Attribute("cref") is not null).ToList())
            reference.ReplaceWith(reference.Attribute("cref")!.Value.Split('.', '(')[^1]);
        return Space().Replace(summary.Value, " ").Trim();
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}

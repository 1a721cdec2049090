using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace CsRules.Documents;

/// <summary>What the library's documentation says of its types and members, a line each: descriptions of a schema.</summary>
internal sealed partial class MemberSummaries
{
    private readonly Dictionary<string, string> _lines;

    private MemberSummaries(Dictionary<string, string> lines) => _lines = lines;

    /// <summary>Nothing is known.</summary>
    public static MemberSummaries None { get; } = new([]);

    /// <summary>Reads the documentation file of a build.</summary>
    public static MemberSummaries Read(Stream documentation) => new(XDocument.Load(documentation).Descendants("member")
        .Where(m => m.Element("summary") is not null)
        .ToDictionary(m => m.Attribute("name")!.Value, m => Line(m.Element("summary")!), StringComparer.Ordinal));

    /// <summary>The summary of a property.</summary>
    public string? Of(MemberInfo member) => member.DeclaringType is { } type ? _lines.GetValueOrDefault($"P:{Name(type)}.{member.Name}") : null;

    /// <summary>The summary of a type.</summary>
    public string? Of(Type type) => _lines.GetValueOrDefault("T:" + Name(type));

    private static string? Name(Type type) => type.FullName?.Replace('+', '.');

    private static string Line(XElement summary)
    {
        foreach (var reference in summary.Descendants().Where(e => e.Attribute("cref") is not null).ToList())
            reference.ReplaceWith(reference.Attribute("cref")!.Value.Split('.', '(')[^1]);
        return Space().Replace(summary.Value, " ").Trim();
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}

using System.Reflection;
using System.Xml.Linq;

namespace CsRules.Tests.Surface;

/// <summary>The XML documentation that goes into the package.</summary>
internal static class DocumentationFile
{
    private static readonly Dictionary<string, XElement> Entries = Read();

    public static IEnumerable<(string Id, XElement Entry)> All => Entries.Select(e => (e.Key, e.Value));

    public static XElement? Of(Type type) => Entries.GetValueOrDefault("T:" + Id(type));

    /// <summary>Members of a type that hold an example.</summary>
    public static IEnumerable<XElement> ExamplesOf(Type type) => Entries
        .Where(e => e.Key == "T:" + Id(type) || (e.Key.Length > 2 && e.Key[2..].StartsWith(Id(type) + ".", StringComparison.Ordinal)))
        .SelectMany(e => e.Value.Elements("example"));

    public static XElement? Of(PropertyInfo property) => Entries.GetValueOrDefault($"P:{Id(property.DeclaringType!)}.{property.Name}");

    private static string Id(Type type) => type.FullName!.Replace('+', '.');

    private static Dictionary<string, XElement> Read() =>
        XDocument.Load(Path.ChangeExtension(PublicSurface.Library.Location, ".xml")).Descendants("member")
            .ToDictionary(m => m.Attribute("name")!.Value, StringComparer.Ordinal);
}

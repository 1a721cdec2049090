using System.Text;
using CsRules.Documents;

namespace CsRules.Cli.Rows;

/// <summary>The mappings that come with the command, one for each system whose files are known.</summary>
internal static class Presets
{
    private const string Embedded = "mapping/";

    private static readonly Lazy<IReadOnlyList<RowMapping>> Known = new(Load);

    /// <summary>All of them, by name.</summary>
    public static IReadOnlyList<RowMapping> All => Known.Value;

    /// <summary>The one of a name.</summary>
    public static RowMapping Named(string name) => All.FirstOrDefault(p => p.Name == name) ?? throw None(name);

    /// <summary>The file of a name, as it stands.</summary>
    public static string Text(string name)
    {
        if (!All.Any(p => p.Name == name)) throw None(name);
        using var reader = new StreamReader(typeof(Presets).Assembly.GetManifestResourceStream($"{Embedded}{name}.json")!);
        return reader.ReadToEnd();
    }

    private static CliUsageException None(string name) => CliUsageException.NoSuch("usage.no-mapping", name, [.. All.Select(p => p.Name!)]);

    private static List<RowMapping> Load()
    {
        var assembly = typeof(Presets).Assembly;
        var presets = new List<RowMapping>();
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith(Embedded, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            var (mapping, errors) = DocumentReader.Read(Encoding.UTF8.GetBytes(reader.ReadToEnd()), MappingJson.Default.RowMapping);
            presets.Add(mapping ?? throw new InvalidOperationException($"The mapping {name} can't be read: {errors[0].Path} {errors[0].Code}."));
        }

        return presets;
    }
}

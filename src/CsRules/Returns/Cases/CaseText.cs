using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using CsRules.Documents;

namespace CsRules.Returns;

/// <summary>
/// The text form of a case: a line a value, <c>path: value</c>, as in <c>given.claim.supply.on: 2025-11-03</c>. An item of a list has
/// its place, <c>expected.charges[0].kind: penalty</c>. What stands behind <c>#</c> at the start of a line says nothing. <c>true</c>,
/// <c>false</c> and whole numbers are that; in quotes a value is a text.
/// </summary>
/// <example>
/// <para>A number in quotes is a text, as an article must be:</para>
/// <code>
/// var (read, errors) = CaseText.Read("id: void\nsource: Art 35\ngiven.asOf: 2025-10-10T12:00:00+09:00\ngiven.claim.supply.on: 2025-10-01\nexpected.articles[0]: \"35\"", CsRulesJson.TypeOf&lt;LawCase&gt;());
/// errors.Length;               // 0
/// read!.Expected.Articles[0];  // "35"
/// </code>
/// </example>
public static class CaseText
{
    internal const string LineDatum = "line";

    private const int MostItems = 1000;
    private const string Between = "---";

    /// <summary>Reads the cases of a text, one after another between lines of <c>---</c>; each with the line on which it begins, and where its values stand.</summary>
    /// <param name="text">The text.</param>
    /// <param name="type">Metadata of a case: <c>CsRulesJson.TypeOf&lt;LawCase&gt;()</c>.</param>
    public static IEnumerable<ReadCase> ReadAll(string text, JsonTypeInfo<LawCase> type)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(type);
        var lines = LinesOf(text);
        for (int from = 0, at = 0; at <= lines.Length; at++)
        {
            if (at < lines.Length && lines[at].Trim() != Between) continue;
            if (Array.FindIndex(lines, from, at - from, Says) is var first and >= 0)
            {
                yield return Read(lines.AsMemory(first, at - first), first + 1, type);
            }

            from = at + 1;
        }
    }

    // However lines end.
    private static string[] LinesOf(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n', '\r');

    private static bool Says(string line) => line.Trim() is [not '#', ..];

    /// <summary>Reads one case; everything wrong is told at once, a line that can't be read with its number.</summary>
    /// <param name="text">The text.</param>
    /// <param name="type">Metadata of a case: <c>CsRulesJson.TypeOf&lt;LawCase&gt;()</c>.</param>
    public static (LawCase? Case, ImmutableArray<InputError> Errors) Read(string text, JsonTypeInfo<LawCase> type)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(type);
        var read = Read(LinesOf(text), 1, type);
        return (read.Case, read.Errors);
    }

    private static ReadCase Read(ReadOnlyMemory<string> lines, int firstLine, JsonTypeInfo<LawCase> type)
    {
        var (root, errors, number) = (new JsonObject(), ImmutableArray.CreateBuilder<InputError>(), firstLine - 1);
        var standing = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var raw in lines.Span)
        {
            number++;
            var line = raw.Trim().TrimStart('\uFEFF');
            if (line.Length == 0 || line[0] == '#') continue;
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0 || !Set(root, line[..colon].Trim(), Value(line[(colon + 1)..].Trim())))
                errors.Add(new("case.line", "$", Validation.Data((LineDatum, number), ("given", line))));
            else standing["$." + line[..colon].Trim()] = number;
        }

        if (errors.Count > 0) return new(firstLine, null, errors.ToImmutable());
        var (read, wrong) = DocumentReader.Read(System.Text.Encoding.UTF8.GetBytes(root.ToJsonString()), type);
        return new(firstLine, read, wrong) { Lines = standing.ToFrozenDictionary(StringComparer.Ordinal) };
    }

    private static JsonValue Value(string text) => text switch
    {
        "true" => JsonValue.Create(true),
        "false" => JsonValue.Create(false),
        ['"', .. var inner, '"'] => JsonValue.Create(inner),
        _ => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? JsonValue.Create(number) : JsonValue.Create(text),
    };

    // False where the path is none, or a value stands where another was to be.
    private static bool Set(JsonObject root, string path, JsonNode value)
    {
        JsonNode at = root;
        var steps = Steps(path);
        if (steps is null) return false;
        for (var i = 0; i < steps.Count; i++)
        {
            var isLast = i == steps.Count - 1;
            JsonNode Next() => isLast ? value : steps[i + 1] is int ? new JsonArray() : new JsonObject();
            switch (steps[i], at)
            {
                case (string name, JsonObject inside):
                    if (isLast && inside.ContainsKey(name)) return false;
                    at = inside[name] ??= Next();
                    break;
                case (int place, JsonArray list) when place < list.Count && !isLast: at = list[place]!; break;
                case (int place, JsonArray list) when place == list.Count: list.Add(at = Next()); break;
                default: return false;
            }
        }

        return true;
    }

    // "a.b[0].c": names, and places in brackets.
    private static List<object>? Steps(string path)
    {
        var steps = new List<object>();
        foreach (var part in path.Split('.'))
        {
            var open = part.IndexOf('[', StringComparison.Ordinal);
            var name = open < 0 ? part : part[..open];
            if (name.Length == 0 || !name.All(char.IsAsciiLetterOrDigit)) return null;
            steps.Add(name);
            if (open < 0) continue;
            if (!part.EndsWith(']') || !int.TryParse(part.AsSpan(open + 1, part.Length - open - 2), NumberStyles.None, CultureInfo.InvariantCulture, out var place) || place > MostItems) return null;
            steps.Add(place);
        }

        return steps;
    }
}

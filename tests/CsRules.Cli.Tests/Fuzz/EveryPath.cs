using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;
using CsRules.Documents;

namespace CsRules.Cli.Tests.Fuzz;

/// <summary>
/// Every place of a document's schema, members of lists and what the sample leaves out included, and what may stand there:
/// nothing, another type, empty, extreme, twice. Each spoiled document is the sample with one such value.
/// </summary>
internal sealed partial class EveryPath
{
    private const string Here = "@@here@@";
    private const int Deepest = 3;

    // Whatever the place holds, none of these may break anything.
    private static readonly string[] Anything =
    [
        "null", "true", "0", "-1", "1.5", "1e400", "2147483647", "-2147483648", "9223372036854775807", "-9223372036854775808", "99999999999999999999",
        "[]", "{}", "[null]", "[[]]", "[{}]", "{\"\":null}", "{\"\\ud800\":1}",
        "\"\"", "\"x\"", "\" \"", "\"\\ud800\"", "\"\\u0000\"", "\"\\u001b[2J\\u202e\\n\"",
        "\"0001-01-01\"", "\"9999-12-31\"", "\"2025-02-30\"", "\"0001-01-02T00:00:00Z\"", "\"9999-12-30T00:00:00Z\"", "\"9999-12-31T23:59:59Z\"",
        "\"0 KRW\"", "\"-1 KRW\"", "\"1000000000000000 KRW\"", "\"-1000000000000000 KRW\"", "\"0.01 USD\"",
        "\"0%\"", "\"-1%\"", "\"100%\"", "\"1000000000%\"", "\"-1000000000%\"", "\"USD\"", "\"UTC\"", "\"Asia/Nowhere\"",
        "[\"00:00\",\"24:00\"]", "[[\"00:00\",\"24:00\"],[\"00:00\",\"24:00\"]]", "[\"09:00\",\"09:00\"]", "\"8766000h\"", "\"0s\"",
    ];

    private readonly JsonNode _root;
    private readonly List<(string Path, string Json)> _documents = [];
    private readonly List<(string Path, Func<string> Json)> _lists = [];

    private EveryPath(string sample) => _root = JsonNode.Parse(sample)!;

    /// <summary>Every spoiled document on one line, with the place where it is spoiled.</summary>
    public static IReadOnlyList<(string Path, string Json)> Of(string sample, JsonTypeInfo type)
    {
        var walk = new EveryPath(sample);
        walk.Members(walk._root, type, "$", 0);
        return walk._documents;
    }

    /// <summary>The sample with each of its lists, and each that it leaves out, as long as one may be, ids told apart.</summary>
    public static IEnumerable<(string Path, Func<string> Json)> AtItsLimits(string sample, JsonTypeInfo type)
    {
        var walk = new EveryPath(sample);
        walk.Lists(walk._root, type, "$", 0);
        return walk._lists;
    }

    private void Lists(JsonNode node, JsonTypeInfo type, string path, int depth)
    {
        if (Nullable.GetUnderlyingType(type.Type) is { } inner) type = type.Options.GetTypeInfo(inner);
        if (node is JsonArray { Count: > 0 } list && type.Kind == JsonTypeInfoKind.Enumerable)
        {
            var (one, most) = (list[0]!.ToJsonString(), DocumentLimits.MostOf(type.ElementType!));
            var all = _root.DeepClone();
            var at = list.GetPath();
            _lists.Add((path, () => Long(all, at, one, most)));
            Lists(list[0]!, type.Options.GetTypeInfo(type.ElementType!), $"{path}[0]", depth);
        }
        else if (node is JsonObject record && type.Kind == JsonTypeInfoKind.Object)
        {
            foreach (var member in type.Properties.Where(p => p.Set is not null || p.AssociatedParameter is not null))
            {
                var below = type.Options.GetTypeInfo(member.PropertyType);
                if (record[member.Name] is { } present) Lists(present, below, $"{path}.{member.Name}", depth);
                else if (depth < Deepest && Plain(below, 0) is { } invented)
                {
                    record[member.Name] = invented;
                    Lists(invented, below, $"{path}.{member.Name}", depth + 1);
                    record.Remove(member.Name);
                }
            }
        }
    }

    // A list of so many, each with an id of its own, in a whole document.
    private static string Long(JsonNode root, string at, string one, int most)
    {
        var items = Enumerable.Range(0, most).Select(i => Ids().Replace(one, id => $"{id.Groups[1].Value}{i}\""));
        var node = root.DeepClone();
        var list = Find(node, at);
        list.Clear();
        list.Add(Here);
        return node.ToJsonString().Replace($"\"{Here}\"", string.Join(',', items), StringComparison.Ordinal);
    }

    private static JsonArray Find(JsonNode root, string path)
    {
        var node = root;
        foreach (Match step in Steps().Matches(path))
            node = step.Groups[2].Success ? node[int.Parse(step.Groups[2].Value, null)]! : node[step.Groups[1].Value]!;
        return (JsonArray)node;
    }

    [GeneratedRegex("(\"(?:id|lot)\":\"[^\"]*)\"")]
    private static partial Regex Ids();

    [GeneratedRegex(@"\.(\w+)|\[(\d+)\]")]
    private static partial Regex Steps();

    // A place: spoiled itself, then what stands below it.
    private void Place(JsonNode? original, JsonTypeInfo type, Action<JsonNode?> put, string path, int invented)
    {
        put(Here);
        var template = _root.ToJsonString();
        foreach (var value in Anything.Concat(Words(type)).Concat(Twice(original)))
            _documents.Add((path, template.Replace($"\"{Here}\"", value, StringComparison.Ordinal)));
        // The same name once more.
        if (template.IndexOf($"\":\"{Here}\"", StringComparison.Ordinal) is >= 0 and var colon)
        {
            var name = template[(template.LastIndexOf('"', colon - 1))..(colon + 1)];
            var value = original?.ToJsonString() ?? "null";
            _documents.Add((path, template.Replace($"\"{Here}\"", $"{value},{name}:{value}", StringComparison.Ordinal)));
        }

        put(original);
        if (original is not null) Members(original, type, path, invented);
    }

    private void Members(JsonNode node, JsonTypeInfo type, string path, int invented)
    {
        if (Nullable.GetUnderlyingType(type.Type) is { } inner) type = type.Options.GetTypeInfo(inner);
        switch (node)
        {
            case JsonObject record when type.Kind == JsonTypeInfoKind.Object:
                foreach (var member in type.Properties.Where(p => p.Set is not null || p.AssociatedParameter is not null))
                    Member(record, member.Name, type.Options.GetTypeInfo(member.PropertyType), path, invented);
                break;
            case JsonObject table when type.Kind == JsonTypeInfoKind.Dictionary:
                foreach (var key in table.Select(entry => entry.Key).Take(2).Append("more").ToList())
                    Member(table, key, type.Options.GetTypeInfo(type.ElementType!), path, invented);
                break;
            case JsonArray list when type.Kind == JsonTypeInfoKind.Enumerable:
                List(list, type.Options.GetTypeInfo(type.ElementType!), path, invented);
                break;
        }
    }

    private void Member(JsonObject record, string name, JsonTypeInfo type, string path, int invented)
    {
        if (record.ContainsKey(name))
        {
            Place(record[name], type, value => record[name] = value, $"{path}.{name}", invented);
        }
        else if (invented < Deepest)
        {
            Place(Plain(type, 0), type, value => record[name] = value, $"{path}.{name}", invented + 1);
            record.Remove(name);
        }
    }

    private void List(JsonArray list, JsonTypeInfo item, string path, int invented)
    {
        if (list.Count == 0 && invented < Deepest)
        {
            list.Add(Plain(item, 0));
            Place(list[0], item, value => list[0] = value, $"{path}[0]", invented + 1);
            list.Clear();
        }

        foreach (var at in new[] { 0, list.Count - 1 }.Distinct().Where(at => at >= 0 && at < list.Count).ToList())
            Place(list[at], item, value => list[at] = value, $"{path}[{at}]", invented);
    }

    private static IEnumerable<string> Words(JsonTypeInfo type) =>
        (Nullable.GetUnderlyingType(type.Type) ?? type.Type) is { IsEnum: true } words
            ? Enum.GetNames(words).Select(word => $"\"{JsonNamingPolicy.CamelCase.ConvertName(word)}\"")
            : [];

    private static IEnumerable<string> Twice(JsonNode? original)
    {
        if (original is not JsonArray { Count: > 0 } list) yield break;
        yield return $"[{list[0]!.ToJsonString()},{list[0]!.ToJsonString()}]";
        yield return $"[{string.Join(',', Enumerable.Repeat(list[0]!.ToJsonString(), 500))}]";
        yield return $"[null,{list[0]!.ToJsonString()}]";
    }

    // Something that may stand at a place that the sample leaves out.
    private static JsonNode? Plain(JsonTypeInfo type, int depth)
    {
        if (Nullable.GetUnderlyingType(type.Type) is { } inner) type = type.Options.GetTypeInfo(inner);
        if (depth > Deepest) return null;
        if (type.Kind == JsonTypeInfoKind.Enumerable) return new JsonArray(Plain(type.Options.GetTypeInfo(type.ElementType!), depth + 1));
        if (type.Kind == JsonTypeInfoKind.Dictionary) return new JsonObject();
        if (type.Kind == JsonTypeInfoKind.Object)
        {
            var record = new JsonObject();
            foreach (var member in type.Properties.Where(p => p.IsRequired)) record[member.Name] = Plain(type.Options.GetTypeInfo(member.PropertyType), depth + 1);
            return record;
        }

        if (type.Type.IsEnum) return JsonNamingPolicy.CamelCase.ConvertName(Enum.GetNames(type.Type)[^1]);
        if (type.Type == typeof(bool)) return true;
        if (type.Type.IsPrimitive) return 1;
        return Examples.FirstOrDefault(example => Reads(example, type)) is { } plain ? JsonNode.Parse(plain) : null;
    }

    private static readonly string[] Examples =
    [
        "\"2025-10-01\"", "\"2025-10-01T09:00:00Z\"", "\"1000 KRW\"", "\"10%\"", "\"1h\"", "\"KRW\"", "[\"09:00\",\"18:00\"]", "\"proven\"", "\"Asia/Seoul\"",
        "{\"ko\":\"가\",\"en\":\"a\"}",
    ];

    private static bool Reads(string example, JsonTypeInfo type)
    {
        try
        {
            return JsonSerializer.Deserialize(example, type) is not null;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            return false;
        }
    }
}

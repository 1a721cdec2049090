using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using CsRules.Cli.Rows;
using CsRules.Documents;

namespace CsRules.Cli.Io;

/// <summary>
/// Reads a document as other systems write it: a number where an id is a text is that number's digits, a list that is null is empty;
/// and where that is asked for, a field that is unknown is told and left out. Everything else stays an error.
/// </summary>
internal static class JsonRepair
{
    /// <summary>Reads an element; what was passed by is given as notes.</summary>
    public static (T? Value, ImmutableArray<InputError> Errors, ImmutableArray<InputError> Notes) Read<T>(JsonElement element, JsonTypeInfo<T> type, bool isLenient)
        where T : class
    {
        var (value, errors) = DocumentReader.Read(element, type);
        if (value is not null || element.ValueKind != JsonValueKind.Object) return (value, errors, []);
        try
        {
            return Mended(element, type, isLenient, errors);
        }
        catch (Exception error) when (error is JsonException or ArgumentException or InvalidOperationException)
        {
            // What stands twice, or under half a letter, is told as it is: nobody knows what is meant.
            return (value, errors, []);
        }
    }

    private static (T? Value, ImmutableArray<InputError> Errors, ImmutableArray<InputError> Notes) Mended<T>(
        JsonElement element, JsonTypeInfo<T> type, bool isLenient, ImmutableArray<InputError> errors)
        where T : class
    {
        JsonNode document = JsonNode.Parse(element.GetRawText(), null, new() { AllowDuplicateProperties = false })!;
        var notes = ImmutableArray.CreateBuilder<InputError>();
        var repaired = false;
        foreach (var error in errors)
        {
            if (Steps(error.Path) is not { Count: > 0 } steps) continue;
            if (error.Code is "json.unknown-field" or "json.unknown-field-near")
            {
                if (!isLenient || Parent(document, steps) is not { } holder || !holder.Remove(steps[^1])) continue;
                notes.Add(new("json.ignored-field", error.Path, [new("name", steps[^1])]) { IsWarning = true });
                repaired = true;
            }
            else if (TypeAt(type, steps) is { } member) repaired |= Repair(document, steps, member, error.Code);
        }

        if (!repaired) return (null, errors, []);
        var (read, left) = DocumentReader.Read(Encoding.UTF8.GetBytes(document.ToJsonString()), type);
        return (read, left, notes.ToImmutable());
    }

    /// <summary>The path of the list of a page that holds such documents; null where it is none, but a document with errors.</summary>
    public static string? PageOf<T>(JsonElement element, JsonTypeInfo<T> type)
    {
        if (JsonPages.PathOf(element) is not { } path) return null;
        foreach (var member in element.EnumerateObject())
            if (JsonWords.TryName(member, out var name) && type.Properties.Any(p => p.Name == name)) return null;
        return path;
    }

    private static bool Repair(JsonNode document, List<string> steps, JsonTypeInfo member, string code)
    {
        if (Holder(document, steps) is not { } holder) return false;
        if (code == "json.null" && member.Kind == JsonTypeInfoKind.Enumerable && holder is JsonObject fields) return fields.Remove(steps[^1]);
        if (code != "json.bad-value" || member.Type != typeof(string) || At(holder, steps[^1]) is not JsonValue value || value.GetValueKind() != JsonValueKind.Number) return false;
        var digits = value.ToJsonString();
        if (holder is JsonObject named) named[steps[^1]] = digits;
        else ((JsonArray)holder)[int.Parse(steps[^1], CultureInfo.InvariantCulture)] = digits;
        return true;
    }

    private static JsonObject? Parent(JsonNode document, List<string> steps) => Holder(document, steps) as JsonObject;

    private static JsonNode? Holder(JsonNode document, List<string> steps)
    {
        JsonNode? at = document;
        foreach (var step in steps.Take(steps.Count - 1)) at = At(at, step);
        return at;
    }

    private static JsonNode? At(JsonNode? node, string step) => node switch
    {
        JsonObject fields => fields.TryGetPropertyValue(step, out var field) ? field : null,
        JsonArray entries when int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < entries.Count => entries[index],
        _ => null,
    };

    private static JsonTypeInfo? TypeAt(JsonTypeInfo type, List<string> steps)
    {
        JsonTypeInfo? at = type;
        foreach (var step in steps)
        {
            var next = at.Kind switch
            {
                JsonTypeInfoKind.Object => at.Properties.FirstOrDefault(p => p.Name == step)?.PropertyType,
                JsonTypeInfoKind.Enumerable or JsonTypeInfoKind.Dictionary => at.ElementType,
                _ => null,
            };
            if (next is null) return null;
            at = type.Options.GetTypeInfo(Nullable.GetUnderlyingType(next) ?? next);
        }

        return at;
    }

    // "$.lines[0].id" as its steps; null where a name of it was cut short for a person.
    private static List<string>? Steps(string path)
    {
        List<string> steps = [];
        for (var at = 1; at < path.Length;)
        {
            int end;
            if (path[at] == '.')
            {
                end = path.IndexOfAny(['.', '['], at + 1);
                if (end < 0) end = path.Length;
                steps.Add(path[(at + 1)..end]);
                at = end;
            }
            else if (path.AsSpan(at).StartsWith("['") && path.IndexOf("']", at, StringComparison.Ordinal) is > 0 and var close)
            {
                steps.Add(path[(at + 2)..close]);
                at = close + 2;
            }
            else if (path[at] == '[' && (end = path.IndexOf(']', at)) > 0)
            {
                steps.Add(path[(at + 1)..end]);
                at = end + 1;
            }
            else return null;
        }

        return steps.Exists(step => step.EndsWith('…')) ? null : steps;
    }
}

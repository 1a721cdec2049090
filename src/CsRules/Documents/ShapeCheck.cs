using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace CsRules.Documents;

/// <summary>Walks a document beside the metadata of its type and notes every place where the two differ.</summary>
internal static class ShapeCheck
{
    private const int LongestQuote = 60;

    public static void Walk(JsonElement element, JsonTypeInfo type, string path, ImmutableArray<InputError>.Builder errors)
    {
        // A list that may be absent is a list where it is there.
        if (type.Kind == JsonTypeInfoKind.Enumerable && Nullable.GetUnderlyingType(type.Type) is { } list) type = type.Options.GetTypeInfo(list);
        switch (type.Kind)
        {
            case JsonTypeInfoKind.Object:
                WalkObject(element, type, path, errors);
                break;
            case JsonTypeInfoKind.Enumerable:
                WalkArray(element, type, path, errors);
                break;
            case JsonTypeInfoKind.Dictionary:
                WalkDictionary(element, type, path, errors);
                break;
            default:
                CheckLeaf(element, type, path, errors);
                break;
        }
    }

    private static void WalkObject(JsonElement element, JsonTypeInfo type, string path, ImmutableArray<InputError>.Builder errors)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            errors.Add(new("json.expected-object", path, [Given(element)]));
            return;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in element.EnumerateObject())
        {
            if (Name(member, path, seen, errors) is not { } name) continue;
            if (path == "$" && name == DocumentVersion.Field) continue;
            var property = Find(type, name);
            if (property is null)
            {
                var known = type.Properties.Where(p => p.Set is not null || p.AssociatedParameter is not null).Select(p => p.Name);
                errors.Add(Unknown(name, Nearest.To(name, known), Below(path, name)));
            }
            else if (member.Value.ValueKind == JsonValueKind.Null)
            {
                if (!property.IsSetNullable)
                    errors.Add(new(property.IsRequired ? "json.null-required" : "json.null", Below(path, name), [new("name", name)]));
            }
            else
            {
                Walk(member.Value, type.Options.GetTypeInfo(property.PropertyType), Below(path, name), errors);
            }
        }

        foreach (var property in type.Properties)
            if (property.IsRequired && !seen.Contains(property.Name))
                errors.Add(new("json.missing-field", Below(path, property.Name), [new("name", property.Name)]));
    }

    private static JsonPropertyInfo? Find(JsonTypeInfo type, string name)
    {
        foreach (var property in type.Properties)
            if (string.Equals(property.Name, name, StringComparison.Ordinal) && (property.Set is not null || property.AssociatedParameter is not null))
                return property;
        return null;
    }

    private static void WalkArray(JsonElement element, JsonTypeInfo type, string path, ImmutableArray<InputError>.Builder errors)
    {
        if (element.ValueKind != JsonValueKind.Array)
        {
            errors.Add(new("json.expected-array", path, [Given(element)]));
            return;
        }

        var most = DocumentLimits.MostOf(type.ElementType!);
        if (element.GetArrayLength() > most)
        {
            errors.Add(DocumentLimits.TooMany(path, element.GetArrayLength(), most));
            return;
        }

        var item = type.Options.GetTypeInfo(type.ElementType!);
        var index = 0;
        foreach (var entry in element.EnumerateArray())
            Walk(entry, item, $"{path}[{index++}]", errors);
    }

    private static void WalkDictionary(JsonElement element, JsonTypeInfo type, string path, ImmutableArray<InputError>.Builder errors)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            errors.Add(new("json.expected-object", path, [Given(element)]));
            return;
        }

        if (element.GetPropertyCount() > DocumentLimits.MostItems)
        {
            errors.Add(DocumentLimits.TooMany(path, element.GetPropertyCount(), DocumentLimits.MostItems));
            return;
        }

        var item = type.Options.GetTypeInfo(type.ElementType!);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in element.EnumerateObject())
            if (Name(member, path, seen, errors) is { } name)
                Walk(member.Value, item, Below(path, name), errors);
    }

    // The member's name; null where it is none or stands here already, which is noted.
    private static string? Name(JsonProperty member, string path, HashSet<string> seen, ImmutableArray<InputError>.Builder errors)
    {
        if (!JsonWords.TryName(member, out var name))
        {
            errors.Add(new("json.bad-name", path, [Given(member.Value)]));
            return null;
        }

        if (seen.Add(name)) return name;
        errors.Add(new("json.repeated-field", Below(path, name), [new("name", name)]));
        return null;
    }

    private static void CheckLeaf(JsonElement element, JsonTypeInfo type, string path, ImmutableArray<InputError>.Builder errors)
    {
        if (element.ValueKind == JsonValueKind.Null && Nullable.GetUnderlyingType(type.Type) is not null) return;
        // A text of so many units has at least as many bytes.
        if (element.ValueKind == JsonValueKind.String && JsonMarshal.GetRawUtf8Value(element).Length > DocumentLimits.MostText + 2
            && JsonWords.TryText(element, out var text) && text.Length > DocumentLimits.MostText)
        {
            errors.Add(new("limit.text", path, [new("given", text.Length), new("limit", DocumentLimits.MostText)]));
            return;
        }

        if (LeafForm.Of(type) is not { } form || form.Accepts(element)) return;
        errors.Add(form.Choices is { } words
            ? new("json.unknown-word", path, [Given(element), new("allowed", words)])
            : new("json.bad-value", path, [Given(element), new("expected", form.Words)]));
    }

    private static InputError Unknown(string name, string? nearest, string path) => nearest is null
        ? new("json.unknown-field", path, [new("name", name)])
        : new("json.unknown-field-near", path, [new("name", name), new("nearest", nearest)]);

    public static Datum Given(JsonElement element)
    {
        var raw = element.GetRawText();
        return new("given", raw.Length <= LongestQuote ? raw : raw[..LongestQuote] + "…");
    }

    // A name may be as long as the document; a path is read by people.
    private static string Below(string path, string name) => name.Length > LongestQuote ? Under(path, name[..LongestQuote] + "…") : Under(path, name);

    private static string Under(string path, string name) =>
        name.Length > 0 && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_') ? $"{path}.{name}" : $"{path}['{name}']";
}

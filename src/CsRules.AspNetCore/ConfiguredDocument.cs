using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Configuration;

namespace CsRules.AspNetCore;

/// <summary>
/// A section of a configuration as the JSON that it would be in a file. A configuration knows texts only, and names without regard to
/// case: the document's type says which are numbers, lists and tables. What does not fit stays as it is, so that the reader tells it.
/// </summary>
internal static class ConfiguredDocument
{
    public static JsonNode? Of(IConfigurationSection section, JsonTypeInfo type)
    {
        if (Nullable.GetUnderlyingType(type.Type) is { } inner) type = type.Options.GetTypeInfo(inner);
        return type.Kind switch
        {
            JsonTypeInfoKind.Object when section.Value is null => Object(section, type),
            JsonTypeInfoKind.Enumerable when section.Value is null or "" => List(section, child => Of(child, Element(type))),
            JsonTypeInfoKind.Dictionary when section.Value is null or "" => Table(section, child => Of(child, Element(type))),
            _ => Leaf(section, type.Type),
        };
    }

    private static JsonTypeInfo Element(JsonTypeInfo type) => type.Options.GetTypeInfo(type.ElementType!);

    private static JsonObject Object(IConfigurationSection section, JsonTypeInfo type)
    {
        var document = new JsonObject();
        foreach (var child in section.GetChildren())
        {
            var member = type.Properties.FirstOrDefault(property => property.Name.Equals(child.Key, StringComparison.OrdinalIgnoreCase));
            document[member?.Name ?? JsonNamingPolicy.CamelCase.ConvertName(child.Key)] =
                member is null ? Plain(child) : Of(child, type.Options.GetTypeInfo(member.PropertyType));
        }

        return document;
    }

    // A value whose form only its own converter knows: opening hours are a list of two texts, say.
    private static JsonNode? Leaf(IConfigurationSection section, Type type)
    {
        if (section.Value is not { } text) return Plain(section);
        if (type == typeof(bool) && bool.TryParse(text, out var flag)) return JsonValue.Create(flag);
        if ((type == typeof(int) || type == typeof(long)) && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            return JsonValue.Create(number);
        return JsonValue.Create(text);
    }

    private static JsonNode? Plain(IConfigurationSection section)
    {
        var children = section.GetChildren().ToList();
        if (children.Count == 0) return section.Value is { } text ? JsonValue.Create(text) : null;
        return children.TrueForAll(child => IsIndex(child.Key)) ? List(section, Plain) : Table(section, Plain);
    }

    private static JsonArray List(IConfigurationSection section, Func<IConfigurationSection, JsonNode?> item) =>
        [.. section.GetChildren().OrderBy(child => IsIndex(child.Key) ? int.Parse(child.Key, CultureInfo.InvariantCulture) : int.MaxValue).Select(item)];

    private static JsonObject Table(IConfigurationSection section, Func<IConfigurationSection, JsonNode?> value)
    {
        var table = new JsonObject();
        foreach (var child in section.GetChildren()) table[child.Key] = value(child);
        return table;
    }

    private static bool IsIndex(string key) => int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out _);
}

using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace CsRules.Documents;

/// <summary>
/// Looks over a text once and says whether the typed reader sees by itself whatever could be wrong with its shape. It does not see a
/// null in a list, a list or text above its limit, or the release that a document names: such a text, and each in which the typed
/// reader finds a fault, is walked value by value, so that everything is told.
/// </summary>
internal static class DocumentSkim
{
    private static readonly ConcurrentDictionary<JsonTypeInfo, int> Smallest = [];

    /// <summary>True where the typed reader may be trusted with the text.</summary>
    public static bool MayBeTrusted(ReadOnlySpan<byte> utf8, JsonTypeInfo type)
    {
        var options = type.Options;
        if (options.AllowDuplicateProperties || !options.RespectNullableAnnotations || !options.RespectRequiredConstructorParameters
            || options.UnmappedMemberHandling != System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow)
            return false;
        try
        {
            return IsPlain(new(utf8, new JsonReaderOptions { MaxDepth = DocumentLimits.MostDepth }), Smallest.GetOrAdd(type, static root => SmallestLimit(root)));
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static bool IsPlain(Utf8JsonReader reader, int most)
    {
        Span<int> held = stackalloc int[DocumentLimits.MostDepth + 2];
        while (reader.Read())
            switch (reader.TokenType)
            {
                case JsonTokenType.Null:
                case JsonTokenType.String when reader.ValueSpan.Length > DocumentLimits.MostText:
                case JsonTokenType.PropertyName when reader.ValueIsEscaped || reader.ValueTextEquals(DocumentVersion.Field) || reader.ValueTextEquals(DocumentVersion.FormatField):
                    return false;
                case JsonTokenType.PropertyName or JsonTokenType.EndArray or JsonTokenType.EndObject:
                    break;
                default:
                    if (++held[reader.CurrentDepth] > most) return false;
                    if (reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject) held[reader.CurrentDepth + 1] = 0;
                    break;
            }

        return true;
    }

    // The smallest limit of any list that a document of the type can hold.
    private static int SmallestLimit(JsonTypeInfo root)
    {
        var (seen, open, least) = (new HashSet<Type>(), new Stack<Type>([root.Type]), DocumentLimits.MostItems);
        while (open.TryPop(out var next))
        {
            if (!seen.Add(next)) continue;
            var type = root.Options.GetTypeInfo(Nullable.GetUnderlyingType(next) ?? next);
            if (type.ElementType is { } element)
            {
                if (type.Kind == JsonTypeInfoKind.Enumerable) least = Math.Min(least, DocumentLimits.MostOf(element));
                open.Push(element);
            }

            foreach (var property in type.Properties) open.Push(property.PropertyType);
        }

        return least;
    }
}

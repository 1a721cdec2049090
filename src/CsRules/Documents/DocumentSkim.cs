using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace CsRules.Documents;

/// <summary>
/// Looks over a text once and says whether the typed reader sees by itself whatever could be wrong with its shape. It does not see a
/// null in a list, a list or text above its limit, a word in other letters, or the release that a document names: such a text, and
/// each in which the typed reader finds a fault, is walked value by value, so that everything is told.
/// </summary>
internal sealed class DocumentSkim
{
    // It goes with the metadata it was made of.
    private static readonly ConditionalWeakTable<JsonTypeInfo, StrongBox<DocumentSkim?>> Known = [];

    private const int LongestEscape = 6;

    private static readonly byte[] Version = Encoding.UTF8.GetBytes(DocumentVersion.Field);
    private static readonly byte[] Format = Encoding.UTF8.GetBytes(DocumentVersion.FormatField);

    private readonly int _most;
    private readonly int _longest;

    // By the length of a word, the letters it may begin with, from a; most texts are told from every word by these two alone.
    private readonly uint[] _firsts;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _words;

    private DocumentSkim(JsonTypeInfo root)
    {
        var (seen, open, least, words) = (new HashSet<Type>(), new Stack<Type>([root.Type]), DocumentLimits.MostItems, new HashSet<string>(StringComparer.OrdinalIgnoreCase));
        while (open.TryPop(out var next))
        {
            if (!seen.Add(next)) continue;
            var type = Nullable.GetUnderlyingType(next) ?? next;
            if (type.IsEnum) words.UnionWith(Enum.GetNames(type).Select(JsonNamingPolicy.CamelCase.ConvertName));
            var info = root.Options.GetTypeInfo(type);
            if (info.ElementType is { } element)
            {
                if (info.Kind == JsonTypeInfoKind.Enumerable) least = Math.Min(least, DocumentLimits.MostOf(element));
                open.Push(element);
            }

            foreach (var property in info.Properties) open.Push(property.PropertyType);
        }

        // The smallest limit of any list that such a document can hold, and every word that stands for one of a few.
        _most = least;
        _longest = words.Count == 0 ? 0 : words.Max(word => word.Length);
        _firsts = new uint[_longest + 1];
        foreach (var word in words) _firsts[word.Length] |= 1u << (word[0] - 'a');
        _words = words.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>True where the typed reader may be trusted with the text.</summary>
    public static bool MayBeTrusted(ReadOnlySpan<byte> utf8, JsonTypeInfo type)
    {
        if (Known.GetValue(type, static root => new(IsStrict(root.Options) ? new(root) : null)).Value is not { } skim) return false;
        try
        {
            return skim.IsPlain(new(utf8, new JsonReaderOptions { MaxDepth = DocumentLimits.MostDepth }));
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static bool IsStrict(JsonSerializerOptions options) =>
        options is { AllowDuplicateProperties: false, RespectNullableAnnotations: true, RespectRequiredConstructorParameters: true, UnmappedMemberHandling: JsonUnmappedMemberHandling.Disallow };

    private bool IsPlain(Utf8JsonReader reader)
    {
        Span<int> held = stackalloc int[DocumentLimits.MostDepth + 2];
        while (reader.Read())
            switch (reader.TokenType)
            {
                case JsonTokenType.Null:
                case JsonTokenType.String when reader.ValueSpan.Length > DocumentLimits.MostText || IsWordInOtherLetters(reader):
                case JsonTokenType.PropertyName when reader.ValueIsEscaped || NamesTheRelease(reader.ValueSpan):
                    return false;
                case JsonTokenType.PropertyName or JsonTokenType.EndArray or JsonTokenType.EndObject:
                    break;
                default:
                    if (++held[reader.CurrentDepth] > _most) return false;
                    if (reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject) held[reader.CurrentDepth + 1] = 0;
                    break;
            }

        return true;
    }

    private static bool NamesTheRelease(ReadOnlySpan<byte> field) => field.SequenceEqual(Version) || field.SequenceEqual(Format);

    private bool IsWordInOtherLetters(in Utf8JsonReader reader)
    {
        var bytes = reader.ValueSpan;
        // The longest form of a letter is an escape of six bytes; beyond that it is a text.
        if (bytes.Length == 0 || bytes.Length > LongestEscape * (_longest + 1)) return false;
        if (!reader.ValueIsEscaped && Ascii.IsValid(bytes) && IsMark(bytes[0]) && IsMark(bytes[^1]) && !MayBeWord(bytes)) return false;
        Span<char> letters = stackalloc char[reader.ValueSpan.Length];
        try
        {
            letters = letters[..reader.CopyString(letters)];
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair.
            return true;
        }

        return char.IsWhiteSpace(letters[0]) || char.IsWhiteSpace(letters[^1]) || (_words.TryGetValue(letters, out var word) && !letters.SequenceEqual(word));
    }

    private static bool IsMark(byte ascii) => ascii > ' ';

    private bool MayBeWord(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > _longest) return false;
        var letter = (bytes[0] | 0x20) - 'a';
        return letter is >= 0 and < 26 && (_firsts[bytes.Length] & (1u << letter)) != 0;
    }
}

using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace CsRules.Documents;

/// <summary>The form of a value that has no parts: of a type with a form of its own, of an enum, or of a plain number, text or yes and no.</summary>
internal sealed class LeafForm
{
    private static readonly Dictionary<Type, LeafForm> Plain = new()
    {
        [typeof(int)] = new("form.whole-number", e => e.ValueKind == JsonValueKind.Number && e.TryGetInt32(out _)),
        [typeof(long)] = new("form.whole-number", e => e.ValueKind == JsonValueKind.Number && e.TryGetInt64(out _)),
        [typeof(bool)] = new("form.yes-or-no", e => e.ValueKind is JsonValueKind.True or JsonValueKind.False),
        [typeof(string)] = new("form.text", e => JsonWords.TryText(e, out _)),
    };

    // A form is asked for at every leaf of every document; it is the metadata's own, and goes with it.
    private static readonly ConditionalWeakTable<JsonTypeInfo, StrongBox<LeafForm?>> Known = [];

    private readonly Func<JsonElement, bool> _accepts;
    private readonly IValueForm? _form;

    private LeafForm(string words, Func<JsonElement, bool> accepts, IValueForm? form = null) => (Code, _accepts, _form) = (words, accepts, form);

    /// <summary>The form in words, in both languages.</summary>
    public LocalizedText Words => new(Texts.Label(Code, Language.Korean), Texts.Label(Code, Language.English));

    /// <summary>The words that are allowed, where the value is one of a few.</summary>
    public string? Choices { get; private init; }

    private string Code { get; }

    /// <summary>The form of a type; null where only the type itself can tell.</summary>
    public static LeafForm? Of(JsonTypeInfo info) => Known.GetValue(info, static i => new(Find(i))).Value;

    /// <summary>True where an element is of the form.</summary>
    public bool Accepts(JsonElement element) => _accepts(element);

    /// <summary>The form as a schema; null where the exporter knows it by itself.</summary>
    public JsonObject? Schema()
    {
        if (_form?.Schema() is not { } schema) return null;
        schema["description"] = Texts.Label(Code, Language.English);
        return schema;
    }

    private static LeafForm? Find(JsonTypeInfo info)
    {
        var type = Nullable.GetUnderlyingType(info.Type) ?? info.Type;
        if (Plain.TryGetValue(type, out var plain)) return plain;
        var converter = type == info.Type ? info.Converter : info.Options.GetTypeInfo(type).Converter;
        if (converter is IValueForm form) return new(form.Words, form.Accepts, form) { Choices = form.Choices };
        if (!type.IsEnum) return null;
        var words = Enum.GetNames(type).Select(JsonNamingPolicy.CamelCase.ConvertName).ToList();
        return new("form.word", e => JsonWords.TryText(e, out var word) && words.Contains(word, StringComparer.Ordinal)) { Choices = string.Join(", ", words) };
    }
}

using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Reflection;
using System.Text;
using System.Text.Json;

namespace CsRules.Documents;

/// <summary>
/// The words of an assembly: every embedded <c>Texts/*.ko.json</c> and <c>*.en.json</c>, read once when the first
/// sentence is asked for. What an <see cref="InputError"/> says stands in <c>*-errors</c>. A value is one string for both voices, or an object with <c>agent</c> and <c>customer</c>.
/// Placeholders are <c>{name}</c>; <c>{name:을/를}</c> adds the Korean particle that fits, <c>'{name}'{:을/를}</c> the one behind
/// a value in quotes, <c>{name:day|days}</c> the
/// English word for one and for any other count.
/// </summary>
internal sealed class TextBook(Assembly assembly)
{
    private const string ErrorFile = "-errors.en.json";

    private readonly Lazy<FrozenDictionary<string, string>[]> _languages = new(() => [Load(assembly, "ko"), Load(assembly, "en")]);

    /// <summary>The sentence for a code with its data filled in.</summary>
    public string Say(string code, ImmutableArray<Datum> data, Language language, Voice voice)
    {
        var template = Template(code, language, voice) ?? code;
        return Fill(template, data, language);
    }

    /// <summary>A label without data, for example of an enum's value or a table's heading.</summary>
    public string Label(string code, Language language) => Template(code, language, Voice.Agent) ?? code;

    /// <summary>The raw template, or null where the language has none.</summary>
    public string? Template(string code, Language language, Voice voice)
    {
        var book = _languages.Value[(int)language];
        return book.TryGetValue(Key(code, voice), out var text) ? text : null;
    }

    /// <summary>True where the sentences of a code are kept here.</summary>
    public bool Holds(string code) => Template(code, Language.English, Voice.Agent) is not null;

    /// <summary>All codes that a language holds.</summary>
    public IEnumerable<string> Codes(Language language) =>
        _languages.Value[(int)language].Keys.Select(key => key[..key.LastIndexOf('|')]).Distinct(StringComparer.Ordinal);

    /// <summary>The codes of errors by the module whose they are, as its files hold them.</summary>
    public ImmutableArray<(string Module, ImmutableArray<string> Codes)> Errors() =>
    [
        .. from name in assembly.GetManifestResourceNames()
           where name.EndsWith(ErrorFile, StringComparison.Ordinal)
           orderby name
           select (name[..^ErrorFile.Length], ErrorsIn(name)),
    ];

    private ImmutableArray<string> ErrorsIn(string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)!;
        using var document = JsonDocument.Parse(stream);
        return [.. document.RootElement.EnumerateObject().Select(entry => entry.Name).Order(StringComparer.Ordinal)];
    }

    private static string Key(string code, Voice voice) => voice == Voice.Agent ? code + "|agent" : code + "|customer";

    private static FrozenDictionary<string, string> Load(Assembly assembly, string language)
    {
        var book = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in assembly.GetManifestResourceNames())
        {
            if (!name.EndsWith($".{language}.json", StringComparison.Ordinal)) continue;
            using var stream = assembly.GetManifestResourceStream(name)!;
            using var document = JsonDocument.Parse(stream);
            foreach (var entry in document.RootElement.EnumerateObject())
                foreach (var voice in (ReadOnlySpan<Voice>)[Voice.Agent, Voice.Customer])
                    book.Add(Key(entry.Name, voice), Read(entry.Value, voice));
        }

        return book.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static string Read(JsonElement value, Voice voice) =>
        value.ValueKind == JsonValueKind.String
            ? value.GetString()!
            : value.GetProperty(voice == Voice.Agent ? "agent" : "customer").GetString()!;

    private static string Fill(string template, ImmutableArray<Datum> data, Language language)
    {
        if (!template.Contains('{', StringComparison.Ordinal)) return template;
        var text = new StringBuilder(template.Length + 32);
        for (var at = 0; at < template.Length;)
        {
            var open = template.IndexOf('{', at);
            var close = open < 0 ? -1 : template.IndexOf('}', open);
            if (close < 0) return text.Append(template, at, template.Length - at).ToString();
            text.Append(template, at, open - at);
            var hole = template.AsSpan(open + 1, close - open - 1);
            var colon = hole.IndexOf(':');
            var name = colon < 0 ? hole : hole[..colon];
            if (name.IsEmpty)
            {
                // Behind quotes: what stands before them is heard.
                text.Append(Particle.For(text.ToString(), hole[1..]));
                at = close + 1;
                continue;
            }

            var value = Value(name, data, language);
            text.Append(value);
            if (colon >= 0) Follow(text, value, hole[(colon + 1)..]);
            at = close + 1;
        }

        return text.ToString();
    }

    private static void Follow(StringBuilder text, string value, ReadOnlySpan<char> forms)
    {
        var bar = forms.IndexOf('|');
        if (bar < 0) text.Append(Particle.For(value, forms));
        else text.Append(' ').Append(value == "1" ? forms[..bar] : forms[(bar + 1)..]);
    }

    private static string Value(ReadOnlySpan<char> name, ImmutableArray<Datum> data, Language language)
    {
        foreach (var datum in data)
            if (name.SequenceEqual(datum.Name)) return ValueFormat.Of(datum.Value, language);
        return $"{{{name}}}";
    }
}

using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace CsRules.Returns;

/// <summary>"no", "disputed", "proven", false or true.</summary>
/// <example>
/// <para>A document may say true; written back it is a word:</para>
/// <code>
/// var read = JsonSerializer.Deserialize("true", CsRulesJson.TypeOf&lt;Proof&gt;());   // Proven
/// JsonSerializer.Serialize(read, CsRulesJson.TypeOf&lt;Proof&gt;());                  // "proven"
/// </code>
/// </example>
public sealed class ProofConverter : JsonConverter<Proof>, IValueForm
{
    string IValueForm.Words => "form.proof";

    string? IValueForm.Choices => "no, disputed, proven";

    /// <inheritdoc/>
    public override Proof Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.True => Proof.Proven,
        JsonTokenType.False => Proof.No,
        JsonTokenType.String when reader.ValueTextEquals("no"u8) => Proof.No,
        JsonTokenType.String when reader.ValueTextEquals("disputed"u8) => Proof.Disputed,
        JsonTokenType.String when reader.ValueTextEquals("proven"u8) => Proof.Proven,
        _ => throw new JsonException("Not a Proof."),
    };

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Proof value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(value switch { Proof.Proven => "proven"u8, Proof.Disputed => "disputed"u8, _ => "no"u8 });
    }

    bool IValueForm.Accepts(JsonElement element) =>
        element.ValueKind is JsonValueKind.True or JsonValueKind.False
        || (JsonWords.TryText(element, out var word) && word is "no" or "disputed" or "proven");

    JsonObject IValueForm.Schema() => new() { ["enum"] = new JsonArray("no", "disputed", "proven", false, true) };
}

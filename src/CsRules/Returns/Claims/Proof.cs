using System.Text.Json;
using System.Text.Json.Serialization;
using CsRules.Json;

namespace CsRules.Returns;

/// <summary>
/// How a fact stands between consumer and seller. Whether goods are defective, or who damaged them, is never decided
/// here: it is found by people and given as an input. In a document <c>true</c> is "proven" and <c>false</c> is "no".
/// The default is <see cref="No"/>: nobody says so.
/// </summary>
/// <example>
/// <para>What is disputed is neither yes nor no: the answer waits for who has to prove it:</para>
/// <code>
/// ReturnRights.Korea.Decide(claim with { Condition = new() { DamagedByConsumer = Proof.No } }, asOf).Outcome;         // Allowed
/// ReturnRights.Korea.Decide(claim with { Condition = new() { DamagedByConsumer = Proof.Disputed } }, asOf).Outcome;   // NeedsEvidence
/// </code>
/// </example>
[JsonConverter(typeof(ProofConverter))]
public enum Proof
{
    /// <summary>Not so, or nobody says so.</summary>
    No,

    /// <summary>One side says so, the other denies it, and it is not proven.</summary>
    Disputed,

    /// <summary>Proven, admitted or undisputed.</summary>
    Proven,
}

/// <summary>"no", "disputed", "proven", false or true.</summary>
/// <example>
/// <para>A document may say true; written back it is a word:</para>
/// <code>
/// var read = JsonSerializer.Deserialize("true", CsRulesJson.TypeOf&lt;Proof&gt;());   // Proven
/// JsonSerializer.Serialize(read, CsRulesJson.TypeOf&lt;Proof&gt;());                  // "proven"
/// </code>
/// </example>
public sealed class ProofConverter : JsonConverter<Proof>
{
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
}

/// <summary>One of the two sides of a sale, where a burden or a cost is laid on one of them.</summary>
/// <example>
/// <para>Where nobody says whose fault it is, it is the consumer's change of mind:</para>
/// <code>
/// new RefundClaim { Id = "C-1", Lines = [new() { Line = "shirt", Quantity = 1 }] }.Fault;   // Consumer
/// </code>
/// </example>
[JsonConverter(typeof(CamelCaseEnum<Party>))]
public enum Party
{
    /// <summary>The consumer (소비자).</summary>
    Consumer,

    /// <summary>The distance seller (통신판매업자).</summary>
    Seller,
}

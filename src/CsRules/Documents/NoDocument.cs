using System.Text.Json;
using System.Text.Json.Serialization;

namespace CsRules.Documents;

/// <summary>
/// Keeps what is computed out of serialisers: a decision carries its law and its reasons, and what a reader needs of it is its
/// answer, in a language.
/// </summary>
internal sealed class NoDocument : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => true;

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException(
        $"{typeToConvert.Name} is no document. Serialise its answer in a language instead, as ReturnAnswer.Of(decision, language) is of a ReturnDecision.");
}

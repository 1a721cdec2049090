using System.Text.Json.Serialization;

namespace CsRules.Laws;

/// <summary>JSON metadata of the documents about a country's law.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ActAnswer[]))]
[JsonSerializable(typeof(RegimeAnswer))]
internal sealed partial class LawJson : JsonSerializerContext;

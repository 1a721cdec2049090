using System.Text.Json.Serialization;

namespace CsRules.Laws;

/// <summary>JSON metadata of the documents about a country's law.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, Converters = [typeof(LocalDateConverter)])]
[JsonSerializable(typeof(ActAnswer[]))]
[JsonSerializable(typeof(RegimeAnswer))]
[JsonSerializable(typeof(AnsweredChange[]))]
internal sealed partial class LawJson : JsonSerializerContext;

using System.Text.Json.Serialization;

namespace CsRules.Flow;

/// <summary>JSON metadata of the documents about an order's life.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    Converters = [typeof(LocalDateConverter), typeof(InstantConverter)])]
[JsonSerializable(typeof(LifeCase))]
[JsonSerializable(typeof(LifeAnswer))]
internal sealed partial class FlowJson : JsonSerializerContext;

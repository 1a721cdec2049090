using System.Text.Json.Serialization;

namespace CsRules.Markets;

/// <summary>JSON metadata of the documents about marketplaces.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    Converters = [typeof(LocalDateConverter), typeof(LocalTimeConverter), typeof(InstantConverter)])]
[JsonSerializable(typeof(MarketRules))]
[JsonSerializable(typeof(MarketRules[]))]
[JsonSerializable(typeof(MarketCase))]
[JsonSerializable(typeof(MarketAnswer))]
internal sealed partial class MarketJson : JsonSerializerContext;

using System.Text.Json.Serialization;

namespace CsRules;

/// <summary>JSON metadata of divided amounts.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(AllocationAnswer))]
internal sealed partial class MoneyJson : JsonSerializerContext;

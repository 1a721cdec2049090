using System.Text.Json.Serialization;

namespace CsRules.Refunds;

/// <summary>JSON metadata of the documents about refunds.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    Converters = [typeof(LocalDateConverter), typeof(InstantConverter)])]
[JsonSerializable(typeof(RefundCase))]
[JsonSerializable(typeof(RefundAnswer))]
internal sealed partial class RefundJson : JsonSerializerContext;

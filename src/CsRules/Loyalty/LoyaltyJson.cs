using System.Text.Json.Serialization;

namespace CsRules.Loyalty;

/// <summary>JSON metadata of points and tiers.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    Converters = [typeof(LocalDateConverter), typeof(InstantConverter)])]
[JsonSerializable(typeof(PointsCase))]
[JsonSerializable(typeof(PointsAnswer))]
[JsonSerializable(typeof(TierCase))]
[JsonSerializable(typeof(TierAnswer))]
[JsonSerializable(typeof(TierCheckAnswer))]
internal sealed partial class LoyaltyJson : JsonSerializerContext;

using System.Text.Json.Serialization;
using CsRules.Json;

namespace CsRules.Loyalty;

/// <summary>JSON metadata of points and tiers.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    Converters =
    [
        typeof(LocalDateConverter), typeof(InstantConverter), typeof(MoneyConverter), typeof(RateConverter), typeof(CurrencyConverter),
    ])]
[JsonSerializable(typeof(PointsCase))]
[JsonSerializable(typeof(PointsAnswer))]
[JsonSerializable(typeof(TierCase))]
[JsonSerializable(typeof(TierAnswer))]
[JsonSerializable(typeof(TierCheckAnswer))]
internal sealed partial class LoyaltyJson : JsonSerializerContext;

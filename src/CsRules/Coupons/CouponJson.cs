using System.Text.Json.Serialization;
using CsRules.Json;

namespace CsRules.Coupons;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters =
    [
        typeof(LocalDateConverter), typeof(InstantConverter), typeof(MoneyConverter), typeof(RateConverter), typeof(CurrencyConverter),
    ])]
[JsonSerializable(typeof(CouponBookDefinition))]
[JsonSerializable(typeof(CouponQuestion))]
[JsonSerializable(typeof(CouponPrice))]
internal sealed partial class CouponJson : JsonSerializerContext;

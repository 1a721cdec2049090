using System.Text.Json.Serialization;

namespace CsRules.Coupons;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(LocalDateConverter), typeof(InstantConverter)])]
[JsonSerializable(typeof(CouponBookDefinition))]
[JsonSerializable(typeof(CouponCase))]
[JsonSerializable(typeof(CouponPrice))]
[JsonSerializable(typeof(CouponAnswer))]
internal sealed partial class CouponJson : JsonSerializerContext;

using System.Text.Json.Serialization;

namespace CsRules.Coupons;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(LocalDateConverter), typeof(InstantConverter)])]
[JsonSerializable(typeof(CouponBookDefinition))]
[JsonSerializable(typeof(CouponQuestion))]
[JsonSerializable(typeof(CouponPrice))]
internal sealed partial class CouponJson : JsonSerializerContext;

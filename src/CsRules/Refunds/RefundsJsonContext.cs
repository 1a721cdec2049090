using System.Text.Json.Serialization;
using CsRules.Json;
using CsRules.Orders;

namespace CsRules.Refunds;

/// <summary>JSON metadata of the documents about orders and refunds.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    Converters =
    [
        typeof(LocalDateConverter), typeof(InstantConverter), typeof(MomentConverter),
        typeof(MoneyConverter), typeof(RateConverter), typeof(CurrencyConverter), typeof(LocalizedTextConverter),
    ])]
[JsonSerializable(typeof(RefundCase))]
[JsonSerializable(typeof(RefundAnswer))]
[JsonSerializable(typeof(OrderLife))]
[JsonSerializable(typeof(OrderMovesAnswer))]
internal sealed partial class RefundsJsonContext : JsonSerializerContext;

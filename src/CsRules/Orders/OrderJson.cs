using System.Text.Json.Serialization;

namespace CsRules.Orders;

/// <summary>JSON metadata of the the documents about an order.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    Converters = [typeof(LocalDateConverter), typeof(InstantConverter)])]
[JsonSerializable(typeof(OrderLife))]
[JsonSerializable(typeof(OrderMovesAnswer))]
[JsonSerializable(typeof(OrderDiagramAnswer))]
[JsonSerializable(typeof(Complaint))]
[JsonSerializable(typeof(SubscriptionCase))]
[JsonSerializable(typeof(SubscriptionAnswer))]
[JsonSerializable(typeof(MinorContract))]
internal sealed partial class OrderJson : JsonSerializerContext;

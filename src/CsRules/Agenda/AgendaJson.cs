using System.Text.Json.Serialization;

namespace CsRules.Agenda;

/// <summary>JSON metadata of an agenda: its facts, its settings, its entries.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    Converters = [typeof(LocalDateConverter), typeof(LocalTimeConverter), typeof(InstantConverter)])]
[JsonSerializable(typeof(AgendaPolicy))]
[JsonSerializable(typeof(ClaimRecord))]
[JsonSerializable(typeof(HeldCoupon))]
[JsonSerializable(typeof(AgendaAnswer))]
internal sealed partial class AgendaJson : JsonSerializerContext;

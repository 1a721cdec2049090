using System.Text.Json.Serialization;
using CsRules.Json;

namespace CsRules.Service;

/// <summary>JSON metadata of histories, settings, agendas and reports about service.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    Converters =
    [
        typeof(LocalDateConverter), typeof(InstantConverter), typeof(MomentConverter),
        typeof(MoneyConverter), typeof(RateConverter), typeof(CurrencyConverter), typeof(LocalizedTextConverter),
    ])]
[JsonSerializable(typeof(ContactHistory))]
[JsonSerializable(typeof(ServicePolicy))]
[JsonSerializable(typeof(RecoveryCase))]
[JsonSerializable(typeof(RecoveryPolicy))]
[JsonSerializable(typeof(PatternAnswer))]
[JsonSerializable(typeof(AuditAnswer))]
[JsonSerializable(typeof(ServiceReportDocument))]
[JsonSerializable(typeof(AgendaPolicy))]
[JsonSerializable(typeof(ClaimRecord))]
[JsonSerializable(typeof(HeldCoupon))]
[JsonSerializable(typeof(AgendaAnswer))]
internal sealed partial class ServiceJson : JsonSerializerContext;

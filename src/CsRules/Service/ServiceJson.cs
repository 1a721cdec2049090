using System.Text.Json.Serialization;

namespace CsRules.Service;

/// <summary>JSON metadata of histories, settings and reports about service.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    Converters = [typeof(LocalDateConverter), typeof(InstantConverter)])]
[JsonSerializable(typeof(ContactHistory))]
[JsonSerializable(typeof(ServicePolicy))]
[JsonSerializable(typeof(RecoveryCase))]
[JsonSerializable(typeof(RecoveryPolicy))]
[JsonSerializable(typeof(PatternAnswer))]
[JsonSerializable(typeof(AuditAnswer))]
[JsonSerializable(typeof(ServiceReportDocument))]
internal sealed partial class ServiceJson : JsonSerializerContext;

using System.Text.Json.Serialization;

namespace CsRules.Sla;

/// <summary>JSON metadata of conversations, policies, statuses and reports.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    Converters = [typeof(LocalDateConverter), typeof(InstantConverter)])]
[JsonSerializable(typeof(Conversation))]
[JsonSerializable(typeof(SlaPolicy))]
[JsonSerializable(typeof(SlaDue))]
[JsonSerializable(typeof(SlaDue[]))]
[JsonSerializable(typeof(SlaMoment))]
[JsonSerializable(typeof(SlaLine))]
[JsonSerializable(typeof(SlaReportDocument))]
[JsonSerializable(typeof(SlaTrend))]
internal sealed partial class SlaJson : JsonSerializerContext;

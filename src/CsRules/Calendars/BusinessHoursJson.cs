using System.Text.Json.Serialization;

namespace CsRules.Calendars;

/// <summary>JSON metadata of opening hours and counted periods.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    Converters = [typeof(LocalDateConverter), typeof(InstantConverter)])]
[JsonSerializable(typeof(BusinessHours))]
[JsonSerializable(typeof(PeriodAnswer))]
internal sealed partial class BusinessHoursJson : JsonSerializerContext;

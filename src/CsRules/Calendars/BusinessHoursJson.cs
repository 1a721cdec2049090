using System.Text.Json.Serialization;

namespace CsRules.Calendars;

/// <summary>JSON metadata of opening hours.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    Converters = [typeof(LocalDateConverter), typeof(InstantConverter)])]
[JsonSerializable(typeof(BusinessHours))]
internal sealed partial class BusinessHoursJson : JsonSerializerContext;

using System.Text.Json.Serialization;

namespace CsRules.Calendars;

/// <summary>JSON metadata of opening hours and what they answer, counted periods and holidays.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    Converters = [typeof(LocalDateConverter), typeof(InstantConverter)])]
[JsonSerializable(typeof(BusinessHours))]
[JsonSerializable(typeof(HoursCase))]
[JsonSerializable(typeof(HoursAnswer))]
[JsonSerializable(typeof(HolidayAnswer[]))]
[JsonSerializable(typeof(PeriodAnswer))]
internal sealed partial class BusinessHoursJson : JsonSerializerContext;

using NodaTime;

namespace CsRules.Documents;

/// <summary>Days as a list.</summary>
internal sealed class LocalDateListConverter() : ListConverter<LocalDate>(new LocalDateConverter());

using NodaTime;

namespace CsRules.Documents;

/// <summary>Instants as a list.</summary>
internal sealed class InstantListConverter() : ListConverter<Instant>(new InstantConverter());

using NodaTime;

namespace CsRules.Markets;

/// <summary>Units of a line that were collected at once, and when the last of them was dealt with.</summary>
internal readonly record struct CollectedUnits(string Line, bool IsExchange, Instant At, int Left, Instant? HandledAt);

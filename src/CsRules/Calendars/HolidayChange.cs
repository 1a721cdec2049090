using CsRules.Decisions;
using CsRules.Documents;

namespace CsRules.Calendars;

/// <summary>A holiday that a law made one, or gave a substitute: dated by its citation.</summary>
/// <param name="Kind">A holiday of its own, or the right to a substitute.</param>
/// <param name="Name">The holiday.</param>
/// <param name="Source">Where, and since when.</param>
internal sealed record HolidayChange(HolidayKind Kind, LocalizedText Name, Citation Source);

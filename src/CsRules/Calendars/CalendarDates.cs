namespace CsRules.Calendars;

/// <summary>Seven local dates of a calendar in a row: on which of them work is done, one bit a date.</summary>
/// <param name="Working">Its working dates.</param>
/// <param name="Before">Working dates before it, in its block of weeks.</param>
internal readonly record struct CalendarDates(byte Working, byte Before);

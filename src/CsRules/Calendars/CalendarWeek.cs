namespace CsRules.Calendars;

/// <summary>A week of real time of a calendar: how much was open before it, and what it looks like.</summary>
/// <param name="Before">Open seconds before it, without what a whole turn of 32 bits holds.</param>
/// <param name="Rows">Where its spans begin among those of all weeks.</param>
internal readonly record struct CalendarWeek(uint Before, int Rows);

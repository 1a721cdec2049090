namespace CsRules.Calendars;

/// <summary>A week of a calendar in eight bytes: how much was open before it, what it looks like, on which of its dates work is done.</summary>
/// <param name="Before">Open seconds before it, without what a whole turn of 32 bits holds.</param>
/// <param name="Shape">The place of its shape.</param>
/// <param name="Working">Its working dates, one bit a date.</param>
/// <param name="WorkingBefore">Working dates before it, in its block of weeks.</param>
internal readonly record struct CalendarWeek(uint Before, ushort Shape, byte Working, byte WorkingBefore);

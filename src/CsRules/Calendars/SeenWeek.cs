namespace CsRules.Calendars;

/// <summary>What a week looks like, as a calendar keeps it.</summary>
/// <param name="Rows">Where its spans begin among those of all weeks.</param>
/// <param name="Total">Its open seconds.</param>
internal readonly record struct SeenWeek(int Rows, int Total);

using CsRules.Calendars;
using CsRules.Laws;
using NodaTime;

namespace CsRules.Returns;

/// <summary>One window as it was counted: enough to show its reckoning later. The default has no end.</summary>
/// <param name="Start">The event that starts it.</param>
/// <param name="From">The day from which its last period is counted: that of the event, or the end of a period before it.</param>
/// <param name="Period">The last period.</param>
/// <param name="LastDay">Its last day.</param>
/// <param name="Begins">The day of the event.</param>
internal readonly record struct WindowSpan(WindowStart Start, LocalDate From, LegalPeriod Period, LocalDate LastDay, LocalDate Begins)
{
    public bool IsKnown => Start != WindowStart.None;

    /// <summary>The day of the event that starts it; null where there is no window.</summary>
    public LocalDate? FirstDay => IsKnown ? Begins : null;

    /// <summary>Its last day; null where there is no window.</summary>
    public LocalDate? End => IsKnown ? LastDay : null;

    /// <summary>The one that ends later; a known one before an unknown one.</summary>
    public static WindowSpan Later(WindowSpan a, WindowSpan b) =>
        !b.IsKnown || (a.IsKnown && a.LastDay >= b.LastDay) ? a : b;

    /// <summary>The one that ends sooner, of two known ones.</summary>
    public static WindowSpan Sooner(WindowSpan a, WindowSpan b) => a.LastDay <= b.LastDay ? a : b;
}

using CsRules.Calendars;
using CsRules.Laws;
using NodaTime;

namespace CsRules.Returns;

/// <summary>One window as it was counted: enough to show its reckoning later. The default has no end.</summary>
internal readonly record struct WindowSpan(WindowStart Start, LocalDate From, LegalPeriod Period, LocalDate LastDay)
{
    public bool IsKnown => Start != WindowStart.None;

    /// <summary>The day from which it runs; null where there is no window.</summary>
    public LocalDate? FirstDay => IsKnown ? From : null;

    /// <summary>Its last day; null where there is no window.</summary>
    public LocalDate? End => IsKnown ? LastDay : null;

    /// <summary>The one that ends later; a known one before an unknown one.</summary>
    public static WindowSpan Later(WindowSpan a, WindowSpan b) =>
        !b.IsKnown || (a.IsKnown && a.LastDay >= b.LastDay) ? a : b;

    /// <summary>The one that ends sooner, of two known ones.</summary>
    public static WindowSpan Sooner(WindowSpan a, WindowSpan b) => a.LastDay <= b.LastDay ? a : b;
}

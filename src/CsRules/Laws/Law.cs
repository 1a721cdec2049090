using System.Text.Json.Serialization;
using CsRules.Calendars;
using CsRules.Documents;
using NodaTime;

namespace CsRules.Laws;

/// <summary>
/// An act on consumers' purchases, bound to the calendar on which it counts: windows, exclusions, who bears what, when money
/// is due, what late money costs, when goods must be on their way. Compiled from a <see cref="StatutoryRegime"/>; immutable,
/// shared by all threads.
/// </summary>
/// <example>
/// <para>A refund that fell due before Chuseok may wait for the holidays:</para>
/// <code>
/// Law.Korea.RefundDue(RefundStart.GoodsBack, new LocalDate(2025, 10, 2)).DueOn   // 2025-10-14
/// LawBook.Of("FI").General.RefundDue(RefundStart.Withdrawal, new LocalDate(2025, 10, 2)).DueOn   // 2025-10-16
/// </code>
/// </example>
[JsonConverter(typeof(NoDocument))]
public sealed partial class Law
{
    // The day on which a refund's event fell is never one of its days, however windows are counted.
    private readonly PeriodCounter _afterEvents;

    internal Law(StatutoryRegime regime, HolidayCalendar calendar)
    {
        Regime = regime;
        Zone = DateTimeZoneProviders.Tzdb[regime.Zone];
        Counter = new PeriodCounter(regime.Counting, calendar);
        _afterEvents = regime.Counting.FirstDayCounted ? new PeriodCounter(regime.Counting with { FirstDayCounted = false }, calendar) : Counter;
        CountsWeekendsOnly = !calendar.KnowsHolidays && HangsOnHolidays(regime);
        Exclusions = [.. regime.Exclusions.Select(e => new CompiledExclusion(e))];
        Scope = [.. regime.Scope.Select(rule => new CompiledScope(rule))];
        for (var i = 0; i < Exclusions.Length; i++)
            if (Exclusions[i].Grounds.Contains(ClaimFact.OwnTermsShown)) Displaceable |= 1u << i;
        // Most sales are plain: what the law says of their scope is asked once.
        KnowsThePlainSale = !regime.Scope.Any(rule => rule.Below is not null && rule.ByCard is not true && rule.Instalment is not true);
        PlainSale = Scope.Where(rule => rule.Excludes(default, default, default, default) && rule.ExcludesPayment(false, false, null)).Select(rule => rule.Source).FirstOrDefault();
        Unsettled = FactSet.Of(regime.UnsettledBurden.AsSpan());
        var settled = FactSet.Of(regime.ConsumerProves.AsSpan()).Without(Unsettled);
        var byBoth = settled | Unsettled;
        (ConsumerProves, ConsumerProvesOtherwise) = regime.UnsettledFallsOn == Party.Consumer ? (byBoth, settled) : (settled, byBoth);
    }

    /// <summary>Korea's E-Commerce Act, on the public holidays of 2008 to 2050.</summary>
    public static Law Korea => LawBook.Of("KR").General;

    /// <summary>The law of whoever names none.</summary>
    public static Law Default => LawBook.Default.General;

    /// <summary>The law as data.</summary>
    public StatutoryRegime Regime { get; }

    /// <summary>The zone in which days are counted.</summary>
    public DateTimeZone Zone { get; }

    /// <summary>How periods are counted, and on which calendar.</summary>
    public PeriodCounter Counter { get; }

    /// <summary>True where holidays would move a last day, but none are known: only weekends were considered.</summary>
    public bool CountsWeekendsOnly { get; }

    internal CompiledExclusion[] Exclusions { get; }

    /// <summary>Exclusions by which the law gives way to terms that the seller clearly showed, a bit each.</summary>
    internal uint Displaceable { get; }

    internal CompiledScope[] Scope { get; }

    /// <summary>True where the price of a plain sale decides nothing.</summary>
    internal bool KnowsThePlainSale { get; }

    /// <summary>What keeps a distance sale of goods to a consumer out; null where nothing does.</summary>
    internal ScopeRule? PlainSale { get; }

    /// <summary>What the consumer must prove, by where published decisions lean.</summary>
    internal FactSet ConsumerProves { get; }

    /// <summary>What the consumer must prove if they leant the other way.</summary>
    internal FactSet ConsumerProvesOtherwise { get; }

    /// <summary>Facts whose burden is not settled.</summary>
    internal FactSet Unsettled { get; }

    // An end that gives way, a least number of working days, and every business day.
    private static bool HangsOnHolidays(StatutoryRegime regime) =>
        (regime.Counting.Rolls & RollingDays.Holidays) != 0 || regime.Counting.MinimumWorkingDays > 0
        || regime.Periods.Any(period => period.Unit == PeriodUnit.BusinessDays);

    /// <summary>Who must prove a fact.</summary>
    internal Burden BurdenOf(ClaimFact fact) => Unsettled.Contains(fact) ? Burden.Unsettled : ConsumerProves.Contains(fact) ? Burden.Consumer : Burden.Seller;
}

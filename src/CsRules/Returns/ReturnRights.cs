using CsRules.Calendars;
using CsRules.Documents;
using FluentValidation;
using NodaTime;

namespace CsRules.Returns;

/// <summary>
/// Answers "may this be returned, until when, at whose cost" under one country's law and a shop's terms.
/// Immutable and thread-safe; <see cref="Decide(ReturnClaim, ReturnTerms, Instant)"/> is pure and allocates nothing.
/// </summary>
/// <example>
/// <para>A delivery before Chuseok: seven days end after the holidays:</para>
/// <code>
/// var claim = new ReturnClaim { Supply = new() { On = new LocalDate(2025, 10, 1) } };
/// var decision = ReturnRights.Korea.Decide(claim, asOf: Instant.FromUtc(2025, 10, 10, 3, 0));
/// decision.Outcome; // Allowed
/// decision.LastDay; // 2025-10-10
/// </code>
/// </example>
public sealed partial class ReturnRights
{
    private static readonly Lazy<ReturnRights> LazyKorea = new(() => new(KoreanRegime.Regime, KoreanHolidays.Calendar));

    /// <summary>Compiles a regime with a holiday calendar.</summary>
    /// <param name="regime">The law as data.</param>
    /// <param name="calendar">Which days are off where the law counts.</param>
    /// <exception cref="ArgumentException">The regime names an unknown zone or more exclusions than 32.</exception>
    public ReturnRights(StatutoryRegime regime, HolidayCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(regime);
        ArgumentNullException.ThrowIfNull(calendar);
        if (regime.Exclusions.Length > 32) throw new ArgumentException("A regime has at most 32 exclusions.", nameof(regime));
        Regime = regime;
        Zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(regime.Zone)
            ?? throw new ArgumentException($"'{regime.Zone}' is not an IANA time zone.", nameof(regime));
        Counter = new PeriodCounter(regime.Counting, calendar);
        Exclusions = [.. regime.Exclusions.Select(e => new CompiledExclusion(e))];
        Scope = [.. regime.Scope];
        ConsumerProves = FactSet.Of(regime.ConsumerProves.AsSpan());
    }

    /// <summary>Korea, on the public holidays of 2008 to 2050.</summary>
    public static ReturnRights Korea => LazyKorea.Value;

    /// <summary>The law as data.</summary>
    public StatutoryRegime Regime { get; }

    /// <summary>The zone in which days are counted.</summary>
    public DateTimeZone Zone { get; }

    /// <summary>How periods are counted, and on which calendar.</summary>
    public PeriodCounter Counter { get; }

    /// <summary>True where holidays would move a last day, but none are known: only weekends were considered.</summary>
    public bool CountsWeekendsOnly => Regime.Counting.Rolls.HasFlag(RollingDays.Holidays) && !Counter.Calendar.KnowsHolidays;

    internal CompiledExclusion[] Exclusions { get; }

    internal ScopeRule[] Scope { get; }

    internal FactSet ConsumerProves { get; }

    /// <summary>Decides by the law alone.</summary>
    /// <param name="claim">The facts.</param>
    /// <param name="asOf">The instant to answer for.</param>
    /// <exception cref="ArgumentOutOfRangeException">A day lies outside the holiday calendar's years.</exception>
    public ReturnDecision Decide(ReturnClaim claim, Instant asOf) => Decide(claim, ReturnTerms.None, asOf);

    /// <summary>Decides by the law and the shop's terms, which can only help the consumer.</summary>
    /// <param name="claim">The facts.</param>
    /// <param name="terms">The shop's terms, from <see cref="Read"/>.</param>
    /// <param name="asOf">The instant to answer for.</param>
    /// <exception cref="ArgumentOutOfRangeException">A day lies outside the holiday calendar's years.</exception>
    public ReturnDecision Decide(ReturnClaim claim, ReturnTerms terms, Instant asOf)
    {
        ArgumentNullException.ThrowIfNull(claim);
        ArgumentNullException.ThrowIfNull(terms);
        return new(ReturnReasoning.On(this, claim, terms, asOf.InZone(Zone).Date));
    }

    /// <summary>Reads a shop's terms: judges every clause and keeps what helps the consumer.</summary>
    /// <exception cref="ValidationException">The policy has errors; all of them are listed.</exception>
    public ReturnTerms Read(ReturnPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        Validation.ThrowIfInvalid(ReturnPolicyValidator.Instance, policy);
        return TermsReading.Read(policy, Regime);
    }
}

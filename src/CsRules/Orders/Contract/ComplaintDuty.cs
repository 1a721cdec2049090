using CsRules.Decisions;
using CsRules.Documents;
using CsRules.Laws;
using NodaTime;

namespace CsRules.Orders;

/// <summary>A marketplace's duty to answer a complaint (Korea: Decree Art 25-2): progress within 3 business days, the result or a plan within 10.</summary>
/// <example>
/// <para>A law that does not say when gives null, not a guess:</para>
/// <code>
/// var complaint = new Complaint { Id = "K-1", ReceivedOn = new LocalDate(2025, 11, 3) };
/// ComplaintDuty.Decide(complaint, Law.Korea, now)!.ProgressBy;               // 2025-11-06
/// ComplaintDuty.Decide(complaint, LawBook.Of("FI").General, now);             // null
/// </code>
/// </example>
public static class ComplaintDuty
{
    /// <summary>By when, and whether it was in time.</summary>
    /// <param name="complaint">The complaint; taken as valid: see <see cref="ComplaintValidator"/>.</param>
    /// <param name="law">The law that the sale lives under.</param>
    /// <param name="asOf">The instant to answer for.</param>
    /// <returns>Null where the law does not say.</returns>
    /// <exception cref="CsRulesException">A day lies outside the years whose holidays the law knows.</exception>
    public static ComplaintDecision? Decide(Complaint complaint, Law law, Instant asOf)
    {
        ArgumentNullException.ThrowIfNull(complaint);
        ArgumentNullException.ThrowIfNull(law);
        AsOf.ThrowIfUnanswerable(asOf);
        if (law.Regime.Complaints is not { } rule) return null;
        try
        {
            return Decide(complaint, rule, law, asOf);
        }
        catch (Exception failed) when (Facts.Refused(failed, () => LawChecks.Outside(law, ("$.receivedOn", complaint.ReceivedOn.On(law.Zone)))) is { } refused)
        {
            throw refused;
        }
    }

    private static ComplaintDecision Decide(Complaint complaint, ComplaintRule rule, Law law, Instant asOf)
    {
        var (received, today) = (complaint.ReceivedOn.On(law.Zone), asOf.InZone(law.Zone).Date);
        LocalDate? Told(Moment? moment) => moment is { } told && told.Earliest(law.Zone) <= asOf ? told.On(law.Zone) : null;
        var (progressBy, resultBy) = (law.Counter.End(received, rule.Progress).LastDay, law.Counter.End(received, rule.Result).LastDay);
        var result = Told(complaint.ResultToldOn);
        // Who knows the result knows how things stand.
        var progress = Told(complaint.ProgressToldOn) is { } said && result is { } known ? LocalDate.Min(said, known) : Told(complaint.ProgressToldOn) ?? result;
        return new(progressBy, progress is null, resultBy, result is null,
            [Of("complaint.progress", progressBy, progress), Of("complaint.result", resultBy, result)]);

        Finding Of(string code, LocalDate by, LocalDate? told)
        {
            var isLate = (told ?? today) > by;
            var state = told is null ? isLate ? "-overdue" : "-due" : isLate ? "-late" : "-told";
            return Finding.Of(code + state, isLate ? FindingEffect.Blocks : FindingEffect.Informs, law.Regime.Cite(LawTopic.Complaint),
                told is { } on ? [("by", by), ("told", on)] : [("by", by)]);
        }
    }
}

using CsRules.Calendars;
using CsRules.Decisions;
using CsRules.Documents;
using CsRules.Laws;
using NodaTime;

namespace CsRules.Orders;

/// <summary>The buyer's confirmation where an escrow holds the price (Korea: Act Art 24, Decree Art 28-3): within 3 business days of the receipt, unless longer is agreed.</summary>
/// <example>
/// <para>The day of the receipt is not counted, nor are weekends:</para>
/// <code>
/// EscrowDuty.Decide(new LocalDate(2025, 11, 6), new EscrowFacts(), Law.Korea, now)!.ConfirmBy;   // 2025-11-11
/// </code>
/// </example>
public static class EscrowDuty
{
    /// <summary>By when the buyer confirms.</summary>
    /// <param name="receivedOn">The day on which the goods came.</param>
    /// <param name="escrow">What was agreed, and whether the buyer confirmed.</param>
    /// <param name="law">The law that the order lives under.</param>
    /// <param name="asOf">The instant to answer for.</param>
    /// <returns>Null where the law does not say.</returns>
    /// <exception cref="CsRulesException">A day lies outside the years whose holidays the law knows.</exception>
    public static EscrowDecision? Decide(LocalDate receivedOn, EscrowFacts escrow, Law law, Instant asOf)
    {
        ArgumentNullException.ThrowIfNull(escrow);
        ArgumentNullException.ThrowIfNull(law);
        AsOf.ThrowIfUnanswerable(asOf);
        if (law.Regime.EscrowConfirmation is not { } byLaw) return null;
        try
        {
            return Decide(receivedOn, escrow, byLaw, law, asOf);
        }
        catch (Exception failed) when (Facts.Refused(failed, () => LawChecks.Outside(law, ("$.receivedOn", receivedOn))) is { } refused)
        {
            throw refused;
        }
    }

    private static EscrowDecision Decide(LocalDate receivedOn, EscrowFacts escrow, LegalPeriod byLaw, Law law, Instant asOf)
    {
        var (by, today) = (law.Counter.End(receivedOn, byLaw).LastDay, asOf.InZone(law.Zone).Date);
        if (escrow.AgreedBusinessDays is { } agreed) by = LocalDate.Max(by, law.Counter.End(receivedOn, LegalPeriod.BusinessDays(agreed)).LastDay);
        var isOwed = !(escrow.ConfirmedOn?.Earliest(law.Zone) <= asOf);
        var code = !isOwed ? "escrow.confirmed" : today > by ? "escrow.not-confirmed" : "escrow.confirm-by";
        return new(by, isOwed, Finding.Of(code, FindingEffect.Informs, law.Regime.Cite(LawTopic.Escrow), [("by", by)]));
    }
}

using CsRules.Documents;
using CsRules.Laws;
using NodaTime;

namespace CsRules.Returns;

/// <summary>Asks a law whether a claim may be returned, until when and at whose cost. Pure; allocates nothing.</summary>
/// <example>
/// <para>A delivery before Chuseok: seven days end after the holidays:</para>
/// <code>
/// var claim = new ReturnClaim { Supply = new() { On = new LocalDate(2025, 10, 1) } };
/// var decision = Law.Korea.Decide(claim, asOf: Instant.FromUtc(2025, 10, 10, 3, 0));
/// decision.Outcome; // Allowed
/// decision.LastDay; // 2025-10-10
/// </code>
/// </example>
public static class LawDecisions
{
    /// <summary>Decides by one act alone.</summary>
    /// <param name="law">The act.</param>
    /// <param name="claim">The facts.</param>
    /// <param name="asOf">The instant to answer for.</param>
    /// <exception cref="ArgumentException">The instant is the default one: it was forgotten.</exception>
    /// <exception cref="CsRulesException">The claim can't be decided: a day lies outside the holiday calendar's years, an amount beyond what is reckoned with.</exception>
    public static ReturnDecision Decide(this Law law, ReturnClaim claim, Instant asOf) => law.Decide(claim, ReturnTerms.None, asOf);

    /// <summary>Decides by one act and the shop's terms, which can only help the consumer.</summary>
    /// <param name="law">The act.</param>
    /// <param name="claim">The facts.</param>
    /// <param name="terms">The shop's terms, compiled under this act.</param>
    /// <param name="asOf">The instant to answer for.</param>
    /// <exception cref="ArgumentException">The terms were read under another law, or the instant is the default one.</exception>
    /// <exception cref="CsRulesException">The claim can't be decided: a day lies outside the holiday calendar's years, an amount beyond what is reckoned with.</exception>
    public static ReturnDecision Decide(this Law law, ReturnClaim claim, ReturnTerms terms, Instant asOf)
    {
        ArgumentNullException.ThrowIfNull(law);
        ArgumentNullException.ThrowIfNull(claim);
        ArgumentNullException.ThrowIfNull(terms);
        if (terms.Law is { } other && !ReferenceEquals(other, law))
            throw new ArgumentException($"The terms were read under the law of '{other.Regime.Id}' ({other.Regime.Act.Id}), not this one: compile them with it.", nameof(terms));
        AsOf.ThrowIfUnanswerable(asOf);
        try
        {
            return new(ReturnQuestion.Of(law, claim, terms, asOf.InZone(law.Zone).Date));
        }
        catch (Exception failed) when (Facts.Refused(failed, new ReturnClaimValidator(law), claim, "$.claim") is { } refused)
        {
            throw refused;
        }
    }

    /// <summary>Decides by every act of a country and gives the decision that is better for the consumer.</summary>
    /// <param name="laws">The country's laws.</param>
    /// <param name="claim">The facts.</param>
    /// <param name="asOf">The instant to answer for.</param>
    /// <exception cref="ArgumentException">The instant is the default one: it was forgotten.</exception>
    /// <exception cref="CsRulesException">The claim can't be decided: a day lies outside the holiday calendar's years, an amount beyond what is reckoned with.</exception>
    public static ReturnDecision Decide(this LawBook laws, ReturnClaim claim, Instant asOf)
    {
        ArgumentNullException.ThrowIfNull(laws);
        var best = laws.Acts[0].Decide(claim, asOf);
        foreach (var act in laws.Acts.AsSpan()[1..]) best = ReturnDecision.Better(best, act.Decide(claim, asOf));
        return best;
    }
}

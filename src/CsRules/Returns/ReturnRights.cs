using System.Collections.Immutable;
using CsRules.Documents;
using CsRules.Laws;
using NodaTime;

namespace CsRules.Returns;

/// <summary>
/// What a shop's customers may return: the laws of a country and the shop's own terms, read once under each act. Made by
/// <see cref="ReturnPolicy.Compile(LawBook)"/>; immutable, shared by all threads; deciding allocates nothing.
/// </summary>
/// <example>
/// <para>A door-to-door sale has fourteen days, though the shop promises ten:</para>
/// <code>
/// var rights = new ReturnPolicy { Clauses = [new() { Kind = ClauseKind.ReturnWindow, Days = 10 }] }.Compile();
/// rights.Decide(claim, asOf).LastDay                                                                    // 2025-10-13
/// rights.Decide(claim with { Sale = new() { Channel = SalesChannel.DoorToDoor } }, asOf).LastDay        // 2025-10-15
/// </code>
/// </example>
public sealed class ReturnRights
{
    private readonly ReturnTerms[] _terms;

    internal ReturnRights(LawBook laws, ReturnPolicy policy)
    {
        Laws = laws;
        _terms = [.. laws.Acts.Select(act => TermsReading.Read(policy, act))];
    }

    /// <summary>The laws under which the terms were read.</summary>
    public LawBook Laws { get; }

    /// <summary>The terms as the general act judges them.</summary>
    public ImmutableArray<ClauseJudgement> Judgements => _terms[0].Judgements;

    /// <summary>Decides by every act and gives the decision that is better for the consumer.</summary>
    /// <param name="claim">The facts.</param>
    /// <param name="asOf">The instant to answer for.</param>
    /// <exception cref="ArgumentException">The instant is the default one: it was forgotten.</exception>
    /// <exception cref="CsRulesException">The claim can't be decided: a day lies outside the holiday calendar's years, an amount beyond what is reckoned with.</exception>
    public ReturnDecision Decide(ReturnClaim claim, Instant asOf)
    {
        var acts = Laws.Acts;
        var best = acts[0].Decide(claim, _terms[0], asOf);
        for (var i = 1; i < acts.Length; i++) best = ReturnDecision.Better(best, acts[i].Decide(claim, _terms[i], asOf));
        return best;
    }
}

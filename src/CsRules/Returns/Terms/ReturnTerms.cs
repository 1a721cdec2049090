using System.Collections.Immutable;
using CsRules.Calendars;
using CsRules.Laws;

namespace CsRules.Returns;

/// <summary>
/// A shop's return terms, read against a regime: every clause judged, and what helps the consumer ready for use.
/// Made by <see cref="ReturnPolicy.Compile(CsRules.Laws.Law)"/>; immutable, shared by all threads.
/// </summary>
/// <example>
/// <para>A void clause is judged and kept, in its place, but never used:</para>
/// <code>
/// var policy = new ReturnPolicy { Clauses = [new() { Kind = ClauseKind.ExchangeOnly }, new() { Kind = ClauseKind.FreeReturns }] };
/// ReturnTerms terms = policy.Compile(Law.Korea);
/// terms.Judgements.Select(j =&gt; j.Verdict);                           // Void, Valid
/// Law.Korea.Decide(claim, terms, asOf).ReturnCost.BornBy;   // Seller
/// </code>
/// </example>
public sealed class ReturnTerms
{
    internal static readonly ReturnTerms None = new(null, []);

    internal ReturnTerms(Law? law, ImmutableArray<ClauseJudgement> judgements)
    {
        (Law, Judgements) = (law, judgements);
        foreach (var judgement in judgements)
        {
            if (judgement.Verdict == ClauseVerdict.Void) VoidCount++;
            if (judgement.Verdict == ClauseVerdict.Doubtful) DoubtfulCount++;
            MayObstruct |= judgement.MayObstruct;
        }
    }

    /// <summary>Every clause with its verdict, in the shop's order.</summary>
    public ImmutableArray<ClauseJudgement> Judgements { get; }

    /// <summary>The law under which they were read; null for no terms at all, which are the same under every law.</summary>
    internal Law? Law { get; }

    internal int VoidCount { get; }

    internal int DoubtfulCount { get; }

    internal bool MayObstruct { get; }

    internal LegalPeriod? Window { get; init; }

    internal LegalPeriod? WindowFromOrder { get; init; }

    internal LegalPeriod? WindowFromDispatch { get; init; }

    /// <summary>True where they may give more time than the law.</summary>
    internal bool GivesAWindow => Window is not null || WindowFromOrder is not null || WindowFromDispatch is not null || CountsLastParcel;

    internal bool CountsLastParcel { get; init; }

    internal bool FreeReturns { get; init; }

    internal bool OffersExchange { get; init; }

    internal bool RoundTrip { get; init; }

    /// <summary>What the way back costs by them: the least of what they name.</summary>
    internal Money? ReturnFee { get; init; }

    internal uint Waived { get; init; }

    /// <summary>A longer time for what is not as agreed, from the supply alone.</summary>
    internal LegalPeriod? DefectWindow { get; init; }

    internal int? GoodwillDays { get; init; }

    internal int? RefundBusinessDays { get; init; }
}

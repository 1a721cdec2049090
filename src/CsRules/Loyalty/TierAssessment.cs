using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CsRules.Decisions;
using CsRules.Documents;
using CsRules.Loyalty.Assessing;
using NodaTime;

namespace CsRules.Loyalty;

/// <summary>A customer's tier at an instant. Distances and findings are worked out when asked for.</summary>
/// <example>
/// <para>What is missing is counted on the window judged next, not on today's:</para>
/// <code>
/// TierAssessment assessed = program.Compile().Assess(history, now);
/// assessed.Current.Id;          // "silver"
/// assessed.ToNext!.Tier;        // "gold"
/// assessed.ToNext!.By;          // 2025-11-30
/// </code>
/// </example>
[JsonConverter(typeof(NoDocument))]
public sealed class TierAssessment
{
    private readonly TierLadder _ladder;
    private readonly TierHistory _history;
    private readonly TierSums _now;
    private readonly TierSums _next;
    private readonly TierVerdict _verdict;
    private readonly LocalDate _today;
    private readonly Instant _judgedAt;

    internal TierAssessment(TierLadder ladder, TierHistory history, Instant asOf, in TierClock clock, in TierSums now, in TierSums next, in TierVerdict verdict)
    {
        (_ladder, _history, _now, _next, _verdict) = (ladder, history, now, next, verdict);
        (AsOf, _today, _judgedAt, PeriodEnd) = (asOf, clock.Today, clock.Next.SeenAt, clock.PeriodEnd);
    }

    /// <summary>The instant it stands for.</summary>
    public Instant AsOf { get; }

    /// <summary>The tier.</summary>
    public TierDefinition Current => Tier(_verdict.Current);

    /// <summary>The tier that the window alone gives.</summary>
    public TierDefinition Qualified => Tier(_verdict.Qualified);

    /// <summary>Why the customer has it.</summary>
    public TierReason Reason => _verdict.Reason;

    /// <summary>Spend that counts in the window.</summary>
    public Money Spend => new(_now.Spend, _ladder.Program.Currency);

    /// <summary>Orders that count in the window.</summary>
    public int Orders => _now.Orders;

    /// <summary>Points earned by them.</summary>
    public Money Points => new(_now.Points, _ladder.Program.Currency);

    /// <summary>What has changed since the last assessment.</summary>
    public TierChange Change => Before is not { } before ? TierChange.First
        : _verdict.Current > before ? TierChange.Rise : _verdict.Current < before ? TierChange.Fall : TierChange.Same;

    /// <summary>
    /// The last day, inclusive, on which the tier is surely held: the period's end, later where a grace or a tier set by
    /// hand lasts longer; null where it has no end.
    /// </summary>
    public LocalDate? ValidUntil
    {
        get
        {
            if (Reason == TierReason.NeverLost || PeriodEnd is not { } end) return Reason == TierReason.ManualFloor ? _history.Floor!.Until : null;
            if (Reason == TierReason.ManualFloor) return _history.Floor!.Until;
            if (Reason == TierReason.Grace && _verdict.ShortSince!.Value.PlusMonths(_ladder.Program.GraceMonths).PlusDays(-1) is var grace && grace > end) return grace;
            return end;
        }
    }

    private LocalDate? PeriodEnd { get; }

    private int? Before => _history.Last is { } last ? _ladder.IndexOf(last.Tier) : null;

    /// <summary>What it takes that the window judged next gives this tier; null for the lowest.</summary>
    public TierDistance? ToKeep => _verdict.Current == 0 ? null : Distance(_verdict.Current);

    /// <summary>What it takes that the window judged next gives the next tier; null for the highest.</summary>
    public TierDistance? ToNext => _verdict.Current + 1 < _ladder.Program.Tiers.Length ? Distance(_verdict.Current + 1) : null;

    /// <summary>What the next assessment needs to know of this one.</summary>
    public TierStanding Standing => new(
        Current.Id, _history.Last is { } last && Change == TierChange.Same ? last.Since : _today, _today, _verdict.ShortSince);

    /// <summary>Everything there is to say.</summary>
    public ImmutableArray<Finding> Findings => TierFindings.Of(this, _history);

    /// <summary>The assessment in words.</summary>
    public string Explain(Language language, Voice voice = Voice.Agent) => string.Join(' ', Findings.Select(f => f.Explain(language, voice)));

    internal TierLadder Ladder => _ladder;

    private TierDefinition Tier(int index) => _ladder.Program.Tiers[index];

    private TierDistance Distance(int target)
    {
        var (tier, currency) = (Tier(target), _ladder.Program.Currency);
        var met = _ladder.Qualify(_next, _history.Rank) >= target;
        Money? Missing(Money? least, long have) => !met && least is { } l && l.MinorUnits > have ? new Money(l.MinorUnits - have, currency) : null;
        return new(tier.Id, tier.Name ?? tier.Id, met,
            Missing(tier.Spend, _next.Spend), !met && tier.Orders > _next.Orders ? tier.Orders - _next.Orders : null, Missing(tier.Points, _next.Points),
            met ? null : tier.TopShare, tier.Needs, PeriodEnd, _judgedAt);
    }
}

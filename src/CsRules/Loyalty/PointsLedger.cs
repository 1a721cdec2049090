using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CsRules.Decisions;
using CsRules.Documents;
using CsRules.Loyalty.Ledger;
using NodaTime;

namespace CsRules.Loyalty;

/// <summary>
/// A customer's points: a fold over events that never changes once it is made. Points lie in lots; the soonest to expire
/// is spent first, then the oldest. Always earned = balance + pending + used + expired + revoked.
/// </summary>
/// <example>
/// <para>An order whose points are still pending is half sent back: half of them never come:</para>
/// <code>
/// var ledger = PointsLedger.Open(rules).Replay(events);
/// ledger.At(now).Pending;            // 600 KRW
/// var step = ledger.Apply(refund);
/// step.Outcome;                      // Applied
/// step.Ledger.At(refund.At).Pending; // 300 KRW
/// </code>
/// </example>
[JsonConverter(typeof(NoDocument))]
public sealed class PointsLedger
{
    private readonly PointsFold _fold;

    private PointsLedger(PointsRules rules, PointsFold fold, ImmutableArray<PointsRefusal> refused) => (Rules, _fold, Refused) = (rules, fold, refused);

    /// <summary>The program it runs by.</summary>
    public PointsRules Rules { get; }

    /// <summary>Events that were refused, with every reason; they changed nothing.</summary>
    public ImmutableArray<PointsRefusal> Refused { get; }

    /// <summary>A ledger in which nothing has happened.</summary>
    public static PointsLedger Open(PointsRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return new(rules, new(rules), []);
    }

    /// <summary>
    /// The ledger after one more event. Costs as much as the ledger is long, since this one stays as it is; for many
    /// events use <see cref="Replay"/>.
    /// </summary>
    /// <exception cref="CsRulesException">The event can't be counted: it lacks its amount, or has one of another currency.</exception>
    public PointsStep Apply(PointsEvent happened)
    {
        var fold = _fold.Copy();
        var first = fold.Movements.Count;
        var (outcome, findings) = Told(fold, happened, null);
        if (outcome == PointsOutcome.Replayed) return new(this, outcome, [], []);
        var refused = outcome == PointsOutcome.Refused ? Refused.Add(new(happened, findings)) : Refused;
        return new(new(Rules, fold, refused), outcome, findings, Movements(fold, first));
    }

    /// <summary>The ledger after many events, in their order; n events cost n log n. Refused ones are kept in <see cref="Refused"/>.</summary>
    /// <exception cref="CsRulesException">An event can't be counted: it lacks its amount, or has one of another currency.</exception>
    public PointsLedger Replay(IEnumerable<PointsEvent> events)
    {
        ArgumentNullException.ThrowIfNull(events);
        var fold = _fold.Copy();
        ImmutableArray<PointsRefusal>.Builder? refused = null;
        var i = 0;
        foreach (var e in events)
        {
            var (outcome, findings) = Told(fold, e, i++);
            if (outcome == PointsOutcome.Refused) (refused ??= Refused.ToBuilder()).Add(new(e, findings));
        }

        return new(Rules, fold, refused?.ToImmutable() ?? Refused);
    }

    /// <summary>Where the points stand at an instant.</summary>
    /// <exception cref="ArgumentException">The instant is before the last event.</exception>
    public PointsBalance At(Instant asOf)
    {
        AsOf.ThrowIfUnanswerable(asOf);
        if (asOf < _fold.Last) throw new ArgumentException("The ledger has seen later events.", nameof(asOf));
        var fold = _fold.Copy();
        fold.AdvanceTo(asOf);
        return PointsBalance.Of(Rules, fold, asOf);
    }

    private static (PointsOutcome Outcome, ImmutableArray<Finding> Findings) Told(PointsFold fold, PointsEvent happened, int? index)
    {
        ArgumentNullException.ThrowIfNull(happened);
        try
        {
            return fold.Apply(happened);
        }
        catch (Exception failed) when (Facts.Refused(failed, new PointsEventValidator(fold.Currency), happened, index is { } i ? $"$.events[{i}]" : "$") is { } refused)
        {
            throw refused;
        }
    }

    internal static ImmutableArray<PointsMovement> Movements(PointsFold fold, int first)
    {
        var currency = fold.Currency;
        return [.. fold.Movements.Skip(first).Select(m => new PointsMovement(
            m.Kind, DayNumber.Date(m.Day), new Money(m.Amount, currency), m.Lot < 0 ? null : fold.Lots[m.Lot].Id, m.Event?.Id, m.Event?.Order))];
    }
}

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
    private readonly PointsHold _hold;

    private PointsLedger(PointsRules rules, PointsHold hold) => (Rules, _hold) = (rules, hold);

    /// <summary>The program it runs by.</summary>
    public PointsRules Rules { get; }

    /// <summary>Events that were refused, with every reason; they changed nothing.</summary>
    public ImmutableArray<PointsRefusal> Refused => PointsTold.Refusals(_hold.Told);

    /// <summary>A ledger in which nothing has happened.</summary>
    public static PointsLedger Open(PointsRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return new(rules, new(rules, null, null));
    }

    /// <summary>
    /// The ledger after one more event; this one stays as it is. n events one after the other cost n log n, as <see cref="Replay"/> does; a
    /// ledger that is asked again after it was gone on from costs as much as it is long.
    /// </summary>
    /// <exception cref="CsRulesException">The event can't be counted: it lacks its amount, or has one of another currency.</exception>
    public PointsStep Apply(PointsEvent happened)
    {
        ArgumentNullException.ThrowIfNull(happened);
        var fold = _hold.Take();
        var first = fold.Movements.Count;
        var (outcome, findings) = Tell(fold, happened, null);
        if (outcome == PointsOutcome.Replayed)
        {
            _hold.PutBack(fold);
            return new(this, outcome, [], []);
        }

        var movements = Movements(fold, first);
        var told = new PointsTold(happened, outcome == PointsOutcome.Refused ? new(happened, findings) : null, _hold.Told);
        return new(new(Rules, new(Rules, told, fold)), outcome, findings, movements);
    }

    /// <summary>The ledger after many events, in their order; n events cost n log n. Refused ones are kept in <see cref="Refused"/>.</summary>
    /// <exception cref="CsRulesException">An event can't be counted: it lacks its amount, or has one of another currency.</exception>
    public PointsLedger Replay(IEnumerable<PointsEvent> events)
    {
        ArgumentNullException.ThrowIfNull(events);
        var (fold, told, i) = (_hold.Take(), _hold.Told, 0);
        foreach (var e in events)
        {
            var (outcome, findings) = Tell(fold, e, i++);
            if (outcome != PointsOutcome.Replayed) told = new(e, outcome == PointsOutcome.Refused ? new(e, findings) : null, told);
        }

        return new(Rules, new(Rules, told, fold));
    }

    /// <summary>Where the points stand at an instant.</summary>
    /// <exception cref="ArgumentException">The instant is before the last event.</exception>
    public PointsBalance At(Instant asOf)
    {
        AsOf.ThrowIfUnanswerable(asOf);
        var fold = _hold.See(fold => asOf < fold.Last ? throw new ArgumentException("The ledger has seen later events.", nameof(asOf)) : fold.Copy());
        fold.AdvanceTo(asOf);
        return PointsBalance.Of(Rules, fold, asOf);
    }

    private static (PointsOutcome Outcome, ImmutableArray<Finding> Findings) Tell(PointsFold fold, PointsEvent happened, int? index)
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

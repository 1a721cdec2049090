using System.Collections.Immutable;
using CsRules.Calendars;
using CsRules.Sla.Clocks;
using NodaTime;

namespace CsRules.Sla;

/// <summary>Computes the marks of one clock.</summary>
internal static class SlaMarks
{
    public static ImmutableArray<SlaMark> Of(SlaPlan plan, Conversation conversation, SlaMetric metric, Instant asOf)
    {
        var current = plan.Measure(conversation, asOf)[metric].Current;
        if (current.Start is not { } start || current.Limit == SlaTime.Unlimited) return [];
        var shares = plan.VersionAt(asOf.ToUnixTimeTicks()).AtRisk;
        var watches = new SlaWatch[shares.Length];
        for (var i = 0; i < shares.Length; i++) watches[i] = new(new(current.Number, start.ToUnixTimeTicks(), current.Limit.Part(shares[i])));
        var walk = new SlaWalk<ClockWatch>(plan, conversation, asOf, new(metric, watches));
        var seen = walk.Watch();
        var marks = ImmutableArray.CreateBuilder<SlaMark>(shares.Length);
        for (var i = 0; i < shares.Length; i++)
        {
            var reached = seen.At(i, plan.Calendar);
            marks.Add(new(shares[i], reached ?? Ahead(plan, in walk.Trace, metric, current.Limit.Part(shares[i]), asOf), reached is not null));
        }

        return marks.MoveToImmutable();
    }

    /// <summary>When a running cycle comes to have used so much, if nothing happens; null where it stands still, or never does.</summary>
    internal static Instant? Ahead(SlaPlan plan, in SlaTrace trace, SlaMetric metric, SlaTime part, Instant asOf)
    {
        ref readonly var run = ref trace.Clocks[(int)metric].Current;
        if (!run.IsOpen || !run.Counts) return null;
        var used = run.UsedAt(trace.Now);
        Instant? open = part.Open == SlaTime.NoLimit ? null : plan.Calendar.Add(asOf, Duration.FromTicks(part.Open - used.Open), BusinessBoundary.Closing);
        Instant? real = part.Real == SlaTime.NoLimit ? null : asOf + Duration.FromTicks(part.Real - used.Real);
        return open is null ? real : real is null ? open : Instant.Min(open.Value, real.Value);
    }
}

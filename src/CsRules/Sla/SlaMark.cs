using System.Collections.Immutable;
using NodaTime;

namespace CsRules.Sla;

/// <summary>When a share of a budget is used up.</summary>
/// <param name="Share">The share.</param>
/// <param name="At">The instant; null where the clock stands still before it.</param>
/// <param name="IsReached">True where it lies in the past.</param>
/// <example>
/// <para>A share that is used up has its instant for good; one that lies ahead is told as if nothing more happened:</para>
/// <code>
/// var plan = SlaPolicy.Default.Compile();
/// var marks = plan.Marks(conversation, SlaMetric.FirstResponse, Instant.FromUtc(2025, 10, 2, 5, 0));
/// marks.Select(mark =&gt; mark.Share);       // 50%, 75%, 90%
/// marks.Select(mark =&gt; mark.IsReached);   // true, false, false
/// marks[1].At;                            // Thursday 15:00
/// </code>
/// </example>
public readonly record struct SlaMark(Rate Share, Instant? At, bool IsReached);

/// <summary>Computes the marks of one clock.</summary>
internal static class SlaMarks
{
    public static ImmutableArray<SlaMark> Of(SlaPlan plan, Conversation conversation, SlaMetric metric, Instant asOf)
    {
        var status = plan.Measure(conversation, asOf)[metric];
        if (status.Start is not { } start || status.Target is not { } target) return [];
        var policy = plan.PolicyAt(asOf.ToUnixTimeTicks());
        return [.. policy.AtRisk.Order().Select(share => Of(share))];

        SlaMark Of(Rate share)
        {
            var part = (long)((Int128)target.BclCompatibleTicks * share.Millionths / Rate.Whole);
            var watch = new SlaWatch(metric, start.ToUnixTimeTicks(), part, SlaLimits.None);
            var walk = new SlaWalk(plan, conversation, asOf, ref watch);
            walk.Run();
            walk.Stop(metric);
            if (watch.At(plan.Calendar) is { } reached) return new(share, reached, true);
            var left = part - status.Elapsed.BclCompatibleTicks;
            return new(share, status.State == SlaState.Running ? plan.Calendar.Add(asOf, Duration.FromTicks(left), policy.Boundary) : null, false);
        }
    }
}

using System.Collections.Immutable;
using CsRules.Sla.Clocks;
using NodaTime;

namespace CsRules.Sla;

/// <summary>Computes the marks of one clock.</summary>
internal static class SlaMarks
{
    public static ImmutableArray<SlaMark> Of(SlaPlan plan, Conversation conversation, SlaMetric metric, Instant asOf)
    {
        var current = plan.Measure(conversation, asOf)[metric].Current;
        if (current.Start is not { } start || current.Target is not { } target) return [];
        var version = plan.VersionAt(asOf.ToUnixTimeTicks());
        var shares = version.AtRisk;
        var (watches, marks) = (new SlaWatch[shares.Length], ImmutableArray.CreateBuilder<SlaMark>(shares.Length));
        for (var i = 0; i < shares.Length; i++) watches[i] = new(new(current.Number, start.ToUnixTimeTicks(), new(Part(i), SlaTime.NoLimit)));
        new SlaWalk<ClockWatch>(plan, conversation, asOf, new(metric, watches)).Watch();
        for (var i = 0; i < shares.Length; i++)
        {
            var (reached, left) = (watches[i].At(plan.Calendar), Part(i) - current.ElapsedTicks);
            var ahead = reached is null && current.State == SlaState.Running
                ? plan.Calendar.Add(asOf, Duration.FromTicks(left), version.Policy.Boundary)
                : null;
            marks.Add(new(shares[i], reached ?? ahead, reached is not null));
        }

        return marks.MoveToImmutable();

        long Part(int share) => (long)((Int128)target.BclCompatibleTicks * shares[share].Millionths / Rate.Whole);
    }
}

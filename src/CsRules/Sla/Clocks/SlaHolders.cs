using NodaTime;

namespace CsRules.Sla.Clocks;

/// <summary>Under what a clock ended, or stands now, with whom, and how it ended; null where it hasn't.</summary>
internal readonly record struct SlaHolder(SlaTerms Terms, SlaEnding? Ending);

/// <summary>The holders of all clocks of a conversation.</summary>
internal static class SlaHolders
{
    public static SlaHolder[] Of(SlaPlan plan, Conversation conversation, Instant asOf)
    {
        var walk = new SlaWalk<NoWatch>(plan, conversation, asOf, default);
        walk.Run();
        ref readonly var trace = ref walk.Trace;
        var holders = new SlaHolder[SlaMetrics.Count];
        for (var metric = SlaMetrics.First; metric <= SlaMetrics.Last; metric++)
        {
            ref readonly var clock = ref trace.Clocks[(int)metric];
            holders[(int)metric] = SlaVerdict.HasEnded(in trace, in clock.Current, metric) ? new(clock.Current.Terms, EndingOf(in trace, in clock)) : new(trace.Terms, null);
        }

        return holders;
    }

    // One that a solution only stops is open still.
    private static SlaEnding EndingOf(in SlaTrace trace, in SlaClock clock) =>
        !clock.Current.IsOpen ? clock.Ending : trace.IsClosedWithoutReply ? SlaEnding.Unanswered : SlaEnding.Answered;
}

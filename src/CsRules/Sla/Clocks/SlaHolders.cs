using NodaTime;

namespace CsRules.Sla.Clocks;

/// <summary>Under what each clock of a conversation ended, or stands now, and with whom.</summary>
internal static class SlaHolders
{
    public static SlaTerms[] Of(SlaPlan plan, Conversation conversation, Instant asOf)
    {
        var walk = new SlaWalk<NoWatch>(plan, conversation, asOf, default);
        walk.Run();
        ref readonly var trace = ref walk.Trace;
        var holders = new SlaTerms[SlaMetrics.Count];
        for (var metric = SlaMetrics.First; metric <= SlaMetrics.Last; metric++)
        {
            ref readonly var run = ref trace.Clocks[(int)metric].Current;
            holders[(int)metric] = SlaVerdict.HasEnded(in trace, in run, metric) ? run.Terms : trace.Terms;
        }

        return holders;
    }
}

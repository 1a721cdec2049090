using CsRules.Documents;
using CsRules.Sla.Clocks;
using NodaTime;

namespace CsRules.Sla;

/// <summary>One cycle that ended: what was waited for, how long, by which verdict, who ended it, and whether with what was waited for.</summary>
internal readonly record struct SlaAnswer(SlaMetric Metric, Instant End, long Seconds, SlaState State, SlaTerms Terms, bool IsAnswered);

/// <summary>Every cycle of a conversation that has ended, each on its own: what a report by team or by agent counts.</summary>
internal static class SlaAnswers
{
    public static List<SlaAnswer> Of(SlaStatus status)
    {
        var (plan, conversation, asOf) = (status.Plan, status.Conversation, status.AsOf);
        // Who gave the answers before it was saved is not kept.
        if (conversation.Saved is not null) throw new CsRulesException(new InputError("sla-report.saved", "$", [new("id", conversation.Id)]));
        var answers = new List<SlaAnswer>();
        var walk = new SlaWalk<SlaEndings>(plan, conversation, asOf, new(answers));
        walk.Run();
        var given = walk.Seen.Answers;
        for (var metric = SlaMetrics.First; metric <= SlaMetrics.Last; metric++)
        {
            if (SlaMetrics.Of(metric).Solving != SlaSolving.GoesOnWhenReopened || status[metric] is not { End: { } end } ended) continue;
            given.Add(new(metric, end, ended.CountedSeconds, ended.Current.State, walk.Trace.Clocks[(int)metric].Current.Terms, ended.UnansweredCycles == 0));
        }

        return given;
    }
}

using CsRules.Documents;
using CsRules.Sla.Clocks;
using NodaTime;

namespace CsRules.Sla;

/// <summary>One cycle that ended: when, how long, by which verdict and limit, who ended it, and how. Seconds are the customer's whole wait, ticks its own.</summary>
internal readonly record struct SlaAnswer(
    SlaMetric Metric, int Number, Instant Start, Instant End, long Ticks, long Seconds, SlaState State, Instant? BreachedAt, SlaTime Limit, SlaTerms Terms, SlaEnding How)
{
    public bool IsAnswered => How == SlaEnding.Answered;
}

/// <summary>Every cycle of a conversation that has ended, each on its own.</summary>
internal static class SlaAnswers
{
    /// <summary>All of them; those that ended before the conversation was saved are only counted.</summary>
    public static SlaEndings Of(SlaStatus status)
    {
        var walk = new SlaWalk<SlaEndings>(status.Plan, status.Conversation, status.AsOf, new(status.Plan.Calendar));
        walk.Run();
        return walk.Seen;
    }

    /// <summary>Every one that ended for the customer, and the clocks that a solution stops for as long as nobody reopens: what a report by team or by agent counts.</summary>
    /// <exception cref="CsRulesException">It was saved: who gave the answers before that is not kept.</exception>
    public static List<SlaAnswer> ByWhom(SlaStatus status)
    {
        if (status.Conversation.Saved is not null) throw Refused("sla-report.saved", status);
        var walk = new SlaWalk<SlaEndings>(status.Plan, status.Conversation, status.AsOf, new(status.Plan.Calendar));
        walk.Run();
        List<SlaAnswer> given = [.. walk.Seen.Answers.Where(answer => answer.How != SlaEnding.HandedOver)];
        for (var metric = SlaMetrics.First; metric <= SlaMetrics.Last; metric++)
        {
            if (SlaMetrics.Of(metric).Solving != SlaSolving.GoesOnWhenReopened || status[metric] is not { Start: { } start, End: { } end } ended) continue;
            given.Add(new(
                metric, ended.Cycles, start, end, ended.Current.ElapsedTicks, ended.CountedSeconds, ended.Current.State, ended.Current.BreachedAt, ended.Current.Limit,
                walk.Trace.Clocks[(int)metric].Current.Terms, ended.UnansweredCycles == 0 ? SlaEnding.Answered : SlaEnding.Unanswered));
        }

        return given;
    }

    internal static CsRulesException Refused(string code, SlaStatus status) => new(new InputError(code, "$", [new("id", status.Conversation.Id)]));
}

using NodaTime;
using Quartz;

namespace CsRules.Recipes;

/// <summary>What a trigger runs: it finds the timer in its scheduler.</summary>
public sealed class SlaJob : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) =>
        await ((SlaTimer)context.Scheduler.Context["timer"]!).Look(context.JobDetail.Key.Name, ((IClock)context.Scheduler.Context["clock"]!).GetCurrentInstant());
}

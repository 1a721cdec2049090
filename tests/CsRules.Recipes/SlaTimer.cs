using System.Collections.Concurrent;
using System.Text.Json;
using CsRules.Sla;
using NodaTime;
using Quartz;

namespace CsRules.Recipes;

/// <summary>
/// A durable timer: one trigger a conversation, at the next instant at which anything of its clocks changes. What is kept is the saved
/// conversation; after a restart the triggers are made again from it.
/// </summary>
public sealed class SlaTimer(SlaPlan plan, IDictionary<string, string> store, ConcurrentQueue<SlaMoment> told, IScheduler scheduler)
{
    /// <summary>An event came, or nothing did and the time has come: tells what has changed, keeps it, and sets the trigger anew.</summary>
    public async Task Look(string id, Instant now, params ConversationEvent[] events)
    {
        var known = Read(id);
        var talk = known with { Events = [.. known.Events, .. events] };
        // Everything since it was last saved, with its own instants: a night that the timer slept through is told as it was.
        foreach (var moment in plan.Timeline(talk, now)) told.Enqueue(moment);
        store[id] = JsonSerializer.Serialize(plan.Save(talk, now), CsRulesJson.TypeOf<Conversation>());
        await Wake(id, plan.Next(talk, now) is [var next, ..] ? next.At : null);
    }

    /// <summary>After a restart: every conversation is looked at once, and sleeps until its next change.</summary>
    public async Task Restart(Instant now)
    {
        foreach (var id in store.Keys) await Look(id, now);
    }

    private async Task Wake(string id, Instant? at)
    {
        var key = new TriggerKey(id, "sla");
        if (at is not { } when)
        {
            await scheduler.UnscheduleJob(key);
            return;
        }

        var job = JobBuilder.Create<SlaJob>().WithIdentity(id, "sla").StoreDurably().Build();
        // A scheduler counts whole milliseconds: never woken before it has changed.
        var trigger = TriggerBuilder.Create().WithIdentity(key).ForJob(job).StartAt(when.ToDateTimeOffset().AddMilliseconds(1)).Build();
        await scheduler.AddJob(job, new AddJobOptions { Replace = true });
        if (await scheduler.RescheduleJob(key, trigger) is null) await scheduler.ScheduleJob(trigger);
    }

    private Conversation Read(string id) => JsonSerializer.Deserialize(store[id], CsRulesJson.TypeOf<Conversation>())!;
}

using System.Collections.Concurrent;
using System.Text.Json;
using CsRules.Calendars;
using CsRules.Sla;
using Microsoft.Extensions.Time.Testing;
using NodaTime;
using Quartz;

namespace CsRules.Recipes;

/// <summary>The durable timer sleeps until something changes, tells it, and goes on after a restart. Its clock is moved by hand.</summary>
public sealed class SlaTimerTests
{
    private static readonly Instant Monday10 = Instant.FromUtc(2024, 1, 15, 10, 0);

    private static readonly SlaPlan Plan = new SlaPolicy
    {
        Hours = new() { Zone = "Etc/UTC", Weekly = BusinessWeek.Weekdays(BusinessInterval.Of("09:00", "17:00")) },
        Targets = [new() { Metric = SlaMetric.NextResponse, Within = SlaBudget.Hours(8) }],
        AtRisk = [Rate.Percent(50)],
    }.Compile(new DateInterval(new LocalDate(2024, 1, 1), new LocalDate(2024, 12, 31)));

    private readonly ConcurrentDictionary<string, string> _store = new();
    private readonly ConcurrentQueue<SlaMoment> _told = new();
    private readonly FakeTimeProvider _clock = new(Monday10.ToDateTimeOffset());

    private async Task<(IScheduler Scheduler, SlaTimer Timer)> Start(string name)
    {
        var scheduler = await QuartzSchedulerBuilder.Create(quartz =>
        {
            quartz.ConfigureScheduler(options => options.InstanceName = name);
            quartz.UseTimeProvider(_clock);
            quartz.UseInMemoryStore(_ => { });
        }).BuildScheduler();
        var timer = new SlaTimer(Plan, _store, _told, scheduler);
        scheduler.Context["timer"] = timer;
        scheduler.Context["clock"] = new Moved(_clock);
        await scheduler.Start();
        return (scheduler, timer);
    }

    // Time stands still until it is moved, and then a scheduler needs a moment of ours to see it.
    private async Task MoveTo(Instant at, int told)
    {
        _clock.SetUtcNow(at.ToDateTimeOffset());
        for (var i = 0; i < 6_000 && _told.Count < told; i++)
        {
            await Task.Delay(10);
            _clock.Advance(TimeSpan.FromMilliseconds(1));
        }

        Assert.Equal(told, _told.Count);
    }

    private string[] Told() => [.. _told.Select(m => $"{m.At.ToString("ddd HH:mm:ss", null)} {m.Metric} {m.Kind}")];

    [Fact]
    public async Task It_sleeps_until_something_changes_and_survives_a_restart()
    {
        _store["T-1"] = JsonSerializer.Serialize(new Conversation { Id = "T-1", Channel = Channel.Email, Created = Monday10 }, CsRulesJson.TypeOf<Conversation>());
        var (first, timer) = await Start("first");
        await timer.Look("T-1", Monday10, new ConversationEvent(Monday10, ConversationEventKind.CustomerMessage));
        var begun = _told.Count;
        var due = await first.GetTrigger(new TriggerKey("T-1", "sla"));
        Assert.Equal(Monday10 + Duration.FromHours(4), Instant.FromDateTimeOffset(due!.StartTimeUtc) - Duration.FromMilliseconds(1));
        await MoveTo(Monday10 + Duration.FromHours(4) + Duration.FromMilliseconds(1), begun + 1);
        Assert.Equal("Mon 14:00:00 NextResponse AtRisk", Told()[^1]);
        await first.Shutdown(waitForJobsToComplete: true);

        // The night goes by with nobody awake: what happened is told with its own time.
        _clock.SetUtcNow((Monday10 + Duration.FromHours(26)).ToDateTimeOffset());
        var (second, again) = await Start("second");
        await again.Restart(Monday10 + Duration.FromHours(26));
        Assert.Equal(["Mon 14:00:00 NextResponse AtRisk", "Tue 10:00:00 NextResponse Late"], Told()[^2..]);
        Assert.Equal(begun + 2, _told.Count);
        Assert.Null(await second.GetTrigger(new TriggerKey("T-1", "sla")));

        var answered = Monday10 + Duration.FromHours(27);
        await again.Look("T-1", answered, new ConversationEvent(answered, ConversationEventKind.AgentReply));
        Assert.Equal("Tue 13:00:00 NextResponse Ended", Told().Last(t => t.Contains("NextResponse", StringComparison.Ordinal)));
        Assert.DoesNotContain("\"kind\"", _store["T-1"], StringComparison.Ordinal);
        await second.Shutdown(waitForJobsToComplete: true);
    }

    private sealed class Moved(TimeProvider clock) : IClock
    {
        public Instant GetCurrentInstant() => Instant.FromDateTimeOffset(clock.GetUtcNow());
    }
}

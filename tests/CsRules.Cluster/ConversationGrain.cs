using System.Text.Json;
using CsRules.Sla;
using NodaTime;
using NodaTime.Text;
using Orleans.Placement;

namespace CsRules.Cluster;

/// <summary>
/// One grain a conversation. What is to be told is written down with what was heard, in one write, before it is told; it is told under
/// a key, and taken off the list afterwards. A silo that dies between any two of these steps leaves a grain that does the rest elsewhere.
/// </summary>
[HashBasedPlacement]
public sealed class ConversationGrain([PersistentState("talk")] IPersistentState<TalkState> state, SlaPlan plan, IAlertDesk desk, IClock clock)
    : Grain, IConversationGrain, IRemindable
{
    private const string Look = "look";

    // A timer can't be set farther ahead; who looks in between finds nothing and sleeps on.
    private static readonly Duration Farthest = Duration.FromDays(30);

    public async Task Hear(string talk)
    {
        var news = JsonSerializer.Deserialize(talk, CsRulesJson.TypeOf<Conversation>())!;
        var known = Known();
        state.State.Talk = JsonSerializer.Serialize(
            news with { Events = [.. known?.Events ?? [], .. news.Events.Where(e => known?.Events.Any(k => k.Id == e.Id) != true)] }, CsRulesJson.TypeOf<Conversation>());
        await Wake();
    }

    public Task ReceiveReminder(string reminderName, TickStatus status) => Wake();

    public Task<string> Part(string asOf)
    {
        var at = InstantPattern.ExtendedIso.Parse(asOf).Value;
        var source = new SlaSource { AsOf = at, Basis = plan.Basis, TzdbVersion = plan.Calendar.TzdbVersion, Parts = [new(this.GetPrimaryKeyString(), 1, 0)] };
        var part = SlaReport.Of([plan.Measure(Known()!, at)], plan.Calendar.Zone).From(source);
        return Task.FromResult(JsonSerializer.Serialize(part.ToDocument(partial: true), CsRulesJson.TypeOf<SlaReportDocument>()));
    }

    // An event came, or nothing did and the time has come.
    private async Task Wake()
    {
        if (Known() is not { } talk) return;
        var now = clock.GetCurrentInstant();
        // All that has happened, each with its own instant: a night in which no silo was awake is told as it was.
        foreach (var moment in plan.Timeline(talk, now).Where(moment => moment.Kind is SlaMomentKind.AtRisk or SlaMomentKind.Late))
            if (Alert.Of(talk.Id, moment) is var alert && !state.State.Told.Contains(alert.Key))
            {
                state.State.Told.Add(alert.Key);
                state.State.Unsent.Add(alert);
            }

        await state.WriteStateAsync();
        if (state.State.Unsent.Count > 0)
        {
            foreach (var alert in state.State.Unsent) await desk.Tell(alert);
            state.State.Unsent.Clear();
            await state.WriteStateAsync();
        }

        // Last of all: whoever dies before this is woken again by the reminder before, or by who did not get an answer.
        await Sleep(talk, now);
    }

    private async Task Sleep(Conversation talk, Instant now)
    {
        if (plan.Next(talk, now) is [var next, ..])
        {
            // A reminder counts whole milliseconds: never woken before it has changed.
            var ahead = Duration.Min(next.At - now, Farthest) + Duration.FromMilliseconds(1);
            await this.RegisterOrUpdateReminder(Look, ahead.ToTimeSpan(), desk.Patience);
        }
        else if (await this.GetReminder(Look) is { } before) await this.UnregisterReminder(before);
    }

    private Conversation? Known() =>
        state.State.Talk is { Length: > 0 } talk ? JsonSerializer.Deserialize(talk, CsRulesJson.TypeOf<Conversation>()) : null;
}

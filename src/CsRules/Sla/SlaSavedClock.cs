using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CsRules.Documents;
using NodaTime;

namespace CsRules.Sla;

/// <summary>One clock of a saved conversation: the cycle that is open or was the last, and what is kept of those before it.</summary>
/// <example>
/// <para>The stretches that counted are kept, so that a clock that is late later is late at the right instant:</para>
/// <code>
/// var plan = SlaPolicy.Default.Compile();
/// var paused = conversation with { Events = [new(asked + Duration.FromHours(1), ConversationEventKind.AwaitingCustomer)] };
/// SlaSavedClock first = plan.Save(paused, now).Saved!.Versions[0].Clocks[0];
/// first.Runs;                              // false
/// first.Counted[0] == first.Start;         // true
/// </code>
/// </example>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record SlaSavedClock
{
    /// <summary>What is measured.</summary>
    public required SlaMetric Metric { get; init; }

    /// <summary>Which cycle, from 1.</summary>
    public required int Cycle { get; init; }

    /// <summary>When it began.</summary>
    [JsonConverter(typeof(InstantConverter))]
    public required Instant Start { get; init; }

    /// <summary>False once it has ended.</summary>
    public bool IsOpen { get; init; }

    /// <summary>True while it counts.</summary>
    public bool Runs { get; init; }

    /// <summary>Since when it runs, stands still, or has ended.</summary>
    [JsonConverter(typeof(InstantConverter))]
    public required Instant Since { get; init; }

    /// <summary>The stretches that have counted, before the one that runs: from, until, from, until …</summary>
    [JsonConverter(typeof(InstantListConverter))]
    public ImmutableArray<Instant> Counted { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The channel when it ended or was solved.</summary>
    public Channel Channel { get; init; }

    /// <summary>The priority when it ended or was solved.</summary>
    public Priority Priority { get; init; }

    /// <summary>The team that ended it.</summary>
    public string? Team { get; init; }

    /// <summary>The agent who ended it.</summary>
    public string? Agent { get; init; }

    /// <summary>The longest of the cycles that have ended; 0 where none has.</summary>
    public int LongestCycle { get; init; }

    /// <summary>Open time of that one, in ticks of 100 ns.</summary>
    public long LongestTicks { get; init; }

    /// <summary>Cycles that ended late.</summary>
    public int LateCycles { get; init; }

    /// <summary>When the first of them was late; null where none is.</summary>
    [JsonConverter(typeof(InstantConverter))]
    public Instant? FirstLateAt { get; init; }

    /// <summary>Open time of the cycles before this one that a hand-over ended, in ticks of 100 ns.</summary>
    public long HandedOverTicks { get; init; }

    /// <summary>Cycles that ended without an answer.</summary>
    public int UnansweredCycles { get; init; }

    /// <summary>How it ended; absent where it hasn't, and in the form sla-saved/1.</summary>
    public SlaEnding? Ending { get; init; }

    /// <summary>Of exchanges and silences what a report counts of those that have ended; absent where none has, and in the form sla-saved/1.</summary>
    public SlaCounts? Ended { get; init; }
}

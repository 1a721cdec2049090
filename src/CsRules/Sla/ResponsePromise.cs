using CsRules.Documents;
using NodaTime;

namespace CsRules.Sla;

/// <summary>
/// What an automatic reply may promise, from what was really achieved: the p90, rounded up to a length a person would
/// say. Never better than the p90.
/// </summary>
/// <example>
/// <para>A promise is rounded up to what a person would say, never down:</para>
/// <code>
/// var promise = ResponsePromise.From(SlaReport.Of(statuses, seoul), Channel.Email);
/// promise!.Explain(Language.English);   // "We usually reply within 3 h during opening hours."
/// </code>
/// </example>
public sealed class ResponsePromise
{
    private static readonly int[] Minutes = [1, 2, 3, 5, 10, 15, 20, 30, 45];

    private ResponsePromise(Duration within, bool inOpenHours) => (Within, InOpenHours) = (within, inOpenHours);

    /// <summary>The promise.</summary>
    public Duration Within { get; }

    /// <summary>True: the time is open time. A report of a shop that never closes is the same in both.</summary>
    public bool InOpenHours { get; }

    /// <summary>The promise a report allows for a channel, or for all; null where it has no first response yet.</summary>
    public static ResponsePromise? From(SlaReport report, Channel? channel = null)
    {
        ArgumentNullException.ThrowIfNull(report);
        var p90 = report.Figures(SlaMetric.FirstResponse, channel).Quantile(Rate.Percent(90));
        return p90 is { } achieved ? new(Spoken(achieved), inOpenHours: true) : null;
    }

    /// <summary>"보통 영업시간 기준 2시간 이내에 답변드립니다."</summary>
    public string Explain(Language language, Voice voice = Voice.Customer) =>
        Texts.Say("sla.promise", [new("within", Within)], language, voice);

    private static Duration Spoken(Duration achieved)
    {
        foreach (var minutes in Minutes)
            if (achieved <= Duration.FromMinutes(minutes)) return Duration.FromMinutes(minutes);
        var ticks = achieved.BclCompatibleTicks;
        return Duration.FromHours((ticks + NodaConstants.TicksPerHour - 1) / NodaConstants.TicksPerHour);
    }
}

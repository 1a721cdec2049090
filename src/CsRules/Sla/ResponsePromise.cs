using CsRules.Documents;
using NodaTime;

namespace CsRules.Sla;

/// <summary>
/// What an automatic reply may promise, from what was really achieved: the p90 of every wait that began, rounded up to a
/// length a person would say. Never better than the p90; none where that is not known yet, or where few waits began.
/// </summary>
/// <example>
/// <para>A promise is rounded up to what a person would say, never down; nineteen waits are too few for one:</para>
/// <code>
/// var many = Enumerable.Repeat(statuses[0], 20);
/// ResponsePromise.From(SlaReport.Of(many, seoul))!.Explain(Language.English);   // "We usually reply within 3 h during opening hours."
/// ResponsePromise.From(SlaReport.Of(many.Skip(1), seoul));                      // null
/// </code>
/// <para>Three that wait still among them, and nine of ten are not known: nothing is promised.</para>
/// <code>
/// ResponsePromise.From(SlaReport.Of([.. Enumerable.Repeat(statuses[0], 20), .. Enumerable.Repeat(statuses[2], 3)], seoul));   // null
/// </code>
/// </example>
public sealed class ResponsePromise
{
    /// <summary>So many waits there must be for a promise, unless the shop says another number.</summary>
    public const int LeastWaits = 20;

    private static readonly int[] Minutes = [1, 2, 3, 5, 10, 15, 20, 30, 45];

    private ResponsePromise(Duration within, bool inOpenHours) => (Within, InOpenHours) = (within, inOpenHours);

    /// <summary>The promise.</summary>
    public Duration Within { get; }

    internal long Seconds => Within.BclCompatibleTicks / NodaConstants.TicksPerSecond;

    /// <summary>True: the time is open time. A report of a shop that never closes is the same in both.</summary>
    public bool InOpenHours { get; }

    /// <summary>
    /// The promise a report allows for a channel, or for all; null where nine of ten of the first responses that were waited for
    /// are not known yet (see <see cref="SlaFigures.Quantile"/>), or where fewer than so many were.
    /// </summary>
    /// <param name="report">The report.</param>
    /// <param name="channel">Only this channel; null is every one.</param>
    /// <param name="least">At least so many waits.</param>
    public static ResponsePromise? From(SlaReport report, Channel? channel = null, int least = LeastWaits)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentOutOfRangeException.ThrowIfLessThan(least, 1);
        // By the ending, what is still open is not in it.
        if (report.PeriodOf != SlaPeriodOf.Created) return null;
        var first = report.Figures(SlaMetric.FirstResponse, channel);
        return first.Began >= least && first.Quantile(Rate.Percent(90)) is { } achieved ? new(Spoken(achieved), inOpenHours: true) : null;
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

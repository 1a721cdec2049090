using CsRules.Calendars;
using NodaTime;

namespace CsRules.Sla.Clocks;

/// <summary>A clock as it was saved: its stretches are counted, and seen, once more.</summary>
internal static class SlaResuming
{
    public static SlaClock Clock<TWatch>(BusinessCalendar calendar, SlaSavedClock saved, ref TWatch watch) where TWatch : struct, ISlaWatch<TWatch>
    {
        watch.Resume(saved);
        var run = new SlaRun { Number = saved.Cycle, Start = saved.Start.ToUnixTimeTicks(), IsOpen = true, Counts = true };
        for (var i = 0; i < saved.Counted.Length; i += 2)
        {
            var until = At(calendar, saved.Counted[i + 1]);
            run.Since = At(calendar, saved.Counted[i]);
            watch.See(saved.Metric, in run, until);
            run.Used = run.UsedAt(until);
        }

        run.Since = At(calendar, saved.Since);
        (run.IsOpen, run.Counts) = (saved.IsOpen, saved.Runs);
        run.Terms = new(saved.Channel, saved.Priority, saved.Team, saved.Agent);
        return new()
        {
            Current = run,
            Longest = new(saved.LongestCycle, saved.LongestTicks),
            Broken = saved.LateCycles,
            FirstBrokenAt = saved.FirstLateAt?.ToUnixTimeTicks(),
            HandedOver = saved.HandedOverTicks,
            Unanswered = saved.UnansweredCycles,
            // The form before says only how many: of several the last may be any.
            Ending = saved.Ending ?? (saved.UnansweredCycles > 0 ? SlaEnding.Unanswered : SlaEnding.Answered),
        };
    }

    private static SlaTime At(BusinessCalendar calendar, Instant at) => new(calendar.OpenTicks(at), at.ToUnixTimeTicks());
}

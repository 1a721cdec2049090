using System.Collections.Immutable;

namespace CsRules.Loyalty.Ledger;

/// <summary>An event that was told, after those before it, which it shares with every ledger that had them.</summary>
/// <param name="happened">The event.</param>
/// <param name="refusal">Why it was refused; null where it was not.</param>
/// <param name="before">What was told before it.</param>
internal sealed class PointsTold(PointsEvent happened, PointsRefusal? refusal, PointsTold? before)
{
    private readonly int _count = 1 + (before?._count ?? 0);
    private readonly int _refused = (refusal is null ? 0 : 1) + (before?._refused ?? 0);

    private PointsEvent Happened => happened;

    private PointsRefusal? Refusal => refusal;

    private PointsTold? Before => before;

    /// <summary>All events, the first one first.</summary>
    public static PointsEvent[] InOrder(PointsTold? last)
    {
        var events = new PointsEvent[last?._count ?? 0];
        var at = events.Length;
        for (var told = last; told is not null; told = told.Before) events[--at] = told.Happened;
        return events;
    }

    /// <summary>All refusals, the first one first.</summary>
    public static ImmutableArray<PointsRefusal> Refusals(PointsTold? last)
    {
        var refusals = new PointsRefusal[last?._refused ?? 0];
        var at = refusals.Length;
        for (var told = last; at > 0; told = told!.Before)
            if (told!.Refusal is { } refusal) refusals[--at] = refusal;
        return [.. refusals];
    }
}

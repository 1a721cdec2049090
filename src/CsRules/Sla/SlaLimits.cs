namespace CsRules.Sla;

/// <summary>A target in ticks; <see cref="None"/> in a field is no such limit.</summary>
/// <param name="Open">Open time.</param>
/// <param name="WhenClosed">Open time of a clock that starts while closed.</param>
/// <param name="Real">Real time.</param>
internal readonly record struct SlaLimits(long Open, long WhenClosed, long Real)
{
    public const long None = long.MaxValue;

    public static SlaLimits Of(SlaTarget? target)
    {
        if (target is null) return new SlaLimits(None, None, None);
        var open = Ticks(target.Within);
        return new SlaLimits(open, target.WithinWhenClosed is null ? open : Ticks(target.WithinWhenClosed), Ticks(target.AtMost));
    }

    public bool IsNone => Open == None && WhenClosed == None && Real == None;

    private static long Ticks(SlaBudget? budget) => budget is { } given ? given.Seconds * NodaTime.NodaConstants.TicksPerSecond : None;
}

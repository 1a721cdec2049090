namespace CsRules.Sla.Clocks;

/// <summary>What a target allows a cycle that starts while open, and one that starts while closed.</summary>
internal readonly record struct SlaLimits(SlaTime WhenOpen, SlaTime WhenClosed)
{
    public bool IsNone => WhenOpen == SlaTime.Unlimited && WhenClosed == SlaTime.Unlimited;

    public static SlaLimits Of(SlaTarget? target)
    {
        if (target is null) return new(SlaTime.Unlimited, SlaTime.Unlimited);
        var (open, real) = (Ticks(target.Within), Ticks(target.AtMost));
        return new(new(open, real), new(target.WithinWhenClosed is null ? open : Ticks(target.WithinWhenClosed), real));
    }

    private static long Ticks(SlaBudget? budget) => budget is { } given ? given.Seconds * NodaTime.NodaConstants.TicksPerSecond : SlaTime.NoLimit;
}

namespace CsRules.Sla.Clocks;

/// <summary>
/// Open and real time together, in ticks: what a cycle has used, what it may use, or where both clocks stand at an instant
/// (open time since the calendar began, real time since 1970).
/// </summary>
/// <param name="Open">Open time.</param>
/// <param name="Real">Time by the clock on the wall.</param>
internal readonly record struct SlaTime(long Open, long Real)
{
    /// <summary>A limit in a field that has none: more than any cycle can use.</summary>
    public const long NoLimit = long.MaxValue;

    public static SlaTime Unlimited { get; } = new(NoLimit, NoLimit);

    public static SlaTime operator +(SlaTime one, SlaTime other) => new(one.Open + other.Open, one.Real + other.Real);

    public static SlaTime operator -(SlaTime one, SlaTime other) => new(one.Open - other.Open, one.Real - other.Real);

    /// <summary>True where either is above its limit; exactly the limit is within it.</summary>
    public bool Exceeds(SlaTime limit) => Open > limit.Open || Real > limit.Real;

    /// <summary>True where either is at its limit or above.</summary>
    public bool Reaches(SlaTime limit) => Open >= limit.Open || Real >= limit.Real;

    /// <summary>A share of a limit, rounded up to the tick: not reached a tick before.</summary>
    public SlaTime Part(Rate share) => new(Part(Open, share), Part(Real, share));

    private static long Part(long limit, Rate share) =>
        limit == NoLimit ? NoLimit : (long)(((Int128)limit * share.Millionths + Rate.Whole - 1) / Rate.Whole);
}

namespace CsRules.Service;

/// <summary>A kindness that was granted: what neither law nor policy required.</summary>
public sealed record GoodwillGrant
{
    /// <summary>The claim it was granted for; counted once.</summary>
    public required string Id { get; init; }

    /// <summary>When; the calendar month in the shop's zone carries it.</summary>
    public required Moment On { get; init; }

    /// <summary>What it cost the shop; not negative.</summary>
    public required Money Cost { get; init; }
}

namespace CsRules.Coupons.Benefits;

/// <summary>A line in minor units.</summary>
internal readonly record struct LineFacts(long Unit, int Quantity, long Amount, long Floor)
{
    /// <summary>How much can come off before the floor.</summary>
    public long Room => Amount - Floor;
}

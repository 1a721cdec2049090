using CsRules.Coupons.Benefits;

namespace CsRules.Coupons.Search;

/// <summary>
/// What the units of each line can still bear while order coupons are applied. What a coupon takes off some units of a line is
/// gone from those; what others take is spread over all units of the line alike.
/// </summary>
internal sealed class UnitsLeft(LineFacts[] lines, long[] running)
{
    private readonly int[] _used = new int[lines.Length];
    private readonly long[] _off = new long[lines.Length];
    private readonly int[] _taking = new int[lines.Length];

    public void Start()
    {
        _used.AsSpan().Clear();
        _off.AsSpan().Clear();
    }

    /// <summary>Notes which units a coupon is about to take.</summary>
    public void StartTaking() => _taking.AsSpan().Clear();

    public void Take(int line, int units) => _taking[line] = units;

    /// <summary>Notes what was taken off the units of a line; a coupon on all of them leaves them alike.</summary>
    public void Taken(int line, long off)
    {
        var (taken, quantity) = (_taking[line], lines[line].Quantity);
        if (taken == 0 || taken == quantity) return;
        _used[line] = Math.Min(quantity, _used[line] + taken);
        _off[line] += off;
    }

    /// <summary>How much so many units can bear at so much each: first those from which nothing was taken by themselves.</summary>
    public long Bear(int line, int units, long each)
    {
        var (left, quantity, used, off) = ((Int128)running[line], lines[line].Quantity, _used[line], (Int128)_off[line]);
        var fresh = Math.Min(units, quantity - used);
        var onFresh = Int128.Min((Int128)each * fresh, (left + off) * fresh / quantity);
        var onUsed = Int128.Min((Int128)each * (units - fresh), Int128.Max(0, ((left + off) * used / quantity) - off));
        return (long)Int128.Max(0, Int128.Min(onFresh + onUsed, left - lines[line].Floor));
    }
}

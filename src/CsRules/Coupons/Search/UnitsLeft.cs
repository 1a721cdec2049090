using CsRules.Coupons.Benefits;

namespace CsRules.Coupons.Search;

/// <summary>
/// What the units of each line can still bear while order coupons are applied. What a coupon takes off some units of a line is
/// gone from those; what others take is spread over all units of the line alike, in whole minor units, the first ones bearing the rest.
/// </summary>
internal sealed class UnitsLeft(LineFacts[] lines, long[] running)
{
    private readonly int[] _used = new int[lines.Length];
    private readonly long[] _off = new long[lines.Length];

    /// <summary>By line: the units that a coupon is about to take.</summary>
    public int[] Taking { get; } = new int[lines.Length];

    public void Start()
    {
        _used.AsSpan().Clear();
        _off.AsSpan().Clear();
    }

    /// <summary>Notes what was taken off the units of a line; a coupon on all of them leaves them alike.</summary>
    public void Taken(int line, long off)
    {
        var (taken, quantity) = (Taking[line], lines[line].Quantity);
        if (taken == 0 || taken == quantity) return;
        _used[line] = Math.Min(quantity, _used[line] + taken);
        _off[line] += off;
    }

    /// <summary>How much so many units can bear at so much each: first those from which nothing was taken by themselves.</summary>
    public long Bear(int line, int units, long each)
    {
        var (whole, quantity, fresh) = (running[line] + _off[line], lines[line].Quantity, lines[line].Quantity - _used[line]);
        var (price, dearer) = (whole / quantity, (int)(whole % quantity));
        var onFresh = Worth(Math.Min(units, fresh), dearer);
        var onUsed = units <= fresh ? 0 : Math.Min(Worth(units - fresh, Math.Max(0, dearer - fresh)), OnUsed(line, price, dearer, fresh));
        return Math.Max(0, Math.Min(onFresh + onUsed, running[line] - lines[line].Floor));

        long Worth(int count, int dear) => (Math.Min(count, dear) * Math.Min(each, price + 1)) + ((count - Math.Min(count, dear)) * Math.Min(each, price));
    }

    /// <summary>The same unit by unit, those that bear most first.</summary>
    public void Steps(int line, int units, long each, List<UnitStep> steps)
    {
        var (whole, quantity, fresh) = (running[line] + _off[line], lines[line].Quantity, lines[line].Quantity - _used[line]);
        var (price, dearer) = (whole / quantity, (int)(whole % quantity));
        var walk = new UnitSteps(line, units, Math.Max(0, running[line] - lines[line].Floor), steps);
        walk.Add(Math.Min(each, price + 1), Math.Min(dearer, fresh));
        walk.Add(Math.Min(each, price), fresh - Math.Min(dearer, fresh));
        walk.LimitTo(OnUsed(line, price, dearer, fresh));
        walk.Add(Math.Min(each, price + 1), Math.Max(0, dearer - fresh));
        walk.Add(Math.Min(each, price), quantity - Math.Max(dearer, fresh));
    }

    /// <summary>What is left on the units from which something was taken by themselves.</summary>
    private long OnUsed(int line, long price, int dearer, int fresh) =>
        Math.Max(0, (price * _used[line]) + Math.Max(0, dearer - fresh) - _off[line]);
}

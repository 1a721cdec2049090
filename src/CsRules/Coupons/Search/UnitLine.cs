namespace CsRules.Coupons.Search;

/// <summary>What is left of a line at least and at most, some of whose units coupons have taken by themselves.</summary>
/// <param name="Quantity">Its units.</param>
/// <param name="Least">At least left of it.</param>
/// <param name="Most">At most left of it.</param>
internal readonly record struct UnitLine(int Quantity, long Least, long Most)
{
    /// <summary>How many units have been taken by themselves.</summary>
    private int Used { get; init; }

    /// <summary>How much has come off those, at least.</summary>
    private long OffLeast { get; init; }

    /// <summary>And at most.</summary>
    private long OffMost { get; init; }

    /// <summary>After a share between two; more than there is never comes off.</summary>
    public UnitLine Less(long least, long most) => this with { Least = Math.Max(0, Least - most), Most = Math.Max(0, Most - least) };

    /// <summary>After a share between two that was taken from so many of its units; a coupon on all of them leaves them alike.</summary>
    public UnitLine Less(long least, long most, int units)
    {
        var after = Less(least, most);
        return units == Quantity ? after : after with
        {
            Used = Math.Min(Quantity, Used + units),
            OffLeast = OffLeast + Math.Min(least, Least),
            OffMost = OffMost + Math.Min(most, Most),
        };
    }

    /// <summary>The same where it is known otherwise to lie between two.</summary>
    public UnitLine Within(long least, long most) => this with { Least = Math.Max(Least, least), Most = Math.Min(Most, Math.Max(0, most)) };

    /// <summary>True where no coupon has taken units of it by themselves.</summary>
    public bool IsWhole => Used == 0;

    /// <summary>At least what so many units bear of so much each; see <see cref="UnitsLeft.Bear"/>.</summary>
    public long BearsAtLeast(int units, long each) => Bears(units, each, Least, OffLeast, OffMost);

    /// <summary>And at most.</summary>
    public long BearsAtMost(int units, long each) => Bears(units, each, Most, OffMost, OffLeast);

    // The more came off, the more a whole unit cost; and the less is left on those that it came off.
    private long Bears(int units, long each, long left, long offForWhole, long offUsed)
    {
        var fresh = Quantity - Used;
        var onFresh = Worth(left + offForWhole, 0, Math.Min(units, fresh), each);
        if (units <= fresh) return Math.Min(onFresh, left);
        var onUsed = Math.Max(0, left - Worth(left + offUsed, 0, fresh, long.MaxValue));
        return Math.Min(onFresh + Math.Min(Worth(left + offForWhole, fresh, units - fresh, each), onUsed), left);
    }

    // Of units that share an amount in whole minor units, the first ones bearing the rest: what some bear, from one on.
    private long Worth(long whole, int from, int count, long each)
    {
        var (price, dearer) = (whole / Quantity, (int)(whole % Quantity));
        var dear = Math.Clamp(dearer - from, 0, count);
        return (dear * Math.Min(each, price + 1)) + ((count - dear) * Math.Min(each, price));
    }
}

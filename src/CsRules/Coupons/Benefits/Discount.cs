using System.Numerics;
using System.Runtime.CompilerServices;

namespace CsRules.Coupons.Benefits;

/// <summary>The arithmetic of one discount: rounded once, then capped, then cut to its step.</summary>
internal readonly struct Discount
{
    private readonly long _millionths;
    private readonly long _amount;
    private readonly long _cap;
    private readonly long _step;
    private readonly Rounding _rounding;

    private Discount(long millionths, long amount, long cap, long step, Rounding rounding) =>
        (_millionths, _amount, _cap, _step, _rounding) = (millionths, amount, cap, step, rounding);

    /// <summary>A share of the base.</summary>
    public static Discount Share(Rate rate, Money? cap, Money? step, Rounding rounding) =>
        new(rate.Millionths, 0, cap?.MinorUnits ?? long.MaxValue, step?.MinorUnits ?? 1, rounding);

    /// <summary>An amount, whatever the base.</summary>
    public static Discount Flat(Money amount, Money? cap = null, Money? step = null) =>
        new(0, amount.MinorUnits, cap?.MinorUnits ?? long.MaxValue, step?.MinorUnits ?? 1, default);

    /// <summary>True where the discount does not depend on the base: an amount.</summary>
    public bool IsFlat => _millionths == 0;

    /// <summary>True where cutting to a step makes what is left go up and down as the base grows.</summary>
    public bool IsStepped => _step > 1 && _millionths != 0;

    /// <summary>The discount on a base, before what the lines can bear.</summary>
    public long On(long amount) => Cut(Uncut(amount));

    /// <summary>At least as much as <see cref="On"/>, and smooth in the base.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long Uncut(long amount) => Math.Min(_cap, _millionths == 0 ? _amount : Share(amount));

    /// <summary>At most as much as <see cref="On"/>, and smooth in the base.</summary>
    public long AtLeast(long amount) => Math.Max(0, Uncut(amount) - (_step - 1));

    /// <summary>By how much the base must grow until the discount is a step larger; without end where it never is, or has no steps.</summary>
    public long UntilJump(long amount)
    {
        if (!IsStepped) return long.MaxValue;
        var next = Cut(Uncut(amount)) + _step;
        if (next > _cap) return long.MaxValue;
        // Rounding moves a share by less than one, so the base at which it comes to the next step lies between these two.
        var (low, high) = (Math.Max(amount, Base(next - 1) - 1), Base(next) + 1);
        while (high - low > 1)
        {
            var middle = low + ((high - low) / 2);
            if (Share(middle) < next) low = middle;
            else high = middle;
        }

        return high - amount;
    }

    // The base of which a share is so much, cut down.
    private long Base(long share) => (long)((Int128)share * Rate.Whole / _millionths);

    /// <summary>
    /// Which part of a base between two the discount is at least and at most, in so many parts of the whole: a share is most of a small
    /// base, where rounding up weighs most, and a cap or an amount is least of a large one.
    /// </summary>
    public (long Least, long Most) Part(long low, long high, long parts)
    {
        if (IsFlat) return ((long)((Int128)On(low) * parts / high), (long)Int128.Min(((Int128)On(low) * parts / low) + 1, long.MaxValue));
        var rate = (Int128)_millionths * parts / Rate.Whole;
        var most = Int128.Min(rate + (parts / low), (Int128)_cap * parts / low);
        var least = Int128.Min(rate - ((Int128)_step * parts / low) - 1, ((Int128)_cap - _step + 1) * parts / high);
        return ((long)Int128.Clamp(least, 0, parts), (long)Int128.Min(most + 1, long.MaxValue));
    }

    /// <summary>A share of so many parts of an amount, rounded once.</summary>
    public long OnParts(Int128 amount, long of) => Cut(Math.Min(_cap, ExactDivision.Round(amount * _millionths, (Int128)Rate.Whole * of, _rounding)));

    /// <summary>A share of whole lines and of parts of others, all rounded once.</summary>
    public long OnParts(long whole, List<LinePart> parts)
    {
        if (parts.Count > 1) return Cut(Math.Min(_cap, OnMany(whole, parts)));
        var (amount, units, of) = parts.Count == 0 ? new(0, 0, 1) : parts[0];
        return OnParts(((Int128)whole * of) + ((Int128)amount * units), of);
    }

    // Thirds and fifths together have no common unit that is known to fit in 128 bits.
    private long OnMany(long whole, List<LinePart> parts)
    {
        var (above, below) = ((BigInteger)whole, BigInteger.One);
        foreach (var (amount, units, of) in parts)
            (above, below) = ((above * of) + (amount * (BigInteger)units * below), below * of);
        below *= Rate.Whole;
        var quotient = BigInteger.DivRem(above * _millionths, below, out var rest);
        // The rest as none, less than a half, a half or more of a unit is all that rounding asks.
        var quarters = rest.IsZero ? 0 : 2 + (2 * rest).CompareTo(below);
        return ExactDivision.Round(((Int128)quotient * 4) + quarters, 4, _rounding);
    }

    /// <summary>What a share is of one unit of an amount, neither capped nor cut.</summary>
    public long OfUnit(long amount, int of) => (long)((Int128)amount * _millionths / ((Int128)Rate.Whole * of));

    private long Cut(long discount) => _step > 1 ? discount - (discount % _step) : discount;

    // Whole millions apart from the rest, so that no product leaves 64 bits and the divisor is a constant: the compiler multiplies.
    private long Share(long amount)
    {
        if (_millionths == Rate.Whole) return amount;
        var (millions, rest) = (amount / Rate.Whole, amount % Rate.Whole * _millionths);
        var (whole, part) = ((millions * _millionths) + (rest / Rate.Whole), rest % Rate.Whole);
        return whole + _rounding switch
        {
            Rounding.Down => 0,
            Rounding.Up => part > 0 ? 1 : 0,
            Rounding.HalfEven => part > Rate.Whole / 2 || (part == Rate.Whole / 2 && (whole & 1) != 0) ? 1 : 0,
            _ => part >= Rate.Whole / 2 ? 1 : 0,
        };
    }
}

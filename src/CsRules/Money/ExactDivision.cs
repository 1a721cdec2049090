namespace CsRules;

/// <summary>Division of whole numbers with a stated rounding; the one place where a fraction of a unit is decided.</summary>
internal static class ExactDivision
{
    /// <summary>numerator ÷ denominator, rounded.</summary>
    /// <exception cref="OverflowException">The quotient does not fit in 64 bits.</exception>
    public static long Round(Int128 numerator, Int128 denominator, Rounding rounding)
    {
        if (denominator == 0) throw new ArgumentOutOfRangeException(nameof(denominator), "A share of nothing has no amount.");
        var negative = numerator < 0 != denominator < 0;
        var (above, below) = (Magnitude(numerator), Magnitude(denominator));
        // 64 bits cover every real amount, and their division is ten times faster.
        var magnitude = above <= ulong.MaxValue && below <= ulong.MaxValue
            ? Narrow((ulong)above, (ulong)below, rounding)
            : Wide(above, below, rounding);
        return checked((long)(negative ? -(Int128)magnitude : (Int128)magnitude));
    }

    private static UInt128 Narrow(ulong above, ulong below, Rounding rounding)
    {
        var (quotient, rest) = Math.DivRem(above, below);
        return (UInt128)quotient + (GoesUp(rest, below - rest, (quotient & 1) != 0, rounding) ? UInt128.One : UInt128.Zero);
    }

    private static UInt128 Wide(UInt128 above, UInt128 below, Rounding rounding)
    {
        var (quotient, rest) = UInt128.DivRem(above, below);
        return quotient + (GoesUp(rest, below - rest, UInt128.IsOddInteger(quotient), rounding) ? UInt128.One : UInt128.Zero);
    }

    // Compares the way down with the way up, since twice the rest might not fit.
    private static bool GoesUp(UInt128 down, UInt128 up, bool odd, Rounding rounding) => rounding switch
    {
        Rounding.HalfUp => down >= up,
        Rounding.Down => false,
        Rounding.HalfEven => down > up || (down == up && odd),
        Rounding.Up => down != 0,
        _ => throw new ArgumentOutOfRangeException(nameof(rounding), rounding, "There is no such rounding."),
    };

    private static UInt128 Magnitude(Int128 value) => value < 0 ? unchecked((UInt128)(-value)) : (UInt128)value;
}

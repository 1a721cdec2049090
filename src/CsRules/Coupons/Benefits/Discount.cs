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

    /// <summary>A share of whole + part × units ÷ of, where the last line gives only some of its units.</summary>
    public long OnParts(long whole, long part, long units, long of) =>
        Cut(Math.Min(_cap, ExactDivision.Round(
            (((Int128)whole * of) + ((Int128)part * units)) * _millionths, (Int128)Rate.Whole * of, _rounding)));

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

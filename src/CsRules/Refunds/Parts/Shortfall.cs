namespace CsRules.Refunds;

/// <summary>By which part a minimum is missed: nothing where it is reached.</summary>
/// <param name="Missing">How much is missing.</param>
/// <param name="Minimum">Of how much.</param>
/// <param name="InUnits">True where it is units that are missing, not money.</param>
internal readonly record struct Shortfall(long Missing, long Minimum, bool InUnits = false)
{
    public static Shortfall None => default;

    public bool IsZero => Missing == 0;

    public static Shortfall Of(long minimum, long reached) => reached >= minimum ? None : new(minimum - reached, minimum);

    public static Shortfall Larger(Shortfall one, Shortfall other) =>
        (Int128)other.Missing * one.Minimum > (Int128)one.Missing * other.Minimum || one.IsZero ? other : one;

    public static Shortfall Smaller(Shortfall one, Shortfall other) => Larger(one, other) == one ? other : one;

    /// <summary>The same part of an amount.</summary>
    public Money Of(Money amount) => amount.Times(Missing, Minimum);
}

namespace CsRules;

public readonly partial record struct Money
{
    /// <summary>Sum of two amounts of one currency.</summary>
    /// <exception cref="ArgumentException">The currencies differ.</exception>
    public static Money operator +(Money left, Money right) =>
        new(checked(left.MinorUnits + right.MinorUnits), Shared(left, right));

    /// <summary>Difference of two amounts of one currency.</summary>
    /// <exception cref="ArgumentException">The currencies differ.</exception>
    public static Money operator -(Money left, Money right) =>
        new(checked(left.MinorUnits - right.MinorUnits), Shared(left, right));

    /// <summary>The amount with its sign turned.</summary>
    public static Money operator -(Money value) => new(checked(-value.MinorUnits), value.Currency);

    /// <summary>The amount so many times.</summary>
    public static Money operator *(Money value, long times) => new(checked(value.MinorUnits * times), value.Currency);

    /// <summary>The amount so many times.</summary>
    public static Money operator *(long times, Money value) => value * times;

    /// <summary>Same as +.</summary>
    public Money Add(Money other) => this + other;

    /// <summary>Same as -.</summary>
    public Money Subtract(Money other) => this - other;

    /// <summary>Same as unary -.</summary>
    public Money Negate() => -this;

    /// <summary>Same as *.</summary>
    public Money Multiply(long times) => this * times;

    /// <summary>The smaller of two amounts of one currency.</summary>
    public static Money Min(Money left, Money right) => left <= right ? left : right;

    /// <summary>The larger of two amounts of one currency.</summary>
    public static Money Max(Money left, Money right) => left >= right ? left : right;

    /// <summary>Orders amounts of one currency.</summary>
    /// <exception cref="ArgumentException">The currencies differ.</exception>
    public int CompareTo(Money other)
    {
        Shared(this, other);
        return MinorUnits.CompareTo(other.MinorUnits);
    }

    /// <summary>Orders amounts of one currency.</summary>
    public static bool operator <(Money left, Money right) => left.CompareTo(right) < 0;

    /// <summary>Orders amounts of one currency.</summary>
    public static bool operator <=(Money left, Money right) => left.CompareTo(right) <= 0;

    /// <summary>Orders amounts of one currency.</summary>
    public static bool operator >(Money left, Money right) => left.CompareTo(right) > 0;

    /// <summary>Orders amounts of one currency.</summary>
    public static bool operator >=(Money left, Money right) => left.CompareTo(right) >= 0;

    private static Currency Shared(Money left, Money right) =>
        left.Currency == right.Currency
            ? left.Currency
            : throw new ArgumentException($"Amounts of two currencies can't be combined: {left} and {right}.");
}

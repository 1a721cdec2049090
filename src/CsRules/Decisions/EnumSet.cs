using System.Numerics;
using System.Runtime.CompilerServices;

namespace CsRules.Decisions;

/// <summary>Some values of an enum that counts from 0, as bits: a value, which costs no memory.</summary>
/// <typeparam name="T">An enum of at most 64 values.</typeparam>
internal readonly record struct EnumSet<T> where T : struct, Enum
{
    private readonly ulong _bits;

    private EnumSet(ulong bits) => _bits = bits;

    public bool IsEmpty => _bits == 0;

    public int Count => BitOperations.PopCount(_bits);

    public static EnumSet<T> operator |(EnumSet<T> one, EnumSet<T> other) => new(one._bits | other._bits);

    /// <summary>What stands in one and not in the other.</summary>
    public static EnumSet<T> operator -(EnumSet<T> one, EnumSet<T> other) => new(one._bits & ~other._bits);

    public static EnumSet<T> Of(params ReadOnlySpan<T> values)
    {
        var set = default(EnumSet<T>);
        foreach (var value in values) set = set.With(value);
        return set;
    }

    public bool Contains(T value) => (_bits & Bit(value)) != 0;

    /// <summary>True where any of some stands in it.</summary>
    public bool ContainsAny(EnumSet<T> some) => (_bits & some._bits) != 0;

    public EnumSet<T> With(T value) => new(_bits | Bit(value));

    // A value beyond the 64th would be taken for another one.
    private static ulong Bit(T value)
    {
        var index = Unsafe.BitCast<T, int>(value);
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)index, 63u, nameof(value));
        return 1UL << index;
    }
}

using System.Runtime.CompilerServices;

namespace CsRules.Laws;

/// <summary>A set of facts as bits; the default is the empty set.</summary>
/// <param name="Bits">Bit n stands for the fact with value n.</param>
internal readonly record struct FactSet(ulong Bits)
{
    private const int Most = 64;

    public bool IsEmpty => Bits == 0;

    public bool Contains(ClaimFact fact) => (Bits >> (int)fact & 1) != 0;

    /// <summary>The set with one fact more.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The fact has no bit: beyond the last one it would be another fact.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public FactSet With(ClaimFact fact)
    {
        if (unchecked((uint)fact) >= Most) throw NoBit(fact);
        return new(Bits | 1UL << (int)fact);
    }

    /// <summary>The set with a fact where something holds, and as it is where not.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public FactSet When(bool holds, ClaimFact fact) => holds ? With(fact) : this;

    public FactSet Without(FactSet other) => new(Bits & ~other.Bits);

    public static FactSet operator |(FactSet left, FactSet right) => new(left.Bits | right.Bits);

    public static FactSet operator &(FactSet left, FactSet right) => new(left.Bits & right.Bits);

    private static ArgumentOutOfRangeException NoBit(ClaimFact fact) => new(nameof(fact), fact, $"A set of facts holds {Most}.");

    public static FactSet Of(params ReadOnlySpan<ClaimFact> facts)
    {
        var set = default(FactSet);
        foreach (var fact in facts) set = set.With(fact);
        return set;
    }
}

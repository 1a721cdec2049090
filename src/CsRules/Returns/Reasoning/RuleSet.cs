using System.Runtime.CompilerServices;

namespace CsRules.Returns;

/// <summary>A set of rules that were found to speak, as bits; the default is the empty set.</summary>
internal readonly record struct RuleSet
{
    private const int Most = 64;

    private readonly ulong _bits;

    private RuleSet(ulong bits) => _bits = bits;

    public bool Contains(ReturnRule rule) => (_bits >> (int)rule & 1) != 0;

    /// <summary>The set with one rule more.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The rule has no bit: beyond the last one it would be another rule.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public RuleSet With(ReturnRule rule)
    {
        if (unchecked((uint)rule) >= Most) throw NoBit(rule);
        return new(_bits | 1UL << (int)rule);
    }

    /// <summary>The set with a rule where something holds, and as it is where not.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public RuleSet When(bool holds, ReturnRule rule) => holds ? With(rule) : this;

    private static ArgumentOutOfRangeException NoBit(ReturnRule rule) => new(nameof(rule), rule, $"A set of rules holds {Most}.");

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static RuleSet Of(ReturnRule rule) => default(RuleSet).With(rule);

    public static RuleSet operator |(RuleSet left, RuleSet right) => new(left._bits | right._bits);
}

using System.Collections.Immutable;

namespace CsRules;

/// <summary>A divided amount laid out as a document: what <c>allocate</c> prints.</summary>
/// <example>
/// <para>Three shares that sum to the whole, and nothing left over:</para>
/// <code>
/// AllocationAnswer answer = AllocationAnswer.Of(Allocation.Of(Money.Won(3000), 10000, 20000, 5001));
/// answer.Shares;        // 857, 1714, 429
/// answer.Unallocated;   // 0 KRW
/// </code>
/// </example>
public sealed record AllocationAnswer
{
    /// <summary>One share a line, in the order of the lines.</summary>
    public required ImmutableArray<Money> Shares { get; init; }

    /// <summary>What fitted under no ceiling.</summary>
    public required Money Unallocated { get; init; }

    /// <summary>Lays out an allocation.</summary>
    public static AllocationAnswer Of(Allocation allocation)
    {
        ArgumentNullException.ThrowIfNull(allocation);
        return new() { Shares = allocation.Shares, Unallocated = allocation.Unallocated };
    }
}

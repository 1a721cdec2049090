namespace CsRules;

public sealed partial class Allocation
{
    /// <summary>
    /// Divides <paramref name="total"/> by weights into <paramref name="shares"/>, none above its ceiling; what does
    /// not fit is poured over the others in proportion. Up to 128 lines it allocates nothing on the heap.
    /// </summary>
    /// <param name="total">Minor units; for a negative total the ceilings bound the shares' magnitude.</param>
    /// <param name="weights">One per line, not negative.</param>
    /// <param name="ceilings">One per line, not negative.</param>
    /// <param name="shares">Where the shares go: as long as the weights, and not the same memory.</param>
    /// <returns>What fits nowhere, with the sign of the total.</returns>
    /// <exception cref="ArgumentException">
    /// As for <see cref="Split(long, ReadOnlySpan{long}, Span{long})"/>; or a negative ceiling, or not one a weight.
    /// </exception>
    /// <remarks>
    /// The exact level is where Σ min(ceiling, level × weight) = total. A line that its ceiling holds below the level is
    /// filled and taken out; the level for the rest can only rise, so a filled line stays filled, and after at most
    /// one pass per line none is over. Then no rounded share can be over either: its exact share is below a whole number.
    /// </remarks>
    public static long Split(long total, ReadOnlySpan<long> weights, ReadOnlySpan<long> ceilings, Span<long> shares)
    {
        CheckCeilings(weights, ceilings);
        Split(total, weights, shares);
        if (!AnyOver(ceilings, shares)) return 0;

        var left = Magnitude(total);
        UInt128 open = 0;
        foreach (var weight in weights) open += (ulong)weight;
        // While filling, -1 marks a line that is still open.
        shares.Fill(-1);
        while (open > 0 && Fill(ref left, ref open, weights, ceilings, shares))
        {
        }

        var unallocated = Pour(left, open, weights, shares);
        if (total >= 0) return (long)unallocated;
        Mirror(shares);
        return unchecked(-(long)unallocated);
    }

    private static bool Fill(
        ref ulong left, ref UInt128 open, ReadOnlySpan<long> weights, ReadOnlySpan<long> ceilings, Span<long> shares)
    {
        var (level, over) = (left, open);
        var any = false;
        for (var i = 0; i < weights.Length; i++)
        {
            if (shares[i] >= 0) continue;
            var exact = (UInt128)level * (ulong)weights[i] / over;
            if (exact < (ulong)ceilings[i] || weights[i] == 0) continue;
            shares[i] = ceilings[i];
            left -= (ulong)ceilings[i];
            open -= (ulong)weights[i];
            any = true;
        }

        return any;
    }

    /// <summary>Divides what is left over the open lines, in place.</summary>
    private static ulong Pour(ulong left, UInt128 open, ReadOnlySpan<long> weights, Span<long> shares)
    {
        if (open == 0 || left == 0)
        {
            foreach (ref var share in shares) share = Math.Max(share, 0);
            return left;
        }

        // Filled lines weigh nothing in this division; the largest remainder is found among the open ones alone.
        const int OnStack = 128;
        Span<long> opened = weights.Length <= OnStack ? stackalloc long[weights.Length] : new long[weights.Length];
        Span<long> poured = weights.Length <= OnStack ? stackalloc long[weights.Length] : new long[weights.Length];
        for (var i = 0; i < weights.Length; i++) opened[i] = shares[i] < 0 ? weights[i] : 0;
        Divide<UInt128>(left, open, opened, poured);
        for (var i = 0; i < weights.Length; i++) shares[i] = shares[i] < 0 ? poured[i] : shares[i];
        return 0;
    }

    private static bool AnyOver(ReadOnlySpan<long> ceilings, Span<long> shares)
    {
        for (var i = 0; i < shares.Length; i++)
            if (Magnitude(shares[i]) > (ulong)ceilings[i]) return true;
        return false;
    }

    private static void CheckCeilings(ReadOnlySpan<long> weights, ReadOnlySpan<long> ceilings)
    {
        if (weights.Length != ceilings.Length) throw new ArgumentException("There must be one ceiling a weight.", nameof(ceilings));
        foreach (var ceiling in ceilings)
            if (ceiling < 0) throw new ArgumentException("A ceiling is negative: a floor stands above its line.", nameof(ceilings));
    }
}

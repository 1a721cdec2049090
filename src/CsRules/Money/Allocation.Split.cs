using System.Numerics;

namespace CsRules;

public sealed partial class Allocation
{
    /// <summary>
    /// Divides <paramref name="total"/> by weights into <paramref name="shares"/>, allocating nothing on the heap.
    /// Any totals and weights of 64 bits are divided exactly.
    /// </summary>
    /// <param name="total">Minor units; may be negative.</param>
    /// <param name="weights">One per line, not negative.</param>
    /// <param name="shares">Where the shares go: as long as the weights, and not the same memory.</param>
    /// <exception cref="ArgumentException">
    /// No weights; a negative one; only zeros for a total that is not zero; spans of two lengths, or overlapping.
    /// </exception>
    public static void Split(long total, ReadOnlySpan<long> weights, Span<long> shares)
    {
        var (sum, largest) = Check(total, weights, shares);
        var magnitude = Magnitude(total);
        // Where every product fits 64 bits, so does every step; real carts always take this way.
        if (Math.BigMul(magnitude, largest, out _) == 0 && sum <= ulong.MaxValue)
            Divide(magnitude, (ulong)sum, weights, shares);
        else
            Divide<UInt128>(magnitude, sum, weights, shares);
        if (total < 0) Mirror(shares);
    }

    /// <summary>Floors of the exact shares, then the units left over to the largest remainders.</summary>
    private static void Divide<T>(T total, T sum, ReadOnlySpan<long> weights, Span<long> shares)
        where T : struct, IBinaryInteger<T>, IUnsignedNumber<T>
    {
        if (T.IsZero(total))
        {
            shares.Clear();
            return;
        }

        var left = total;
        for (var i = 0; i < weights.Length; i++)
        {
            var share = total * T.CreateTruncating(weights[i]) / sum;
            left -= share;
            shares[i] = long.CreateTruncating(share);
        }

        if (!T.IsZero(left)) GiveToLargest(int.CreateTruncating(left), total, sum, weights, shares);
    }

    /// <summary>
    /// Gives one unit each to the <paramref name="units"/> lines with the largest remainders. The remainder that
    /// divides winners from losers is found by halving its range and counting, which needs no scratch memory and, since
    /// remainders spread, about log n passes: it stops as soon as a bar lets exactly the right number over.
    /// </summary>
    private static void GiveToLargest<T>(int units, T total, T sum, ReadOnlySpan<long> weights, Span<long> shares)
        where T : struct, IBinaryInteger<T>, IUnsignedNumber<T>
    {
        // At least `units` remainders reach low; fewer reach high. A remainder of zero never wins: the remainders sum
        // to units × sum and each is below sum, so more than `units` of them are above zero.
        var (low, high) = (T.One, sum);
        while (high - low > T.One)
        {
            var bar = low + ((high - low) >> 1);
            var over = 0;
            for (var i = 0; i < weights.Length; i++) over += Remainder(i, total, sum, weights, shares) >= bar ? 1 : 0;
            if (over == units)
            {
                for (var i = 0; i < weights.Length; i++)
                    if (Remainder(i, total, sum, weights, shares) >= bar) shares[i] = unchecked(shares[i] + 1);
                return;
            }

            if (over > units) low = bar;
            else high = bar;
        }

        GiveWithTies(units, low, total, sum, weights, shares);
    }

    /// <summary>The bar is a remainder that several lines share: those above it all win, then the first at it.</summary>
    private static void GiveWithTies<T>(int units, T bar, T total, T sum, ReadOnlySpan<long> weights, Span<long> shares)
        where T : struct, IBinaryInteger<T>, IUnsignedNumber<T>
    {
        var atBar = units;
        for (var i = 0; i < weights.Length; i++)
            if (Remainder(i, total, sum, weights, shares) > bar) atBar--;
        for (var i = 0; i < weights.Length; i++)
        {
            var remainder = Remainder(i, total, sum, weights, shares);
            if (remainder < bar || (remainder == bar && atBar-- <= 0)) continue;
            shares[i] = unchecked(shares[i] + 1);
        }
    }

    // Computed anew each time: two multiplications are cheaper than memory for them.
    private static T Remainder<T>(int i, T total, T sum, ReadOnlySpan<long> weights, Span<long> shares)
        where T : struct, IBinaryInteger<T>, IUnsignedNumber<T> =>
        unchecked((total * T.CreateTruncating(weights[i])) - (T.CreateTruncating((ulong)shares[i]) * sum));

    private static (UInt128 Sum, ulong Largest) Check(long total, ReadOnlySpan<long> weights, Span<long> shares)
    {
        if (weights.IsEmpty) throw new ArgumentException("There is no line to divide over.", nameof(weights));
        if (weights.Length != shares.Length) throw new ArgumentException("There must be one share a weight.", nameof(shares));
        if (weights.Overlaps(shares)) throw new ArgumentException("Shares can't be written over the weights.", nameof(shares));
        long signs = 0, bits = 0;
        foreach (var weight in weights)
        {
            signs |= weight;
            bits = Math.Max(bits, weight);
        }

        if (signs < 0) throw new ArgumentException("A weight is negative.", nameof(weights));
        var largest = (ulong)bits;
        if (total != 0 && largest == 0)
            throw new ArgumentException($"All weights are zero: {total} has nowhere to go.", nameof(weights));
        return (Sum(weights, largest), largest);
    }

    private static UInt128 Sum(ReadOnlySpan<long> weights, ulong largest)
    {
        if (Math.BigMul(largest, (ulong)weights.Length, out _) != 0)
        {
            UInt128 wide = 0;
            foreach (var weight in weights) wide += (ulong)weight;
            return wide;
        }

        ulong sum = 0;
        foreach (var weight in weights) sum += (ulong)weight;
        return sum;
    }

    private static ulong Magnitude(long value) => unchecked((ulong)(value < 0 ? -value : value));

    private static void Mirror(Span<long> shares)
    {
        foreach (ref var share in shares) share = unchecked(-share);
    }
}

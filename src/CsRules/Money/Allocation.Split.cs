using System.Buffers;
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
        where T : unmanaged, IBinaryInteger<T>, IUnsignedNumber<T>
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
    /// Gives one unit each to the <paramref name="units"/> lines with the largest remainders. The remainder of the last winner is
    /// looked for by counting how many reach a bar that halves the range it may be in, which needs no memory; over many lines it is
    /// picked out of them.
    /// </summary>
    private static void GiveToLargest<T>(int units, T total, T sum, ReadOnlySpan<long> weights, Span<long> shares)
        where T : unmanaged, IBinaryInteger<T>, IUnsignedNumber<T>
    {
        if (weights.Length >= Many)
        {
            GiveWithTies(units, LastWinner(units, total, sum, weights, shares), total, sum, weights, shares);
            return;
        }

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

    // From so many lines on, memory that is lent for them takes less than halving.
    private const int Many = 128;

    /// <summary>The remainder at the place of the last winner, picked out of them all in memory that is given back.</summary>
    private static T LastWinner<T>(int units, T total, T sum, ReadOnlySpan<long> weights, Span<long> shares)
        where T : unmanaged, IBinaryInteger<T>, IUnsignedNumber<T>
    {
        var lent = ArrayPool<T>.Shared.Rent(weights.Length);
        try
        {
            var remainders = lent.AsSpan(0, weights.Length);
            for (var i = 0; i < weights.Length; i++) remainders[i] = Remainder(i, total, sum, weights, shares);
            return Pick(remainders, weights.Length - units);
        }
        finally
        {
            ArrayPool<T>.Shared.Return(lent);
        }
    }

    /// <summary>The one that would stand at a place if they were sorted; they are moved about, as far as that needs.</summary>
    private static T Pick<T>(Span<T> some, int place) where T : unmanaged, IBinaryInteger<T>
    {
        // Parts that don't shrink are sorted in the end: no order of them takes long.
        for (var turns = 2 * BitOperations.Log2((uint)some.Length); some.Length > 1; turns--)
        {
            if (turns == 0)
            {
                some.Sort();
                break;
            }

            var bar = Middle(some[0], some[some.Length / 2], some[^1]);
            var (from, to) = (0, some.Length - 1);
            while (from <= to)
            {
                while (some[from] < bar) from++;
                while (bar < some[to]) to--;
                if (from > to) break;
                (some[from], some[to]) = (some[to], some[from]);
                (from, to) = (from + 1, to - 1);
            }

            // What stands between the two is the bar itself.
            if (place > to && place < from) return bar;
            if (place <= to)
            {
                some = some[..(to + 1)];
                continue;
            }

            some = some[from..];
            place -= from;
        }

        return some[place];
    }

    private static T Middle<T>(T one, T other, T third) where T : unmanaged, IBinaryInteger<T> => T.Max(T.Min(one, other), T.Min(T.Max(one, other), third));

    /// <summary>The bar is a remainder that several lines share: those above it all win, then the first at it.</summary>
    private static void GiveWithTies<T>(int units, T bar, T total, T sum, ReadOnlySpan<long> weights, Span<long> shares)
        where T : unmanaged, IBinaryInteger<T>, IUnsignedNumber<T>
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
        where T : unmanaged, IBinaryInteger<T>, IUnsignedNumber<T> =>
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

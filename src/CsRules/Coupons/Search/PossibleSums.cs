using System.Numerics;

namespace CsRules.Coupons.Search;

/// <summary>For every row, which sums the rows from it on can reach where lines may be shared, one bit a sum.</summary>
internal sealed class PossibleSums
{
    private const long MostBits = 1 << 21;
    private readonly ulong[][] _from;

    private PossibleSums(ulong[][] from) => _from = from;

    /// <summary>Null where the sums are too many to write down, or the budget has ended.</summary>
    public static PossibleSums? TryBuild(ProductRow[] rows, long most, long unit, SearchBudget budget)
    {
        if (most >= MostBits) return null;
        var words = (int)(most >> 6) + 1;
        if (!budget.TryHold((rows.Length + 1L) * words)) return null;
        var from = new ulong[rows.Length + 1][];
        from[rows.Length] = new ulong[words];
        from[rows.Length][0] = 1;
        for (var r = rows.Length - 1; r >= 0; r--)
        {
            from[r] = (ulong[])from[r + 1].Clone();
            var last = -1L;
            budget.Spend(1 + (words / 8));
            foreach (var discount in rows[r].Discounts)
            {
                if (discount == last || discount / unit > most) continue;
                last = discount;
                OrShifted(from[r], from[r + 1], (int)(discount / unit));
                budget.Spend(4 + (words / 4));
                if (budget.IsSpent) return null;
            }
        }

        return new(from);
    }

    public bool Has(int row, long sum) => (_from[row][sum >> 6] >> (int)(sum & 63) & 1) != 0;

    /// <summary>The largest possible sum from a row on that is at most <paramref name="sum"/>; -1 where there is none.</summary>
    public long LargestAtMost(int row, long sum)
    {
        if (sum < 0) return -1;
        var set = _from[row];
        var at = (int)(sum >> 6);
        var word = set[at] & (ulong.MaxValue >> (63 - (int)(sum & 63)));
        while (word == 0)
        {
            if (--at < 0) return -1;
            word = set[at];
        }

        return ((long)at << 6) + 63 - BitOperations.LeadingZeroCount(word);
    }

    private static void OrShifted(ulong[] into, ulong[] set, int by)
    {
        var (words, bits) = (by >> 6, by & 63);
        if (bits == 0)
        {
            for (var i = words; i < into.Length; i++) into[i] |= set[i - words];
            return;
        }

        into[words] |= set[0] << bits;
        var at = words + 1;
        if (Vector.IsHardwareAccelerated)
        {
            for (; at + Vector<ulong>.Count <= into.Length; at += Vector<ulong>.Count)
            {
                var high = new Vector<ulong>(set, at - words) << bits;
                var low = new Vector<ulong>(set, at - words - 1) >>> (64 - bits);
                (new Vector<ulong>(into, at) | high | low).CopyTo(into, at);
            }
        }

        for (; at < into.Length; at++)
            into[at] |= (set[at - words] << bits) | (set[at - words - 1] >> (64 - bits));
    }
}

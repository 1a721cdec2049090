namespace CsRules.Coupons.Search;

/// <summary>
/// Looks for a sum that meets the bound exactly, near the unbounded optimum scaled down to it: every row from the third
/// on takes the discounts nearest to its part first, and the first two, which vary most, are completed by one walk over
/// both. It passes over lines with equal discounts, so what it does not find may still exist.
/// </summary>
internal sealed class NearBound(BoundedRows rows, long mostNodes, SearchBudget budget)
{
    private readonly long _total = Math.Max(1, rows.Largest);

    public long Nodes { get; private set; }

    /// <summary>True where the bound was met.</summary>
    public bool Run()
    {
        Nodes = 0;
        Row(2, 0);
        return rows.Best == rows.Most;
    }

    private bool Row(int at, long sum)
    {
        if (rows.Best == rows.Most) return true;
        if (sum > rows.Most || sum + rows.Rest(at) + rows.Rows[0].Discounts[0] + rows.Rows[1].Discounts[0] <= rows.Best) return true;
        budget.Spend(6);
        if (++Nodes > mostNodes || budget.IsSpent) return false;
        if (at == rows.Rows.Length)
        {
            Complete(sum);
            return true;
        }

        var (row, wanted) = (rows.Rows[at], (long)((Int128)rows.Unbounded[at] * rows.Most / _total));
        var (down, left) = (FirstBelow(row.Discounts, wanted), false);
        var up = down - 1;
        while (up >= 0 || !left)
        {
            budget.Spend(2);
            // Outwards from the part wanted; leaving the row out counts as a discount of 0.
            var below = wanted - (down < row.Discounts.Length ? row.Discounts[down] : 0);
            var (option, leave) = (-1, false);
            if (up >= 0 && (left || row.Discounts[up] - wanted <= below)) option = FirstFree(row, ref up, -1);
            else if (down < row.Discounts.Length) option = FirstFree(row, ref down, +1);
            else leave = left = true;
            if (option < 0 && !leave) continue;
            if (!leave) rows.Take(at, option);
            var complete = Row(at + 1, sum + (leave ? 0 : row.Discounts[option]));
            if (!leave) rows.GiveBack(at, option);
            if (!complete) return false;
        }

        return true;
    }

    /// <summary>The first free line of those with one discount; moves the place past all of them.</summary>
    private int FirstFree(ProductRow row, ref int place, int step)
    {
        var (value, free) = (row.Discounts[place], -1);
        for (; place >= 0 && place < row.Discounts.Length && row.Discounts[place] == value; place += step)
        {
            budget.Spend(1);
            if (free < 0 && !rows.IsTaken(row.Lines[place])) free = place;
        }

        return free;
    }

    private void Complete(long sum)
    {
        var (first, second, left) = (rows.Rows[0], rows.Rows[1], rows.Most - sum);
        var (best, bestFirst, bestSecond) = (rows.Best - sum, -2, -2);
        budget.Spend(first.Discounts.Length + second.Discounts.Length);
        // As the first row takes off less, the second may take off more.
        var from = second.Discounts.Length;
        for (var a = 0; a <= first.Discounts.Length && best < left; a++)
        {
            var none = a == first.Discounts.Length;
            var off = none ? 0 : first.Discounts[a];
            if (off > left || (!none && rows.IsTaken(first.Lines[a]))) continue;
            while (from > 0 && second.Discounts[from - 1] <= left - off) from--;
            var b = from;
            while (b < second.Discounts.Length && (rows.IsTaken(second.Lines[b]) || (!none && second.Lines[b] == first.Lines[a]))) b++;
            budget.Spend(b - from);
            var both = off + (b < second.Discounts.Length ? second.Discounts[b] : 0);
            if (both > best) (best, bestFirst, bestSecond) = (both, none ? -1 : a, b < second.Discounts.Length ? b : -1);
        }

        if (bestFirst == -2) return;
        if (bestFirst >= 0) rows.Take(0, bestFirst);
        if (bestSecond >= 0) rows.Take(1, bestSecond);
        rows.Note(sum + best);
        if (bestSecond >= 0) rows.GiveBack(1, bestSecond);
        if (bestFirst >= 0) rows.GiveBack(0, bestFirst);
    }

    private static int FirstBelow(long[] falling, long value)
    {
        var (low, high) = (-1, falling.Length);
        while (high - low > 1)
        {
            var middle = (low + high) >>> 1;
            if (falling[middle] >= value) low = middle;
            else high = middle;
        }

        return high;
    }
}

namespace CsRules.Coupons.Search;

/// <summary>
/// The best use of product coupons on lines where nothing else matters: each coupon on at most one line, each line with
/// at most one coupon, the largest discount in all. Successive shortest augmenting paths with potentials (the Hungarian
/// method), rows = coupons. Leaving a coupon unused is a column of its own with room for all, so a path may end there.
/// </summary>
/// <remarks>
/// Weights are discount × scale − penalty: of two assignments with one discount that with fewer coupons wins, then that
/// whose coupons expire sooner.
/// </remarks>
internal static class Assignment
{
    private const long Far = long.MaxValue / 4;

    /// <summary>For every row the index of its option, or -1 where it stays unused, and the prices of rows and lines that prove it.</summary>
    /// <remarks>Where the budget ends first, rows still to come take their best line of those left, and nothing is proven.</remarks>
    public static int[] Largest(ProductRow[] rows, int lineCount, int[] ranks, SearchBudget budget, out AssignmentProof proof)
    {
        var count = rows.Length;
        var chosen = new int[count];
        Array.Fill(chosen, -1);
        proof = new(new long[count], new long[lineCount], 1);
        if (count == 0 || lineCount == 0) return chosen;
        var scale = Scale(rows, ranks, out var perCoupon);
        // cost[r, j] = -weight; absent options are far away.
        var cost = new long[count * lineCount];
        Array.Fill(cost, Far);
        for (var r = 0; r < count; r++)
            for (var k = 0; k < rows[r].Lines.Length; k++)
                cost[(r * lineCount) + rows[r].Lines[k]] =
                    scale == 1 ? -rows[r].Discounts[k] : -((rows[r].Discounts[k] * scale) - perCoupon - ranks[rows[r].Coupon.Index]);

        budget.Spend(count + (cost.Length / 2));
        var owner = Solve(cost, count, lineCount, budget, out var u, out var v);
        proof = new(Array.ConvertAll(u, x => -x), Array.ConvertAll(v, x => -x), scale);
        for (var j = 0; j < lineCount; j++)
            if (owner[j] >= 0) chosen[owner[j]] = Array.IndexOf(rows[owner[j]].Lines, j);
        if (budget.IsSpent) Fill(rows, owner, chosen);
        return chosen;
    }

    private static void Fill(ProductRow[] rows, int[] owner, int[] chosen)
    {
        for (var r = 0; r < rows.Length; r++)
        {
            for (var k = 0; chosen[r] < 0 && k < rows[r].Lines.Length; k++)
                if (owner[rows[r].Lines[k]] < 0) (chosen[r], owner[rows[r].Lines[k]]) = (k, r);
        }
    }

    private static long Scale(ProductRow[] rows, int[] ranks, out long perCoupon)
    {
        // One coupon more costs more than any sum of ranks; one unit of discount more than all coupons together.
        perCoupon = (long)rows.Length * (ranks.Length + 1);
        var scale = ((perCoupon + ranks.Length) * rows.Length) + 1;
        long most = 0;
        foreach (var row in rows)
            if (row.Discounts.Length > 0) most = Math.Max(most, row.Discounts[0]);
        return most > long.MaxValue / 64 / scale ? 1 : scale;
    }

    private static int[] Solve(long[] cost, int rows, int columns, SearchBudget budget, out long[] u, out long[] v)
    {
        (u, v) = (new long[rows], new long[columns]);
        var (owner, least, way, used) = (new int[columns], new long[columns], new int[columns], new bool[columns]);
        Array.Fill(owner, -1);
        for (var start = 0; start < rows && !budget.IsSpent; start++)
        {
            Array.Fill(least, Far);
            Array.Clear(used);
            var (row, column, unusedAt, unusedCost) = (start, -1, -1, Far);
            while (true)
            {
                budget.Spend(columns);
                // Leaving `row` unused costs 0; its reduced cost is -u.
                if (-u[row] < unusedCost) (unusedCost, unusedAt) = (-u[row], column);
                var (delta, next) = (Far, -1);
                var at = row * columns;
                for (var j = 0; j < columns; j++)
                {
                    if (used[j]) continue;
                    var reduced = cost[at + j] - u[row] - v[j];
                    if (reduced < least[j]) (least[j], way[j]) = (reduced, column);
                    if (least[j] < delta) (delta, next) = (least[j], j);
                }

                if (unusedCost <= delta)
                {
                    Shift(unusedCost, start, owner, used, u, v, least);
                    // The row at the end of the path gives up its column; everybody before it moves one along.
                    if (unusedAt >= 0) Take(unusedAt, start, owner, way);
                    break;
                }

                Shift(delta, start, owner, used, u, v, least);
                unusedCost -= delta;
                used[next] = true;
                column = next;
                if (owner[next] < 0)
                {
                    Take(next, start, owner, way);
                    break;
                }

                row = owner[next];
            }
        }

        return owner;
    }

    private static void Shift(long delta, int start, int[] owner, bool[] used, long[] u, long[] v, long[] least)
    {
        u[start] += delta;
        for (var j = 0; j < used.Length; j++)
        {
            if (used[j])
            {
                u[owner[j]] += delta;
                v[j] -= delta;
            }
            else if (least[j] < Far)
            {
                least[j] -= delta;
            }
        }
    }

    private static void Take(int column, int start, int[] owner, int[] way)
    {
        while (true)
        {
            var before = way[column];
            owner[column] = before < 0 ? start : owner[before];
            if (before < 0) return;
            column = before;
        }
    }
}

/// <summary>
/// A price for every row and every line such that no discount × scale, less its penalty, is above its row's and its
/// line's price together. So some rows on some free lines take off no more than their prices add up to, which is a far
/// tighter bound than each row's best line: that counts a dear line once for every coupon that wants it.
/// </summary>
internal sealed record AssignmentProof(long[] Rows, long[] Lines, long Scale);

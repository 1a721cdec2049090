namespace CsRules.Coupons.Search;

/// <summary>
/// Tries the sums that are possible at all from the bound downwards. The table forgets that two coupons can't share a
/// line, so it allows too much, never too little: a sum that it holds is tried, one that it does not hold needs no trying.
/// </summary>
internal sealed class SumWalk(BoundedRows rows, PossibleSums sums, SearchBudget budget)
{
    /// <summary>Runs until a sum can be had, none is left, or the budget has ended.</summary>
    public void Run()
    {
        var target = sums.LargestAtMost(0, rows.Most / rows.Unit);
        while (target >= 0 && target * rows.Unit > rows.Best)
        {
            if (Reach(0, target, target) || budget.IsSpent) return;
            var next = sums.LargestAtMost(0, target - 1);
            budget.Spend((target - next) / 64);
            target = next;
        }
    }

    private bool Reach(int at, long left, long target)
    {
        budget.Spend(4);
        if (budget.IsSpent || left * rows.Unit > rows.Rest(at)) return false;
        if (at == rows.Rows.Length)
        {
            rows.Note(target * rows.Unit);
            return true;
        }

        var row = rows.Rows[at];
        for (var k = 0; k < row.Lines.Length; k++)
        {
            budget.Spend(2);
            var rest = left - (row.Discounts[k] / rows.Unit);
            if (rest < 0 || rows.IsTaken(row.Lines[k]) || !sums.Has(at + 1, rest)) continue;
            rows.Take(at, k);
            var reached = Reach(at + 1, rest, target);
            rows.GiveBack(at, k);
            if (reached || budget.IsSpent) return reached;
        }

        return sums.Has(at + 1, left) && Reach(at + 1, left, target);
    }
}

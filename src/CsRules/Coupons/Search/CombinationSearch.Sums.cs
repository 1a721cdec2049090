namespace CsRules.Coupons.Search;

/// <summary>Where the lines of single units are settled: the product discounts that the others can have, from the largest down.</summary>
internal sealed partial class CombinationSearch
{
    // Of the nodes left assignments of one sum take this part.
    private const int SameSum = 16;

    private void Sums(SettledLines settled, Part open)
    {
        var most = Math.Min(open.Most, settled.Most);
        // A few sums are sooner looked for than narrowed.
        var step = settled.LeavesMoreThan(FewChoices) ? 1 : Math.Max(1, most - open.Least + 1);
        if (StillOpen(open.Least, most, step) is not { } first) return;
        // One hard sum does not take the nodes from all other stretches.
        var budget = _stage == Stage.LastTurn ? _budget : _budget.Part(Turns);
        Sums(settled.Rest(_problem, budget), budget, first, step);
        if (budget != _budget) _budget.Spend(budget.Steps);
    }

    private void Sums(Variant rest, SearchBudget budget, Part open, long step)
    {
        if (_budget.IsSpent || budget.IsSpent)
        {
            LeaveUndone(open.Bound);
            return;
        }

        var most = Math.Min(open.Most, rest.Most);
        while (StillOpen(open.Least, most, step) is { } left)
        {
            if (IsOver)
            {
                LeaveUndone(left.Bound);
                return;
            }

            var found = rest.LargestWithin(left.Least, left.Most);
            if (found is { } sum) Consider(rest.Choice(sum.Chosen));
            if (_budget.IsSpent || budget.IsSpent)
            {
                LeaveUndone(left.Bound);
                return;
            }

            if (found is not { } largest) return;
            OfOneSum(rest, largest.Discount);
            most = largest.Discount - 1;
        }
    }

    /// <summary>Rounding of shares makes assignments of one sum differ by a minor unit or two, so where the bound was not met they are looked at.</summary>
    private void OfOneSum(Variant rest, long discount)
    {
        if (Units.TotalAtLeast(discount, discount) is not { } bound || IsRuledOut(bound)) return;
        var ends = Math.Min(_ends, _budget.Steps + _budget.PartLeft(SameSum));
        if (!Each(rest, rest.AsBounded(), 0, discount - rest.Base, bound, ends)) LeaveUndone(bound);
    }

    // False where the nodes ended before all were seen, or one that meets the bound.
    private bool Each(Variant rest, BoundedRows rows, int at, long missing, long bound, long ends)
    {
        _budget.Spend(6);
        if (_budget.IsSpent || _budget.Steps >= ends) return false;
        if (rows.Rest(at) < missing) return true;
        if (at == rows.Rows.Length)
        {
            if (missing == 0) Consider(rest.Choice(rows.Chosen));
            return !_budget.IsSpent;
        }

        var row = rows.Rows[at];
        for (var k = 0; k < row.Lines.Length; k++)
        {
            _budget.Spend(1);
            if (row.Discounts[k] > missing || rows.IsTaken(row.Lines[k])) continue;
            rows.Take(at, k);
            var complete = Each(rest, rows, at + 1, missing - row.Discounts[k], bound, ends);
            rows.GiveBack(at, k);
            if (!complete) return false;
            if (IsRuledOut(bound)) return true;
        }

        return Each(rest, rows, at + 1, missing, bound, ends);
    }
}

namespace CsRules.Coupons.Search;

/// <summary>
/// The largest product discount that does not pass a bound: what a minimum measured after product coupons asks for.
/// Four ways, one after the other: a depth-first search that is done as soon as it meets the bound exactly, or has seen
/// everything; then one that starts near the unbounded optimum (<see cref="NearBound"/>), for carts in which nearly every
/// sum can be had; then several rows moved at once (<see cref="Exchange"/>); and where that is not enough, the sums that are
/// possible at all (<see cref="PossibleSums"/>), walked from the bound downwards. Where the table of sums is small it comes second,
/// and gives the others a tighter bound.
/// </summary>
internal sealed class BoundedAssignment(ProductRow[] rows, int lineCount, int[] unbounded, AssignmentProof proof, SearchBudget budget)
{
    private const int QuickNodes = 150;
    private const int NearNodes = 2_000;
    private const int WalkPart = 16;
    private const int AgainNodes = 5_000;
    private const long SmallTable = 40_000;
    private readonly List<(long Least, long Most, (long Discount, int[] Chosen)? Found)> _known = [];
    private BoundedRows? _rows;
    private Exchange? _exchange;
    private NearBound? _near;
    private PossibleSums? _sums;
    private long _nodes;

    /// <summary>The largest sum within [least, most]; null where there is none or the budget ended.</summary>
    public (long Discount, int[] Chosen)? LargestWithin(long least, long most)
    {
        if (most < 0 || least > most) return null;
        foreach (var (knownLeast, knownMost, found) in _known)
        {
            if (most > knownMost) continue;
            if (found is { } sum && sum.Discount <= most) return sum.Discount >= least ? found : null;
            if (found is null && least >= knownLeast) return null;
        }

        _rows ??= BoundedRows.Of(rows, lineCount, unbounded, proof, budget);
        var result = Search(_rows, Math.Max(0, least), most - (most % _rows.Unit));
        if (!budget.IsSpent) _known.Add((least, most, result));
        return result;
    }

    private (long Discount, int[] Chosen)? Search(BoundedRows state, long least, long most)
    {
        most = Math.Min(most, state.Largest);
        if (least > most) return null;
        state.Start(least, most);
        if (!Quick(state, QuickNodes))
        {
            if (most / state.Unit / 64 * state.Distinct <= SmallTable) Tighten(state);
            if (state.Best < state.Most && !Near(state))
            {
                Tighten(state);
                // With a good sum known, and close below the unbounded optimum, the first search often ends after all.
                if (!Quick(state, AgainNodes) && !Walked(state) && !Exchanged(state)) Exhaust(state);
            }
        }

        return state.BestChosen is null ? null : (state.Best, state.BestChosen);
    }

    /// <summary>No sum between the largest possible one and the bound needs to be looked for.</summary>
    private void Tighten(BoundedRows state)
    {
        _sums ??= PossibleSums.TryBuild(state.Rows, state.Largest / state.Unit, state.Unit, budget);
        if (_sums is not null) state.Most = Math.Max(state.Best, _sums.LargestAtMost(0, state.Most / state.Unit) * state.Unit);
    }

    /// <summary>The sums walked for a part of what is left; true where that was enough. In a small cart it mostly is.</summary>
    private bool Walked(BoundedRows state)
    {
        if (_sums is null) return false;
        var part = budget.Part(WalkPart);
        new SumWalk(state, _sums, part).Run();
        budget.Spend(part.Steps);
        return !part.IsSpent;
    }

    private void Exhaust(BoundedRows state)
    {
        if (_sums is not null) new SumWalk(state, _sums, budget).Run();
        else Quick(state, long.MaxValue);
    }

    private bool Exchanged(BoundedRows state)
    {
        if (rows.Length < 2) return false;
        _exchange ??= new(state, unbounded, budget);
        return _exchange.Run();
    }

    private bool Near(BoundedRows state)
    {
        if (rows.Length < 3) return false;
        _near ??= new(state, NearNodes, budget);
        return _near.Run();
    }

    private bool Quick(BoundedRows state, long nodes)
    {
        _nodes = nodes;
        return Quick(state, 0, 0);
    }

    // Every row in its order; false where the nodes ran out first.
    private bool Quick(BoundedRows state, int at, long sum)
    {
        if (state.Best == state.Most || sum + state.Rest(at) <= state.Best) return true;
        budget.Spend(4);
        if (--_nodes < 0 || budget.IsSpent) return false;
        if (at == state.Rows.Length)
        {
            state.Note(sum);
            return true;
        }

        var row = state.Rows[at];
        for (var k = 0; k < row.Lines.Length; k++)
        {
            budget.Spend(1);
            if (sum + row.Discounts[k] > state.Most || state.IsTaken(row.Lines[k])) continue;
            if (sum + row.Discounts[k] + state.Rest(at + 1) <= state.Best) break;
            state.Take(at, k);
            var complete = Quick(state, at + 1, sum + row.Discounts[k]);
            state.GiveBack(at, k);
            if (!complete) return false;
        }

        return Quick(state, at + 1, sum);
    }
}

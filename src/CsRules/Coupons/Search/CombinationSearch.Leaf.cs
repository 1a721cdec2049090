namespace CsRules.Coupons.Search;

/// <summary>For a settled choice of order coupons: the product coupons and the shipping coupon that go with it.</summary>
internal sealed partial class CombinationSearch
{
    private const int FewRows = 4;

    protected override bool Enters(Variant variant, long limit)
    {
        // Where order coupons alone already reach the floors, product coupons would be used up for nothing.
        if (variant.Base <= limit && !IsRuledOut(Choice.TotalAtLeast(variant.Base))) Consider(variant.Choice(variant.Nothing));
        return true;
    }

    /// <summary>Searches one stretch, or lets it wait with the order coupons chosen.</summary>
    protected override void Stretch(Variant variant, long least, long most)
    {
        if (!Choice.LooksAtLines && (Choice.IsRough || _isRough))
        {
            ByPieces(variant, least, most);
            return;
        }

        if (Choice.LooksAtLines && ByUnits(variant, least, most)) return;
        if (Narrowed(variant, least, most) is not { } open) return;
        if (_budget.IsSpent)
        {
            LeaveOpen(open.Bound);
            return;
        }

        if (most < variant.Most && Waits(open.Bound, variant, least, most)) return;
        var largest = variant.LargestWithin(open.Least, open.Most);
        if (largest is { } largestFound) Consider(variant.Choice(largestFound.Chosen));
        // What was cut short may have missed a larger one, or not have priced it.
        if (_budget.IsSpent) LeaveOpen(open.Bound);
        if (largest is { } found && Choice.LooksAtLines) EachAssignment(variant, open.Least, found.Discount);
    }

    private LineBounds Lines => _lines ??= new(_problem, _budget);

    /// <summary>
    /// What is left of a stretch that could still beat the best known total: its bound, and the product discounts; null for nothing.
    /// </summary>
    private (long Bound, long Least, long Most)? Narrowed(Variant variant, long least, long most)
    {
        var bound = Choice.TotalAtLeast(most);
        if (IsRuledOut(bound)) return null;
        if (_budget.IsSpent) return (bound, least, most);
        // Where it only waits for its turn more is not asked.
        if (_stage == Stage.Walk && most < variant.Most && !Choice.LooksAtLines) return (bound, least, most);
        least = LowestUseful(least, most);
        // A few rows are sooner priced than bounded.
        if (!Choice.LooksAtLines || variant.Rows.Length < FewRows) return (bound, least, most);
        for (var width = most - least + 1; ; width = most - least + 1)
        {
            if (Bound(least, most) is not { } total || IsRuledOut(total)) return null;
            bound = Math.Max(bound, total);
            if (_stage == Stage.Walk || _budget.IsSpent) break;
            // From above, where a minimum can't hold; from below, where the total can't be low enough.
            if (OrderChoice.LargestWhere(most - least, below => Bound(most - below, most) is null) is { } missed) most -= missed + 1;
            if (OrderChoice.LargestWhere(most - least, above => Bound(least, least + above) is not { } low || IsRuledOut(low)) is { } dear) least += dear + 1;
            if (least > most) return null;
            if (most - least + 1 > width * 3 / 4) break;
        }

        return (bound, least, most);

        long? Bound(long from, long upTo) => Lines.TotalAtLeast(variant, Choice.Taken, from, upTo);
    }

    /// <summary>Where totals jump up and down: run by run, of each its largest product discount that can be had.</summary>
    private void ByPieces(Variant variant, long least, long most)
    {
        while (most >= least)
        {
            // What is left of the stretch costs no less than this.
            var bound = Choice.TotalAtLeast(most);
            if (IsRuledOut(bound)) return;
            if (_budget.IsSpent)
            {
                LeaveOpen(bound);
                return;
            }

            var piece = PieceAt(most);
            var end = piece.Length > most - least ? least : most - piece.Length + 1;
            if (piece.Payable is { } payable && !IsRuledOut(payable))
            {
                if (most < variant.Most && Waits(bound, variant, least, most)) return;
                var lowest = most - OrderChoice.LargestWhere(most - end, back => PieceAt(most - back).Payable is { } total && !IsRuledOut(total))!.Value;
                if (variant.LargestWithin(lowest, most) is { } found) Consider(variant.Choice(found.Chosen));
                if (_budget.IsSpent) LeaveOpen(bound);
            }

            most = end - 1;
        }
    }

    private Piece PieceAt(long products)
    {
        _budget.Spend((4 * Choice.Count) + (4 * _problem.Shipping.Length) + 2);
        return Piece.At(_problem, Choice.Taken, products);
    }

    private bool Waits(long bound, Variant variant, long least, long most) => _stage == Stage.Walk && Kept(bound, variant, least, most);

    private bool Kept(long bound, Variant variant, long least, long most)
    {
        if (_waiting.Count >= MostWaiting) return false;
        _waiting.Add(new(bound, _kept ??= Choice.Taken.ToArray(), variant, least, most));
        return true;
    }

    private long LowestUseful(long least, long most) =>
        most - (OrderChoice.LargestWhere(most - least, back => !IsRuledOut(Choice.TotalAtLeast(most - back))) ?? -1);

    /// <summary>Where single units decide, assignments of one discount differ: each is priced, or waits with its stretch.</summary>
    private void EachAssignment(Variant variant, long least, long most)
    {
        if (Narrowed(variant, least, most) is not { } open || Waits(open.Bound, variant, least, most)) return;
        var window = new Window(open.Least, open.Most, _stage == Stage.LastTurn ? long.MaxValue : _budget.Steps + _budget.PartLeft(Turns));
        if (Each(variant, variant.AsBounded(), 0, variant.Base, window)) return;
        // What its first turn left undone waits for the others.
        if (_budget.IsSpent || _stage == Stage.LastTurn || !Kept(open.Bound, variant, open.Least, open.Most)) LeaveOpen(open.Bound);
    }

    private bool Each(Variant variant, BoundedRows rows, int at, long sum, in Window window)
    {
        _budget.Spend(4);
        if (_budget.IsSpent || _budget.Steps >= window.Ends) return false;
        if (sum > window.Most) return true;
        var reachable = sum + rows.Rest(at);
        if (reachable < window.Least || IsRuledOut(Choice.TotalAtLeast(Math.Min(reachable, window.Most)))) return true;
        if (at == rows.Rows.Length)
        {
            Consider(variant.Choice(rows.Chosen));
            return !_budget.IsSpent;
        }

        var row = rows.Rows[at];
        // What is settled says more of the units that coupons take; towards the end a choice is priced as soon as it is bounded.
        if (at > 0 && rows.Rows.Length >= FewRows && rows.Rows.Length - at > 1
            && (Lines.TotalAtLeast(variant, Choice.Taken, Math.Max(window.Least, sum), Math.Min(reachable, window.Most), rows.Chosen) is not { } total || IsRuledOut(total))) return true;
        for (var k = 0; k < row.Lines.Length; k++)
        {
            _budget.Spend(1);
            if (rows.IsTaken(row.Lines[k])) continue;
            rows.Take(at, k);
            var complete = Each(variant, rows, at + 1, sum + row.Discounts[k], window);
            rows.GiveBack(at, k);
            if (!complete) return false;
        }

        return Each(variant, rows, at + 1, sum, window);
    }

    private void Consider(in ProductChoice products)
    {
        var orders = Choice.Taken;
        var payable = _pipeline.Payable(products, orders, _scratch);
        // What was found at a great cost is not thrown away because nothing is left to price it; this happens a few times in a search.
        if (payable is null && _budget.IsSpent) payable = new Pipeline(_problem).Payable(products, orders, _scratch);
        if (payable is not { } priced || priced.Payable > Lowest) return;
        _budget.Spend(8 * (products.Rows.Length + orders.Length));
        var candidate = Combination.Of(_problem, products.Bundles(), orders.ToArray(), priced.Shipping, priced.Payable);
        if (candidate.IsBetterThan(Best)) Best = candidate;
    }

    /// <summary>The product discounts that are of use, and the step at which the turn ends.</summary>
    private readonly record struct Window(long Least, long Most, long Ends);
}

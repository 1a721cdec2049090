namespace CsRules.Coupons.Search;

/// <summary>
/// The lowest payable total, exactly.
/// </summary>
/// <remarks>
/// <para><b>What makes it hard.</b> More product discount is not always better: it can push the cart under the minimum
/// of an order coupon, or under free shipping. So neither the best assignment of product coupons nor any greedy order
/// is safe.</para>
/// <para><b>What makes it tractable.</b> Product coupons come first and never on one line twice, so the discount of one
/// on a line is a fixed number. Order coupons look at the running total of the whole order alone. For a fixed choice K
/// of order coupons everything payable is therefore a function of one number, the product discount p:
/// each coupon turns n into max(n − D(n), floors), where D is an amount, or a share rounded once and capped. Such a D
/// grows by at most 1 when n grows by 1, so n − D(n) never falls as n grows: the payable total never rises with p —
/// except where p crosses a threshold (a minimum measured after product coupons or on the running total, free
/// shipping, a shipping coupon's minimum). Each such condition holds up to some p and fails beyond. Between two
/// neighbouring thresholds only one p matters: the largest that can be reached.</para>
/// <para><b>The search.</b> Order coupons are taken or left in the order of application. For each K: one bounded
/// assignment per stretch between thresholds, the first of which is the plain Hungarian optimum
/// (<see cref="Variant.LargestWithin"/>), looking only for a p that beats the best total known. Stretches that
/// need a search of their own wait until all choices have been seen, and are then taken in the order of their bound: most
/// of them are ruled out by then.</para>
/// <para><b>Ties.</b> This search looks for the total alone; <see cref="TieBreak"/> then looks for the coupons.</para>
/// <para><b>The bound.</b> With the coupons chosen so far the total at the largest p that they allow is a lower bound for
/// every smaller p, by the argument above. Of the coupons still open at most one per group can come, each taking at most
/// its discount at a base no larger than the present one. Shipping costs at least what its best case leaves. A branch
/// is left only where this bound is no better than a combination already priced; when nothing is open, that one is
/// proven. Where the node budget ends first, the smallest bound left open gives the remaining gap.</para>
/// <para><b>Rough coupons.</b> A discount cut to a step (1,000 won steps) or taken from single units breaks the
/// monotony. For these the two sides of the argument use a smooth discount that is at least, or at most, the real one;
/// the bound stays valid, and what it does not rule out is tried one p at a time, or one assignment at a time where
/// single units decide. The largest p goes first: most often it already reaches the bound.</para>
/// </remarks>
internal sealed partial class CombinationSearch
{
    // So many stretches may wait for their turn; beyond it they are searched at once.
    private const int MostWaiting = 4_096;
    private readonly Problem _problem;
    private readonly SearchBudget _budget;
    private readonly Pipeline _pipeline;
    private readonly long[] _scratch;
    private readonly OrderStep[] _orders;
    private readonly OrderChoice _choice;
    private readonly List<Waiting> _waiting = [];
    private readonly long _most;

    public CombinationSearch(Problem problem, SearchBudget budget)
    {
        (_problem, _budget, _orders) = (problem, budget, problem.Orders);
        (_pipeline, _choice) = (new(problem), new(problem));
        _scratch = new long[problem.Lines.Length];
        Variants = Variant.All(problem, budget);
        foreach (var variant in Variants) _most = Math.Max(_most, variant.Most);
    }

    public List<Variant> Variants { get; }

    /// <summary>The best combination found; null only where a forced coupon can't be used at all.</summary>
    public Combination? Best { get; private set; }

    /// <summary>The lowest bound of a branch that the budget left open; <see cref="long.MaxValue"/> where all were closed.</summary>
    public long Open { get; private set; } = long.MaxValue;

    public void Run()
    {
        if (Variants.Count == 0) return;
        // Where not even the choices of several-line coupons could be listed, only the loosest bound is sure.
        if (_budget.IsSpent) Open = _choice.Bound(0, MostOfAll());
        Branch(0, _most, 0);
        _waiting.Sort((a, b) => a.Bound.CompareTo(b.Bound));
        foreach (var stretch in _waiting)
        {
            if (IsRuledOut(stretch.Bound)) return;
            _choice.Restore(stretch.Orders);
            Stretch(stretch.Variant, stretch.Least, stretch.Most, null);
        }
    }

    private void Branch(int at, long limit, ulong orders)
    {
        _budget.Spend(1);
        var bound = _choice.Bound(at, limit);
        if (IsRuledOut(bound)) return;
        if (_budget.IsSpent && Best is not null)
        {
            Open = Math.Min(Open, bound);
            return;
        }

        if (at == _orders.Length)
        {
            Leaf(limit, _orders.Length <= 64 ? orders : null);
            return;
        }

        var step = _orders[at];
        if (_choice.HasRoom(step) && _choice.LimitWith(step, limit) is >= 0 and var most)
        {
            _choice.Take(step);
            Branch(at + 1, most, orders | (1UL << (at & 63)));
            _choice.GiveBack();
        }

        if (_problem.Forced != step.Coupon) Branch(at + 1, limit, orders);
    }

    /// <summary>What product coupons take off at most if every one had its best line to itself.</summary>
    private long MostOfAll()
    {
        long most = 0;
        foreach (var row in _problem.Rows) most += row.Discounts[0];
        foreach (var bundle in _problem.Bundles) most += bundle.Discount;
        return Math.Min(most, _problem.Total - _problem.Floors);
    }

    private bool IsRuledOut(long bound) => Best is not null && bound >= Best.Payable;

    /// <summary>A stretch between thresholds that needs a bounded search, with the order coupons it belongs to.</summary>
    private readonly record struct Waiting(long Bound, ulong Orders, Variant Variant, long Least, long Most);
}

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
/// <para><b>The search.</b> Order coupons are taken or left in the order of application (<see cref="OrderWalk"/>). For each
/// K: one bounded assignment per stretch between thresholds, the first of which is the plain Hungarian optimum
/// (<see cref="Variant.LargestWithin"/>), looking only for a p that beats the best total known. Stretches that
/// need a search of their own wait until all choices have been seen, and are then taken in the order of their bound: most
/// of them are ruled out by then.</para>
/// <para><b>Ties.</b> This search looks for the total alone; <see cref="TieBreak"/> then looks for the coupons.</para>
/// <para><b>The bound.</b> With the coupons chosen so far the total at the largest p that they allow is a lower bound for
/// every smaller p, by the argument above. Of the coupons still open at most one per group can come, each taking at most
/// its discount at a base no larger than the present one. Shipping costs at least what its best case leaves. A branch
/// is left only where this bound is no better than a combination already priced; when nothing is open, that one is
/// proven. Where the node budget ends first, the smallest bound left open gives the remaining gap.</para>
/// <para><b>The budget.</b> A combination is known before the first branch: no coupon for lines or the order, or the total given
/// (<see cref="Known"/>). So the budget can end the search anywhere, and everything it does is paid from it.</para>
/// <para><b>Rough coupons.</b> A discount cut to a step (1,000 won steps) or taken from single units breaks the
/// monotony. For these the two sides of the argument use a smooth discount that is at least, or at most, the real one. Between
/// two steps the argument holds again, so a stretch is cut into runs over which no step is passed (<see cref="Piece"/>): each has its
/// own exact total, and only runs below the best known one are searched. Where single units decide, the lines that
/// they stand on are settled first (<see cref="UnitBounds"/>): for the others the total is a function of p again, give or take a minor unit.
/// Where nothing is known of those lines one assignment at a time is tried, the largest p first.</para>
/// </remarks>
internal sealed partial class CombinationSearch : OrderWalk
{
    // Of the nodes left one stretch takes this part in its first turn.
    private const int Turns = 8;

    // So many stretches may wait for their turn; beyond it they are searched at once.
    private const int MostWaiting = 4_096;
    private readonly Problem _problem;
    private readonly SearchBudget _budget;
    private readonly Pipeline _pipeline;
    private readonly long[] _scratch;
    private LineBounds? _lines;
    private readonly bool _isRough;
    private readonly List<Waiting> _waiting = [];
    private OrderStep[]? _kept;
    private Stage _stage = Stage.Walk;

    public CombinationSearch(Problem problem, SearchBudget budget)
        : this(problem, budget, VariantList.Of(problem, budget))
    {
    }

    private CombinationSearch(Problem problem, SearchBudget budget, VariantList variants)
        : base(problem, variants.Variants, budget, takesFirst: true)
    {
        (_problem, _budget, _pipeline) = (problem, budget, new(problem, budget));
        _scratch = new long[problem.Lines.Length];
        _isRough = Array.Exists(problem.Shipping, s => s.IsRough);
        // Where not even the choices of several-line coupons could be listed, only the loosest bound is sure.
        if (!variants.IsComplete) LeaveOpen(Choice.Bound(0, problem.MostByProducts()));
        if (problem.Forced is null) Best = Climb.Start(problem);
    }

    /// <summary>The best combination found; null only where a coupon is forced and none with it has been found.</summary>
    public Combination? Best { get; private set; }

    /// <summary>The total of a combination that is known already: only what is cheaper is looked for.</summary>
    public long? Known { get; init; }

    /// <summary>A total below which nothing can be: reaching it ends the search.</summary>
    public long? Floor { get; init; }

    /// <summary>The lowest total known.</summary>
    public long? Lowest => Best is { } best && (Known is null || best.Payable < Known) ? best.Payable : Known;

    /// <summary>The lowest bound of a branch that the budget left open; null where all were closed.</summary>
    public long? Open { get; private set; }

    public void Run()
    {
        if (Variants.Count > 0) Walk();
        // Those that single units make long get a part of the nodes first, so that none takes them all from the others.
        Turn(Stage.FirstTurn);
        Turn(Stage.LastTurn);
    }

    private void Turn(Stage stage)
    {
        _stage = stage;
        Waiting[] turn = [.. _waiting.OrderBy(stretch => stretch.Bound)];
        _waiting.Clear();
        foreach (var stretch in turn)
        {
            // All others are bounded no lower.
            if (IsRuledOut(stretch.Bound)) return;
            if (_budget.IsSpent)
            {
                LeaveOpen(stretch.Bound);
                return;
            }

            Choice.Restore(stretch.Orders);
            _kept = stretch.Orders;
            Stretch(stretch.Variant, stretch.Least, stretch.Most);
        }
    }

    protected override bool Enters(long bound)
    {
        _kept = null;
        if (IsRuledOut(bound)) return false;
        if (!_budget.IsSpent) return true;
        LeaveOpen(bound);
        return false;
    }

    private bool IsRuledOut(long bound) => Lowest is { } lowest && (bound >= lowest || lowest <= Floor);

    private void LeaveOpen(long bound) => Open = Open is { } open ? Math.Min(open, bound) : bound;

    /// <summary>In the walk what takes long waits; in its first turn it gets a part of the nodes, in the last what there is.</summary>
    private enum Stage
    {
        Walk,
        FirstTurn,
        LastTurn,
    }

    /// <summary>A stretch between thresholds that needs a bounded search, with the order coupons it belongs to.</summary>
    private readonly record struct Waiting(long Bound, OrderStep[] Orders, Variant Variant, long Least, long Most);
}

namespace CsRules.Coupons.Search;

/// <summary>Every choice of coupons that take several lines, none on a line twice; the forced one always.</summary>
/// <param name="Variants">The largest product discount first.</param>
/// <param name="IsComplete">False where the budget, or the memory for them, ended first.</param>
internal sealed record VariantList(List<Variant> Variants, bool IsComplete)
{
    // Coupons on lines apart from each other multiply; so many choices are looked at.
    private const int Most = 4_096;

    public static VariantList Of(Problem problem, SearchBudget budget)
    {
        if (problem.Bundles.Length == 0)
        {
            // Nothing to choose from, unless a coupon is forced that takes nothing off.
            var nothing = problem.Forced is { Definition.Target: CouponTarget.Lines };
            return new(nothing ? [] : [new Variant(problem, [], budget)], nothing || !budget.IsSpent);
        }

        var listing = new Listing(problem, budget);
        if (problem.Forced is { Definition.Target: CouponTarget.Lines, UsesUnits: false } forced)
        {
            foreach (var bundle in problem.Bundles)
                if (bundle.Coupon == forced) listing.With(bundle);
        }
        else
        {
            listing.Choose(0);
        }

        listing.Variants.Sort((a, b) => b.Most.CompareTo(a.Most));
        return new(listing.Variants, listing.IsComplete);
    }

    private sealed class Listing(Problem problem, SearchBudget budget)
    {
        private readonly List<Bundle> _settled = [];
        private readonly HashSet<CompiledCoupon> _coupons = [];
        private bool _isStopped;
        private bool _isPassedOver;
        private readonly int[] _taken = new int[problem.Lines.Length];
        private readonly int[] _whole = new int[problem.Lines.Length];

        public List<Variant> Variants { get; } = [];
        public bool IsComplete => !_isStopped && !_isPassedOver;

        public void With(Bundle bundle)
        {
            Settle(bundle, true);
            Choose(0);
            Settle(bundle, false);
        }

        public void Choose(int at)
        {
            budget.Spend(4);
            // The first is made even from a spent budget, so that there is something to answer with.
            if (Variants.Count > 0 && (budget.IsSpent || Variants.Count == Most)) _isStopped = true;
            if (_isStopped) return;
            if (at == problem.Bundles.Length)
            {
                Add();
                return;
            }

            var bundle = problem.Bundles[at];
            if (bundle.Units is not null)
            {
                ChooseUnits(at, bundle.Coupon);
                return;
            }

            if (bundle.Coupon != problem.Forced && !_coupons.Contains(bundle.Coupon) && IsFree(bundle))
            {
                Settle(bundle, true);
                Choose(at + 1);
                Settle(bundle, false);
            }

            Choose(at + 1);
        }

        // What it takes off depends on those before it; on lines that another coupon has to itself it takes nothing.
        private void ChooseUnits(int at, CompiledCoupon coupon)
        {
            var steps = SharedLines.Steps(problem.Occasion, 1) + (_settled.Count * (long)_taken.Length);
            // Without it there is still something to answer with.
            if (!budget.HasRoom(steps)) _isPassedOver = true;
            else if (After(coupon, steps) is { } after)
            {
                Settle(after, true);
                Choose(at + 1);
                Settle(after, false);
            }

            if (coupon != problem.Forced) Choose(at + 1);
        }

        private Bundle? After(CompiledCoupon coupon, long steps)
        {
            budget.Spend(steps);
            return SharedLines.After(problem.Occasion, coupon, _settled) is { } after && Array.TrueForAll(after.Lines, i => _whole[i] == 0) ? after : null;
        }

        private void Add()
        {
            var cells = 64 + (2L * problem.Rows.Sum(r => r.Lines.Length));
            budget.Spend(200 + (24L * problem.Rows.Length) + (2 * cells));
            if (!budget.TryHold(cells) && Variants.Count > 0) _isStopped = true;
            else Variants.Add(new Variant(problem, [.. _settled], budget));
            if (budget.IsSpent) _isStopped = true;
        }

        private bool IsFree(Bundle bundle)
        {
            foreach (var line in bundle.Lines)
            {
                budget.Spend(1);
                if (_taken[line] > 0) return false;
            }

            return true;
        }

        private void Settle(Bundle bundle, bool settle)
        {
            budget.Spend(bundle.Lines.Length);
            foreach (var line in bundle.Lines)
            {
                _taken[line] += settle ? 1 : -1;
                if (bundle.Units is null) _whole[line] += settle ? 1 : -1;
            }

            if (settle)
            {
                _settled.Add(bundle);
                _coupons.Add(bundle.Coupon);
                return;
            }

            _settled.RemoveAt(_settled.Count - 1);
            _coupons.Remove(bundle.Coupon);
        }
    }
}

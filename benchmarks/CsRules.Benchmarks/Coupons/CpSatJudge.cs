using CsRules.Coupons;
using Google.OrTools.Sat;

namespace CsRules.Benchmarks.Coupons;

/// <summary>
/// The least total of a cart, by somebody else's solver (CP-SAT of Google OR-Tools) over a model written from the definitions alone:
/// whole won, a product coupon on one line, order coupons by priority, the fee. What the model has no words for (order coupons on
/// so many units, tiers, free units, floors, shipping coupons, coupons that stand alone) is none of its carts.
/// </summary>
internal sealed class CpSatJudge
{
    private readonly CouponBookDefinition _book;
    private readonly Cart _cart;
    private readonly CpModel _model = new();
    private readonly long[] _amounts;
    private readonly long _total;

    private CpSatJudge(CouponBookDefinition book, Cart cart)
    {
        (_book, _cart) = (book, cart);
        _amounts = [.. cart.Lines.Select(line => line.UnitPrice.MinorUnits * line.Quantity)];
        _total = _amounts.Sum();
    }

    /// <summary>The least total and whether the solver proved it within the time; null where the cart is none of its own.</summary>
    public static (long Payable, bool IsProven)? Payable(CouponBookDefinition book, Cart cart, double seconds)
    {
        if (book.Coupons.Any(coupon => !IsCommon(coupon)) || cart.Lines.Any(line => line.Floor is not null)) return null;
        return new CpSatJudge(book, cart).Solve(seconds);
    }

    private static bool IsCommon(CouponDefinition coupon) => coupon is { Exclusive: false, AppliesTo: LineScope.OneLine, UsesUnits: false, Benefit.MaxUnitsPerLine: null }
        && coupon.Minimum is null or { On: MinimumOn.Target, Quantity: null }
        && coupon switch
        {
            { Target: CouponTarget.Lines } => coupon.Benefit.Kind is BenefitKind.Percent or BenefitKind.Fixed or BenefitKind.PerUnit,
            { Target: CouponTarget.Order, Benefit.MaxUnits: null } => coupon.Benefit.Kind is BenefitKind.Percent or BenefitKind.Fixed,
            _ => false,
        };

    private (long Payable, bool IsProven)? Solve(double seconds)
    {
        var after = Number();
        _model.Add(after == _total - LinearExpr.Sum(ProductDiscounts()));
        var running = after;
        var groups = new Dictionary<string, List<BoolVar>>();
        foreach (var coupon in _book.Coupons.Where(c => c.Target == CouponTarget.Order).OrderByDescending(c => c.Priority).ThenBy(c => c.Id, StringComparer.Ordinal))
        {
            var isUsed = _model.NewBoolVar(coupon.Id);
            if (coupon.Group is { } group)
            {
                if (!groups.TryGetValue(group, out var others)) groups[group] = others = [];
                others.Add(isUsed);
            }

            if (coupon.Minimum is { Spend: { } spend } minimum)
            {
                if (minimum.Measured == MeasuredAt.Original) _model.Add(isUsed * spend.MinorUnits <= _total);
                else _model.Add((minimum.Measured == MeasuredAt.AfterProductCoupons ? after : running) >= spend.MinorUnits).OnlyEnforceIf(isUsed);
            }

            var off = Number();
            _model.AddMinEquality(off, [Wanted(coupon, running), running]);
            var left = Number();
            _model.Add(left == running - off).OnlyEnforceIf(isUsed);
            _model.Add(left == running).OnlyEnforceIf(isUsed.Not());
            running = left;
        }

        foreach (var group in groups.Values) _model.AddAtMostOne(group);
        _model.Minimize(running + Fee(after, running));
        var solver = new CpSolver { StringParameters = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"num_workers:1 max_time_in_seconds:{seconds}") };
        var status = solver.Solve(_model);
        return ((long)Math.Round(solver.ObjectiveValue), status == CpSolverStatus.Optimal);
    }

    // A coupon on a line, or none; a line bears one coupon, or none.
    private List<LinearExpr> ProductDiscounts()
    {
        var (discounts, ofLines) = (new List<LinearExpr>(), _amounts.Select(_ => new List<BoolVar>()).ToArray());
        foreach (var coupon in _book.Coupons.Where(c => c.Target == CouponTarget.Lines))
        {
            var places = new List<BoolVar>();
            for (var i = 0; i < _amounts.Length; i++)
            {
                if (!Matches(coupon, _cart.Lines[i]) || _amounts[i] < (coupon.Minimum?.Spend?.MinorUnits ?? 0)) continue;
                var isHere = _model.NewBoolVar($"{coupon.Id} {i}");
                places.Add(isHere);
                ofLines[i].Add(isHere);
                discounts.Add(isHere * OfLine(coupon, _cart.Lines[i]));
            }

            _model.AddAtMostOne(places);
        }

        foreach (var line in ofLines) _model.AddAtMostOne(line);
        return discounts.Count == 0 ? [LinearExpr.Constant(0)] : discounts;
    }

    private long OfLine(CouponDefinition coupon, CartLine line)
    {
        var (price, units) = (line.UnitPrice.MinorUnits, Math.Min(line.Quantity, coupon.Benefit.MaxUnits ?? int.MaxValue));
        var wanted = coupon.Benefit switch
        {
            { Kind: BenefitKind.PerUnit, Amount: { } each } => Math.Min(each.MinorUnits, price) * units,
            { Rate: { } rate } => Cut(coupon.Benefit, Rounded(coupon, (Int128)price * units * rate.Millionths)),
            var fixedOff => Math.Min(fixedOff.Amount!.Value.MinorUnits, fixedOff.Cap?.MinorUnits ?? long.MaxValue),
        };
        return Math.Min(wanted, price * line.Quantity);
    }

    // What an order coupon would give if there were room for it.
    private LinearExpr Wanted(CouponDefinition coupon, IntVar running)
    {
        var benefit = coupon.Benefit;
        if (benefit.Rate is not { } rate) return LinearExpr.Constant(Math.Min(benefit.Amount!.Value.MinorUnits, benefit.Cap?.MinorUnits ?? long.MaxValue));
        if (coupon.Base == CouponBase.Original) return LinearExpr.Constant(Cut(benefit, Rounded(coupon, (Int128)_total * rate.Millionths)));
        var rounded = Number();
        _model.AddDivisionEquality(rounded, (running * rate.Millionths) + Offset(coupon), LinearExpr.Constant(1_000_000));
        var capped = Number();
        _model.AddMinEquality(capped, [rounded, LinearExpr.Constant(benefit.Cap?.MinorUnits ?? _total)]);
        if (benefit.Step is not { } step) return capped;
        var steps = Number();
        _model.AddDivisionEquality(steps, capped, LinearExpr.Constant(step.MinorUnits));
        return steps * step.MinorUnits;
    }

    private LinearExpr Fee(IntVar after, IntVar running)
    {
        if (_cart.Shipping is not { } shipping) return LinearExpr.Constant(0);
        var isFree = _model.NewBoolVar("free");
        if (shipping.FreeFrom is not { } from) _model.Add(isFree == 0);
        else if (shipping.Measured == FreeShippingMeasured.BeforeCoupons) _model.Add(isFree == (_total >= from.MinorUnits ? 1 : 0));
        else _model.Add((shipping.Measured == FreeShippingMeasured.AfterProductCoupons ? after : running) >= from.MinorUnits).OnlyEnforceIf(isFree);
        return (1 - isFree) * shipping.Fee.MinorUnits;
    }

    private static bool Matches(CouponDefinition coupon, CartLine line) => (coupon.Products.IsEmpty && coupon.Categories.IsEmpty)
        || coupon.Products.Contains(line.Product ?? line.Id) || coupon.Categories.Any(line.Categories.Contains);

    private static long Cut(CouponBenefit benefit, long rounded)
    {
        var capped = Math.Min(rounded, benefit.Cap?.MinorUnits ?? long.MaxValue);
        return capped - (capped % (benefit.Step?.MinorUnits ?? 1));
    }

    private long Rounded(CouponDefinition coupon, Int128 millionths) => (long)((millionths + Offset(coupon)) / 1_000_000);

    // Before a division that cuts off.
    private long Offset(CouponDefinition coupon) => (coupon.Rounding ?? _book.Rounding) switch
    {
        Rounding.HalfUp => 500_000,
        Rounding.Down => 0,
        Rounding.Up => 999_999,
        var other => throw new NotSupportedException(other.ToString()),
    };

    private IntVar Number() => _model.NewIntVar(0, _total, "");
}

using System.Collections.Immutable;
using CsRules.Documents;
using CsRules.Laws;
using CsRules.Orders;

namespace CsRules.Refunds;

/// <summary>
/// What an order's payments are made of, for taxes, and what has gone back of it. What should have gone back of each class of
/// tax is a function of the account's state; every claim gives what comes nearest to it: never less than nothing of a class,
/// and never more of a class to a payment than the payment still holds of it.
/// </summary>
/// <param name="Tax">How the tax is worked out.</param>
/// <param name="Standard">What is taxed at the order's own rate; what is charged is taxed so too.</param>
/// <param name="Bought">What was bought, by class.</param>
/// <param name="BoughtVat">The tax in it.</param>
/// <param name="Rows">Payments, points, what is unpaid, what the customer paid beside the order, and what a compensation made up for.</param>
/// <param name="Pool">What the rows of which no provider was told anything hold together.</param>
/// <param name="Back">What has gone back of each class, less what was paid in again.</param>
/// <param name="VatBack">The tax in it.</param>
/// <param name="Wanted">What should have gone back of each class.</param>
/// <param name="Given">What the last claim gave, by row.</param>
/// <param name="GivenVat">The tax in it, by row.</param>
/// <param name="Currency">The order's currency.</param>
internal sealed record TaxBook(
    OrderTax Tax, TaxClass Standard, TaxSums Bought, TaxSums BoughtVat, ImmutableArray<TaxRow> Rows, TaxSums Pool, TaxSums Back, TaxSums VatBack, TaxSums Wanted,
    ImmutableArray<TaxSums> Given, ImmutableArray<TaxSums> GivenVat, Currency Currency)
{
    public static TaxBook? Open(OrderShares shares, Law law)
    {
        var order = shares.Order;
        if (order.Tax is not { } tax) return null;
        if (RateOf(order, law) is not { } rate) throw new CsRulesException(new InputError("order.tax-unknown", "$.order.tax.rate", []));
        var empty = new TaxBook(
            tax, TaxClass.Of(TaxTreatment.Taxable, rate), TaxSums.None, TaxSums.None, [], TaxSums.None, TaxSums.None, TaxSums.None, TaxSums.None, [], [], order.Currency);
        var (bought, vat) = empty.Kept(GoodsBack.None(shares), Money.Zero(order.Currency));
        var (rows, pool) = empty.MadeOf(order, bought);
        return empty with { Bought = bought, BoughtVat = vat, Rows = rows, Pool = pool };
    }

    /// <summary>The order's rate: its own, or its law's on the day on which it was placed; null where neither is known.</summary>
    public static Rate? RateOf(Order order, Law law) => order.Tax?.Rate ?? TaxRates.On(law.Regime.Id, order.PlacedOn?.On(law.Zone));

    /// <summary>After a claim.</summary>
    /// <param name="account">The account after it.</param>
    /// <param name="shares">What it gave to every payment, to every lot, and of what the customer paid beside the order.</param>
    /// <param name="noLongerDue">What is not asked for any more.</param>
    /// <param name="settled">What a compensation made up for.</param>
    /// <param name="again">What is used or asked for again.</param>
    /// <param name="regained">Forfeited points that are refunded after all, by lot.</param>
    public TaxBook After(RefundAccount account, ImmutableArray<long> shares, Money noLongerDue, Money settled, TakenAgain again, ImmutableArray<Money> regained)
    {
        var order = account.Order;
        var pointsAgain = again.Points.Concat(regained).Aggregate(0L, (sum, lot) => sum + lot.MinorUnits);
        long[] paid =
        [
            .. shares.Take(order.Payments.Length), shares.Skip(order.Payments.Length).Take(order.Points.Length).Sum(), noLongerDue.MinorUnits, shares[^2], shares[^1],
        ];
        var net = Back.Total + paid.Sum() - pointsAgain - again.UnpaidAgain.MinorUnits - settled.MinorUnits;
        var (kept, keptVat) = Kept(account.Goods, account.FeeBack);
        var wanted = WantedOf(account, kept, net - account.Debt.MinorUnits);
        var book = (this with { Wanted = wanted }).TakeIn(Rows.Length - 4, pointsAgain).TakeIn(Rows.Length - 3, again.UnpaidAgain.MinorUnits)
            .TakeIn(Rows.Length - 1, settled.MinorUnits);
        var (rows, pool, back, given) = (book.Rows.ToBuilder(), book.Pool, book.Back, ImmutableArray.CreateBuilder<TaxSums>());
        for (var i = 0; i < paid.Length; i++)
        {
            var held = rows[i].Told ?? pool;
            var (fitting, left) = (wanted - back).AboveZero.AtMost(held).Share(paid[i]);
            var gives = fitting + (held - fitting).Share(left).Given;
            if (rows[i].Told is null) pool -= gives;
            rows[i] = rows[i] with { Left = rows[i].Left - paid[i], Told = rows[i].Told is null ? null : held - gives };
            back += gives;
            given.Add(gives);
        }

        // The tax follows the goods; what was taken off or could not be given in its class takes its own tax along.
        var all = given.Aggregate(TaxSums.None, (sum, row) => sum + row);
        var vat = TaxSums.None;
        foreach (var taxed in back.Classes)
        {
            var goods = Bought[taxed] - kept[taxed];
            var aim = BoughtVat[taxed] - keptVat[taxed] - VatIn(taxed, goods - back[taxed]);
            vat = vat.With(taxed, Math.Clamp(aim - book.VatBack[taxed], 0, all[taxed]));
        }

        return book with
        {
            Rows = rows.ToImmutable(),
            Pool = pool,
            Back = back,
            VatBack = book.VatBack + vat,
            Given = given.ToImmutable(),
            GivenVat = ByRow(given.ToImmutable(), vat),
        };
    }

    /// <summary>After the customer paid what was owed.</summary>
    public TaxBook PaidIn(Money amount) => TakeIn(Rows.Length - 2, amount.MinorUnits);

    /// <summary>After the customer paid what was unpaid.</summary>
    public TaxBook Collected(Money amount)
    {
        var (unpaid, beside) = (Rows[^3], Rows[^2]);
        var moved = Pool.Share(amount.MinorUnits).Given;
        return this with
        {
            Rows = [.. Rows[..^3], unpaid with { Left = unpaid.Left - amount.MinorUnits }, beside with { Left = beside.Left + amount.MinorUnits, Told = beside.Told! + moved }, Rows[^1]],
            Pool = Pool - moved,
        };
    }

    /// <summary>What the last claim gave, by payment.</summary>
    public ImmutableArray<RefundTax> OfPlan() => Told(Given, GivenVat);

    /// <summary>What the customer owes, for the receipt of its payment.</summary>
    public ImmutableArray<RefundTax> OfDue(Money debt)
    {
        var (owed, vat) = Owed(debt.MinorUnits);
        var none = Rows[..^2].Select(_ => TaxSums.None).ToArray();
        return Told([.. none, owed, TaxSums.None], [.. none, vat, TaxSums.None]);
    }

    /// <summary>What payments stand for, by payment.</summary>
    public ImmutableArray<RefundTax> OfKept()
    {
        var (held, pool) = (ImmutableArray.CreateBuilder<TaxSums>(), Pool);
        foreach (var row in Rows)
        {
            var own = row.Told ?? pool.Share(row.Left).Given;
            if (row.Told is null) pool -= own;
            held.Add(own);
        }

        return Told(held.ToImmutable(), ByRow(held.ToImmutable(), BoughtVat - VatBack));
    }

    // What was refunded too much of is owed; the rest at the order's rate.
    private (TaxSums Owed, TaxSums Vat) Owed(long amount)
    {
        var (owed, left) = (Back - Wanted).Share(amount);
        var all = left == 0 ? owed : owed.With(Standard, left);
        return (all, all.Classes.Aggregate(TaxSums.None, (sum, taxed) => sum.With(taxed, VatIn(taxed, all[taxed]))));
    }

    private TaxBook TakeIn(int row, long amount)
    {
        if (amount == 0) return this;
        var (paidIn, vat) = Owed(amount);
        var (taken, into) = (Rows[row] with { Left = Rows[row].Left + amount }, Rows[row].Told);
        return this with
        {
            Rows = Rows.SetItem(row, into is null ? taken : taken with { Told = into + paidIn }),
            Pool = into is null ? Pool + paidIn : Pool,
            Back = Back - paidIn,
            VatBack = VatBack - vat,
        };
    }

    // What should have gone back of each class: goods and the delivery's fee, less the coupons that were lost on what is kept.
    // What was charged, and whatever else makes the sum, is at the order's rate.
    private TaxSums WantedOf(RefundAccount account, TaxSums kept, long sum)
    {
        var lost = account.TakenBack.Aggregate(0L, (all, coupon) => all + coupon.MinorUnits);
        var wanted = Bought - kept - kept.Share(lost).Given;
        return wanted.With(Standard, sum - wanted.Total);
    }

    // What is kept of goods and of the delivery's fee, and the tax in it.
    private (TaxSums Kept, TaxSums Vat) Kept(in GoodsBack goods, Money feeBack)
    {
        var (kept, perLine, shares) = (TaxSums.None, TaxSums.None, goods.Shares);
        for (var i = 0; i < shares.Lines.Length; i++)
        {
            var line = shares.Lines[i];
            var units = line.Quantity - goods.Back[i];
            var price = shares.Net(i, line.Quantity) - shares.Net(i, goods.Back[i]) - goods.CutIn(i, units);
            if (price.IsZero) continue;
            var taxed = TaxClass.Of(line.Tax, line.TaxRate ?? Standard.Rate);
            kept = kept.With(taxed, price.MinorUnits);
            var vat = Tax.RoundedPer == TaxRounding.Unit
                ? Math.Min(VatIn(taxed, price.MinorUnits, units) * units, price.MinorUnits)
                : VatIn(taxed, price.MinorUnits);
            perLine = perLine.With(taxed, vat);
        }

        var (shipping, order) = (shares.Order.Shipping, shares.Order);
        var fee = (shipping.Fee ?? Money.Zero(order.Currency)) - feeBack;
        var delivery = TaxClass.Of(shipping.Tax, Standard.Rate);
        if (!fee.IsZero)
        {
            kept = kept.With(delivery, fee.MinorUnits);
            perLine = perLine.With(delivery, VatIn(delivery, fee.MinorUnits));
        }

        var sums = kept;
        return (kept, Tax.RoundedPer == TaxRounding.Order ? kept.Classes.Aggregate(TaxSums.None, (sum, taxed) => sum.With(taxed, VatIn(taxed, sums[taxed]))) : perLine);
    }

    // As the provider of a payment was told; what is left of the order is in the other payments together.
    private (ImmutableArray<TaxRow> Rows, TaxSums Pool) MadeOf(Order order, TaxSums left)
    {
        var rows = ImmutableArray.CreateBuilder<TaxRow>();
        foreach (var payment in order.Payments)
        {
            TaxSums? told = null;
            if (payment.TaxFree is { } free)
            {
                told = Filled(left.Where((taxed, _) => taxed.IsTaxable), (payment.Amount - free).MinorUnits, Standard)
                    + Filled(left.Where((taxed, _) => !taxed.IsTaxable), free.MinorUnits, TaxClass.Of(TaxTreatment.Exempt, Rate.Zero));
                left = (left - told).AboveZero;
            }

            rows.Add(new(payment.Method, PayOut.TargetOf(payment.Kind), payment.Amount.MinorUnits, told));
        }

        rows.Add(new(PayOut.Points, RefundTarget.Points, order.Points.Aggregate(0L, (sum, lot) => sum + lot.Amount.MinorUnits), null));
        rows.Add(new(PayOut.Unpaid, RefundTarget.Unpaid, order.Unpaid?.MinorUnits ?? 0, null));
        // What is paid later is for what is owed then, and keeps that apart.
        rows.Add(new(PayOut.AdditionalPayment, RefundTarget.Additional, 0, TaxSums.None));
        rows.Add(new(PayOut.Compensation, RefundTarget.Compensation, 0, null));
        return (rows.ToImmutable(), Filled(left, rows.Where(row => row.Told is null).Sum(row => row.Left), Standard));
    }

    private static TaxSums Filled(TaxSums of, long amount, TaxClass rest)
    {
        var (held, over) = of.Share(amount);
        return over == 0 ? held : held.With(rest, over);
    }

    private long VatIn(TaxClass taxed, long price, int units = 1) => taxed.In(new Money(price, Currency), units, Tax.Rounding).MinorUnits;

    // The tax of each class over the rows that hold it.
    private static ImmutableArray<TaxSums> ByRow(ImmutableArray<TaxSums> rows, TaxSums vat)
    {
        var byRow = rows.Select(_ => TaxSums.None).ToArray();
        foreach (var taxed in vat.Classes)
        {
            var weights = rows.Select(row => Math.Max(row[taxed], 0)).ToArray();
            if (vat[taxed] <= 0 || weights.Sum() == 0) continue;
            var shares = new long[weights.Length];
            Allocation.Split(vat[taxed], weights, weights, shares);
            for (var i = 0; i < shares.Length; i++) byRow[i] = byRow[i].With(taxed, shares[i]);
        }

        return [.. byRow];
    }

    private ImmutableArray<RefundTax> Told(ImmutableArray<TaxSums> amounts, ImmutableArray<TaxSums> vat)
    {
        var told = ImmutableArray.CreateBuilder<RefundTax>();
        for (var i = 0; i < amounts.Length; i++)
        {
            if (amounts[i].Classes.All(taxed => amounts[i][taxed] == 0)) continue;
            var (row, of) = (amounts[i], vat[i]);
            Money Of(TaxTreatment treatment) => new(row.Where((taxed, _) => taxed.Treatment == treatment).Total, Currency);
            told.Add(new(Rows[i].Method, Rows[i].To, new(row.Total, Currency),
                [.. row.Classes.Where(taxed => taxed.IsTaxable && row[taxed] != 0).Select(taxed => new TaxedAmount(taxed.Rate, new(row[taxed] - of[taxed], Currency), new(of[taxed], Currency)))],
                Of(TaxTreatment.ZeroRated), Of(TaxTreatment.Exempt)));
        }

        return told.ToImmutable();
    }
}

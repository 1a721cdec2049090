using CsRules.Laws;
using CsRules.Orders;
using CsRules.Refunds;
using CsRules.Testing;
using CsRules.Tests.Orders;
using FsCheck;
using FsCheck.Fluent;

namespace CsRules.Tests.Refunds;

/// <summary>Whatever happens to an order: returns, cancels, exchanges, price cuts, undoing, in any order of telling.</summary>
[Properties(Arbitrary = [typeof(SampleOrders), typeof(RefundProperties)], MaxTest = 800)]
public class RefundLifeProperties
{
    [Property]
    public bool A_claim_that_is_undone_has_never_been(Order order, RefundPolicy policy, int seed)
    {
        var claims = Life(order, seed, exchanges: true);
        // What came in exchange and went back since holds its exchange.
        RefundClaim[] free = [.. claims.Where(claim => !claims.Any(other => other.Lines.Any(line => claim.Replacements.Any(came => came.Id == line.Line))))];
        var gone = free[new System.Random(seed).Next(free.Length)];
        var without = claims.Where(claim => claim != gone).ToList();
        return Net(order, policy, without) == Net(order, policy, [.. claims, new() { Id = "undo", Undoes = gone.Id, Lines = [] }]);
    }

    [Property]
    public bool The_order_of_telling_changes_no_won(Order order, RefundPolicy policy, int seed, int shuffle)
    {
        // What comes in exchange is told before it goes back; that order is no choice.
        var claims = Life(order, seed, exchanges: false);
        var told = claims.ToArray();
        new System.Random(shuffle).Shuffle(told);
        if (Net(order, policy, claims) != Net(order, policy, [.. told])) return false;
        // What was forfeited is gone, and that is no matter of the order either: up to a won for each unit at the seller's fault, whose
        // shares differ by that, and unless something was owed in between, which was set off against points.
        var (one, another) = (Given(claims), Given([.. told]));
        return one.Owed || another.Owed || Math.Abs(one.Sum - another.Sum) <= claims.Count(claim => claim.Fault == Party.Seller);

        (long Sum, bool Owed) Given(List<RefundClaim> inOrder) => Play(order, policy, inOrder, pay: false) is var plans
            ? (plans.Sum(t => t.Plan.ToCustomer.MinorUnits), plans.Exists(t => !t.Plan.DueFromCustomer.IsZero)) : default;
    }

    [Property]
    public bool Nobody_gets_more_than_was_paid(Order order, RefundPolicy policy, int seed)
    {
        var (sum, paidIn, most) = (0L, 0L, Paid(order));
        foreach (var (plan, _, _, paid) in Play(order, policy, Life(order, seed, exchanges: true), pay: true))
        {
            sum += plan.ByMethod.Where(share => share.To != RefundTarget.Compensation).Sum(share => share.Amount.MinorUnits)
                - plan.PointsTaken.Sum(lot => lot.Amount.MinorUnits);
            if (sum > most + paidIn || sum < 0) return false;
            paidIn += paid;
        }

        return true;
    }

    [Property]
    public bool The_parts_of_a_refund_for_taxes_sum_to_it_and_over_all_claims_to_the_order(Order order, RefundPolicy policy, int seed, int kinds)
    {
        var random = new System.Random(kinds);
        var taxed = order with
        {
            Tax = new() { Rate = Rate.Percent(10), RoundedPer = (TaxRounding)random.Next(3), Rounding = (Rounding)random.Next(3) },
            Lines = [.. order.Lines.Select(line => line with { Tax = (TaxTreatment)random.Next(3), TaxRate = random.Next(3) == 0 ? Rate.Percent(8) : null })],
        };
        var told = Play(taxed, policy, Life(taxed, seed, exchanges: true), pay: true);
        return told.All(t => t.Plan.Tax.All(Adds) && t.Plan.TaxKept.All(Adds)
            && t.Plan.Tax.Where(s => s.To != RefundTarget.Compensation).Sum(s => s.Amount.MinorUnits) == t.Plan.ByMethod.Where(s => s.To != RefundTarget.Compensation).Sum(s => s.Amount.MinorUnits)
                + t.Plan.PointsBack.Sum(lot => lot.Forfeited.MinorUnits) + t.Plan.NoLongerDue.MinorUnits);

        static bool Adds(RefundTax t) => t.Amount == t.Supply + t.Vat + t.ZeroRated + t.Exempt
            && t.Taxable.All(part => part.Supply.MinorUnits >= 0 && part.Vat.MinorUnits >= 0) && t.ZeroRated.MinorUnits >= 0 && t.Exempt.MinorUnits >= 0;
    }

    [Property]
    public bool The_tax_of_all_parts_is_the_tax_of_the_whole(Order order, int seed, int kinds)
    {
        var random = new System.Random(kinds);
        var taxed = order with
        {
            Tax = new() { Rate = Rate.Percent(10), RoundedPer = (TaxRounding)random.Next(3), Rounding = (Rounding)random.Next(3) },
            Lines = [.. order.Lines.Select(line => line with { Tax = (TaxTreatment)random.Next(3) })],
        };
        // Every unit at the seller's fault: all of the order comes back, delivery too.
        RefundClaim[] units = [.. taxed.Lines.SelectMany(line => Enumerable.Range(0, line.Quantity).Select(_ => line.Id))
            .Select((line, i) => RefundGiven.Claim("u" + i, line, 1) with { Fault = Party.Seller })];
        var (before, after) = (new System.Random(seed), units.ToArray());
        before.Shuffle(after);
        var whole = RefundGiven.Plan(taxed, [], new() { Id = "w", Fault = Party.Seller, Lines = [.. taxed.Lines.Select(l => new ClaimedLine { Line = l.Id, Quantity = l.Quantity })] });
        var parts = Play(taxed, RefundPolicy.Default, [.. after], pay: false);
        return Sums(parts.SelectMany(p => p.Plan.Tax)) == Sums(whole.Tax) && parts[^1].Plan.TaxKept.IsEmpty;

        static (long, long, long, long) Sums(IEnumerable<RefundTax> tax) =>
            (tax.Sum(t => t.Supply.MinorUnits), tax.Sum(t => t.Vat.MinorUnits), tax.Sum(t => t.ZeroRated.MinorUnits), tax.Sum(t => t.Exempt.MinorUnits));
    }

    // What the customer has in the end: what came back, less what is owed, what was used again, and what was forfeited counted.
    internal static long Net(Order order, RefundPolicy policy, List<RefundClaim> claims)
    {
        var told = Play(order, policy, claims, pay: false);
        return told.Sum(t => t.Plan.ByMethod.Sum(share => share.Amount.MinorUnits) + t.Plan.PointsBack.Sum(lot => lot.Forfeited.MinorUnits) + t.Plan.NoLongerDue.MinorUnits
            - t.Plan.Items.Where(item => item.Finding.Code is "refund.points-regained" or "refund.points-used-again" or "refund.points-not-forfeited" or "refund.unpaid-again").Sum(item => item.Amount.MinorUnits))
            - told[^1].After.Debt.MinorUnits;
    }

    internal static List<(RefundPlan Plan, RefundAccount Before, RefundAccount After, long Paid)> Play(Order order, RefundPolicy policy, List<RefundClaim> claims, bool pay)
    {
        var told = new List<(RefundPlan, RefundAccount, RefundAccount, long)>();
        var account = policy.Compile(order);
        for (var i = 0; i < claims.Count; i++)
        {
            var (before, plan) = (account, account.Plan(claims[i], RefundGiven.Today));
            account = account.After(claims[i], RefundGiven.Today);
            // Now and then the customer pays what is owed, or half of it.
            var paid = pay && i % 2 == 0 ? account.Debt.MinorUnits / (1 + (i % 4 / 2)) : 0;
            if (paid > 0) account = account.Paid(Money.Won(paid));
            told.Add((plan, before, account, paid));
        }

        return told;
    }

    // Some units go back for one reason or another, some stay; what stays may become cheaper, and another thing may come for it.
    internal static List<RefundClaim> Life(Order order, int seed, bool exchanges)
    {
        var random = new System.Random(seed);
        string[] units = [.. order.Lines.SelectMany(line => Enumerable.Repeat(line.Id, line.Quantity))];
        random.Shuffle(units);
        var (claims, kept) = (new List<RefundClaim>(), units.Skip(random.Next(units.Length)).ToArray());
        string Next() => "c" + claims.Count;
        foreach (var line in units.Take(units.Length - kept.Length))
        {
            var claim = RefundGiven.Claim(Next(), line, 1) with { Kind = (RefundKind)random.Next(2), Fault = (Party)random.Next(2) };
            claims.Add(claim);
        }

        var cut = order.Lines.First(line => line.Id == kept[0]);
        var most = new OrderShares(order) is var shares ? shares.Net(shares.IndexOf(cut.Id), cut.Quantity) - shares.Net(shares.IndexOf(cut.Id), cut.Quantity - 1) : default;
        claims.Add(new() { Id = Next(), Lines = [], Allowances = [new() { Kind = AllowanceKind.PriceReduction, Line = cut.Id, Quantity = 1, Amount = most.Times(random.Next(3), 2) is var half && half < most ? half : most }] });
        claims.Add(new() { Id = Next(), Lines = [], Allowances = [new() { Kind = AllowanceKind.Delivery, Amount = (order.Shipping.Fee ?? Money.Won(0)).Times(random.Next(3), 2) is var some && some < order.Shipping.Fee ? some : order.Shipping.Fee ?? Money.Won(0) }] });
        claims.Add(new() { Id = Next(), Lines = [], Allowances = [new() { Kind = AllowanceKind.Compensation, Amount = Money.Won(random.Next(2_000)) }] });
        if (!exchanges) return claims;
        claims.Add(RefundGiven.Claim(Next(), kept[^1], 1) with
        {
            Kind = RefundKind.Exchange,
            Fault = (Party)random.Next(2),
            Replacements = [new() { Id = "x", Quantity = 2, UnitPrice = random.Next(2) == 0 ? null : Money.Won(random.Next(4_000)) }],
        });
        if (random.Next(2) == 0) claims.Add(RefundGiven.Claim(Next(), "x", 1 + random.Next(2)));
        return claims;
    }

    private static long Paid(Order order) =>
        order.Payments.Sum(p => p.Amount.MinorUnits) + order.Points.Sum(p => p.Amount.MinorUnits) + (order.Unpaid?.MinorUnits ?? 0);
}

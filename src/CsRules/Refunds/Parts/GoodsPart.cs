using System.Collections.Immutable;
using CsRules.Documents;
using CsRules.Orders;

namespace CsRules.Refunds;

/// <summary>The goods of a claim: what was paid for them, what comes instead, what became cheaper, and what is back after it.</summary>
/// <param name="Lines">Units that go back.</param>
/// <param name="Items">What is given and taken for goods.</param>
/// <param name="Cuts">Prices that are cut.</param>
/// <param name="After">What is back after the claim.</param>
internal readonly record struct GoodsPart(
    ImmutableArray<RefundedLine> Lines, ImmutableArray<RefundItem> Items, ImmutableArray<PriceCut> Cuts, GoodsBack After)
{
    public static GoodsPart Of(in RefundQuestion asked)
    {
        var before = asked.Before.Goods;
        if (asked.Undone is { } undone) return Undo(asked, undone);
        var taken = Take(before, asked.Claim);
        var lines = ImmutableArray.CreateBuilder<RefundedLine>(asked.Claim.Lines.Length);
        var units = before.Back.ToBuilder();
        foreach (var claimed in asked.Claim.Lines)
        {
            var index = before.Shares.IndexOf(claimed.Line);
            var (from, to) = (units[index], units[index] += claimed.Quantity);
            var gross = before.Shares.Gross(index, to) - before.Shares.Gross(index, from);
            var net = before.Shares.Net(index, to) - before.Shares.Net(index, from);
            lines.Add(new(claimed.Line, claimed.Quantity, gross, gross - net, net));
        }

        var items = ImmutableArray.CreateBuilder<RefundItem>();
        items.AddRange(lines.Where(line => !line.Net.IsZero).Select(line => new RefundItem(line)));
        // What had become cheaper goes back for less.
        var cutBefore = taken.CutIn(taken.Back) - before.CutIn(before.Back);
        Add(items, RefundItem.Of(cutBefore, "refund.price-cut-before"));
        var cuts = CutsOf(asked, taken);
        var cheaper = taken with { Cuts = taken.Cuts.AddRange(cuts) };
        Add(items, RefundItem.Of(cheaper.CutIn(cheaper.Back) - taken.CutIn(taken.Back), "refund.price-cut"));
        var came = CameFor(asked.Claim, before, taken);
        foreach (var line in came) Add(items, RefundItem.Of(-line.Whole, "refund.replacement", ("line", line.Id), ("quantity", line.Quantity)));
        return new(lines.ToImmutable(), items.ToImmutable(), cuts, Extend(cheaper, came));
    }

    // The account told anew without the claim; what differs is owed again.
    private static GoodsPart Undo(in RefundQuestion asked, ClaimEffect undone)
    {
        var before = asked.Before.Goods;
        var after = GoodsBack.None(before.Shares.With([]));
        foreach (var effect in asked.Before.Effects)
        {
            if (!ReferenceEquals(effect, undone)) after = Told(after, effect);
        }

        var (items, anew) = (ImmutableArray.CreateBuilder<RefundItem>(), CameIn(before) - CameIn(after));
        for (var was = 0; was < before.Shares.Lines.Length; was++)
        {
            var now = after.Shares.IndexOf(before.Shares.Lines[was].Id);
            if (now < 0) continue;
            var net = after.Shares.Net(now, after.Back[now]) - before.Shares.Net(was, before.Back[was]);
            var units = before.Back[was] - after.Back[now];
            // An even exchange is worth what went back for it: where that differs now, so does what it is worth.
            if (units == 0) anew += net;
            else Add(items, RefundItem.Of(net, "refund.goods-again", ("line", before.Shares.Lines[was].Id), ("quantity", units)));
        }

        Add(items, RefundItem.Of(after.CutIn(after.Back) - before.CutIn(before.Back), "refund.price-cut-again"));
        Add(items, RefundItem.Of(anew, "refund.replacement-again"));
        return new([], items.ToImmutable(), [], after);
    }

    /// <summary>What is back after a claim that was told before.</summary>
    public static GoodsBack Told(in GoodsBack before, ClaimEffect effect)
    {
        var taken = Take(before, effect.Claim);
        return Extend(taken with { Cuts = taken.Cuts.AddRange(effect.Cuts) }, CameFor(effect.Claim, before, taken));
    }

    private static Money CameIn(GoodsBack goods) => goods.Shares.Replacements.Aggregate(Money.Zero(goods.Shares.Order.Currency), (sum, line) => sum + line.Whole);

    // Without a price it is worth what was paid for what goes back.
    private static ImmutableArray<BoughtLine> CameFor(RefundClaim claim, GoodsBack before, GoodsBack taken)
    {
        if (claim.Replacements.IsEmpty) return [];
        var worth = taken.CutIn(taken.Back) - before.CutIn(before.Back);
        for (var i = 0; i < before.Back.Length; i++) worth += before.Shares.Net(i, taken.Back[i]) - before.Shares.Net(i, before.Back[i]);
        var went = Went(claim, before, taken);
        ImmutableArray<BoughtLine> came = [.. claim.Replacements.Select(r => new BoughtLine(r.Id, r.Quantity, r.UnitPrice is { } price ? price * r.Quantity : worth, r.Tax, r.TaxRate))];
        // A dearer or cheaper thing counts for itself; the same thing, and whatever the seller's fault made smaller, for what went back.
        var less = went.Gross - came.Aggregate(Money.Zero(worth.Currency), (sum, line) => sum + line.Whole);
        var standsIn = claim.Replacements[0].UnitPrice is null || (claim.Fault == Laws.Party.Seller && less > Money.Zero(worth.Currency));
        ImmutableArray<Money> none = [.. went.Shares.Select(_ => Money.Zero(worth.Currency))];
        var (stand, paid) = (ImmutableArray.CreateBuilder<BoughtLine>(came.Length), went.Paid);
        for (var i = 0; i < came.Length; i++)
        {
            var (line, part) = (came[i], Money.Min(paid, came[i].Whole));
            paid -= part;
            stand.Add(line with { Stands = standsIn && i == 0 ? new(went.Lines, line.Whole + less, went.Shares, part) : new(went.Lines, line.Whole, none, part) });
        }

        return stand.ToImmutable();
    }

    // What went back for it, as minimums are measured.
    private static StandsFor Went(RefundClaim claim, GoodsBack before, GoodsBack taken)
    {
        var (order, shares) = (before.Shares.Order, before.Shares);
        var (gross, discounts) = (Money.Zero(order.Currency), order.Discounts.Select(_ => Money.Zero(order.Currency)).ToArray());
        var paid = gross;
        for (var i = 0; i < before.Back.Length; i++)
        {
            var (from, to) = (before.Back[i], taken.Back[i]);
            if (from == to) continue;
            var line = shares.Lines[i];
            paid += line.Stands is { } came ? came.Paid.Times(to - from, line.Quantity) : shares.Net(i, to) - shares.Net(i, from);
            gross += line.Stands is { } stood ? stood.Gross.Times(to - from, line.Quantity) : shares.Gross(i, to) - shares.Gross(i, from);
            for (var d = 0; d < discounts.Length; d++)
                discounts[d] += line.Stands is { } stands ? stands.Shares[d].Times(to - from, line.Quantity) : shares.Discount(d, i, to) - shares.Discount(d, i, from);
        }

        return new([.. claim.Lines.SelectMany(l => shares.Lines[shares.IndexOf(l.Line)].Stands is { } stands ? stands.Lines.Add(l.Line) : [l.Line]).Distinct()], gross, [.. discounts], paid);
    }

    // The units of a claim, gone for its reason.
    private static GoodsBack Take(GoodsBack before, RefundClaim claim)
    {
        var (back, seller) = (before.Back.ToBuilder(), before.SellerBack.ToBuilder());
        var (cancelled, exchanged) = (before.Cancelled.ToBuilder(), before.Exchanged.ToBuilder());
        for (var i = 0; i < claim.Lines.Length; i++)
        {
            var (id, quantity) = (claim.Lines[i].Line, claim.Lines[i].Quantity);
            var index = before.Shares.IndexOf(id);
            if (index < 0) throw Wrong("refund.unknown-line", i, "line", ("given", id));
            if (quantity < 1) throw Wrong("refund.quantity", i, "quantity", ("given", quantity));
            var left = before.Shares.Lines[index].Quantity - back[index];
            if (quantity > left) throw Wrong("refund.too-many", i, "quantity", ("given", quantity), ("left", left));
            back[index] += quantity;
            if (claim.Kind == RefundKind.Exchange) exchanged[index] += quantity;
            else if (claim.Fault == Laws.Party.Seller) seller[index] += quantity;
            else if (claim.Kind == RefundKind.Cancel) cancelled[index] += quantity;
        }

        return before with { Back = back.ToImmutable(), SellerBack = seller.ToImmutable(), Cancelled = cancelled.ToImmutable(), Exchanged = exchanged.ToImmutable() };
    }

    // What came in exchange stands behind what was there, and none of it is back.
    private static GoodsBack Extend(GoodsBack before, ImmutableArray<BoughtLine> came)
    {
        if (came.IsEmpty) return before;
        for (var i = 0; i < came.Length; i++)
            if (before.Shares.IndexOf(came[i].Id) >= 0 || came.Take(i).Any(line => line.Id == came[i].Id))
                throw new CsRulesException(new InputError("refund.replacement-id", $"$.claim.replacements[{i}].id", Validation.Data(("given", came[i].Id))));
        var none = Enumerable.Repeat(0, came.Length);
        return before with
        {
            Shares = before.Shares.With(before.Shares.Replacements.AddRange(came)),
            Back = before.Back.AddRange(none),
            SellerBack = before.SellerBack.AddRange(none),
            Cancelled = before.Cancelled.AddRange(none),
            Exchanged = before.Exchanged.AddRange(none),
        };
    }

    private static ImmutableArray<PriceCut> CutsOf(in RefundQuestion asked, in GoodsBack after)
    {
        var cuts = ImmutableArray.CreateBuilder<PriceCut>();
        for (var i = 0; i < asked.Claim.Allowances.Length; i++)
        {
            var allowance = asked.Claim.Allowances[i];
            if (allowance.Kind != AllowanceKind.PriceReduction) continue;
            var path = $"$.claim.allowances[{i}]";
            var line = after.Shares.IndexOf(allowance.Line ?? "");
            if (line < 0) throw new CsRulesException(new InputError("refund.unknown-line", path + ".line", Validation.Data(("given", allowance.Line ?? ""))));
            var kept = after.Shares.Lines[line].Quantity - after.Back[line];
            var quantity = allowance.Quantity ?? kept;
            if (quantity < 1 || quantity > kept)
                throw new CsRulesException(new InputError("refund.too-many", path + ".quantity", Validation.Data(("given", quantity), ("left", kept))));
            cuts.Add(new(allowance.Line!, quantity, allowance.Amount));
            var cut = after with { Cuts = after.Cuts.AddRange(cuts) };
            if (cut.MostOf(line) is { } most && most < Money.Zero(asked.Before.Currency))
                throw new CsRulesException(new InputError("refund.allowance-too-large", path + ".amount", Validation.Data(("given", allowance.Amount), ("most", allowance.Amount + most))));
        }

        return cuts.ToImmutable();
    }

    private static void Add(ImmutableArray<RefundItem>.Builder items, RefundItem item)
    {
        if (!item.Amount.IsZero) items.Add(item);
    }

    private static CsRulesException Wrong(string code, int line, string member, params (string Name, object Value)[] data) =>
        new(new InputError(code, $"$.claim.lines[{line}].{member}", Validation.Data(data)));
}

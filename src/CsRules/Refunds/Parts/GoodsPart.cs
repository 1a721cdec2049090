using System.Collections.Immutable;
using CsRules.Documents;

namespace CsRules.Refunds;

/// <summary>The goods of a claim: what was paid for them, and what is back after it.</summary>
internal readonly record struct GoodsPart(ImmutableArray<RefundedLine> Lines, GoodsBack After)
{
    public static GoodsPart Of(in RefundQuestion asked)
    {
        var (shares, order) = (asked.Before.Shares, asked.Before.Order);
        var before = asked.Before.Goods;
        var (back, sellerBack, cancelled) = (before.Back.ToBuilder(), before.SellerBack.ToBuilder(), before.Cancelled.ToBuilder());
        var lines = ImmutableArray.CreateBuilder<RefundedLine>(asked.Claim.Lines.Length);
        for (var i = 0; i < asked.Claim.Lines.Length; i++)
        {
            var claimed = asked.Claim.Lines[i];
            var index = shares.IndexOf(claimed.Line);
            if (index < 0) throw Wrong("refund.unknown-line", i, "line", ("given", claimed.Line));
            var (from, to) = (back[index], back[index] + claimed.Quantity);
            if (claimed.Quantity < 1) throw Wrong("refund.quantity", i, "quantity", ("given", claimed.Quantity));
            if (to > order.Lines[index].Quantity)
                throw Wrong("refund.too-many", i, "quantity", ("given", claimed.Quantity), ("left", order.Lines[index].Quantity - from));
            back[index] = to;
            if (asked.SellersFault) sellerBack[index] += claimed.Quantity;
            else if (asked.Claim.Kind == RefundKind.Cancel) cancelled[index] += claimed.Quantity;
            var gross = shares.Gross(index, to) - shares.Gross(index, from);
            var net = shares.Net(index, to) - shares.Net(index, from);
            lines.Add(new(claimed.Line, claimed.Quantity, gross, gross - net, net));
        }

        return new(lines.ToImmutable(), new(shares, back.ToImmutable(), sellerBack.ToImmutable(), cancelled.ToImmutable()));
    }

    public IEnumerable<RefundItem> Items => Lines.Where(line => !line.Net.IsZero).Select(line => new RefundItem(line));

    private static CsRulesException Wrong(string code, int line, string member, params (string Name, object Value)[] data) =>
        new(new InputError(code, $"$.claim.lines[{line}].{member}", Validation.Data(data)));
}

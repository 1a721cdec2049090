using System.Collections.Immutable;
using CsRules.Decisions;
using CsRules.Documents;
using CsRules.Returns;

namespace CsRules.Refunds;

/// <summary>One claim against a ledger: collects the items, then pays them out.</summary>
internal sealed partial class RefundStep
{
    private readonly ImmutableArray<RefundItem>.Builder _items = ImmutableArray.CreateBuilder<RefundItem>();
    private readonly RefundAccount _before;
    private readonly RefundClaim _claim;
    private readonly NodaTime.LocalDate _today;
    private readonly CostBearer? _bearer;
    private readonly ReturnBasis? _basis;
    private readonly RefundDue? _due;
    private readonly int[] _back;
    private readonly int[] _sellerBack;
    private RefundAccount _after;

    public RefundStep(RefundAccount before, RefundClaim claim, NodaTime.LocalDate today, CostBearer? bearer, ReturnBasis? basis, RefundDue? due)
    {
        (_before, _claim, _today, _bearer, _basis, _due) = (before, claim, today, bearer, basis, due);
        (_back, _sellerBack, _after) = ([.. before.Back], [.. before.SellerBack], before);
    }

    private bool SellersFault => _claim.Fault == Party.Seller;

    private bool EverythingIsBack => _before.Order.Lines.Select((line, i) => line.Quantity == _back[i]).All(whole => whole);

    public (RefundPlan Plan, RefundAccount After) Run()
    {
        var lines = Goods();
        Coupons();
        var charges = ShippingAndCharges();
        var earned = EarnedPoints();
        var total = _items.Aggregate(_before.Zero, (sum, item) => sum + item.Amount);
        var (byMethod, points) = PayOut(Money.Max(total, _before.Zero));
        if (total < _before.Zero) _after = _after with { Additional = _after.Additional - total };
        var plan = new RefundPlan
        {
            ClaimId = _claim.Id,
            IsReplay = false,
            Lines = lines,
            Items = _items.ToImmutable(),
            Charges = charges,
            Total = total,
            ByMethod = byMethod,
            PointsBack = points,
            Earned = earned,
            Due = _due ?? DueDate(),
            Rights = _before.Rights,
        };
        return (plan, _after with
        {
            Back = [.. _back],
            SellerBack = [.. _sellerBack],
            AnyReturn = _before.AnyReturn || _claim.Kind == RefundKind.Return,
            Plans = _after.Plans.Add(_claim.Id, plan),
        });
    }

    private ImmutableArray<RefundedLine> Goods()
    {
        var lines = ImmutableArray.CreateBuilder<RefundedLine>(_claim.Lines.Length);
        foreach (var claimed in _claim.Lines)
        {
            var shares = _before.Shares;
            var index = shares.IndexOf(claimed.Line);
            if (index < 0) throw new ArgumentException($"The order has no line '{claimed.Line}'.");
            var (from, to) = (_back[index], _back[index] + claimed.Quantity);
            if (claimed.Quantity < 1 || to > _before.Order.Lines[index].Quantity)
                throw new ArgumentException($"{claimed.Quantity} of '{claimed.Line}' can't go back: {_before.Order.Lines[index].Quantity - from} are left.");
            _back[index] = to;
            if (SellersFault) _sellerBack[index] += claimed.Quantity;
            var gross = shares.Gross(index, to) - shares.Gross(index, from);
            var net = shares.Net(index, to) - shares.Net(index, from);
            var line = new RefundedLine(claimed.Line, claimed.Quantity, gross, gross - net, net);
            lines.Add(line);
            if (!net.IsZero) _items.Add(new(line));
        }

        return lines.ToImmutable();
    }

    private RefundDue DueDate()
    {
        var start = _claim.Kind == RefundKind.Cancel ? RefundStart.Withdrawal : _before.Rights.StartForGoods;
        return _before.Rights.RefundDue(start, _claim.DueFrom?.On(_before.Rights.Zone));
    }

    private void Add(Money amount, string code, params (string Name, object Value)[] data)
    {
        if (amount.IsZero) return;
        var effect = amount < _before.Zero ? FindingEffect.Blocks : FindingEffect.Supports;
        _items.Add(new(amount, new(code, effect, [], [new("amount", Magnitude(amount)), .. data.Select(d => new Datum(d.Name, d.Value))])));
    }

    private static Money Magnitude(Money amount) => amount.MinorUnits < 0 ? -amount : amount;
}

using System.Collections.Immutable;
using CsRules.Coupons;
using CsRules.Decisions;
using CsRules.Documents;
using CsRules.Laws;
using CsRules.Loyalty;
using CsRules.Orders;
using CsRules.Refunds;
using NodaTime;

namespace CsRules.Flow;

/// <summary>Where an order and all that hangs on it stand; each step gives the next.</summary>
internal sealed record LifePlay
{
    private LifePlay(LifeCase life, Order order, Law law, PointsLedger? points, CouponUses uses)
    {
        (Case, Law, Points, Uses) = (life, law, points, uses);
        Told = new() { Order = order, Regime = life.Regime, PayOnDelivery = life.Purchase.Method is null };
        State = OrderState.New(order, Told.PayOnDelivery);
        Account = life.Shop.Refunds.Compile(order, law);
        PaidIn = Refunded = Money.Zero(order.Currency);
    }

    private LifeCase Case { get; }

    private Law Law { get; }

    private OrderLife Told { get; }

    private OrderState State { get; init; }

    // What moved units, by the event or the claim that moved them.
    private ImmutableList<(string By, OrderEvent Event)> Moves { get; init; } = [];

    private RefundAccount Account { get; init; }

    private PointsLedger? Points { get; init; }

    private CouponUses Uses { get; init; }

    // What the customer paid after the order was placed, and what went back in money.
    private Money PaidIn { get; init; }

    private Money Refunded { get; init; }

    // What was refused, and why; it changed nothing.
    private ImmutableList<AnsweredRefusal> Refusals { get; init; } = [];

    public static (ImmutableArray<AnsweredLifeStep> Steps, ImmutableArray<AnsweredRefusal> Refused) Of(LifeCase life, Instant? asOf, Language language)
    {
        var play = Buy(life);
        var steps = ImmutableArray.CreateBuilder<AnsweredLifeStep>();
        var zero = Money.Zero(play.Account.Currency);
        steps.Add(play.Answer(life.Purchase.At, life.Purchase.Id, Say("life.bought", language, ("order", life.Purchase.Id)), zero, [], language));
        foreach (var step in life.Steps)
        {
            if (step.At > asOf) break;
            (play, var id, var what, var plan, var texts) = play.After(step, language);
            steps.Add(play.Answer(step.At, id, what, plan is null or { IsReplay: true } ? zero : plan.ToCustomer, texts, language));
        }

        return (steps.ToImmutable(), [.. play.Refusals]);
    }

    private static LifePlay Buy(LifeCase life)
    {
        var (purchase, law) = (life.Purchase, LawBook.OrDefault(life.Regime).General);
        var currency = LifeCaseValidator.CurrencyOf(life);
        var book = life.Shop.Coupons ?? new CouponBookDefinition(currency, []);
        var price = book.Compile().Best(purchase.Cart, life.Customer.Shopper, purchase.At).Price;
        var points = life.Shop.Points is { } program
            ? PointsLedger.Open(program.Compile()).Replay(life.Customer.Points.OrderBy(e => e.At))
            : null;
        (points, var lots) = Use(points, purchase, price);
        var rest = lots.Aggregate(price.Payable, (left, lot) => left - lot.Amount);
        var checkout = new Checkout
        {
            Id = purchase.Id,
            PlacedOn = Moment.At(purchase.At),
            Cart = purchase.Cart,
            Price = price,
            Book = book,
            Issued = life.Customer.Shopper.Issued,
            Points = lots,
            Payments = purchase.Method is { } method ? [new() { Method = method, Amount = rest, On = Moment.At(purchase.At) }] : [],
            Tax = purchase.Tax,
            LineTaxes = purchase.LineTaxes,
        };
        var order = Order.From(checkout);
        if (points is not null && points.Rules.Earned(OrderSpend.Of(order)) is { IsZero: false } earned)
        {
            order = order with { Earned = new() { Amount = earned, Held = earned } };
            points = points.Apply(new() { Id = purchase.Id + "/earn", At = purchase.At, Kind = PointsEventKind.Earn, Order = purchase.Id, Amount = earned }).Ledger;
        }

        var before = new CouponUses(life.Customer.Shopper.UsesByAll, life.Customer.Shopper.Uses);
        return new(life, order, law, points, before.Use(price.Applied.Select(used => used.Coupon)));
    }

    private static (PointsLedger? Points, ImmutableArray<SpentLot> Lots) Use(PointsLedger? points, LifePurchase purchase, CouponPrice price)
    {
        if (points is null || purchase.UsePoints is not { IsZero: false } wish) return (points, []);
        var most = points.Rules.Usable(points.At(purchase.At).Balance, price.Payable).Most;
        var used = Money.Min(most, wish);
        if (points.Rules.Program.Use.Unit is { } unit) used -= new Money(used.MinorUnits % unit.MinorUnits, used.Currency);
        if (used.IsZero) return (points, []);
        var step = points.Apply(new() { Id = purchase.Id + "/use", At = purchase.At, Kind = PointsEventKind.Use, Order = purchase.Id, Amount = used, OrderTotal = price.Payable });
        if (step.Outcome != PointsOutcome.Applied) return (points, []);
        var lots = step.Ledger.At(purchase.At).Lots.ToDictionary(lot => lot.Id, StringComparer.Ordinal);
        return (step.Ledger,
            [.. step.Movements.Where(move => move is { Kind: PointsMovementKind.Used, Lot: not null }).Select(move => new SpentLot { Lot = move.Lot!, Amount = move.Amount, ExpiresOn = lots[move.Lot!].ExpiresOn })]);
    }

    private (LifePlay Play, string Id, string What, RefundPlan? Plan, ImmutableArray<string> Texts) After(LifeStep step, Language language) =>
        step.Event is { } happened ? After(happened with { At = step.At }, step.Fault, language) : Claimed(step.Claim!, step.At, language);

    private (LifePlay, string, string, RefundPlan?, ImmutableArray<string>) After(OrderEvent happened, Party fault, Language language)
    {
        var what = Explanations.Label(happened.Kind, language) + (happened.Line is { } line ? Say("life.units", language, ("line", line), ("quantity", happened.Quantity)) : "");
        var step = State.Apply(happened);
        if (!step.Accepted) return Refused(happened.Id, what, [(step.Finding!.Code, step.Finding.Explain(language))], language);
        if (step.IsReplay) return (this, happened.Id, Say("life.told", language, ("what", what)), null, [Say("life.told-before", language)]);
        var after = this with { State = step.State, Moves = Moves.Add((happened.Id, happened)) };
        // What is paid on delivery is paid then, or never.
        if (happened.Kind == OrderEventKind.Pay) after = after with { Account = Account.Paid(Account.Unpaid), PaidIn = PaidIn + Account.Unpaid };
        after = after.WithPoints(happened);
        if (RefundClaim.Of(happened, fault) is not { } claim) return (after, happened.Id, what, null, []);
        var (play, _, _, plan, texts) = after.Settled(claim, happened.At!.Value, language);
        // Where its money is refused, it has not happened.
        return plan is null
            ? (this with { Refusals = play.Refusals }, happened.Id, Say("life.refused", language, ("what", what)), null, texts)
            : (play.Arrived(State, happened.Id, happened.At!.Value), happened.Id, what, plan, texts);
    }

    // A claim moves the units that it names as their events would; what it undoes moves them back.
    private (LifePlay, string, string, RefundPlan?, ImmutableArray<string>) Claimed(RefundClaim claim, Instant at, Language language)
    {
        var (play, id, what, plan, texts) = Settled(claim, at, language);
        if (plan is null or { IsReplay: true }) return (play, id, what, plan, texts);
        if (claim.Undoes is { } undone)
        {
            var left = Moves.RemoveAll(move => move.By == undone);
            var state = left.Aggregate(OrderState.New(Told.Order, Told.PayOnDelivery), (before, move) => before.Apply(move.Event).State);
            return (play with { State = state, Moves = left }, id, what, plan, texts);
        }

        var (moved, moves) = (State, Moves);
        foreach (var named in claim.Lines.GroupBy(line => line.Line, StringComparer.Ordinal))
            foreach (var kind in Told.Order.Lines.Any(bought => bought.Id == named.Key) ? MovesOf(claim.Kind) : [])
            {
                var happened = new OrderEvent { Id = $"{IdPart.Of(claim.Id)}/{IdPart.Of(named.Key)}/{kind}", Kind = kind, Line = named.Key, Quantity = named.Sum(line => line.Quantity), At = at };
                var step = moved.Apply(happened);
                // What the seller has to answer for need not have come: a parcel that was lost.
                if (!step.Accepted && claim.Fault == Party.Consumer) return Refused(id, what, [(step.Finding!.Code, step.Finding.Explain(language))], language);
                (moved, moves) = (step.State, step.Accepted ? moves.Add((claim.Id, happened)) : moves);
            }

        return ((play with { State = moved, Moves = moves }).Arrived(State, id, at), id, what, plan, texts);
    }

    private static ImmutableArray<OrderEventKind> MovesOf(RefundKind kind) => kind switch
    {
        RefundKind.Cancel => [OrderEventKind.Cancel],
        RefundKind.Exchange => [OrderEventKind.RequestExchange, OrderEventKind.CollectExchange, OrderEventKind.DeliverReplacement],
        _ => [OrderEventKind.RequestReturn, OrderEventKind.Collect, OrderEventKind.AcceptReturn],
    };

    private (LifePlay, string, string, RefundPlan?, ImmutableArray<string>) Settled(RefundClaim claim, Instant at, Language language)
    {
        var what = claim.Undoes is { } undone ? Say("life.undone", language, ("claim", undone))
            : claim.Lines.IsEmpty ? Say("life.allowance", language)
            : Explanations.Label(claim.Kind, language) + Say("life.units", language, ("line", string.Join(", ", claim.Lines.Select(l => l.Line))), ("quantity", claim.Lines.Sum(l => (long)l.Quantity)));
        var today = at.InZone(Law.Zone).Date;
        RefundPlan plan;
        RefundAccount account;
        try
        {
            plan = Account.Plan(claim, today);
            account = Account.Told(claim, today, "$.claim.paid");
        }
        catch (CsRulesException error)
        {
            return Refused(claim.Id, what, [.. error.Errors.Select(e => (e.Code, e.Explain(language)))], language);
        }

        var paidIn = PaidIn + account.Additional - Account.After(claim, today).Additional;
        var texts = plan.Statement(language, Voice.Agent);
        var money = plan.IsReplay ? Money.Zero(Account.Currency)
            : plan.ByMethod.Where(share => share.To != RefundTarget.Points).Aggregate(Money.Zero(Account.Currency), (sum, share) => sum + share.Amount);
        var (points, refusals) = (Points, Refusals);
        foreach (var happened in points is null ? [] : PointsEvent.Of(plan, Told.Order.Id, claim.Fault, at))
        {
            var step = points!.Apply(happened with { Id = OfCustomer(happened.Id) });
            points = step.Ledger;
            texts = texts.AddRange(step.Findings.Select(finding => finding.Explain(language)));
            if (step.Outcome == PointsOutcome.Refused)
                refusals = refusals.AddRange(step.Findings.Select(finding => new AnsweredRefusal(claim.Id, finding.Code, finding.Explain(language))));
        }

        return (this with { Account = account, PaidIn = paidIn, Refunded = Refunded + money, Points = points, Refusals = refusals, Uses = Uses.After(plan) }, claim.Id, plan.IsReplay ? Say("life.told", language, ("what", what)) : what, plan, texts);
    }

    private (LifePlay, string, string, RefundPlan?, ImmutableArray<string>) Refused(
        string id, string what, ImmutableArray<(string Code, string Text)> reasons, Language language) =>
        (this with { Refusals = Refusals.AddRange(reasons.Select(reason => new AnsweredRefusal(id, reason.Code, reason.Text))) },
            id, Say("life.refused", language, ("what", what)), null, [.. reasons.Select(reason => reason.Text)]);

    private LifePlay WithPoints(OrderEvent happened)
    {
        var kind = happened.Kind switch
        {
            OrderEventKind.Confirm => PointsEventKind.Confirmed,
            OrderEventKind.Deliver when State.IsAllThere => PointsEventKind.Delivered,
            _ => (PointsEventKind?)null,
        };
        return kind is { } known ? WithPoints(known, happened.Id, happened.At!.Value) : this;
    }

    // With the last unit that had not come cancelled or lost, what came is all there will be: points wait from then on.
    private LifePlay Arrived(OrderState before, string id, Instant at) =>
        State.IsAllThere && !before.IsAllThere ? WithPoints(PointsEventKind.Delivered, id + "/delivered", at) : this;

    private LifePlay WithPoints(PointsEventKind kind, string id, Instant at) => Points is null
        ? this
        : this with { Points = Points.Apply(new() { Id = OfCustomer(id), At = at, Kind = kind, Order = Told.Order.Id }).Ledger };

    // An id is the order's own; the customer's points know those of other orders too.
    private string OfCustomer(string id) => $"{IdPart.Of(Told.Order.Id)}/{id}";

    private AnsweredLifeStep Answer(Instant at, string id, string what, Money toCustomer, ImmutableArray<string> texts, Language language)
    {
        var paid = Account.Order.Payments.Aggregate(PaidIn, (sum, payment) => sum + payment.Amount);
        var balance = Points?.At(at);
        return new(
            at, id, what, toCustomer, Account.Debt, paid, Refunded, Account.Unpaid, KeptOf(), balance?.Balance, balance?.Pending,
            [.. Account.Order.Discounts.Select((discount, i) => (discount.Id, IsBack: Account.CouponsBack[i])).Where(use => !use.IsBack).Select(use => use.Id)],
            Tier(at, language), texts);
    }

    private Money KeptOf() => Account.Goods.Kept + (Account.Order.Shipping.Fee ?? Account.Zero) - Account.FeeBack;

    private string? Tier(Instant at, Language language)
    {
        if (Case.Shop.Tiers is not { } program) return null;
        // What claims moved has happened as what events moved, and what was undone has not.
        var order = TierOrder.Of(Told with { Events = [.. Moves.Select(move => move.Event)] }, Account, program.Counting.Base, at);
        var tier = program.Compile().Assess(Case.Customer.Tiers with { Orders = Case.Customer.Tiers.Orders.Add(order) }, at).Current;
        return tier.Name ?? tier.Id;
    }

    private static string Say(string code, Language language, params (string Name, object Value)[] data) =>
        Documents.Texts.Say(code, [.. data.Select(d => new Datum(d.Name, d.Value))], language, Voice.Agent);
}

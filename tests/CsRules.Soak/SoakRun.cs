using CsRules.Coupons;
using CsRules.Documents;
using CsRules.Flow;
using CsRules.Laws;
using CsRules.Orders;
using CsRules.Refunds;
using CsRules.Returns;
using CsRules.Sla;
using NodaTime;

namespace CsRules.Soak;

/// <summary>
/// Plays a generated shop: orders → supply duty → life → return decision → refund plan → report, and whole lives from the cart, and checks at every step
/// what must hold whatever the numbers are.
/// </summary>
public sealed class SoakRun
{
    private static readonly Law Korea = Law.Korea;
    private static readonly RefundPolicy Policy = new() { ReturnFee = Money.Won(3_000) };

    private readonly SlaPlan _replies = SlaPolicy.Default.Compile();
    private readonly SlaReportBuilder _all = new(Korea.Zone, SlaPeriod.Month);
    private readonly SlaReportBuilder[] _parts = [new(Korea.Zone, SlaPeriod.Month), new(Korea.Zone, SlaPeriod.Month), new(Korea.Zone, SlaPeriod.Month)];
    private readonly long[] _outcomes = new long[Enum.GetValues<ReturnOutcome>().Length];

    /// <summary>How many orders were played.</summary>
    public long Orders { get; private set; }

    /// <summary>How many refunds were planned.</summary>
    public long Refunds { get; private set; }

    /// <summary>What was paid and what went back, in won.</summary>
    public (long Paid, long Back) Won { get; private set; }

    /// <summary>A number that every answer went into: the same for the same orders.</summary>
    public ulong Fingerprint { get; private set; }

    /// <summary>How many returns had an outcome.</summary>
    public long this[ReturnOutcome outcome] => _outcomes[(int)outcome];

    /// <summary>Plays one order to its end.</summary>
    /// <exception cref="SoakException">Something that must hold does not.</exception>
    public void Play(int number)
    {
        var dice = new Dice(unchecked((ulong)number * 0xD6E8_FEB8_6659_FD93));
        var order = ShopYear.OrderOf(number, ref dice);
        var placed = order.PlacedOn!.Value.On(Korea.Zone);
        var sent = Supply(number, order, placed, ref dice);
        var delivered = sent.PlusDays(dice.Roll(4));
        Life(number, order, delivered);
        var claim = new ReturnClaim
        {
            Sale = new() { OrderedOn = order.PlacedOn },
            Supply = new() { On = delivered },
            Withdrawal = new() { Reason = dice.In100(70) ? ReturnReason.ChangeOfMind : ReturnReason.Defective, GoodsBackOn = delivered.PlusDays(60) },
            Condition = new() { DamagedByConsumer = (Proof)Math.Max(0, dice.Roll(40) - 37) },
        };
        var asked = delivered.PlusDays(dice.Roll(20));
        var decision = Korea.Decide(claim, ShopYear.At(asked, dice.Roll(1_440)));
        Decided(number, claim, decision, delivered, asked);
        if (decision.Outcome == ReturnOutcome.Allowed) Refund(number, order, claim, decision, asked, ref dice);
        if (number % 10 == 0) WholeLife(number, order, placed);
        var status = _replies.Measure(ShopYear.InquiryOf(number, asked, ref dice), ShopYear.At(asked.PlusDays(3), 0));
        _all.Add(status);
        _parts[number % _parts.Length].Add(status);
        Orders++;
    }

    /// <summary>Checks what can be checked at the end: the parts merge to the whole, to the byte.</summary>
    /// <exception cref="SoakException">Something that must hold does not.</exception>
    public SlaReport Finish()
    {
        var whole = _all.Build();
        var merged = _parts.Select(p => p.Build()).Aggregate(SlaReport.Empty, (sum, part) => sum.Merge(part));
        Must(Text(whole) == Text(merged), -1, "the merged parts of the report are the whole");
        Must(whole.Conversations == Orders, -1, "every inquiry is counted once");
        foreach (var metric in Enum.GetValues<SlaMetric>())
        {
            var figures = whole.Figures(metric);
            Must(figures.Met + figures.Breached <= figures.Ended + figures.Open, -1, $"{metric}: nothing is judged that was not measured");
        }

        return whole;
    }

    private LocalDate Supply(int number, Order order, LocalDate placed, ref Dice dice)
    {
        var sent = placed.PlusDays(dice.Roll(6));
        var promise = new SupplyPromise { OrderedOn = order.PlacedOn!.Value, PrepaidOn = placed, DispatchedOn = sent };
        var duty = SupplyDuty.ShipBy(promise, Law.Korea, ShopYear.At(sent, 0))!;
        Must(Korea.Counter.Calendar.IsWorkingDay(duty.DueOn) && duty.DueOn > placed, number, "an order is due on a business day after it was paid");
        Must(duty.DaysLate == Math.Max(0, Period.DaysBetween(duty.DueOn, sent)) && !duty.IsOverdue, number, "lateness is counted from the last day, and what was sent is not overdue");
        Count((ulong)duty.DaysLate);
        return sent;
    }

    private static void Life(int number, Order order, LocalDate delivered)
    {
        var state = OrderState.New(order).Apply(new() { Id = "pay", Kind = OrderEventKind.Pay }).State;
        foreach (var line in order.Lines)
            foreach (var kind in (ReadOnlySpan<OrderEventKind>)[OrderEventKind.Ship, OrderEventKind.Deliver])
            {
                var step = state.Apply(new() { Id = kind + line.Id, Kind = kind, Line = line.Id, Quantity = line.Quantity, At = ShopYear.At(delivered, 600) });
                Must(step is { Accepted: true, IsReplay: false }, number, "what was paid is sent and delivered");
                state = step.State;
            }

        Must(state.Count(LineState.Delivered) == order.Lines.Sum(l => l.Quantity), number, "no unit is lost on its way");
        Must(state.Apply(new() { Id = "pay", Kind = OrderEventKind.Pay }).IsReplay, number, "an event counts once");
    }

    private void Decided(int number, ReturnClaim claim, ReturnDecision decision, LocalDate delivered, LocalDate asked)
    {
        _outcomes[(int)decision.Outcome]++;
        Must((decision.Outcome == ReturnOutcome.Allowed) == (decision.Basis != ReturnBasis.None), number, "what is allowed rests on something");
        var last = decision.LastDay!.Value;
        Must(Korea.Counter.Calendar.IsWorkingDay(last) && last >= delivered.PlusDays(7), number, "a window has seven days at least and ends on a working day");
        Must(decision.DaysLeft == Period.DaysBetween(asked, last), number, "days left are counted to the last day");
        var expected = claim.Withdrawal.Reason != ReturnReason.ChangeOfMind ? ReturnOutcome.Allowed
            : asked > last || claim.Condition.DamagedByConsumer == Proof.Proven ? ReturnOutcome.Refused
            : claim.Condition.DamagedByConsumer == Proof.Disputed ? ReturnOutcome.NeedsEvidence
            : ReturnOutcome.Allowed;
        Must(decision.Outcome == expected, number, "a defect found within a month goes back; a change of mind through its last day, of goods that are whole");
        Must(expected != ReturnOutcome.NeedsEvidence || decision.OutcomeIfUnproven == ReturnOutcome.Allowed, number, "the seller proves the damage");
        Must(decision.Outcome != ReturnOutcome.Allowed || decision.ReturnCost.BornBy == (decision.Basis == ReturnBasis.NotAsDescribed ? CostBearer.Seller : CostBearer.Consumer),
            number, "who is at fault pays the way back");
        Count(unchecked((ulong)((int)decision.Outcome + (8L * decision.DaysLeft!.Value))));
    }

    private void Refund(int number, Order order, ReturnClaim claim, ReturnDecision decision, LocalDate asked, ref Dice dice)
    {
        var account = Policy.Compile(order);
        var paid = order.Payments.Sum(p => p.Amount.MinorUnits) + order.Points.Sum(p => p.Amount.MinorUnits);
        var (back, sellers) = (0L, decision.Basis == ReturnBasis.NotAsDescribed);
        // Line by line, so that every total is put together from parts.
        var skipped = dice.Roll(order.Lines.Length + 1);
        for (var i = 0; i < order.Lines.Length; i++)
        {
            if (i == skipped) continue;
            var part = new RefundClaim
            {
                Id = "C" + i,
                Fault = sellers ? Party.Seller : Party.Consumer,
                Lines = [new() { Line = order.Lines[i].Id, Quantity = order.Lines[i].Quantity }],
            };
            var plan = account.Plan(part, decision, asked);
            Must(plan.ByMethod.Sum(m => m.Amount.MinorUnits) == plan.ToCustomer.MinorUnits, number, "the methods sum to the refund");
            Must(plan.ToCustomer.IsZero || plan.DueFromCustomer.IsZero, number, "money goes one way");
            Must(plan.Items.Sum(item => item.Amount.MinorUnits) == plan.Total.MinorUnits, number, "the items sum to the total");
            Must(plan.DueOn is { } due && due > claim.Withdrawal.GoodsBackOn!.Value.On(Korea.Zone), number, "a refund is due after the goods came back");
            Must(plan.InterestIfPaidOn(plan.DueOn!.Value).Amount.IsZero, number, "nothing is late on the due day");
            back += plan.Total.MinorUnits;
            account = account.After(part, asked);
            Must(account.Plan(part, asked).IsReplay, number, "a claim counts once");
            Refunds++;
        }

        var everything = skipped == order.Lines.Length;
        Must(back <= paid, number, "never more than was paid");
        if (everything && sellers) Must(back == paid, number, "the seller's fault gives back all that was paid");
        Won = (Won.Paid + paid, Won.Back + back);
        Count(unchecked((ulong)back));
    }

    // From the cart: one unit is cancelled and one goes back, and the last of it is undone. After every step money is where the goods are.
    private void WholeLife(int number, Order order, LocalDate placed)
    {
        var (at, first) = (ShopYear.At(placed, 600), order.Lines[0]);
        LifeStep Happens(int minute, string id, OrderEventKind kind, string? line, int quantity = 1) =>
            new() { At = at + Duration.FromMinutes(minute), Event = new() { Id = id, Kind = kind, Line = line, Quantity = line is null ? 0 : quantity } };
        var life = new LifeCase
        {
            Purchase = new() { Id = order.Id, At = at, Method = "card", Cart = new([.. order.Lines.Select(line => new CartLine(line.Id, line.UnitPrice, line.Quantity))]) },
            Steps =
            [
                Happens(1, "pay", OrderEventKind.Pay, null), Happens(2, "cancel", OrderEventKind.Cancel, first.Id),
                new() { At = at + Duration.FromMinutes(3), Claim = new() { Id = "undo", Undoes = "cancel", Paid = first.UnitPrice } },
                Happens(4, "ship", OrderEventKind.Ship, first.Id), Happens(5, "come", OrderEventKind.Deliver, first.Id),
                new() { At = at + Duration.FromMinutes(6), Claim = new() { Id = "swap", Kind = RefundKind.Exchange, Lines = [new() { Line = first.Id, Quantity = 1 }], Replacements = [new() { Id = "other", Quantity = 1 }] } },
                new() { At = at + Duration.FromMinutes(7), Claim = new() { Id = "back", Fault = Party.Seller, Lines = [new() { Line = "other", Quantity = 1 }] } },
            ],
        };
        var steps = LifeAnswer.Of(life, null, Language.English).Steps;
        foreach (var step in steps) Must(step.Paid - step.Refunded + step.Unpaid + step.DueFromCustomer == step.Kept, number, $"money is where the goods are after {step.Id}");
        Must(steps[^1].Refunded == first.UnitPrice * 2 && steps[^1].DueFromCustomer.IsZero, number, "what was undone is paid again, and what was exchanged is worth what was paid");
        Count(unchecked((ulong)steps[^1].Kept.MinorUnits));
    }

    private void Count(ulong answer) => Fingerprint = unchecked((Fingerprint ^ answer) * 0x0000_0100_0000_01B3);

    private static string Text(SlaReport report) =>
        System.Text.Json.JsonSerializer.Serialize(report.ToDocument(), CsRulesJson.TypeOf<SlaReportDocument>());

    private static void Must(bool holds, int number, string what)
    {
        if (!holds) throw new SoakException($"order {number}: {what}");
    }
}

/// <summary>Something that must hold does not.</summary>
public sealed class SoakException(string message) : Exception(message);

using CsRules.Agenda;
using CsRules.Calendars;
using CsRules.Documents;
using CsRules.Laws;
using CsRules.Orders;
using CsRules.Returns;
using CsRules.Service;
using CsRules.Sla;
using CsRules.Testing;
using CsRules.Tests.Service;
using NodaTime;

namespace CsRules.Tests.Agenda;


[Properties(Arbitrary = [typeof(AgendaGen), typeof(ContactGen)], MaxTest = 1000)]
public class AgendaProperties
{
    private static readonly Instant AsOf = AgendaGen.AsOf;
    private static readonly LocalDate Today = AsOf.InZone(Contacts.Seoul).Date;

    [Property]
    public void No_entry_is_lost_or_doubled_when_the_facts_are_split_and_merged(AgendaFacts facts, int cut)
    {
        bool Left(int i) => (cut >> (i % 32) & 1) == 0;
        AgendaFacts Half(bool left) => new()
        {
            Orders = [.. facts.Orders.Where((_, i) => Left(i) == left)],
            Claims = [.. facts.Claims.Where((_, i) => Left(i + 4) == left)],
            Complaints = [.. facts.Complaints.Where((_, i) => Left(i + 20) == left)],
            Conversations = [.. facts.Conversations.Where((_, i) => Left(i + 8) == left)],
            Points = [.. facts.Points.Where((_, i) => Left(i + 12) == left)],
            Coupons = [.. facts.Coupons.Where((_, i) => Left(i + 16) == left)],
        };
        var (whole, one, other) = (Of(facts), Of(Half(true)), Of(Half(false)));
        Assert.Equal(whole.Entries.AsEnumerable(), one.Merge(other).Entries);
        Assert.Equal(whole.Entries.AsEnumerable(), other.Merge(one).Entries);
        Assert.Equal(whole.Entries.AsEnumerable(), AgendaSheet.Empty.Merge(whole).Merge(one).Merge(AgendaSheet.Empty).Entries);
        Assert.Equal(whole.Entries.Length, whole.Entries.Select(e => e.Id).Distinct().Count());
    }

    [Property]
    public void Late_ones_come_first_and_each_part_is_in_order_of_its_due_instant(AgendaFacts facts)
    {
        var entries = Of(facts).Entries;
        Assert.Equal(entries.OrderByDescending(e => e.IsLate).ThenBy(e => e.Due).ThenBy(e => e.Kind).ThenBy(e => e.Id, StringComparer.Ordinal), entries);
        Assert.Equal(entries.Count(e => e.IsLate), Of(facts).LateCount);
        Assert.All(entries.Where(e => e.IsLate), e => Assert.True(e.Due <= AsOf));
    }

    [Property]
    public void Entries_of_orders_agree_with_the_supply_duty_and_the_order(AgendaFacts facts)
    {
        var counter = new PeriodCounter(CountingRule.Korea, KoreanHolidays.Calendar);
        foreach (var life in facts.Orders)
        {
            var entries = Of(new() { Orders = [life] }).Entries;
            var state = life.Events.Where(e => e.At <= AsOf).Aggregate(OrderState.New(life.Order, life.PayOnDelivery), (s, e) => s.Apply(e).State);
            if (life.Minor?.CancelledOn is { } cancelled && cancelled.On(Contacts.Seoul) <= Today && life.Order.PlacedOn!.Value.On(Contacts.Seoul) <= Today)
            {
                DutyKind[] owed = state.Payment == PaymentState.Refunded ? [] : [DutyKind.MinorRefund];
                Assert.Equal(owed, entries.Where(e => e.Kind != DutyKind.Notice).Select(e => e.Kind));
                continue;
            }

            var promise = SupplyDuty.PromiseOf(life, Contacts.Seoul)!;
            var isOut = life.Supply?.StockOut is { } stockOut && stockOut.KnownOn.On(Contacts.Seoul) <= Today;
            var open = life.Order.PlacedOn!.Value.On(Contacts.Seoul) <= Today && state.Count(LineState.Ordered) > 0 && (state.Payment == PaymentState.Paid || life.PayOnDelivery);
            var ship = entries.SingleOrDefault(e => e.Kind == DutyKind.ShipBy);
            Assert.Equal(open && !isOut ? SupplyDuty.ShipBy(promise, Law.Korea, AsOf)!.DueOn : null, ship?.DueOn);
            if (ship is not null) Assert.Equal(SupplyDuty.ShipBy(promise, Law.Korea, AsOf)!.IsOverdue, ship.IsLate);
            var confirm = entries.SingleOrDefault(e => e.Kind == DutyKind.ConfirmPurchase);
            Assert.Equal(state.AutoConfirmsOn(life.AutoConfirmDays, Contacts.Seoul), confirm?.DueOn);
            if (entries.SingleOrDefault(e => e.Kind == DutyKind.StockOutRefund) is { } refund)
                Assert.Equal(SupplyDuty.StockOutRefund(promise.PrepaidOn!.Value, Law.Korea).DueOn, refund.DueOn);
        }
    }

    [Property]
    public void Return_windows_are_those_of_a_decision_on_the_same_delivery(AgendaFacts facts)
    {
        foreach (var life in facts.Orders)
            foreach (var entry in Of(new() { Orders = [life] }).Entries.Where(e => e.Kind == DutyKind.ReturnWindow && !e.Id.Contains("exchanged", StringComparison.Ordinal)))
            {
                var delivered = NodaTime.Text.LocalDatePattern.Iso.Parse(entry.Id.Split('/')[1]).Value;
                Assert.Contains(life.Events, e => e.Kind == OrderEventKind.Deliver && e.At!.Value.InZone(Contacts.Seoul).Date == delivered);
                Assert.Equal(Law.Korea.Decide(new() { Supply = new() { On = delivered } }, AsOf).LastDay, entry.DueOn);
                Assert.InRange(Period.DaysBetween(Today, entry.DueOn), 0, 3);
            }
    }

    [Property]
    public void Refunds_agree_with_the_decision_on_the_return_and_its_interest(AgendaFacts facts)
    {
        foreach (var claim in facts.Claims)
        {
            var decision = Law.Korea.Decide(claim.Return, AsOf);
            var entry = Of(new() { Claims = [claim] }).Entries.SingleOrDefault();
            if (entry is null)
            {
                Assert.True(claim.RefundedOn is not null || decision.Refund?.StartDay is not { } start || start > Today);
                continue;
            }

            Assert.Equal((decision.Refund!.DueOn, claim.Amount), (entry.DueOn, entry.Amount));
            if (claim.Amount is { } amount) Assert.Equal(Law.Korea.Interest(amount, entry.DueOn, Today).Amount, entry.Interest);
        }
    }

    [Property]
    public void Replies_and_solutions_are_the_clocks_of_the_reply_policy(AgendaFacts facts)
    {
        foreach (var talk in facts.Conversations)
        {
            var due = SlaDue.Of(AgendaGen.Plan.Replies, AgendaGen.Plan.Replies.Measure(talk, AsOf)).Where(d => d.At is not null).ToList();
            var entries = Of(new() { Conversations = [talk] }).Entries;
            SlaMetric[] replies = [SlaMetric.FirstResponse, SlaMetric.NextResponse, SlaMetric.PeriodicUpdate];
            foreach (var (kind, clocks) in new[] { (DutyKind.Reply, due.Where(d => replies.Contains(d.Metric)).ToList()), (DutyKind.Resolve, due.Where(d => !replies.Contains(d.Metric)).ToList()) })
            {
                var entry = entries.SingleOrDefault(e => e.Kind == kind);
                Assert.Equal(clocks.Count == 0 ? null : clocks.Min(c => c.At), entry?.Due);
                if (entry is not null) Assert.Contains(clocks, c => c.At == entry.Due && c.State == SlaState.Breached == entry.IsLate);
            }

            var silent = entries.SingleOrDefault(e => e.Kind == DutyKind.CloseSilent);
            Assert.Equal(Silence.Since(talk, AsOf) is { } since && since + Duration.FromDays(3) <= AsOf ? since + Duration.FromDays(3) : null, silent?.Due);
        }
    }

    [Property]
    public void Points_and_coupons_are_those_of_the_ledger_and_of_the_coupon(AgendaFacts facts)
    {
        foreach (var points in facts.Points)
            Assert.Equal(points.Ledger(AsOf).At(AsOf).ExpiringSoon.Select(s => (s.On, (Money?)s.Amount)), Of(new() { Points = [points] }).Entries.Select(e => (e.DueOn, e.Amount)));
        foreach (var held in facts.Coupons)
        {
            var coupon = AgendaGen.Book.Coupons.Single(c => c.Id == held.Coupon);
            var last = coupon.Validity?.LastDay(held.IssuedOn);
            var isSoon = last >= Today && last <= Today.PlusDays(7) && held.IssuedOn <= Today && !(coupon.Limits?.PerCustomer <= held.Uses);
            Assert.Equal(isSoon ? [last!.Value] : [], Of(new() { Coupons = [held] }).Entries.Select(e => e.DueOn));
        }
    }

    [Property(MaxTest = 300)]
    public void Every_entry_is_said_in_both_languages_and_voices_with_no_hole(AgendaFacts facts)
    {
        foreach (var entry in Of(facts).Entries)
            foreach (var language in Enum.GetValues<Language>())
                foreach (var voice in Enum.GetValues<Voice>())
                    Assert.DoesNotContain("{", entry.Finding.Explain(language, voice), StringComparison.Ordinal);
    }

    private static AgendaSheet Of(AgendaFacts facts) => AgendaGen.Plan.Draw(facts, AsOf);
}

using System.Collections.Immutable;
using CsRules.Calendars;
using CsRules.Laws;
using CsRules.Markets;
using CsRules.Orders;
using CsRules.Testing;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using static CsRules.Tests.Markets.MarketGiven;

namespace CsRules.Tests.Markets;

/// <summary>What holds for every seller across Chuseok.</summary>
[Properties(MaxTest = 300)]
public class MarketProperties
{
    // From 15 September: paid, then on its way, cancelled or forgotten; a delay told now and then; what was delivered may come back.
    private static Gen<OrderLife> Life(int number) =>
        from paid in Gen.Choose(0, 40 * 24 * 60)
        from course in Gen.Choose(0, 9)
        from wait in Gen.Choose(1, 12 * 24 * 60)
        from handling in Gen.Choose(0, 10 * 24 * 60)
        from told in Gen.Choose(0, 12 * 24 * 60)
        from promised in Gen.Choose(1, 20)
        let at = Start + Duration.FromMinutes(paid)
        let sent = at + Duration.FromMinutes(wait)
        let came = sent + Duration.FromDays(2)
        let collected = came + Duration.FromDays(3)
        let handled = collected + Duration.FromMinutes(handling)
        let delay = course is 2 or 3 or 7
            ? new DelayNotice { ToldOn = Moment.At(at + Duration.FromMinutes(told)), PromisedOn = (at + Duration.FromMinutes(told) + Duration.FromDays(promised)).InZone(SmartStore.Zone).Date }
            : null
        select (course switch
        {
            0 or 2 => Order("o" + number, at),
            1 => Order("o" + number, at, (OrderEventKind.Cancel, sent)),
            4 => Order("o" + number, at, (OrderEventKind.Ship, sent), (OrderEventKind.Deliver, came), (OrderEventKind.RequestReturn, came + Duration.FromHours(1)), (OrderEventKind.Collect, collected), (OrderEventKind.AcceptReturn, handled)),
            5 => Order("o" + number, at, (OrderEventKind.Ship, sent), (OrderEventKind.Deliver, came), (OrderEventKind.RequestReturn, came + Duration.FromHours(1)), (OrderEventKind.Collect, collected)),
            6 => Order("o" + number, at, (OrderEventKind.Ship, sent), (OrderEventKind.Deliver, came), (OrderEventKind.RequestExchange, came + Duration.FromHours(1)), (OrderEventKind.CollectExchange, collected), (OrderEventKind.DeliverReplacement, handled)),
            _ => Order("o" + number, at, (OrderEventKind.Ship, sent), (OrderEventKind.Deliver, came)),
        }) with
        {
            Supply = new() { ExpectedOn = promised % 3 == 0 ? null : came.InZone(SmartStore.Zone).Date.PlusDays(promised % 5 - 2), Delay = delay, StockOut = course == 1 && promised % 2 == 0 ? new() { KnownOn = at.InZone(SmartStore.Zone).Date } : null },
        };

    private static readonly Instant Start = At(9, 15, 0);

    private static Arbitrary<ImmutableArray<OrderLife>> Lives => Arb.From(
        from count in Gen.Choose(0, 12)
        from lives in CollectionOf(count)
        select lives);

    private static Gen<ImmutableArray<OrderLife>> CollectionOf(int count) => count == 0
        ? Gen.Constant(ImmutableArray<OrderLife>.Empty)
        : from rest in CollectionOf(count - 1) from life in Life(count) select rest.Add(life);

    private static Arbitrary<Instant> Instants => Arb.From(Gen.Choose(0, 80 * 24 * 60).Select(minutes => Start + Duration.FromMinutes(minutes)));

    [Property]
    public Property Points_are_those_of_a_walk_from_midnight_to_midnight() => Prop.ForAll(Lives, Instants, (lives, asOf) =>
    {
        var points = SmartStore.Assess(new() { Orders = lives }, asOf).Points;
        return (points == MarketTwin.Points(lives.Where(life => life.Events[0].At <= asOf), asOf)).Classify(points > 0, "points");
    });

    [Property]
    public Property Until_the_next_instant_that_is_told_nothing_changes() => Prop.ForAll(Lives, Instants, Arb.From(Gen.Elements(SmartStore, Coupang)), (lives, asOf, market) =>
    {
        // What is to come is told by its events, so only what has happened by then.
        ImmutableArray<OrderLife> told = [.. lives.Where(life => life.Events[0].At <= asOf).Select(life => life with { Events = [.. life.Events.Where(e => e.At <= asOf)], Supply = IsTold(life.Supply, asOf) ? life.Supply : null })];
        var facts = new MarketFacts { Orders = told, Seller = new() { LeadDays = market == Coupang ? 2 : null } };
        var now = market.Assess(facts, asOf);
        if (now.Next is not { } next) return (told.IsEmpty || market == Coupang).Label("only nothing never changes");
        var before = market.Assess(facts, next - Duration.FromTicks(1));
        return (Shown(before) == Shown(now)).Label($"{Shown(now)} became {Shown(before)} before {next}");
    });

    private static bool IsTold(OrderSupply? supply, Instant asOf) =>
        !(supply?.Delay?.ToldOn.Earliest(SmartStore.Zone) > asOf) && !(supply?.StockOut?.KnownOn.Earliest(SmartStore.Zone) > asOf);

    [Property]
    public Property Two_sellers_facts_add_up() => Prop.ForAll(Lives, Instants, (lives, asOf) =>
    {
        ImmutableArray<OrderLife> One(int part) => [.. lives.Where((_, i) => i % 2 == part)];
        var parts = new[] { 0, 1 }.Select(part => SmartStore.Assess(new() { Orders = One(part) }, asOf)).ToList();
        var whole = SmartStore.Assess(new() { Orders = lives }, asOf);
        return whole.Points == parts.Sum(p => p.Points) && whole.PaidOrders == parts.Sum(p => p.PaidOrders) && whole.Risks.Length == parts.Sum(p => p.Risks.Length)
            && whole.Entries.Length == parts.Sum(p => p.Entries.Length);
    });

    [Property]
    public Property In_whatever_order_they_are_told() => Prop.ForAll(Lives, Instants, (lives, asOf) =>
        Shown(SmartStore.Assess(new() { Orders = [.. lives.Reverse().Select(life => life with { Events = [.. life.Events.Reverse()] })] }, asOf)) == Shown(SmartStore.Assess(new() { Orders = lives }, asOf)));

    [Property]
    public Property What_is_told_of_one_order_changes_no_other() => Prop.ForAll(Lives, Instants, (lives, asOf) =>
    {
        if (lives.IsEmpty) return true;
        var later = lives.SetItem(0, lives[0] with { Events = [lives[0].Events[0]], Supply = null });
        string Of(ImmutableArray<OrderLife> told) => string.Join(';', SmartStore.Assess(new() { Orders = told }, asOf).Entries.Where(e => e.Order != lives[0].Order.Id));
        return Of(later) == Of(lives);
    });

    [Property]
    public Property What_is_told_to_cost_points_costs_them_and_nothing_else_does() => Prop.ForAll(Lives, Instants, (lives, asOf) =>
    {
        ImmutableArray<OrderLife> told = [.. lives.Where(life => life.Events[0].At <= asOf).Select(life => life with { Events = [.. life.Events.Where(e => e.At <= asOf)], Supply = life.Supply?.Delay?.ToldOn.Earliest(SmartStore.Zone) > asOf ? null : life.Supply })];
        var (now, later) = (SmartStore.Assess(new() { Orders = told }, asOf), asOf + Duration.FromDays(29));
        var came = SmartStore.Assess(new() { Orders = told }, later).Entries.Where(e => e.Since > asOf).Select(e => (e.Event, e.Order, e.Line, e.Since, e.Points)).ToHashSet();
        return came.SetEquals(now.Risks.Where(r => r.Before <= later).Select(r => (r.Event, r.Order, r.Line, r.Before, r.Points)));
    });

    [Property]
    public Property A_holiday_more_makes_nothing_late_sooner() => Prop.ForAll(Lives, Instants, Arb.From(Gen.Choose(0, 60)), (lives, asOf, day) =>
    {
        var holiday = new Holiday(Start.InZone(SmartStore.Zone).Date.PlusDays(day), new("임시공휴일", "temporary holiday"), HolidayKind.Temporary);
        var rules = SmartStore.Rules with { Suspensions = [] };
        var (plain, more) = (new MarketPlan(rules, Law.Korea), new MarketPlan(rules, Law.Korea.Regime.Compile(Law.Korea.Counter.Calendar.With(holiday))));
        ImmutableArray<OrderLife> still = [.. lives.Where(life => life.Supply?.Delay is null && life.Supply?.StockOut is null)];
        Dictionary<(MarketEvent, string, string?), Instant> Sinces(MarketPlan plan) =>
            plan.Assess(new() { Orders = still }, asOf).Entries.ToDictionary(e => (e.Event, e.Order, e.Line), e => e.Since);
        var without = Sinces(plain);
        return Sinces(more).All(late => !without.TryGetValue(late.Key, out var since) || since <= late.Value);
    });

    private static string Shown(MarketStatus status) => string.Join('|',
        status.Points, status.PaidOrders, status.PointsLeft, status.OrdersMissing, string.Join(';', status.Entries), string.Join(';', status.Risks), string.Join(';', status.ToSend), string.Join(';', status.StockOuts), string.Join(';', status.Ratios), status.Grade, status.NextGrade, status.Mark);
}

using CsRules.Loyalty;
using CsRules.Testing;
using NodaTime;

namespace CsRules.Tests.Loyalty;

/// <summary>A ledger hands what it holds on to the next one; nobody can tell.</summary>
[Properties(Arbitrary = [typeof(PointsLife)], MaxTest = 300)]
public class PointsHoldTests
{
    [Property]
    public void A_ledger_of_any_step_says_what_its_events_say_whenever_and_however_often_it_is_asked(PointsLife life, int seed)
    {
        var random = new Random(seed);
        var steps = new List<PointsLedger> { PointsLedger.Open(life.Program.Compile()) };
        foreach (var happened in life.Events) steps.Add(steps[^1].Apply(happened).Ledger);
        foreach (var at in Enumerable.Range(0, steps.Count).Concat(Enumerable.Range(0, steps.Count)).OrderBy(_ => random.Next()))
        {
            var fresh = PointsLedger.Open(life.Program.Compile()).Replay(life.Events.Take(at));
            Same(fresh, steps[at], life.End);
            // Going on from it, once more than it was gone on from already, changes nothing of it.
            var next = life.Events[random.Next(life.Events.Length)];
            Same(fresh.Replay([next]), steps[at].Apply(next).Ledger, life.End);
            Same(PointsLedger.Open(life.Program.Compile()).Replay(life.Events.Take(at)), steps[at], life.End);
        }
    }

    [Property]
    public void An_event_that_cant_be_counted_leaves_the_ledger_as_it_was(PointsLife life)
    {
        var ledger = life.Ledger;
        var before = ledger.At(life.End);
        var nothing = new PointsEvent { Id = "nothing", At = life.End, Kind = PointsEventKind.Grant };
        Assert.ThrowsAny<Exception>(() => ledger.Apply(nothing));
        Assert.ThrowsAny<Exception>(() => ledger.Replay([nothing with { Id = "gift", Amount = Money.Won(100) }, nothing]));
        var after = ledger.At(life.End);
        Assert.Equal((before.Balance, before.Pending), (after.Balance, after.Pending));
        Assert.Equal(before.History.AsEnumerable(), after.History);
    }

    [Fact]
    public void Eight_threads_go_on_from_one_ledger_and_each_has_its_own()
    {
        var program = new PointsProgram { Currency = Currency.Krw, Earning = new() { Rate = Rate.Percent(10) } };
        var ledger = PointsLedger.Open(program.Compile()).Replay([Gift("first", 1_000)]);
        Parallel.For(0, 400, new() { MaxDegreeOfParallelism = 8 }, i =>
        {
            var own = ledger.Apply(Gift($"own{i}", i + 1)).Ledger;
            for (var j = 0; j < 5; j++) own = own.Apply(Gift($"more{i}-{j}", 10)).Ledger;
            Assert.Equal(Money.Won(1_000 + i + 1 + 50), own.At(Now).Balance);
            Assert.Equal(Money.Won(1_000), ledger.At(Now).Balance);
        });
    }

    private static readonly Instant Now = Instant.FromUtc(2025, 3, 1, 3, 0);

    private static PointsEvent Gift(string id, long won) => new() { Id = id, At = Now, Kind = PointsEventKind.Grant, Amount = Money.Won(won) };

    private static void Same(PointsLedger expected, PointsLedger ledger, Instant at)
    {
        var (one, other) = (expected.At(at), ledger.At(at));
        Assert.Equal((one.Balance, one.Pending, one.Used), (other.Balance, other.Pending, other.Used));
        Assert.Equal(one.Lots.AsEnumerable(), other.Lots);
        Assert.Equal(one.History.AsEnumerable(), other.History);
        Assert.Equal(expected.Refused.Select(refusal => refusal.Event), ledger.Refused.Select(refusal => refusal.Event));
    }
}

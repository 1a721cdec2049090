using CsRules.Loyalty;
using CsRules.Testing;
using FsCheck.Fluent;
using NodaTime;

namespace CsRules.Tests.Loyalty;

/// <summary>The ledger against the slow twin, on lives that say more than the generator's usual ones.</summary>
public class SlowPointsTests
{
    [Fact]
    public void Every_lot_and_every_refusal_is_as_the_twin_says_after_every_event()
    {
        var random = new System.Random(20_251_001);
        foreach (var life in PointsLife.Lives().Generator.Fixed(700))
        {
            var program = life.Program with
            {
                Pending = life.Program.Pending with { DaysAfterDelivery = random.Next(4) switch { 0 => null, 1 => 0, var n => n } },
                Expiry = (random.Next(6) == 0 ? life.Program.Expiry with { Months = 1, Days = null } : life.Program.Expiry) with { EndOfMonth = random.Next(4) == 0 },
            };
            var rules = program.Compile();
            var (ledger, twin, refused) = (PointsLedger.Open(rules), new SlowPoints(rules), new List<string>());
            for (var i = 0; i < life.Events.Length; i++)
            {
                var e = Widen(life, i, random);
                var step = ledger.Apply(e);
                ledger = step.Ledger;
                if (step.Outcome == PointsOutcome.Refused) refused.Add($"{e.Id} {step.Findings[0].Code} {string.Join(" ", step.Findings[0].Data.Where(d => step.Findings[0].Code is not ("ledger.id-reused" or "ledger.too-early")).Select(d => $"{d.Name}={d.Value}"))}".TrimEnd());
                twin.Apply(e);
                Assert.Equal(twin.Refused, refused);
                if (step.Outcome == PointsOutcome.Applied) Same(twin, ledger.At(e.At));
            }

            var later = life.End + Duration.FromDays(40);
            twin.GoTo(later);
            Same(twin, ledger.At(later));
        }
    }

    private static void Same(SlowPoints twin, PointsBalance at)
    {
        Assert.Equal(
            twin.Lots.Select(l => l.ToString()),
            at.Lots.Select(l => new SlowPoints.Lot(l.Id, default, l.ExpiresOn, false)
            {
                Pending = l.Pending.MinorUnits,
                Available = l.Available.MinorUnits,
                Used = l.Used.MinorUnits,
                Expired = l.Expired.MinorUnits,
                Revoked = l.Revoked.MinorUnits,
                SetOff = l.SetOff.MinorUnits,
            }.ToString()));
        long Sum(Func<SlowPoints.Lot, long> part) => twin.Lots.Sum(part);
        Assert.Equal(
            (Sum(l => l.Available) - twin.Debt, Sum(l => l.Pending), Sum(l => l.Used), Sum(l => l.Expired), Sum(l => l.Revoked) + twin.Owed),
            (at.Balance.MinorUnits, at.Pending.MinorUnits, at.Used.MinorUnits, at.Expired.MinorUnits, at.Revoked.MinorUnits));
        var moved = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var m in at.History)
        {
            var key = $"{m.Kind} {m.Lot}";
            moved[key] = moved.GetValueOrDefault(key) + m.Amount.MinorUnits;
        }

        Assert.Equal(string.Join('\n', twin.Moved), string.Join('\n', moved));
    }

    // Own last days, shares told by the shop, lots named, ids used again, events out of time.
    private static PointsEvent Widen(PointsLife life, int i, System.Random random)
    {
        var e = life.Events[i];
        return e.Kind switch
        {
            _ when i > 0 && random.Next(25) == 0 => random.Next(2) == 0 ? life.Events[i - 1] : e with { Id = life.Events[0].Id },
            _ when i > 0 && random.Next(40) == 0 => e with { At = life.Events[0].At - Duration.FromHours(1) },
            PointsEventKind.Grant or PointsEventKind.Earn when random.Next(3) == 0 => e with { ExpiresOn = e.At.InUtc().Date.PlusDays(random.Next(-2, 20)) },
            PointsEventKind.Refund when random.Next(4) == 0 => e with { Restore = Money.Won(random.Next(0, 120)), TakeBack = Money.Won(random.Next(0, 120)) },
            PointsEventKind.Revoke when random.Next(2) == 0 => e with { Lot = "e" + random.Next(0, i + 1) },
            _ => e,
        };
    }
}

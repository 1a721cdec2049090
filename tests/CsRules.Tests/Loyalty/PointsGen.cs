using CsRules.Loyalty;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CsRules.Tests.Loyalty;

/// <summary>Programs, and lives of a customer in order of time; many of their events are refused, which is meant.</summary>
public sealed record PointsLife(PointsProgram Program, PointsEvent[] Events)
{
    public static readonly Instant Start = Instant.FromUtc(2025, 1, 1, 0, 0);

    public PointsLedger Ledger => PointsLedger.Open(Program.Compile()).Replay(Events);

    public Instant End => Events.Length == 0 ? Start : Events[^1].At;

    public static Arbitrary<PointsLife> Lives() => Arb.From(
        from program in Programs()
        from length in Gen.Choose(1, 40)
        from events in Gen.ArrayOf(Event(), length)
        select new PointsLife(program, [.. Place(events)]));

    public static Gen<PointsProgram> Programs() =>
        from days in Gen.Elements<int?>(null, 0, 3, 30)
        from since in Gen.Elements(Enum.GetValues<ExpiryFrom>())
        from until in Gen.Elements(Enum.GetValues<PendingUntil>())
        from expired in Gen.Elements(Enum.GetValues<ExpiredPointsPolicy>())
        from spent in Gen.Elements(Enum.GetValues<SpentPointsPolicy>())
        select new PointsProgram
        {
            Currency = Currency.Krw,
            Earning = new() { Rate = Rate.Percent(10) },
            Pending = new() { Until = until, DaysAfterDelivery = 2 },
            Expiry = new() { Days = days, From = since },
            ExpiredLots = expired,
            ExtendDays = 5,
            SpentEarnings = spent,
        };

    private static Gen<PointsEvent> Event() =>
        from kind in Gen.Frequency(
            (4, Gen.Constant(PointsEventKind.Earn)), (2, Gen.Constant(PointsEventKind.Delivered)), (3, Gen.Constant(PointsEventKind.Confirmed)),
            (3, Gen.Constant(PointsEventKind.Grant)), (5, Gen.Constant(PointsEventKind.Use)), (4, Gen.Constant(PointsEventKind.Refund)), (2, Gen.Constant(PointsEventKind.UndoRefund)), (1, Gen.Constant(PointsEventKind.Revoke)))
        from order in Gen.Choose(1, 5)
        from amount in Gen.Choose(1, 400)
        from hours in Gen.Choose(0, 60)
        from whole in Gen.Elements(true, false)
        from fault in Gen.Elements(true, false, false)
        select new PointsEvent
        {
            Id = "",
            At = Start + Duration.FromHours(hours),
            Kind = kind,
            Order = kind is PointsEventKind.Grant or PointsEventKind.Revoke ? null : $"O{order}",
            Amount = kind is PointsEventKind.Grant or PointsEventKind.Use or PointsEventKind.Revoke or PointsEventKind.Earn ? Money.Won(amount) : null,
            Returned = kind == PointsEventKind.Refund && !whole ? Money.Won(amount) : kind == PointsEventKind.UndoRefund ? Money.Won(amount / 3) : null,
            Restore = kind == PointsEventKind.UndoRefund && fault ? Money.Won(amount / 4) : null,
            TakeBack = kind == PointsEventKind.UndoRefund && whole ? Money.Won(amount / 20) : null,
            Of = kind == PointsEventKind.Refund && !whole ? Money.Won(1000) : null,
            ShopAtFault = kind == PointsEventKind.Refund && fault,
        };

    // The gaps are summed up, so that time only goes on.
    private static IEnumerable<PointsEvent> Place(PointsEvent[] events)
    {
        var at = Start;
        for (var i = 0; i < events.Length; i++)
        {
            at += events[i].At - Start;
            yield return events[i] with { Id = $"e{i}", At = at };
        }
    }
}

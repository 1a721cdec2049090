using System.Collections.Immutable;
using CsRules.Documents;
using CsRules.Loyalty.Ledger;
using NodaTime;

namespace CsRules.Loyalty;

/// <summary>Where a customer's points stand. Always <c>Earned = Balance + Pending + Used + Expired + Revoked</c>.</summary>
/// <example>
/// <para>Points bought today are not yet usable, and still counted as earned:</para>
/// <code>
/// PointsBalance balance = PointsLedger.Open(rules).Replay(events).At(now);
/// balance.Pending;   // 600 KRW
/// </code>
/// </example>
public sealed record PointsBalance
{
    /// <summary>The instant it stands for.</summary>
    public required Instant AsOf { get; init; }

    /// <summary>What can be used; below zero where points that were spent had to be taken back.</summary>
    public required Money Balance { get; init; }

    /// <summary>Earned and not yet usable.</summary>
    public required Money Pending { get; init; }

    /// <summary>All that was ever earned or given.</summary>
    public required Money Earned { get; init; }

    /// <summary>Spent and not given back.</summary>
    public required Money Used { get; init; }

    /// <summary>Lost by their last day.</summary>
    public required Money Expired { get; init; }

    /// <summary>Taken back or taken away.</summary>
    public required Money Revoked { get; init; }

    /// <summary>Usable points whose last day is near, by day.</summary>
    public required ImmutableArray<PointsExpiring> ExpiringSoon { get; init; }

    /// <summary>Every lot, in the order in which they came.</summary>
    public required ImmutableArray<PointsLot> Lots { get; init; }

    /// <summary>What moved, lot by lot, in order: with <see cref="PointsMovement.Lot"/> the history of each.</summary>
    public required ImmutableArray<PointsMovement> History { get; init; }

    /// <summary>Balance, pending, what ends soon, and what happened, a line each, for a person.</summary>
    public ImmutableArray<string> Statement(Language language, Voice voice = Voice.Customer) => PointsStatement.Of(this, language, voice);

    internal static PointsBalance Of(PointsRules rules, PointsFold fold, Instant asOf)
    {
        Money M(long units) => new(units, fold.Currency);
        var today = DayNumber.Of(asOf, rules.Zone);
        return new()
        {
            AsOf = asOf,
            Balance = M(fold.Balance),
            Pending = M(fold.Pending),
            Earned = M(fold.Earned),
            Used = M(fold.Used),
            Expired = M(fold.Expired),
            Revoked = M(fold.Revoked),
            ExpiringSoon =
            [
                .. fold.Lots.Where(l => l.Available > 0 && l.ExpiresDay != LotState.Never && l.ExpiresDay <= today + rules.SoonDays)
                    .GroupBy(l => l.ExpiresDay).OrderBy(g => g.Key).Select(g => new PointsExpiring(DayNumber.Date(g.Key), M(g.Sum(l => l.Available)))),
            ],
            Lots =
            [
                .. fold.Lots.Select(l => new PointsLot(
                    l.Id, DayNumber.Date(l.EarnedDay), l.ExpiresDay == LotState.Never ? null : DayNumber.Date(l.ExpiresDay),
                    M(l.Amount), M(l.Pending), M(l.Available), M(l.Used), M(l.Expired), M(l.Revoked), M(l.SetOff))),
            ],
            History = PointsLedger.Movements(fold, 0),
        };
    }
}

/// <summary>Points that end on a day.</summary>
/// <param name="On">The last day, inclusive.</param>
/// <param name="Amount">How much.</param>
/// <example>
/// <para>They end soon from thirty days before their last day, and not a minute earlier:</para>
/// <code>
/// var ledger = PointsLedger.Open(rules).Replay(events);
/// ledger.At(Instant.FromUtc(2026, 2, 28, 14, 59)).ExpiringSoon.Length;   // 0
/// PointsExpiring soon = ledger.At(Instant.FromUtc(2026, 2, 28, 15, 0)).ExpiringSoon[0];
/// soon.On;       // 2026-03-31
/// soon.Amount;   // 2250 KRW
/// </code>
/// </example>
public sealed record PointsExpiring(LocalDate On, Money Amount);

/// <summary>A lot: points that came together. Its amount is the sum of what became of it.</summary>
/// <param name="Id">The id of the event that made it.</param>
/// <param name="EarnedOn">The day it came.</param>
/// <param name="ExpiresOn">Its last day, inclusive; null where it does not expire (or not yet, while pending).</param>
/// <param name="Amount">How much it was.</param>
/// <param name="Pending">Not yet usable.</param>
/// <param name="Available">Usable.</param>
/// <param name="Used">Spent.</param>
/// <param name="Expired">Lost by its last day.</param>
/// <param name="Revoked">Taken back or taken away.</param>
/// <param name="SetOff">Paid what was owed.</param>
/// <example>
/// <para>Spent ten days before its last day, what came back had ten days again, and then it ended:</para>
/// <code>
/// PointsLot gift = PointsLedger.Open(rules).Replay(events).At(now).Lots[0];
/// gift.ExpiresOn;   // 2025-07-13
/// gift.Used;        // 1500 KRW
/// gift.Expired;     // 500 KRW
/// </code>
/// </example>
public sealed record PointsLot(
    string Id, LocalDate EarnedOn, LocalDate? ExpiresOn, Money Amount, Money Pending, Money Available, Money Used, Money Expired, Money Revoked, Money SetOff);

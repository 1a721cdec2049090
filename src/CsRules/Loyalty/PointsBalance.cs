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
                    M(l.Amount), M(l.Pending), M(l.Available), M(l.Points[PointsBucket.Used]), M(l.Points[PointsBucket.Expired]), M(l.Revoked), M(l.Points[PointsBucket.SetOff]))),
            ],
            History = PointsLedger.Movements(fold, 0),
        };
    }
}

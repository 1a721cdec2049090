using System.Collections.Frozen;
using CsRules.Documents;
using CsRules.Loyalty.Assessing;
using NodaTime;

namespace CsRules.Loyalty;

/// <summary>A valid tier program, ready to assess. Immutable; share one among all threads.</summary>
/// <example>
/// <para>A top fifth of nine customers has one place: fractions of a place are dropped:</para>
/// <code>
/// TierLadder.Places(Rate.Percent(20), 9);                          // 1
/// program.Compile().Assess(new TierHistory(), now).Current.Id;     // "white"
/// </code>
/// </example>
public sealed partial class TierLadder
{
    internal const int UsualDaysAfterDelivery = 7;

    private readonly FrozenDictionary<string, int> _index;

    private TierLadder(TierProgram program)
    {
        (Program, Zone) = (program, DateTimeZoneProviders.Tzdb[program.Zone]);
        _index = program.Tiers.Select((tier, i) => (tier.Id, i)).ToFrozenDictionary(t => t.Id, t => t.i, StringComparer.Ordinal);
    }

    /// <summary>The definition.</summary>
    public TierProgram Program { get; }

    /// <summary>The shop's zone.</summary>
    public DateTimeZone Zone { get; }

    /// <summary>Checks a program and makes it ready.</summary>
    /// <exception cref="FluentValidation.ValidationException">The definition has errors; the exception names them all.</exception>
    internal static TierLadder Of(TierProgram program)
    {
        ArgumentNullException.ThrowIfNull(program);
        Validation.ThrowIfInvalid(TierProgramValidator.Instance, program);
        return new(program);
    }

    /// <summary>
    /// A customer's tier: which, why, until when, what it takes to keep it and to reach the next. Give
    /// <see cref="TierAssessment.Standing"/> to the next assessment as <see cref="TierHistory.Last"/>.
    /// </summary>
    /// <exception cref="ArgumentException">The history is not valid by <see cref="TierHistoryValidator"/>.</exception>
    public TierAssessment Assess(TierHistory history, Instant asOf)
    {
        AsOf.ThrowIfUnanswerable(asOf);
        ArgumentNullException.ThrowIfNull(history);
        try
        {
            var clock = Clock(history, asOf);
            Sum(history, clock, out var now, out var next);
            return new(this, history, asOf, clock, now, next, Judge(history, clock, now, history.Rank));
        }
        catch (Exception failed) when (Facts.Refused(failed, new TierHistoryValidator(Program), history, "$.history") is { } refused)
        {
            throw refused;
        }
    }

    internal TierClock Clock(TierHistory history, Instant asOf) => TierClock.At(Program, Zone, asOf, history.Last?.Since ?? history.Joined);

    internal int IndexOf(string tier) =>
        _index.TryGetValue(tier, out var index) ? index : throw new ArgumentException($"The program has no tier '{tier}'.", nameof(tier));

    /// <summary>The highest tier whose conditions are met.</summary>
    internal int Qualify(in TierSums sums, TierRank? rank)
    {
        for (var i = Program.Tiers.Length - 1; i > 0; i--)
            if (IsMet(Program.Tiers[i], sums, rank)) return i;
        return 0;
    }

    private bool IsMet(TierDefinition tier, in TierSums sums, TierRank? rank)
    {
        var any = tier.Needs == TierNeeds.Any;
        if (tier.Spend is { } spend && sums.Spend >= spend.MinorUnits == any) return any;
        if (tier.Orders is { } orders && sums.Orders >= orders == any) return any;
        if (tier.Points is { } points && sums.Points >= points.MinorUnits == any) return any;
        if (tier.TopShare is { } share && HasPlace(share, sums, rank) == any) return any;
        return !any;
    }

    private bool HasPlace(Rate share, in TierSums sums, TierRank? rank) =>
        rank is not null && Ranked(sums) > 0 && rank.AtOrAbove <= Places(share, rank.Customers);

    internal long Ranked(in TierSums sums) => Program.RankBy switch
    {
        TierBasis.Orders => sums.Orders,
        TierBasis.Points => sums.Points,
        _ => sums.Spend,
    };

    /// <summary>How many of so many customers a share has room for: never more than the share.</summary>
    public static long Places(Rate share, long customers) => (long)((Int128)share.Millionths * customers / Rate.Whole);
}

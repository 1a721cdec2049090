using System.Collections.Immutable;
using CsRules.Decisions;

namespace CsRules.Loyalty;

/// <summary>What an assessment says, finding by finding.</summary>
internal static class TierFindings
{
    public static ImmutableArray<Finding> Of(TierAssessment a, TierHistory history)
    {
        var found = ImmutableArray.CreateBuilder<Finding>();
        var name = Name(a.Current);
        found.Add(Finding.Informs("tier.counted", ("spend", a.Spend), ("orders", a.Orders)));
        found.Add(Reason(a, history, name));
        if (a.Change is TierChange.Rise or TierChange.Fall)
        {
            var before = Name(a.Ladder.Program.Tiers[a.Ladder.IndexOf(history.Last!.Tier)]);
            found.Add(Finding.Informs(a.Change == TierChange.Rise ? "tier.rise" : "tier.fall", ("before", before), ("tier", name)));
        }

        if (a.ValidUntil is { } until) found.Add(Finding.Informs("tier.valid-until", ("tier", name), ("until", until)));
        if (a.ToKeep is { } keep) Add(found, keep, "keep");
        if (a.ToNext is { } next) Add(found, next, "next");
        else found.Add(Finding.Informs("tier.highest", ("tier", name)));
        return found.ToImmutable();
    }

    private static string Name(TierDefinition tier) => tier.Name ?? tier.Id;

    private static Finding Reason(TierAssessment a, TierHistory history, string name) => a.Reason switch
    {
        TierReason.Qualified => Finding.Supports("tier.qualified", ("tier", name)),
        TierReason.HeldToPeriodEnd => Finding.Supports("tier.held", ("tier", name), ("qualified", Name(a.Qualified))),
        TierReason.Grace => Finding.Supports("tier.grace", ("tier", name), ("qualified", Name(a.Qualified))),
        TierReason.OneStep => Finding.Supports("tier.one-step", ("tier", name), ("qualified", Name(a.Qualified))),
        TierReason.NeverLost => Finding.Supports("tier.never-lost", ("tier", name), ("qualified", Name(a.Qualified))),
        _ => Finding.Supports("tier.manual-floor", ("tier", Name(a.Ladder.Program.Tiers[a.Ladder.IndexOf(history.Floor!.Tier)])), ("qualified", Name(a.Qualified))),
    };

    private static void Add(ImmutableArray<Finding>.Builder found, TierDistance distance, string to)
    {
        if (distance.IsMet)
        {
            found.Add(Finding.Informs($"tier.{to}-met", ("tier", distance.Name)));
            return;
        }

        // Each distance is a sentence of its own: which of several are needed must be said before them.
        if (Parts(distance) > 1)
            found.Add(Finding.Informs(distance.Needs == TierNeeds.Any ? "tier.any-of" : "tier.all-of", ("tier", distance.Name)));
        if (distance.Spend is { } spend) Say(found, distance, $"tier.{to}-spend", ("spend", spend));
        if (distance.Orders is { } orders) Say(found, distance, $"tier.{to}-orders", ("orders", orders));
        if (distance.Points is { } points) Say(found, distance, $"tier.{to}-points", ("points", points));
        if (distance.TopShare is { } share) found.Add(Finding.Informs("tier.top-share", ("tier", distance.Name), ("share", share)));
    }

    private static int Parts(TierDistance d) =>
        (d.Spend is null ? 0 : 1) + (d.Orders is null ? 0 : 1) + (d.Points is null ? 0 : 1) + (d.TopShare is null ? 0 : 1);

    // Where there is no last day the sentence is another one.
    private static void Say(ImmutableArray<Finding>.Builder found, TierDistance distance, string code, (string, object) missing) =>
        found.Add(distance.By is { } by
            ? Finding.Informs(code, ("tier", distance.Name), missing, ("by", by))
            : Finding.Informs(code + "-ever", ("tier", distance.Name), missing));
}

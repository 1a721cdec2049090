using System.Collections.Immutable;
using CsRules.Decisions;
using CsRules.Documents;

namespace CsRules.Markets;

/// <summary>A standing in words.</summary>
internal static class MarketWords
{
    public static ImmutableArray<string> Of(MarketStatus status, Language language)
    {
        var lines = ImmutableArray.CreateBuilder<string>();
        void Say(string code, params (string, object)[] data) => lines.Add(Texts.Say(code, Validation.Data(data), language, Voice.Agent));
        if (status.Rules.Sanction is { } sanction)
        {
            Say(status.Points == 0 ? "market.no-points" : status.Share is null ? "market.points" : "market.points-share",
                ("days", sanction.Days), ("points", status.Points), ("orders", status.PaidOrders), ("share", status.Share ?? Rate.Zero));
            if (status.IsSanctioned == true) Say(status.OrdersMissing is null ? "market.sanctioned-by-points" : "market.sanctioned", ("orders", status.OrdersMissing ?? 0));
            else if (status.PointsLeft is { } left) Say(sanction.IsUnknown ? "market.points-left-known" : "market.points-left", ("points", left));
            if (status.Step is { } step) Say(status.IsSanctioned == true ? "market.step" : "market.step-then", ("step", step));
        }

        foreach (var ratio in status.Ratios)
        {
            if (ratio.Share is not { } share) Say("market.ratio-none", ("ratio", ratio.Kind));
            else if (ratio.Least is not { } least) Say("market.ratio", ("ratio", ratio.Kind), ("good", ratio.Good), ("all", ratio.All), ("share", share));
            else if (ratio.MayMiss is { } miss) Say("market.ratio-above", ("ratio", ratio.Kind), ("good", ratio.Good), ("all", ratio.All), ("share", share), ("least", least), ("miss", miss));
            else if (ratio.MissingGood is { } more) Say("market.ratio-below", ("ratio", ratio.Kind), ("good", ratio.Good), ("all", ratio.All), ("share", share), ("least", least), ("more", more));
            else Say("market.ratio-below-all", ("ratio", ratio.Kind), ("good", ratio.Good), ("all", ratio.All), ("share", share), ("least", least));
        }

        if (status.NextGrade is { } next) Grade(status.Rules, next, Say);
        if (status.Mark is { } mark) Say(mark.Mark is null ? "market.mark-none" : "market.mark", ("mark", mark.Mark ?? ""), ("missing", mark.MissingRatings));
        lines.AddRange(status.Findings.Where(finding => finding.Effect != FindingEffect.Flags).Select(finding => finding.Explain(language)));
        lines.AddRange(status.Rules.Notes.Select(note => note.In(language)));
        return lines.ToImmutable();
    }

    public static ImmutableArray<string> NotKnown(MarketStatus status, Language language) =>
    [
        .. status.Findings.Where(finding => finding.Effect == FindingEffect.Flags).Select(finding => finding.Explain(language)),
        .. status.Rules.NotKnown.Select(unknown => unknown.In(language)),
    ];

    public static ImmutableArray<string> Sources(MarketRules rules, Language language) =>
    [
        .. ((IEnumerable<MarketSource?>)[
            rules.Dispatch?.Source, .. rules.Penalties.Select(p => p.Source), .. rules.Suspensions.Select(s => s.Source), rules.Sanction?.Source,
            .. rules.Ratios.Select(r => r.Source), .. rules.Grades.Select(g => g.Source), rules.Marks?.Source])
            .OfType<MarketSource>().Select(source => Source(source, language)).Distinct(),
    ];

    public static string Source(MarketSource source, Language language) =>
        source.Confidence == Confidence.Confirmed ? source.Name.In(language) : $"{source.Name.In(language)} ({Explanations.Label(source.Confidence, language)})";

    private static void Grade(MarketRules rules, MarketGradeStanding next, Action<string, (string, object)[]> say)
    {
        object Name(string id) => (object?)rules.Grades.FirstOrDefault(g => g.Source.AppliesOn(next.On))?.Steps.FirstOrDefault(step => step.Id == id)?.Name ?? id;
        if (next.Grade is { } grade) say("market.grade", [("on", next.On), ("grade", Name(grade)), ("orders", next.Orders), ("sales", (object?)next.Sales ?? "")]);
        if (next is not { Above: { } above, IsAboveUnknown: false }) return;
        if (next.MissingOrders is { } orders) say("market.grade-orders", [("grade", Name(above)), ("orders", orders)]);
        if (next.MissingSales is { } sales) say("market.grade-sales", [("grade", Name(above)), ("sales", sales)]);
        if (next.MissingScore is { } score) say("market.grade-score", [("grade", Name(above)), ("score", score)]);
    }
}

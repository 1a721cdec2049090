using System.Globalization;
using CsRules.Cli.Io;
using CsRules.Decisions;
using CsRules.Documents;
using CsRules.Markets;

namespace CsRules.Cli.Verbs;

/// <summary>A marketplace's rules in rows.</summary>
internal static class MarketTable
{
    public static IEnumerable<Cell[]> Rows(MarketRules rules, Language language)
    {
        string Say(string code, params (string, object)[] data) => CommandTexts.Say(code, language, data);
        // Of a rule that holds for a time the time is said: grades were given otherwise before.
        string Held(MarketSource? source) => source switch
        {
            { From: { } from, Until: { } until } => $" ({Say("note.market-days", ("from", from), ("until", until))})",
            { From: { } from } => $" ({Say("note.market-from", ("from", from))})",
            { Until: { } until } => $" ({Say("note.market-until", ("until", until))})",
            _ => "",
        };
        Cell[] Row(string what, string figure, MarketSource? source) =>
            [rules.Name.In(language), what, figure + Held(source), source is null ? "" : source.Name.In(language) + (source.Confidence == Confidence.Confirmed ? "" : $" ({Explanations.Label(source.Confidence, language)})")];
        if (rules.Dispatch is { } dispatch)
            yield return Row(Say("note.market-dispatch"), dispatch.BusinessDays is { } days ? Say("note.market-business-days", ("days", days)) : Say("note.market-own-lead-time"), dispatch.Source);
        foreach (var penalty in rules.Penalties)
            yield return Row(Explanations.Label(penalty.Event, language), Penalty(penalty, Say), penalty.Source);
        foreach (var spared in rules.Suspensions)
            yield return Row(Say("note.market-suspension"), Say("note.market-days", ("from", spared.From), ("until", spared.Until)), spared.Source);
        if (rules.Sanction is { } sanction)
            yield return Row(Say("note.market-sanction"), Sanction(sanction, Say), sanction.Source);
        foreach (var ratio in rules.Ratios)
            yield return Row(Explanations.Label(ratio.Kind, language), ratio.Least is { } least ? Say("note.market-ratio-of", ("days", ratio.Days), ("least", least)) : Say("note.market-ratio-unknown", ("days", ratio.Days)), ratio.Source);
        foreach (var grades in rules.Grades)
            foreach (var step in grades.Steps)
                yield return Row(step.Name?.In(language) ?? step.Id, Grade(step, language, Say), grades.Source);
        foreach (var mark in rules.Marks?.Steps ?? [])
            yield return Row(Say("note.market-mark", ("mark", mark.Mark)), Say("note.market-mark-of", ("least", mark.Least)), rules.Marks!.Source);
        foreach (var note in rules.Notes) yield return Row(Say("note.market-note"), note.In(language), null);
        foreach (var unknown in rules.NotKnown) yield return Row(Say("note.market-not-known"), unknown.In(language), null);
    }

    private static string Penalty(MarketPenalty penalty, Func<string, (string, object)[], string> say)
    {
        var points = penalty.Points is { } known ? say("note.market-points", [("points", known)]) : say("note.market-points-unknown", []);
        return penalty.BusinessDays == 0 ? points : say("note.market-points-after", [("points", points), ("days", penalty.BusinessDays)]);
    }

    private static string Sanction(MarketSanction sanction, Func<string, (string, object)[], string> say)
    {
        var parts = new List<string>();
        if (sanction.LeastPoints is { } points) parts.Add(say("note.market-sanction-points", [("points", points)]));
        if (sanction.LeastShare is { } share) parts.Add(say("note.market-sanction-share", [("share", share)]));
        if (sanction.IsUnknown) parts.Add(say("note.market-unknown", []));
        return say("note.market-sanction-of", [("days", sanction.Days), ("what", string.Join(", ", parts))]);
    }

    private static string Grade(MarketGrade step, Language language, Func<string, (string, object)[], string> say)
    {
        var parts = new List<string>();
        if (step.Orders is { } orders) parts.Add(say("note.market-grade-orders", [("orders", orders)]));
        if (step.Sales is { } sales) parts.Add(Explanations.Amount(sales, language));
        if (step.Score is { } score) parts.Add(say("note.market-grade-score", [("score", score.ToString(CultureInfo.InvariantCulture))]));
        if (step.IsUnknown) parts.Add(say("note.market-unknown", []));
        return parts.Count == 0 ? "–" : string.Join(", ", parts);
    }
}

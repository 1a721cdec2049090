using System.Collections.Immutable;
using CsRules.Decisions;
using CsRules.Documents;
using CsRules.Loyalty;

namespace CsRules.Cli.Pages;

/// <summary>A ladder of tiers, the highest on top: where the customer stands, what it takes to stay and to rise.</summary>
internal static class TierSteps
{
    /// <summary>Writes an assessment onto its ladder.</summary>
    public static void Write(PageBody page, TierAnswer answer, ImmutableArray<TierDefinition> tiers, Language language) => page.Part($"{language.Word("customer")} {answer.Customer}".TrimEnd(), () =>
    {
        page.Large(answer.Name, language.Word("tier-now"));
        page.Facts(
            (language.Word("valid-until"), PageBody.Day(answer.ValidUntil, language)),
            (language.Word("spend-counted"), Explanations.Amount(answer.Spend, language)),
            (language.Word("orders-counted"), PageBody.Number(answer.Orders)));
        page.Markup("<ol class=\"ladder\" reversed=\"reversed\">\n");
        foreach (var tier in tiers.Reverse())
        {
            var isHere = tier.Id == answer.Tier;
            page.Markup($"<li class=\"verdict {(isHere ? "good" : "")}\">\n<h3>{PageBody.Encode(tier.Name ?? tier.Id)}</h3>\n");
            if (isHere) page.Badge(Tone.Good, language.Word("tier-here"));
            if (Asks(tier, language) is { Length: > 0 } asks) page.Text(asks);
            if (answer.ToNext is { IsMet: false } next && next.Tier == tier.Id) Distance(page, answer, next, language.Word("to-reach"), language);
            if (answer.ToKeep is { IsMet: false } keep && keep.Tier == tier.Id) Distance(page, answer, keep, language.Word("to-keep"), language);
            page.Markup("</li>\n");
        }

        page.Markup("</ol>\n");
        page.Fold(language.Word("for-agent"), () => page.List(answer.Findings.Select(finding => finding.Text)));
        page.ToCopy(language.Word("for-customer"), answer.CustomerText, language);
    });

    private static void Distance(PageBody page, TierAnswer answer, TierDistance distance, string what, Language language)
    {
        List<string> missing = [];
        if (distance.Spend is { } spend) missing.Add(Explanations.Amount(spend, language));
        if (distance.Orders is { } orders) missing.Add(CommandTexts.Say("note.orders", language, ("n", orders)));
        if (distance.Points is { } points) missing.Add($"{language.Word("points")} {Explanations.Amount(points, language)}");
        var by = distance.By is { } day ? $" ({CommandTexts.Say("note.until", language, ("day", day))})" : "";
        page.Note($"{what}: {string.Join(", ", missing)}{by}");
        if (distance.Spend is { } money) DistanceBar.Write(page, answer.Spend.MinorUnits, answer.Spend.MinorUnits + money.MinorUnits);
        if (distance.Orders is { } count) DistanceBar.Write(page, answer.Orders, answer.Orders + count);
    }

    private static string Asks(TierDefinition tier, Language language)
    {
        List<string> asks = [];
        if (tier.Spend is { } spend) asks.Add($"{language.Word("spend-counted")} {Explanations.Amount(spend, language)}");
        if (tier.Orders is { } orders) asks.Add(CommandTexts.Say("note.orders", language, ("n", orders)));
        if (tier.Points is { } points) asks.Add($"{language.Word("points")} {Explanations.Amount(points, language)}");
        if (tier.TopShare is { } share) asks.Add(CommandTexts.Say("note.top-share", language, ("share", share)));
        return string.Join(tier.Needs == TierNeeds.All ? " + " : " / ", asks);
    }
}

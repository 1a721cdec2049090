using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CsRules.Decisions;
using CsRules.Decisions.Page;
using CsRules.Documents;
using CsRules.Laws;
using NodaTime.Text;

namespace CsRules.Returns;

/// <summary>
/// The law book of a country as a page on which a lawyer can check the code: article by article what is encoded, in which words,
/// from which day, how sure that is, which cases rest on it, what is left open. One file, no script, nothing loaded from anywhere.
/// </summary>
/// <example>
/// <para>Cases are named where their decisions read a datum or cited its article:</para>
/// <code>
/// var one = new LawCase { Id = "day-seven", Source = "Art 17(1)", Given = new() { Claim = claim, AsOf = asOf }, Expected = new() { Outcome = ReturnOutcome.Allowed } };
/// LawPage.ToHtml(LawBook.Of("KR"), [one.Run()], Language.English).Contains("day-seven")   // true
/// LawPage.ToHtml(LawBook.Of("KR"), [], Language.English).Contains("&lt;script")            // false
/// </code>
/// </example>
public static class LawPage
{
    /// <summary>The page, in a language.</summary>
    /// <param name="laws">The country.</param>
    /// <param name="cases">Cases that were run; each is named where its decision read a datum or cited an article.</param>
    /// <param name="language">The language.</param>
    public static string ToHtml(LawBook laws, IEnumerable<CaseResult> cases, Language language)
    {
        ArgumentNullException.ThrowIfNull(laws);
        ArgumentNullException.ThrowIfNull(cases);
        var run = cases.ToList();
        var page = PageFrame.Open($"{Text("title", language)}: {laws.General.Regime.Name.In(language)}", Text("lead", language), language);
        page.Append(CultureInfo.InvariantCulture, $"<p class=\"promise\">{Encoded("not-advice", language)}</p>\n");
        foreach (var act in laws.Acts)
        {
            Act(page, laws, act, run, language);
        }

        return PageFrame.Close(page);
    }

    private static void Act(StringBuilder page, LawBook laws, Law act, List<CaseResult> run, Language language)
    {
        var regime = act.Regime;
        var resting = CasesOfData.Of(act, run);
        // An article that only says where something stands is told where nothing else of it is.
        var data = LawRegister.Of(regime);
        page.Append(CultureInfo.InvariantCulture, $"<section>\n<h2>{PageFrame.Encode(regime.Act.Name(language))}</h2>\n");
        Open(page, laws, regime, data, language);
        foreach (var text in data.GroupBy(datum => datum.Citation?.Text.Id ?? "").OrderBy(group => group.Key != regime.Act.Id))
        {
            if (text.Key.Length > 0 && text.Key != regime.Act.Id) page.Append(CultureInfo.InvariantCulture, $"<h3>{PageFrame.Encode(text.First().Citation!.Text.Name(language))}</h3>\n");
            foreach (var article in text.GroupBy(datum => datum.Citation?.Article ?? "").OrderBy(group => group.Key, ArticleOrder.Instance))
                Article(page, article.Key, [.. article], text.Key.Length > 0 && text.Key != regime.Act.Id ? "h4" : "h3", resting, language);
        }

        page.Append("</section>\n");
    }

    private static void Article(StringBuilder page, string article, List<LawDatum> data, string level, ILookup<string, CaseResult> resting, Language language)
    {
        var heading = article.Length == 0 ? Text("no-article", language) : ArticleFormat.Of(article, data[0].Citation!.Text.Provisions, language);
        page.Append(CultureInfo.InvariantCulture, $"<{level}>{PageFrame.Encode(heading)}</{level}>\n<ul class=\"duties\">\n");
        foreach (var datum in data)
        {
            var confidence = datum.Citation?.Confidence ?? Confidence.Confirmed;
            page.Append(CultureInfo.InvariantCulture, $"<li{(confidence == Confidence.Confirmed ? "" : " class=\"late\"")}><b>{PageFrame.Encode(datum.Question.In(language))}</b> {PageFrame.Encode(datum.Answer.In(language))}<br><span>");
            page.Append(CultureInfo.InvariantCulture, $"{PageFrame.Encode(Explanations.Label(confidence, language))}{PageFrame.Encode(Days(datum.Citation, language))} · <code>{PageFrame.Encode(datum.Code)}</code></span>");
            var cases = resting[datum.Code].ToList();
            var names = cases.Count > 0
                ? $"{Text("cases", language)} {cases.Count.ToString(CultureInfo.InvariantCulture)}: {string.Join(", ", cases.Select(c => c.Holds ? c.Case.Id : $"{c.Case.Id} {Text("fails", language)}"))}"
                : Text("no-cases", language);
            page.Append(CultureInfo.InvariantCulture, $"<br><span>{PageFrame.Encode(names)}</span></li>\n");
        }

        page.Append("</ul>\n");
    }

    // What a lawyer looks at first: what is not sure, not settled, not held.
    private static void Open(StringBuilder page, LawBook laws, StatutoryRegime regime, ImmutableArray<LawDatum> data, Language language)
    {
        page.Append(CultureInfo.InvariantCulture, $"<h3>{Encoded("open", language)}</h3>\n<ul class=\"duties\">\n");
        var unsure = data.Where(datum => datum.Citation is { Confidence: not Confidence.Confirmed }).ToList();
        Item(Text("unsure", language), string.Join("; ", unsure.Select(datum => datum.Citation!.Format(language)).Distinct()));
        Item(Text("unsettled", language), string.Join(", ", regime.UnsettledBurden.Select(fact => Explanations.Label(fact, language))));
        foreach (var rule in regime.LeftOut) Item(Text("left-out", language), $"{RegimeTable.Article(rule.Citation, language)}: {rule.Says.In(language)}");
        Item(Text("not-held", language), string.Join(", ", ActAnswer.Of(laws, regime, language).NotCovered));
        page.Append("</ul>\n");

        void Item(string what, string which)
        {
            if (which.Length > 0) page.Append(CultureInfo.InvariantCulture, $"<li class=\"late\"><b>{PageFrame.Encode(what)}</b> {PageFrame.Encode(which)}</li>\n");
        }
    }

    private static string Days(Citation? citation, Language language) => citation switch
    {
        { From: { } from, Until: { } until } => $" · {LocalDatePattern.Iso.Format(from)} – {LocalDatePattern.Iso.Format(until)}",
        { From: { } from } => $" · {Text("from", language)} {LocalDatePattern.Iso.Format(from)}",
        { Until: { } until } => $" · {Text("until", language)} {LocalDatePattern.Iso.Format(until)}",
        _ => "",
    };

    private static string Encoded(string name, Language language) => PageFrame.Encode(Text(name, language));

    private static string Text(string name, Language language) => Texts.Label("law.page." + name, language);
}

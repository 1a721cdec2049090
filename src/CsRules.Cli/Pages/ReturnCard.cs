using CsRules.Cli.Io;
using CsRules.Decisions;
using CsRules.Documents;
using CsRules.Laws;
using CsRules.Returns;

namespace CsRules.Cli.Pages;

/// <summary>A return's decision as a card: the outcome, the last day and how it was counted, who pays, when the money goes back; then the law, then the text that is sent.</summary>
internal static class ReturnCard
{
    /// <summary>Writes a decision.</summary>
    public static void Write(PageBody page, ReturnAnswer answer, Language language) => page.Part($"{language.Word("claim")} {answer.Id}".TrimEnd(), () =>
    {
        page.Badge(Of(answer.Outcome), Explanations.Label(answer.Outcome, language));
        if (answer.OutcomeIfUnproven != answer.Outcome) page.Note($"{language.Word("if-unproven")}: {Explanations.Label(answer.OutcomeIfUnproven, language)}");
        if (answer.LastDay is { } last) page.Large(Explanations.Date(last, language), $"{language.Word("last-day")}{Left(answer, language)}");
        page.Facts(
            (language.Word("law"), answer.Act),
            (language.Word("basis"), answer.Basis == ReturnBasis.None ? null : Explanations.Label(answer.Basis, language)),
            (language.Word("extent"), answer.Extent == ReturnExtent.Whole ? null : Explanations.Label(answer.Extent, language)),
            (language.Word("notice-day"), PageBody.Day(answer.NoticeDay, language)),
            (language.Word("return-cost"), answer.Outcome == ReturnOutcome.Allowed ? Explanations.Label(answer.ReturnCostBornBy, language) : null),
            (language.Word("money-back"), answer.Refund is { } refund ? Due(refund, language) : null));
        ReckoningStrip.Write(page, language.Word("window"), answer.ReckoningDays, ReckoningStrip.CounterOf(answer.Regime), [(answer.NoticeDay, language.Word("strip-notice"))], language);
        Charges(page, answer, language);
        if (answer.Missing.Length > 0)
        {
            page.Heading(language.Word("to-be-shown"), 3);
            page.List(answer.Missing.Select(missing => Explanations.Label(missing.Fact, language)).Distinct());
        }

        foreach (var term in answer.VoidTerms) ClauseCards.Write(page, term, term.Clause ?? Explanations.Label(term.Verdict, language), language);
        Law(page, answer, language);
        page.ToCopy(language.Word("for-customer"), answer.Customer.Split('\n'), language);
    });

    private static void Charges(PageBody page, ReturnAnswer answer, Language language)
    {
        if (answer.Charges.IsEmpty) return;
        page.Heading(language.Word("charges"), 3);
        page.Table([language.Word("charge"), language.Word("demanded"), language.Word("chargeable-amount"), language.Word("verdict"), language.Word("law-says")],
        [
            .. answer.Charges.Select(charge => new Cell[]
            {
                Explanations.Label(charge.Kind, language), Explanations.Amount(charge.Demanded, language), Explanations.Amount(charge.Chargeable, language),
                Explanations.Label(charge.Verdict, language), Cell.Lines([charge.Text, .. charge.Citations]),
            }),
        ]);
    }

    private static void Law(PageBody page, ReturnAnswer answer, Language language) => page.Fold(language.Word("law-behind"), () =>
    {
        if (answer.Reckoning is { } reckoning) page.Text($"{language.Word("reckoning")}: {reckoning}");
        page.List(answer.Findings.Select(finding => finding.Citations.IsEmpty ? finding.Text : $"{finding.Text} [{string.Join("; ", finding.Citations.Select(law => law.Text).Distinct())}]"));
        page.Heading(language.Word("for-agent"), 3);
        foreach (var line in answer.Agent.Split('\n')) page.Text(line);
        if (answer.Trace is { } trace)
            page.Table([.. language.Words("step", "question", "answer", "effect", "article").Select(word => (Cell)word)], [.. trace.Select(step => new Cell[]
            {
                Explanations.Label(step.Stage, language), step.Question, step.Answer, Explanations.Label(step.Effect, language), step.Article ?? "",
            })]);
    });

    private static string Left(ReturnAnswer answer, Language language) => answer.DaysLeft switch
    {
        null or < 0 => "",
        0 => $" · {language.Word("last-day-today")}",
        { } days => $" · {CommandTexts.Say("note.days-left", language, ("n", days))}",
    };

    private static string Due(AnsweredRefund refund, Language language) => refund switch
    {
        { DueOn: { } day } => Explanations.Date(day, language),
        { BusinessDays: { } days } => CommandTexts.Say("note.due-business-days", language, ("n", days), ("start", Start(refund.Start, language))),
        { Days: { } days } => CommandTexts.Say("note.due-days", language, ("n", days), ("start", Start(refund.Start, language))),
        _ => language.Word("no-deadline"),
    };

    private static string Start(RefundStart start, Language language) => start switch
    {
        RefundStart.GoodsBack => language.Word("goods-back"),
        RefundStart.GoodsBackOrSent => language.Word("goods-back-or-sent"),
        RefundStart.Withdrawal => language.Word("withdrawal-told"),
        _ => language.Word("payment-made"),
    };

    private static Tone Of(ReturnOutcome outcome) => outcome switch
    {
        ReturnOutcome.Allowed => Tone.Good,
        ReturnOutcome.Refused => Tone.Bad,
        ReturnOutcome.NeedsEvidence => Tone.Doubt,
        _ => Tone.Plain,
    };
}

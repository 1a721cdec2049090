using CsRules.Calendars;
using CsRules.Cli.Io;
using CsRules.Cli.Pages;
using CsRules.Cli.Verbs;
using CsRules.Decisions;
using CsRules.Documents;
using CsRules.Returns;

namespace CsRules.Cli.Asking;

/// <summary>A decision as a card on a terminal: the outcome in words and colour, how the last day was counted, and the rest of the answer.</summary>
internal static class ReturnBox
{
    /// <summary>Prints a decision.</summary>
    public static void Print(CliHost host, ReturnAnswer answer, Language language)
    {
        var (colour, sign) = answer.Outcome switch
        {
            ReturnOutcome.Allowed => (32, "✓"),
            ReturnOutcome.Refused => (31, "✕"),
            _ => (33, "?"),
        };
        host.Out.WriteLine();
        host.Out.WriteLine($"\u001b[1;{colour}m{sign} {Explanations.Label(answer.Outcome, language)}\u001b[0m");
        if (answer.LastDay is { } last) host.Out.WriteLine($"{language.Word("last-day")}: \u001b[1m{Explanations.Date(last, language)}\u001b[0m");
        foreach (var day in answer.ReckoningDays)
            Tables.Line(host, $"  {Weekdays.DayOfMonth(day.Date, language),-7}{Weekdays.Short(day.Date.DayOfWeek, language)}  {Said(day, language)}".TrimEnd());
        host.Out.WriteLine();
        ReturnVerb.Print(host, answer, language);
    }

    private static string Said(AnsweredDay day, Language language)
    {
        var what = day.Step switch
        {
            ReckoningStep.Event => language.Word("strip-start"),
            ReckoningStep.Skipped => language.Word("strip-skipped"),
            ReckoningStep.GaveWay => language.Word("strip-gave-way"),
            _ => language.Word("last-day"),
        };
        return day.Why.IsEmpty ? what : $"{string.Join(", ", day.Why)}, {what}";
    }
}

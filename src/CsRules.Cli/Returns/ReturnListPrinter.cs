using System.Globalization;
using System.Text.Json;
using CsRules.Cli.Io;
using CsRules.Decisions;
using CsRules.Documents;
using NodaTime.Text;

namespace CsRules.Cli.Returns;

/// <summary>What of an order list can still be returned, for a person: the counts, then the lines; on a page, a leaf for each last day.</summary>
internal static class ReturnListPrinter
{
    public static void Print(CliHost host, ReturnListAnswer answer, OutputForm form, Language language)
    {
        if (form == OutputForm.Json)
        {
            host.Out.WriteLine(JsonSerializer.Serialize(answer, ReturnListJson.Default.ReturnListAnswer));
            return;
        }

        Tables.Print(host, language.Words("state", "lines"), answer.Counts.Select(count => new[] { Word(count.State, language), count.Lines.ToString(CultureInfo.InvariantCulture) }));
        if (host.Sheet is null) Tables.Print(host, Headings(language), answer.Lines.Select(line => Row(line, language)));
        else
            foreach (var day in answer.Lines.GroupBy(line => (line.State, Day: line.State == ReturnListState.Open ? line.LastDay : null)))
            {
                Tables.Line(host, day.Key.Day is { } last ? $"{Explanations.Date(last, language)} · {Word(day.Key.State, language)}" : Word(day.Key.State, language));
                Tables.Print(host, Headings(language), day.Select(line => Row(line, language)));
            }
    }

    private static string[] Headings(Language language) => language.Words("order", "line-id", "product", "state", "delivered", "last-day", "days-left", "basis", "return-cost");

    private static string[] Row(ReturnListLine line, Language language) =>
    [
        line.Order, line.Line ?? "–", line.Product ?? "–", Word(line.State, language),
        line.DeliveredOn is { } delivered ? LocalDatePattern.Iso.Format(delivered) : "–",
        line.LastDay is { } last ? LocalDatePattern.Iso.Format(last) : "–",
        line.DaysLeft?.ToString(CultureInfo.InvariantCulture) ?? "–",
        line.Basis is { } basis ? Explanations.Label(basis, language) : "–",
        line.ReturnCostBornBy is { } bearer ? Explanations.Label(bearer, language) : "–",
    ];

    private static string Word(ReturnListState state, Language language) => language.Word(state switch
    {
        ReturnListState.Asked => "return-asked",
        ReturnListState.Open => "return-open",
        ReturnListState.NotDelivered => "return-not-delivered",
        ReturnListState.DeliveredLater => "return-delivered-later",
        ReturnListState.NeedsEvidence => "return-needs-evidence",
        ReturnListState.Lapsed => "return-lapsed",
        _ => "return-cancelled",
    });
}

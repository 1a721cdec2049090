using CsRules.Cli.Io;
using CsRules.Documents;
using CsRules.Sla;
using NodaTime;
using NodaTime.Text;

namespace CsRules.Cli.Sla;

/// <summary>What is late, at risk and due, as a table.</summary>
internal static class SlaStatusTable
{
    private static readonly string[] Headings = ["conversation", "channel", "metric", "state", "due", "left", "used-share"];
    private static readonly LocalDateTimePattern Minute = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm");

    /// <summary>Prints what is due, in the order given.</summary>
    public static void Print(CliHost host, IEnumerable<SlaDue> dues, DateTimeZone zone, Language language) =>
        Tables.Print(host, Headings.Select(word => Heading(word, host, language)), dues.Select(due => Row(due, host, zone, language)));

    private static string Heading(string word, CliHost host, Language language) =>
        host.IsForSpreadsheet && word == "left" ? SlaSheetRows.InSeconds(language.Word(word), language) : language.Word(word);

    private static string[] Row(SlaDue due, CliHost host, DateTimeZone zone, Language language) =>
    [
        due.Conversation, SlaWords.Of(due.Channel, language), SlaWords.Of(due.Metric, language), SlaWords.Of(due.State, language),
        due.At is { } at ? Minute.Format(at.InZone(zone).LocalDateTime) : "–",
        host.IsForSpreadsheet ? SlaSheetRows.Seconds(due.LeftSeconds) : SlaWords.Of(due.LeftSeconds is { } left ? Duration.FromSeconds(left) : null, language),
        SlaWords.Of(due.Used),
    ];
}

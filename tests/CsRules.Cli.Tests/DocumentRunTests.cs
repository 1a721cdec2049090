using CsRules.Cli.Io;
using CsRules.Documents;
using CsRules.Sla;
using NodaTime;

namespace CsRules.Cli.Tests;

/// <summary>The one way in which a verb reads documents.</summary>
public class DocumentRunTests
{
    private const string Good = """{"id":"T-1","channel":"email","created":"2025-10-01T00:00:00Z"}""";

    [Fact]
    public void A_document_that_is_wrong_is_told_at_its_line_and_has_no_value_and_the_others_have_theirs()
    {
        var (documents, told) = Read($"{Good}\n\n{{\"id\":1}}\n{Good.Replace("T-1", "T-2", StringComparison.Ordinal)}\n", c => c.Id == "T-2" ? [new("sla.out-of-range", "$.created", [])] : []);
        Assert.Equal([(1L, true), (3L, false), (4L, false)], documents.Select(d => (d.Line, d.Value is not null)));
        Assert.StartsWith("-:3: $.id: ", told[0], StringComparison.Ordinal);
        Assert.StartsWith("-:4: $.created: ", told[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_warning_is_told_and_the_document_is_answered_all_the_same()
    {
        var (documents, told) = Read(Good, _ => [new("sla.out-of-range", "$.created", []) { IsWarning = true }]);
        Assert.NotNull(Assert.Single(documents).Value);
        Assert.StartsWith("-:1: warning: $.created: ", Assert.Single(told), StringComparison.Ordinal);
    }

    private static (List<StreamedDocument<Conversation>> Documents, string[] Told) Read(
        string text, Func<Conversation, System.Collections.Immutable.ImmutableArray<InputError>> check)
    {
        using var input = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text));
        using var error = new StringWriter { NewLine = "\n" };
        var host = new CliHost(input, TextWriter.Null, error, false, false, 120, SystemClock.Instance);
        var documents = DocumentRun.Read(host, "-", new ErrorPrinter(host, Language.English), check).ToList();
        return (documents, error.ToString().TrimEnd().Split('\n'));
    }
}

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
        var (documents, told) = Read($"{Good}\n\n{{\"id\":true}}\n{Good.Replace("T-1", "T-2", StringComparison.Ordinal)}\n", c => c.Id == "T-2" ? [new("sla.out-of-range", "$.created", [])] : []);
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

    [Fact]
    public void What_one_document_causes_never_stops_the_next()
    {
        var (documents, told) = Read($"{Good}\n{Good.Replace("T-1", "T-2", StringComparison.Ordinal)}\n{Good}\n",
            c => c.Id == "T-2" ? throw new InvalidOperationException("unforeseen") : []);
        Assert.Equal([true, false, true], documents.Select(d => d.Value is not null));
        Assert.Equal("-:2: This document could not be answered (InvalidOperationException). The others are. [document.unanswerable]", Assert.Single(told));
    }

    [Theory]
    [InlineData(OutputForm.Table)]
    [InlineData(OutputForm.Json)]
    public void Neither_does_its_answer(OutputForm form)
    {
        using var input = new MemoryStream(System.Text.Encoding.UTF8.GetBytes($"{Good}\n{Good}\n{Good}\n{Good}\n"));
        using var error = new StringWriter { NewLine = "\n" };
        var host = new CliHost(input, TextWriter.Null, error, false, false, 120, SystemClock.Instance);
        var answered = 0;
        var code = DocumentRun.Each<Conversation, Conversation>(host, ["-"], Language.English, form, _ => [], talk => ++answered switch
        {
            1 => throw new OverflowException(),
            2 => throw new CsRulesException(new InputError("sla.out-of-range", "$.created", [])),
            3 => throw new FluentValidation.ValidationException([new FluentValidation.Results.ValidationFailure("Id", "") { ErrorCode = "conversation.no-id" }]),
            _ => talk,
        }, (_, _) => { });
        Assert.Equal((ExitCode.InputErrors, 4), (code, answered));
        Assert.Equal(["[document.unanswerable]", "[sla.out-of-range]", "[conversation.no-id]"], error.ToString().TrimEnd().Split('\n').Select(line => line[line.LastIndexOf('[')..]));
        Assert.Equal(["stdin:1: ", "stdin:2: ", "stdin:3: "], error.ToString().TrimEnd().Split('\n').Select(line => line[..9]));
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

using System.CommandLine;
using System.CommandLine.Parsing;
using CsRules.Cli.Io;
using CsRules.Cli.Verbs;
using CsRules.Documents;

namespace CsRules.Cli;

/// <summary>The whole command: <c>csrules VERB NOUN FILE… --output … --lang …</c>.</summary>
public static class CommandLine
{
    /// <summary>Parses and runs; never throws, whatever it is given and wherever it writes.</summary>
    public static async Task<int> RunAsync(string[] args, CliHost host)
    {
        ArgumentNullException.ThrowIfNull(host);
        ArgumentNullException.ThrowIfNull(args);
        host = host with { In = host.In as PipedInput ?? new PipedInput(host.In), Error = new PatientWriter(host.Error), Language = SharedOptions.LanguageOf(args) ?? host.Language };
        try
        {
            var code = await AnswerAsync(args, host);
            await host.Out.FlushAsync();
            return code;
        }
        catch (CliUsageException error)
        {
            await host.Error.WriteLineAsync(Shown.Line(error.Say(host.Language)));
            return ExitCode.Usage;
        }
        catch (IOException error) when (IsBrokenPipe(error))
        {
            // A reader that closed its end of the pipe (head, less) is not an error of ours.
            return ExitCode.Answered;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            await host.Error.WriteLineAsync(Shown.Line(CommandTexts.Say("note.io", host.Language, ("given", error.Message))));
            return ExitCode.InputErrors;
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            // A fault of ours: still no trace, since whoever reads this can do nothing with one.
            await host.Error.WriteLineAsync(Shown.Line(CommandTexts.Say("note.stopped", host.Language, ("given", error.GetType().Name)) + " [command.stopped]"));
            return ExitCode.InputErrors;
        }
    }

    /// <summary>Answers a line whose faults are the caller's to tell.</summary>
    internal static async Task<int> AnswerAsync(string[] args, CliHost host)
    {
        // A name may begin with @: no file of options is read.
        var parsed = Root(host).Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (UsageFaults.Any(parsed) && parsed.Action is not { ClearsParseErrors: true })
        {
            foreach (var fault in UsageFaults.Of(parsed)) await host.Error.WriteLineAsync(Shown.Line(fault.Say(host.Language)));
            await host.Error.WriteLineAsync(CommandTexts.Say("note.try", host.Language, ("command", CommandPath(parsed.CommandResult))));
            return ExitCode.Usage;
        }

        // The verbs of a command line are bound to their host: one that reads otherwise is asked once more.
        if (parsed.InputEncoding() is var encoding && (encoding != host.Encoding || parsed.IsLenient() != host.IsLenient))
            return await AnswerAsync(args, host with { Encoding = encoding, IsLenient = parsed.IsLenient() });
        if (host.Sheet is null && parsed.CommandResult.Command is SheetCommand sheet && parsed.Form(host) == OutputForm.Html)
        {
            // The same verb once more, onto a page.
            using var page = new Sheet();
            var onPage = await AnswerAsync(args, host with { Out = page.Lines, Sheet = page, OutIsTerminal = false });
            if (onPage != ExitCode.Usage) await host.Out.WriteLineAsync(page.ToHtml(sheet.Title(parsed.Language()), parsed.Language()));
            return onPage;
        }

        if (host.Csv is null && parsed.IsCsv())
        {
            // The same verb once more, its tables alone; what has none is told as it is.
            using var lines = new StringWriter();
            var csv = new CsvSheet(host.Out);
            var inCsv = await AnswerAsync(args, host with { Out = lines, Csv = csv, OutIsTerminal = false });
            if (!csv.HasTable) await host.Out.WriteAsync(lines.ToString());
            return inCsv;
        }

        if (host.Book is null && parsed.IsXlsx())
        {
            // The same with a spreadsheet, which is bytes and no text.
            if (host.OutIsTerminal || host.Bytes is not { } bytes) throw new CliUsageException("usage.xlsx-file");
            var book = new XlsxBook();
            var inBook = await AnswerAsync(args, host with { Out = TextWriter.Null, Book = book, OutIsTerminal = false });
            if (inBook is ExitCode.Usage or ExitCode.OverBudget) return inBook;
            if (!book.HasTable) throw new CliUsageException("usage.xlsx-none");
            await using var stream = bytes();
            await book.WriteAsync(stream, number => CommandTexts.Say("note.sheet", parsed.Language(), ("number", number)));
            return inBook;
        }

        GivenFiles.Check(parsed, args);
        // The verbs write to the host; what goes here is the version.
        return await parsed.InvokeAsync(new InvocationConfiguration
        {
            Output = host.Out,
            Error = host.Error,
            EnableDefaultExceptionHandler = false,
        });
    }

    /// <summary>The tree of verbs, one line a verb.</summary>
    internal static RootCommand Root(CliHost host)
    {
        var root = new RootCommand
        {
            DemoVerb.Create(host),
            ReturnVerb.Create(host),
            PolicyVerb.Create(host),
            SubscriptionVerb.Create(host),
            MarketVerb.Create(host),
            RegimeVerb.Create(host),
            LawVerb.Create(host),
            CasesVerb.Create(host),
            RefundVerb.Create(host),
            OrderVerb.Create(host),
            HolidaysVerb.Create(host),
            PeriodVerb.Create(host),
            AllocateVerb.Create(host),
            HoursVerb.Create(host),
            SlaVerb.Create(host),
            CouponVerb.Create(host),
            PointsVerb.Create(host),
            TierVerb.Create(host),
            ServiceVerb.Create(host),
            AgendaVerb.Create(host),
            AskVerb.Create(host),
            DeskVerb.Create(host),
            MappingVerb.Create(host),
            SampleVerb.Create(host),
            SchemaVerb.Create(host),
            CompletionVerb.Create(host),
            ManVerb.Create(host),
        };
        SharedOptions.AddTo(root, host);
        HelpPage.AddTo(root, host);
        return root;
    }

    private static string CommandPath(CommandResult result)
    {
        var names = new Stack<string>();
        for (SymbolResult? at = result; at is not null; at = at.Parent)
            if (at is CommandResult { Parent: not null } command) names.Push(command.Command.Name);
        return string.Join(' ', names.Prepend("csrules"));
    }

    private static bool IsBrokenPipe(IOException error) =>
        error.InnerException is System.Net.Sockets.SocketException || error.Message.Contains("Broken pipe", StringComparison.OrdinalIgnoreCase);
}

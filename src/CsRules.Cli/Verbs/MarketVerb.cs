using System.CommandLine;
using System.Globalization;
using CsRules.Agenda;
using CsRules.Cli.Io;
using CsRules.Cli.Pages;
using CsRules.Cli.Rows;
using CsRules.Cli.Service;
using CsRules.Decisions;
using CsRules.Documents;
using CsRules.Markets;
using NodaTime;
using NodaTime.Text;

namespace CsRules.Cli.Verbs;

/// <summary><c>csrules market status FILE</c>: points, what costs points next, ratios, grade; <c>market rules</c>: what is known of each marketplace.</summary>
internal static class MarketVerb
{
    private static readonly MarketCaseValidator Validator = new();
    private static readonly LocalDateTimePattern Minute = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm");

    public static Command Create(CliHost host) => new("market") { Status(host), Rules(host) };

    private static SheetCommand Status(CliHost host)
    {
        var files = new Argument<string[]>("PATH") { Arity = ArgumentArity.ZeroOrMore };
        var (asOf, market) = (SharedOptions.AsOfOption(), new Option<string?>("--market"));
        var status = new SheetCommand("status", "market-status") { files, asOf, market };
        var rows = new AgendaRows(host);
        rows.AddTo(status);
        status.SetAction(parsed =>
        {
            var (form, language) = (parsed.Form(host), parsed.Language());
            var (instant, named) = (parsed.AsOf(asOf), Named(parsed.GetValue(market)));
            if (parsed.GetValue(files) is [var folder] && Directory.Exists(folder)) return OfFolder(host, folder, rows, parsed, named, instant ?? host.Clock.GetCurrentInstant(), form, language);
            // What a list is of, its headings tell; a document among lists is told as none of them.
            var given = parsed.GetValue(files) ?? [];
            if (rows.IsAny(parsed) || given.Any(TableFile.IsTable)) return OfLists(host, given, rows, parsed, named, instant ?? host.Clock.GetCurrentInstant(), form, language);
            if (given.Length == 0) throw new CliUsageException("usage.market-input");
            foreach (var path in given) InputFile.Check(path);
            return DocumentRun.Each(host, given, language, form,
                (MarketCase document) => Validation.Check(Validator, Filled(document)),
                document => MarketAnswer.Of(StatusOf(Filled(document)), language),
                (document, answer) => Print(host, Filled(document).Plan().Rules, answer, language));

            MarketCase Filled(MarketCase document) => document with { Market = document.Market ?? named, AsOf = instant ?? document.AsOf ?? host.Clock.GetCurrentInstant() };
        });
        return status;
    }

    // The folder that an agenda is made from: its orders, its conversations, and what its settings say of the seller.
    private static int OfFolder(CliHost host, string folder, AgendaRows rows, ParseResult parsed, string? named, Instant asOf, OutputForm form, Language language)
    {
        if (!AgendaChecks.IsInside(asOf)) throw new CliUsageException("usage.as-of-years");
        var errors = new ErrorPrinter(host, language);
        var reader = new AgendaFolder(host, folder, errors);
        if (reader.Plan() is not { } plan) return ExitCode.InputErrors;
        var market = named ?? plan.Policy.Market ?? throw new CliUsageException("usage.market-of-folder");
        if (!rows.Judge(parsed, errors)) return ExitCode.InputErrors;
        RowFolder.TellPassedBy(folder, errors);
        var facts = reader.Facts(plan);
        var read = rows.Facts(parsed, [.. RowFolder.Files(folder)], plan, facts, asOf, errors);
        if (read is null) reader.TellNone();
        else errors.Note(market, null, [new("market.of-lists", "$", []) { IsWarning = true }]);
        var status = (read is null ? MarketBook.Plan(market) : WithoutGrades(market)).Assess(new() { Orders = (read ?? facts).Orders, Conversations = (read ?? facts).Conversations, Seller = plan.Policy.Seller }, asOf);
        Tell(host, status, form, language);
        return errors.Any ? ExitCode.InputErrors : ExitCode.Answered;
    }

    private static MarketPlan WithoutGrades(string market) => (MarketBook.Find(market)! with { Grades = [] }).Compile();

    // No list says when a purchase was confirmed, and none what was collected: grades and returns are left out, and that is said.
    private static int OfLists(CliHost host, string[] lists, AgendaRows rows, ParseResult parsed, string? named, Instant asOf, OutputForm form, Language language)
    {
        if (named is null) throw new CliUsageException("usage.market-of-lists");
        if (!AgendaChecks.IsInside(asOf)) throw new CliUsageException("usage.as-of-years");
        foreach (var path in lists) InputFile.Check(path);
        var errors = new ErrorPrinter(host, language);
        if (!rows.Judge(parsed, errors)) return ExitCode.InputErrors;
        if (rows.Facts(parsed, lists, AgendaPolicy.Default.Compile(), new(), asOf, errors) is not { } facts) return ExitCode.InputErrors;
        var status = WithoutGrades(named).Assess(new() { Orders = facts.Orders, Conversations = facts.Conversations }, asOf);
        errors.Note(named, null, [new("market.of-lists", "$", []) { IsWarning = true }]);
        Tell(host, status, form, language);
        return errors.Any ? ExitCode.InputErrors : ExitCode.Answered;
    }

    private static SheetCommand Rules(CliHost host)
    {
        var market = new Option<string?>("--market");
        var rules = new SheetCommand("rules", "market-rules") { market };
        rules.SetAction(parsed =>
        {
            var (form, language) = (parsed.Form(host), parsed.Language());
            MarketRules[] shown = Named(parsed.GetValue(market)) is { } one ? [MarketBook.Find(one)!] : [.. MarketBook.All];
            if (form == OutputForm.Json)
            {
                host.PrintJson(shown);
                return ExitCode.Answered;
            }

            Tables.Print(host, language.Words("market", "rule", "figure", "source"), shown.SelectMany(known => MarketTable.Rows(known, language)));
            return ExitCode.Answered;
        });
        return rules;
    }

    private static MarketStatus StatusOf(MarketCase document) => document.Plan().Assess(document.Facts(), document.AsOf!.Value);

    private static string? Named(string? market) => market is null || MarketBook.Find(market) is not null
        ? market
        : throw CliUsageException.NoSuch("usage.no-market", market, [.. MarketBook.All.Select(rules => rules.Id)]);

    private static void Tell(CliHost host, MarketStatus status, OutputForm form, Language language)
    {
        var answer = MarketAnswer.Of(status, language);
        if (form == OutputForm.Json) host.PrintJson(answer);
        else Print(host, status.Rules, answer, language);
    }

    private static void Print(CliHost host, MarketRules rules, MarketAnswer answer, Language language)
    {
        if (host.Sheet is { } sheet)
        {
            MarketGauge.Write(sheet.Body, rules, answer, language);
            return;
        }

        var zone = DateTimeZoneProviders.Tzdb[answer.Zone];
        string At(Instant instant) => Minute.Format(instant.InZone(zone).LocalDateTime);
        string Points(int? points, bool isSpared) => isSpared ? "0" : points is { } known ? known.ToString(CultureInfo.InvariantCulture) : "?";
        string Word(string word) => language.Word(word);
        Tables.Pairs(host,
        [
            (Word("market"), answer.Name),
            (Word("as-of"), At(answer.AsOf)),
            (Word("standing"), string.Join('\n', answer.Lines)),
            (Word("next-change"), answer.Next is { } next ? At(next) : null),
            (Word("not-known"), answer.NotKnown.IsEmpty ? null : string.Join('\n', answer.NotKnown)),
            (Word("source"), string.Join('\n', answer.Sources)),
        ]);
        if (answer.Risks.Length > 0)
        {
            Tables.Print(host, language.Words("before", "market-order", "event", "penalty", "given-on"), answer.Risks.Select(risk => new Cell[]
            {
                At(risk.Before), Order(risk.Order, risk.Line), Explanations.Label(risk.Event, language), Points(risk.Points, risk.IsSpared), LocalDatePattern.Iso.Format(risk.GivenOn),
            }));
        }

        if (answer.Entries.Length > 0)
        {
            Tables.Print(host, language.Words("given-on", "market-order", "event", "penalty", "counts-until"), answer.Entries.Select(entry => new Cell[]
            {
                LocalDatePattern.Iso.Format(entry.GivenOn), Order(entry.Order, entry.Line), Explanations.Label(entry.Event, language),
                Points(entry.Points, entry.IsSpared) + (entry.IsSpared ? $" ({Word("spared")})" : ""), LocalDatePattern.Iso.Format(entry.CountsUntil),
            }));
        }

        if (answer.ToSend.Length > 0)
        {
            Tables.Print(host, language.Words("market-order", "by-market", "by-law", "binds", "promise-from"), answer.ToSend.Select(due => new Cell[]
            {
                due.Order, Day(due.ByMarket), Day(due.ByLaw), Day(due.Earlier) + (due.IsLaw && due.Law is { } article ? $" ({article.Format(language)})" : ""), Day(due.PromiseFrom),
            }));
        }

        if (answer.StockOuts.Length > 0)
        {
            Tables.Print(host, language.Words("stock-out", "honest-cost", "refund-by"), answer.StockOuts.Select(gone => new Cell[]
            {
                gone.Order, Points(gone.Points, isSpared: false), Day(gone.RefundBy) + (gone is { RefundBy: not null, Law: { } article } ? $" ({article.Format(language)})" : ""),
            }));
        }

        static string Day(LocalDate? day) => day is { } known ? LocalDatePattern.Iso.Format(known) : "–";
        static string Order(string order, string? line) => line is null ? order : $"{order} {line}";
    }
}

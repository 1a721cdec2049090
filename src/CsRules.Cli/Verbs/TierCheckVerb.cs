using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsRules.Cli.Io;
using CsRules.Cli.Loyalty;
using CsRules.Cli.Rows;
using CsRules.Documents;
using CsRules.Loyalty;
using NodaTime;

namespace CsRules.Cli.Verbs;

/// <summary><c>csrules tier check FILE… --program P --mapping M</c>: a program held against a CSV of orders.</summary>
internal static class TierCheckVerb
{
    public static Command Create(CliHost host)
    {
        var files = new Argument<string[]>("FILE") { Arity = ArgumentArity.OneOrMore };
        var program = new FileOption<string>("--program") { Required = true };
        var input = TierRows.Input(host);
        var asOf = new Option<string?>("--as-of");
        var list = new Option<bool>("--list");
        var command = new Command("check") { files, program, asOf, list };
        input.AddTo(command);
        command.SetAction(parsed =>
        {
            var (form, language) = (parsed.Form(host), parsed.Language());
            var errors = new ErrorPrinter(host, language);
            var instant = parsed.AsOf(asOf);
            var paths = parsed.GetValue(files)!;
            if (!input.Knows(paths, parsed, "tier-mapping", errors)) return ExitCode.InputErrors;
            if (TierRows.Ladder(parsed.GetValue(program)!, host, errors) is not { } ladder) return ExitCode.InputErrors;
            var currency = ladder.Program.Currency;
            if (!input.Reads(parsed, (path, given) => OrderLogReader.Create(path, given, currency, errors) is not null, errors)) return ExitCode.InputErrors;
            var tally = new RowTally();
            if (TierRows.Read(host, input, paths, parsed, currency, errors, tally) is not { } log) return ExitCode.InputErrors;
            var customers = log.Customers();
            var name = string.Join(", ", paths);
            errors.Note(name, null, log.Doubts);
            if (log.Unmatched > 0)
                errors.Note(paths[0], null, [new("csv.refund-unmatched", "$", [new("amount", new Money(log.Unmatched, currency))])]);
            var at = instant ?? After(log.Latest, ladder.Zone) ?? host.Clock.GetCurrentInstant();
            if (log.After(at) is { Count: > 0 } later) errors.Print(name, null, [new("csv.later-orders", "$", [new("count", later.Count), new("order", later.First), new("as-of", at)])]);
            Print(host, TierCheck.Of(ladder, customers, at), parsed.GetValue(list) ? TierMember.Of(ladder, customers, at, language) : null, form, language);
            tally.Tell(errors, name, language);
            return errors.Any ? ExitCode.InputErrors : ExitCode.Answered;
        });
        return command;
    }

    // When the month of the last row is over, and so counts.
    private static Instant? After(Instant? latest, DateTimeZone zone) =>
        latest is { } last ? zone.AtStartOfDay(last.InZone(zone).Date.With(DateAdjusters.EndOfMonth).PlusDays(1)).ToInstant() : null;

    private static void Print(CliHost host, TierCheck check, IReadOnlyList<TierAnswer>? members, OutputForm form, Language language)
    {
        if (form == OutputForm.Json)
        {
            var answer = JsonSerializer.SerializeToNode(TierCheckAnswer.Of(check, language), CsRulesJson.TypeOf<TierCheckAnswer>())!.AsObject();
            if (members is not null) answer["list"] = new JsonArray([.. members.Select(member => JsonSerializer.SerializeToNode(member, CsRulesJson.TypeOf<TierAnswer>()))]);
            host.Out.WriteLine(members is null ? JsonAnswer.Text(TierCheckAnswer.Of(check, language)) : answer.ToJsonString(CsRulesJson.Indented));
            return;
        }

        if (form == OutputForm.Html && members is null)
        {
            host.Out.WriteLine(check.ToHtml(language));
            return;
        }

        using var page = form == OutputForm.Html ? new Sheet() : null;
        var onto = page is null ? host : host with { Sheet = page, Out = page.Lines, OutIsTerminal = false };
        Tables.Print(onto, TierCheckWords.Headings(language), check.Tiers.Select(tier => TierCheckWords.Row(tier, language)));
        foreach (var warning in check.Warnings) Tables.Line(onto, warning.Explain(language));
        if (members is not null) Tables.Print(onto, TierMember.Headings(language), members.Select(member => TierMember.Row(member, language)));
        if (page is not null) host.Out.WriteLine(page.ToHtml(CommandTexts.Template("title.tier-assess", language), language));
    }
}

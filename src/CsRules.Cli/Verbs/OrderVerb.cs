using System.CommandLine;
using System.Globalization;
using CsRules.Cli.Io;
using CsRules.Cli.Pages;
using CsRules.Decisions;
using CsRules.Documents;
using CsRules.Flow;
using CsRules.Orders;
using NodaTime;

namespace CsRules.Cli.Verbs;

/// <summary><c>csrules order moves FILE</c> and <c>csrules order diagram</c>.</summary>
internal static class OrderVerb
{
    public static Command Create(CliHost host) => new("order") { Moves(host), Play(host), Diagram(host) };

    private static SheetCommand Moves(CliHost host)
    {
        var files = DocumentRun.Files();
        var asOf = SharedOptions.AsOfOption();
        var moves = new SheetCommand("moves", "order-moves") { files, asOf };
        moves.SetAction(parsed =>
        {
            var (form, language) = (parsed.Form(host), parsed.Language());
            var instant = parsed.AsOf(asOf);
            var validator = new OrderLifeValidator();
            return DocumentRun.Each(host, parsed.GetValue(files)!, language, form,
                (OrderLife life) => Validation.Check(validator, life),
                life => OrderMovesAnswer.Of(life, instant ?? life.AsOf, language),
                (_, answer) => Print(host, answer, language),
                answer => RefusedEvents.Of(answer.OrderId, answer.Refused));
        });
        return moves;
    }

    private static SheetCommand Play(CliHost host)
    {
        var files = DocumentRun.Files();
        var asOf = SharedOptions.AsOfOption();
        var play = new SheetCommand("play", "order-play") { files, asOf };
        play.SetAction(parsed =>
        {
            var (form, language) = (parsed.Form(host), parsed.Language());
            var instant = parsed.AsOf(asOf);
            var validator = new LifeCaseValidator();
            return DocumentRun.Each(host, parsed.GetValue(files)!, language, form,
                (LifeCase life) => Validation.Check(validator, life),
                life => LifeAnswer.Of(life, instant ?? life.AsOf, language),
                (_, answer) => PrintLife(host, answer, language),
                answer => RefusedEvents.Of(answer.OrderId, answer.Refused));
        });
        return play;
    }

    private static void PrintLife(CliHost host, LifeAnswer answer, Language language)
    {
        var zone = DateTimeZoneProviders.Tzdb[answer.Zone];
        string Amount(Money amount) => ValueFormat.Amount(amount, language);
        Tables.Line(host, answer.OrderId);
        // What is still to be paid is asked of cash on delivery and of part payments alone.
        var isPartPaid = answer.Steps.Any(step => !step.Unpaid.IsZero);
        Tables.Print(host,
            [
                language.Word("when"), language.Word("happened"), language.Word("paid"), .. isPartPaid ? [language.Word("unpaid")] : Array.Empty<string>(),
                language.Word("refunded"), language.Word("owed"), language.Word("kept"), language.Word("points"),
            ],
            answer.Steps.Select(step => (string[])
            [
                step.At.InZone(zone).LocalDateTime.ToString("uuuu-MM-dd HH:mm", CultureInfo.InvariantCulture), step.What, Amount(step.Paid), .. isPartPaid ? [Amount(step.Unpaid)] : Array.Empty<string>(),
                Amount(step.Refunded), Amount(step.DueFromCustomer), Amount(step.Kept), step.Points is { } points ? Amount(points) : "",
            ]));
        foreach (var step in answer.Steps)
            foreach (var text in step.Texts) Tables.Line(host, $"{step.Id}: {text}");
    }

    private static SheetCommand Diagram(CliHost host)
    {
        var diagram = new SheetCommand("diagram", "order-diagram");
        diagram.SetAction(parsed =>
        {
            var language = parsed.Language();
            var answer = OrderDiagramAnswer.Of(language);
            // A pipe to a drawing program is what a diagram is for: JSON is given where it is asked for.
            if (parsed.IsJson()) host.PrintJson(answer);
            else if (host.Sheet is not { } sheet) host.Out.Write(OrderDiagram.Mermaid(language));
            else
            {
                OrderMap.Write(sheet.Body, answer, language);
                var arrows = OrderMap.Arrows(answer);
                Tables.Print(host, language.Words("number", "from-state", "event", "to-state", "condition"), answer.Moves.Select(move => new[]
                {
                    PageBody.Number(arrows.IndexOf((move.From, move.To)) + 1), Explanations.Label(move.From, language), move.Name, Explanations.Label(move.To, language), move.Condition ?? "–",
                }));
            }

            return ExitCode.Answered;
        });
        return diagram;
    }

    private static void Print(CliHost host, OrderMovesAnswer answer, Language language)
    {
        if (host.Sheet is { } sheet)
        {
            OrderMap.Write(sheet.Body, answer, OrderDiagramAnswer.Of(language), language);
            return;
        }

        Tables.Line(host, $"{answer.OrderId}: {Explanations.Label(answer.Payment, language)}, {Explanations.Label(answer.Confirmation, language)}");
        Tables.Print(host, [language.Word("line"), language.Word("state"), language.Word("units")],
            answer.Units.Select(u => new[] { u.Line, Explanations.Label(u.State, language), u.Count.ToString(CultureInfo.InvariantCulture) }));
        Tables.Print(host, [language.Word("next"), language.Word("line"), language.Word("up-to"), language.Word("why-not")],
            answer.Moves.OrderBy(m => !m.Allowed).Select(m => new[]
            {
                Explanations.Label(m.Event, language), m.Line ?? "", m.Allowed ? m.UpTo.ToString(CultureInfo.InvariantCulture) : "—", m.WhyNot ?? "",
            }));
        foreach (var finding in answer.Findings)
            Tables.Line(host, finding.Citations.IsEmpty ? finding.Text : $"{finding.Text} [{string.Join("; ", finding.Citations.Select(cited => cited.Text))}]");
        foreach (var refused in answer.Refused) Tables.Line(host, $"{refused.Event}: {refused.Text} [{refused.Code}]");
    }
}

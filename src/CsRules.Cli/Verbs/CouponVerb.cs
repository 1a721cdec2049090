using System.CommandLine;
using CsRules.Cli.Io;
using CsRules.Coupons;

namespace CsRules.Cli.Verbs;

/// <summary><c>csrules coupon best FILE</c> and <c>csrules coupon explain FILE</c>.</summary>
internal static class CouponVerb
{
    public static Command Create(CliHost host) => new("coupon", "The cheapest combination of coupons, and why the others were not used")
    {
        Noun(host, "best", "The lowest payable total with every share", ("쿠폰 최적 조합", "Best coupons"), explain: false),
        Noun(host, "explain", "Why each coupon was used or not, in words", ("쿠폰 안내", "Coupons explained"), explain: true),
    };

    private static SheetCommand Noun(CliHost host, string name, string description, (string Korean, string English) title, bool explain)
    {
        var file = new Argument<string>("FILE") { Description = "a document like 'csrules sample coupon-best', one a line, or - for standard input" };
        var asOf = SharedOptions.AsOfOption();
        var nodes = new Option<long>("--nodes")
        {
            Description = "how much the search may do before it answers with a gap instead of a proof",
            DefaultValueFactory = _ => CouponBook.DefaultNodes,
        };
        var command = new SheetCommand(name, description, title.Korean, title.English) { file, asOf, nodes };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(nodes) < 1) throw new CliUsageException("--nodes takes a number from 1 on.");
            var path = parsed.GetValue(file)!;
            var errors = new ErrorPrinter(host, parsed.Language());
            using var reader = InputFile.Open(path, host);
            foreach (var document in DocumentStream.Read(reader, CsRulesJson.TypeOf<CouponQuestion>()))
            {
                var line = document.IsOnly ? (long?)null : document.Line;
                var found = document.Value is { } value ? CouponQuestions.Check(value) : document.Errors;
                errors.Print(path, line, found);
                if (document.Value is not { } question || found.Any(e => !e.IsWarning)) continue;
                var instant = question.AsOf ?? parsed.AsOf(asOf) ?? host.Clock.GetCurrentInstant();
                var answer = CouponAnswer.Of(question, instant, parsed.GetValue(nodes));
                if (parsed.Form(host) == OutputForm.Json)
                    host.Out.WriteLine(answer.ToJson(parsed.Language(), explain).ToJsonString(document.IsOnly ? CsRulesJson.Indented : CsRulesJson.Options));
                else
                    CouponTable.Print(answer, host, parsed.Language(), explain);
            }

            return errors.Any ? ExitCode.InputErrors : ExitCode.Answered;
        });
        return command;
    }
}

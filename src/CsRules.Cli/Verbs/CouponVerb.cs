using System.Collections.Immutable;
using System.CommandLine;
using CsRules.Cli.Io;
using CsRules.Coupons;
using CsRules.Documents;

namespace CsRules.Cli.Verbs;

/// <summary><c>csrules coupon best FILE</c> and <c>csrules coupon explain FILE</c>.</summary>
internal static class CouponVerb
{
    private static readonly CouponCaseValidator Validator = new();

    public static Command Create(CliHost host) => new("coupon", "The cheapest combination of coupons, and why the others were not used")
    {
        Noun(host, "best", "The lowest payable total with every share", explain: false),
        Noun(host, "explain", "Why each coupon was used or not, in words", explain: true),
    };

    private static SheetCommand Noun(CliHost host, string name, string description, bool explain)
    {
        var files = DocumentRun.Files();
        var asOf = SharedOptions.AsOfOption();
        var nodes = new Option<long>("--nodes")
        {
            Description = "how much the search may do before it answers with a gap instead of a proof",
            DefaultValueFactory = _ => CouponBook.DefaultNodes,
        };
        var command = new SheetCommand(name, description, $"coupon-{name}") { files, asOf, nodes };
        command.SetAction(parsed =>
        {
            var most = parsed.GetValue(nodes);
            if (most < 1) throw new CliUsageException("--nodes takes a number from 1 on.");
            var (form, language, instant) = (parsed.Form(host), parsed.Language(), parsed.AsOf(asOf));
            return DocumentRun.Each<CouponCase>(host, parsed.GetValue(files)!, language, Check, (document, only) =>
            {
                var answer = CouponAnswer.Of(document, instant ?? document.AsOf ?? host.Clock.GetCurrentInstant(), language, explain, most);
                if (form == OutputForm.Json) host.PrintJson(answer, only);
                else CouponTable.Print(answer, host, language, explain);
            });
        });
        return command;
    }

    private static ImmutableArray<InputError> Check(CouponCase document) => Validation.Check(Validator, document);
}

using System.Collections.Immutable;
using System.CommandLine;
using CsRules.Cli.Io;
using CsRules.Cli.Pages;
using CsRules.Coupons;
using CsRules.Documents;

namespace CsRules.Cli.Verbs;

/// <summary><c>csrules coupon best FILE</c> and <c>csrules coupon explain FILE</c>.</summary>
internal static class CouponVerb
{
    private static readonly CouponCaseValidator Validator = new();

    public static Command Create(CliHost host) => new("coupon")
    {
        Noun(host, "best", explain: false),
        Noun(host, "explain", explain: true),
    };

    private static SheetCommand Noun(CliHost host, string name, bool explain)
    {
        var files = DocumentRun.Files();
        var asOf = SharedOptions.AsOfOption();
        var nodes = new WholeNumberOption("--nodes", 1, long.MaxValue)
        {
            DefaultValueFactory = _ => CouponBook.DefaultNodes,
        };
        var command = new SheetCommand(name, $"coupon-{name}") { files, asOf, nodes };
        command.SetAction(parsed =>
        {
            var most = parsed.GetValue(nodes)!.Value;
            var (form, language, instant) = (parsed.Form(host), parsed.Language(), parsed.AsOf(asOf));
            return DocumentRun.Each<CouponCase, CouponAnswer>(host, parsed.GetValue(files)!, language, form, Check,
                document => CouponAnswer.Of(document, instant ?? document.AsOf ?? host.Clock.GetCurrentInstant(), language, explain, most),
                (_, answer) =>
                {
                    if (host.Sheet is { } sheet) CouponCart.Write(sheet.Body, answer, language);
                    else CouponTable.Print(answer, host, language, explain);
                });
        });
        return command;
    }

    private static ImmutableArray<InputError> Check(CouponCase document) => Validation.Check(Validator, document);
}

using System.CommandLine;
using System.Text.Json;
using CsRules.Cli.Io;
using CsRules.Decisions;
using CsRules.Documents;
using CsRules.Laws;
using CsRules.Returns;

namespace CsRules.Cli.Verbs;

/// <summary><c>csrules policy check FILE</c>: which clauses of a shop's return terms stand.</summary>
internal static class PolicyVerb
{
    public static Command Create(CliHost host)
    {
        var files = DocumentRun.Files();
        var check = new SheetCommand("check", "Judge a shop's return terms clause by clause; see 'csrules sample policy-check'", "policy-check") { files };
        check.SetAction(parsed =>
        {
            var (form, language) = (parsed.Form(host), parsed.Language());
            var validator = new ReturnPolicyValidator();
            return DocumentRun.Each<ReturnPolicy>(host, parsed.GetValue(files)!, language,
                policy => Validation.Check(validator, policy),
                (policy, only) => Print(host, policy.Compile(Law.Default), form, language, only));
        });
        return new Command("policy", "A shop's return terms") { check };
    }

    private static void Print(CliHost host, ReturnTerms terms, OutputForm form, Language language, bool only)
    {
        AnsweredClause[] answers = [.. terms.Judgements.Select(j => AnsweredClause.Of(j, language))];
        if (form == OutputForm.Json)
        {
            host.PrintJson(answers, only);
            return;
        }

        Tables.Print(host,
            ["#", language.Word("clause"), language.Word("verdict"), language.Word("law-says"), language.Word("articles")],
            answers.Select(a => new Cell[]
            {
                a.Number.ToString(System.Globalization.CultureInfo.InvariantCulture),
                a.Clause ?? JsonNamingPolicy.CamelCase.ConvertName(a.Kind.ToString()),
                Explanations.Label(a.Verdict, language), a.Text, Cell.Lines(a.Citations),
            }));
    }
}

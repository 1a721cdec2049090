using System.CommandLine;
using CsRules.Documents;
using FluentValidation;

namespace CsRules.Cli.Io;

/// <summary>Parts of a report from many files, added up one by one; a part that can't be is named, and the others still count.</summary>
internal static class ReportParts
{
    public static Argument<string[]> Files() =>
        new("FILE") { Description = "reports, one or many a file; - is standard input", Arity = ArgumentArity.OneOrMore };

    public static Option<bool> Partial() => new("--partial") { Description = "one line of JSON, to be merged again" };

    /// <summary>The sum of all parts that are right.</summary>
    /// <param name="paths">Files of parts, one JSON document a line or many.</param>
    /// <param name="empty">The report of nothing.</param>
    /// <param name="validator">Checks a part by itself.</param>
    /// <param name="merge">Adds a part; throws where it does not fit what was added before.</param>
    /// <param name="mismatch">The code of a part that does not fit.</param>
    /// <param name="host">Where the files are.</param>
    /// <param name="errors">Where what is wrong is told.</param>
    public static TReport Sum<TReport, TPart>(
        IEnumerable<string> paths, TReport empty, IValidator<TPart> validator, Func<TReport, TPart, TReport> merge, string mismatch,
        CliHost host, ErrorPrinter errors)
        where TPart : class
    {
        var sum = empty;
        foreach (var path in paths)
        {
            foreach (var part in DocumentRun.Read<TPart>(host, path, errors, read => Validation.Check(validator, read)))
            {
                if (part.Value is not { } value) continue;
                try
                {
                    sum = merge(sum, value);
                }
                catch (Exception error) when (error is ArgumentException or OverflowException or CsRulesException)
                {
                    errors.Print(path, part.Line, [new(mismatch, "$", [])]);
                }
            }
        }

        return sum;
    }
}

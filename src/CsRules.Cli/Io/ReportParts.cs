using System.Collections.Immutable;
using System.CommandLine;
using CsRules.Documents;
using CsRules.Sla;

namespace CsRules.Cli.Io;

/// <summary>
/// Parts of a report from many files, added up. All are read before any is added: what most of them have in common is the sum's, so that
/// one that is wrong doesn't make the others be refused by being given first. What can't be is named, and the others still count.
/// </summary>
internal static class ReportParts
{
    public static Argument<string[]> Files() =>
        new("FILE") { Arity = ArgumentArity.OneOrMore };

    public static Option<bool> Partial() => new("--partial");

    /// <summary>How many parts there must be.</summary>
    public static WholeNumberOption Expect() => new("--expect", 0, int.MaxValue, "개");

    /// <summary>Tells where a sum is of another number of parts than there must be: one is missing, or there is one of before.</summary>
    public static void Count(string verb, SlaSource? source, long? expected, ErrorPrinter errors)
    {
        var parts = source?.Parts.Length ?? 0;
        if (expected is { } most && most != parts) errors.Print(verb, null, [new("sla-report.parts", "$", [new("given", parts), new("expected", most)])]);
    }

    /// <summary>The sum of all parts that are right and belong together, the same in whatever order they are given.</summary>
    /// <param name="paths">Files of parts, one JSON document a line or many.</param>
    /// <param name="form">The kind of report.</param>
    /// <param name="host">Where the files are.</param>
    /// <param name="errors">Where what is wrong is told.</param>
    public static TReport Sum<TReport, TPart>(IEnumerable<string> paths, PartForm<TReport, TPart> form, CliHost host, ErrorPrinter errors)
        where TPart : class
    {
        var given = paths.SelectMany(path => DocumentRun.Read<TPart>(host, path, errors, read => Validation.Check(form.Validator, read))
            .Where(part => part.Value is not null)
            .Select(part => Given.Of(path, part.Line, form.ToReport(part.Value!), form))).ToList();
        var whole = given.Where(part => part.Ids.IsEmpty && (!form.IsWholeTaken || given.Count > 1)).ToHashSet();
        foreach (var part in whole) part.Wrong.Add(new("sla-report.no-part", "$", []));
        var kinds = given.Where(part => !whole.Contains(part)).ToLookup(part => part.Kind);
        if (kinds.Count == 0) return Told(given, form.Empty, errors);
        var kind = kinds.OrderByDescending(parts => parts.Sum(part => (long)part.Ids.Length)).ThenByDescending(parts => parts.Key).First().Key;
        var sum = form.Empty;
        var merged = new HashSet<string>(StringComparer.Ordinal);
        // Of parts that overlap the one that holds most is taken.
        foreach (var part in kinds[kind].OrderByDescending(part => part.Ids.Length).ThenBy(part => string.Join('\n', part.Ids), StringComparer.Ordinal))
            sum = Add(sum, part, merged, form);
        foreach (var part in kinds.Where(parts => parts.Key != kind).SelectMany(parts => parts))
            part.Wrong.AddRange([.. form.OtherKind(part.Kind, kind), .. part.Kind.OtherSource(kind), .. part.Repeated(merged)]);
        return Told(given, sum, errors);
    }

    private static TReport Add<TReport, TPart>(TReport sum, Given<TReport> part, HashSet<string> merged, PartForm<TReport, TPart> form)
    {
        part.Wrong.AddRange(part.Repeated(merged));
        if (part.Wrong.Count > 0) return sum;
        try
        {
            sum = form.Merge(sum, part.Report);
            merged.UnionWith(part.Counted);
        }
        catch (CsRulesException error)
        {
            part.Wrong.AddRange(error.Errors);
        }
        catch (Exception error) when (error is ArgumentException or OverflowException)
        {
            part.Wrong.Add(new("sla-report.too-large", "$", []));
        }

        return sum;
    }

    private static TReport Told<TReport>(IEnumerable<Given<TReport>> given, TReport sum, ErrorPrinter errors)
    {
        foreach (var part in given) errors.Print(part.Path, part.Line, part.Wrong);
        return sum;
    }

    private static class Given
    {
        public static Given<TReport> Of<TReport, TPart>(string path, long line, TReport report, PartForm<TReport, TPart> form) =>
            new(path, line, report, form.Kind(report), [.. form.Source(report)?.Parts.Where(p => p.Id is not null) ?? []]);
    }

    private sealed class Given<TReport>(string path, long line, TReport report, PartKind kind, ImmutableArray<SlaPart> parts)
    {
        public string Path => path;

        public long Line => line;

        public TReport Report => report;

        public PartKind Kind => kind;

        public List<InputError> Wrong { get; } = [];

        public ImmutableArray<string> Ids { get; } = [.. parts.Select(p => p.Id!)];

        // A part of nothing can come twice: it counts nothing.
        public IEnumerable<string> Counted => parts.Where(p => p.Rows > 0).Select(p => p.Id!);

        public IEnumerable<InputError> Repeated(HashSet<string> merged) =>
            Counted.Where(merged.Contains).Select(id => new InputError("sla-report.repeated-part", "$", [new("id", id)]));
    }
}

using CsRules.Documents;

namespace CsRules.Cli.Io;

/// <summary>Prints input errors one a line: where, what, code.</summary>
public sealed class ErrorPrinter(CliHost host, Language language)
{
    // Nobody reads more of one document; they have one cause, or the document is of another kind.
    private const int MostAtOnce = 100;

    /// <summary>True once an error was printed; a warning is none.</summary>
    public bool Any => Count > 0;

    /// <summary>How many were printed.</summary>
    public long Count { get; private set; }

    /// <summary>Prints the errors of one document.</summary>
    public void Print(string source, long? line, IEnumerable<InputError> errors)
    {
        ArgumentNullException.ThrowIfNull(errors);
        var told = 0;
        var more = 0L;
        foreach (var error in errors)
        {
            if (!error.IsWarning) Count++;
            if (++told > MostAtOnce) more++;
            else Note(source, line, [error]);
        }

        if (more > 0) Note(source, line, [new("document.more-errors", "$", [new("count", more)])]);
    }

    /// <summary>Prints what is worth saying though nothing is wrong enough to fail.</summary>
    public void Note(string source, long? line, IEnumerable<InputError> notes)
    {
        ArgumentNullException.ThrowIfNull(notes);
        foreach (var error in notes)
        {
            var place = line is null ? Shown.Of(source) : $"{Shown.Of(source)}:{line}";
            var path = error.Path == "$" ? "" : Shown.Of(error.Path) + ": ";
            var kind = error.IsWarning ? language.Word("warning") : "";
            host.Error.WriteLine(Shown.Line($"{place}: {kind}{path}{CommandTexts.Explain(error, language)} [{error.Code}]"));
        }
    }
}

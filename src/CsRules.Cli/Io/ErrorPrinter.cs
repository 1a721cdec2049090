using CsRules.Documents;

namespace CsRules.Cli.Io;

/// <summary>Prints input errors one a line: where, what, code.</summary>
public sealed class ErrorPrinter(CliHost host, Language language)
{
    /// <summary>True once an error was printed; a warning is none.</summary>
    public bool Any { get; private set; }

    /// <summary>Prints the errors of one document.</summary>
    public void Print(string source, long? line, IEnumerable<InputError> errors)
    {
        ArgumentNullException.ThrowIfNull(errors);
        foreach (var error in errors)
        {
            Any |= !error.IsWarning;
            Note(source, line, [error]);
        }
    }

    /// <summary>Prints what is worth saying though nothing is wrong enough to fail.</summary>
    public void Note(string source, long? line, IEnumerable<InputError> notes)
    {
        ArgumentNullException.ThrowIfNull(notes);
        foreach (var error in notes)
        {
            var place = line is null ? source : $"{source}:{line}";
            var path = error.Path == "$" ? "" : error.Path + ": ";
            var kind = error.IsWarning ? language.Word("warning") : "";
            host.Error.WriteLine($"{place}: {kind}{path}{CommandTexts.Explain(error, language)} [{error.Code}]");
        }
    }
}

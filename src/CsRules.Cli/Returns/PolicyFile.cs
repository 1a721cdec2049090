using CsRules.Cli.Io;
using CsRules.Documents;
using CsRules.Returns;

namespace CsRules.Cli.Returns;

/// <summary>A shop's return terms in a file: as a document, or in the shop's own words (.txt, .md), a sentence a line.</summary>
internal static class PolicyFile
{
    private static readonly ReturnPolicyValidator Validator = new();

    /// <summary>True where the terms stand in words.</summary>
    public static bool IsText(string path) =>
        path.EndsWith(".txt", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".md", StringComparison.OrdinalIgnoreCase);

    /// <summary>The terms; null where they can't be read, which is printed.</summary>
    public static ReturnPolicy? Read(string path, CliHost host, ErrorPrinter errors)
    {
        if (!IsText(path)) return SettingsFile.Read(path, Validator, host, errors);
        // A text may be as Korean editors write it, like a table; what is neither is refused, never left out.
        using var reader = InputFile.OpenTable(path, host);
        var (text, faults) = reader.Whole();
        ReturnPolicy? policy = null;
        var found = faults.IsEmpty ? DocumentNet.Caught(() => policy = TermsText.Read(text)) : faults;
        if (policy is not null) found = Validation.Check(Validator, policy);
        errors.Print(path, null, found);
        return found.All(error => error.IsWarning) ? policy : null;
    }
}

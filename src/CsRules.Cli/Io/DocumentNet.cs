using System.Collections.Immutable;
using CsRules.Documents;
using FluentValidation;

namespace CsRules.Cli.Io;

/// <summary>
/// A net below each document: what one of them causes, foreseen or not, is told with its line and a code, and never stops the
/// next. What concerns the whole run passes: an output that can't be written, a command that was wrong.
/// </summary>
internal static class DocumentNet
{
    /// <summary>Does what a document asks for; false where it could not be done, which is told.</summary>
    public static bool Holds(ErrorPrinter errors, string source, long? line, Action work)
    {
        var wrong = Caught(work);
        errors.Print(source, line, wrong);
        return wrong.IsEmpty;
    }

    /// <summary>What a document's own check finds, and where the check itself could not be made, that.</summary>
    public static ImmutableArray<InputError> Check<T>(Func<T, ImmutableArray<InputError>> check, T document)
    {
        var found = ImmutableArray<InputError>.Empty;
        var wrong = Caught(() => found = check(document));
        return wrong.IsEmpty ? found : wrong;
    }

    /// <summary>What a piece of work on a document was refused for; nothing where it was done.</summary>
    public static ImmutableArray<InputError> Caught(Action work)
    {
        try
        {
            work();
            return [];
        }
        catch (CsRulesException refused)
        {
            return refused.Errors;
        }
        catch (ValidationException refused)
        {
            return Validation.Errors(refused);
        }
        catch (Exception error) when (error is not (IOException or UnauthorizedAccessException or CliUsageException or OutOfMemoryException))
        {
            return [new("document.unanswerable", "$", [new("given", error.GetType().Name)])];
        }
    }
}

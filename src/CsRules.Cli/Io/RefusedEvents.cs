using System.Collections.Immutable;
using CsRules.Decisions;
using CsRules.Documents;

namespace CsRules.Cli.Io;

/// <summary>An exit code that is not 0 says why, whatever the form of the answer.</summary>
internal static class RefusedEvents
{
    /// <summary>What of a document was refused, in one line; nothing where all of it was taken.</summary>
    /// <param name="of">Whose events they are.</param>
    /// <param name="refused">The refusals that the answer tells, each with its reason.</param>
    public static ImmutableArray<InputError> Of(string? of, ImmutableArray<AnsweredRefusal> refused)
    {
        string[] events = [.. refused.Select(refusal => refusal.Event).Distinct()];
        return events.Length == 0 ? [] : [new("command.refused-events", "$", [new("of", of ?? "-"), new("n", events.Length), new("events", string.Join(", ", events))])];
    }
}

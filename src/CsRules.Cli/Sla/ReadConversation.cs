using System.Collections.Immutable;
using CsRules.Calendars;
using CsRules.Cli.Io;
using CsRules.Documents;
using CsRules.Sla;

namespace CsRules.Cli.Sla;

/// <summary>A conversation as it was read.</summary>
/// <param name="Line">Where it stands.</param>
/// <param name="Rows">How many rows it was made of.</param>
/// <param name="Wrong">Why it can't be used.</param>
/// <param name="Notes">What was set right in it.</param>
/// <param name="Usable">What can be used of it; null where it can't be.</param>
internal sealed record ReadConversation<T>(long Line, int Rows, ImmutableArray<InputError> Wrong, ImmutableArray<InputError> Notes, UsableConversation<T>? Usable)
    where T : class;

/// <summary>Checks a conversation, tidies it, and works on it: all of it a function of what stands there.</summary>
internal static class ReadConversation
{
    private static readonly ConversationValidator Validator = new();

    public static ReadConversation<T> Of<T>(long line, int rows, Conversation conversation, BusinessCalendar calendar, Func<Conversation, T> work)
        where T : class
    {
        var wrong = DocumentNet.Check(given => Validation.Check(Validator, given), conversation);
        var (tidy, notes) = conversation.Tidied();
        var last = tidy.Events.IsEmpty ? tidy.Created : tidy.Events[^1].At;
        if (tidy.Created < calendar.Start || last > calendar.End || tidy.Created > calendar.End)
            wrong = [.. wrong, new("sla.out-of-range", "$.created", [])];
        return new(line, rows, wrong, [.. notes.Select(note => note.ToInputError())], wrong.IsEmpty ? Used(tidy, work) : null);
    }

    private static UsableConversation<T> Used<T>(Conversation tidy, Func<Conversation, T> work) where T : class
    {
        T? result = null;
        var failed = DocumentNet.Caught(() => result = work(tidy));
        var content = ConversationContent.Of(tidy);
        return new(tidy, Fingerprint.Of(tidy.Id), content, result, failed);
    }
}

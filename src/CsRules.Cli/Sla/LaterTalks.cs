using CsRules.Cli.Io;
using CsRules.Cli.Rows;
using CsRules.Sla;
using NodaTime;

namespace CsRules.Cli.Sla;

/// <summary>What of conversations lies after the instant that is asked about: counted, and told once with the first of them.</summary>
/// <param name="asOf">The instant.</param>
internal sealed class LaterTalks(Instant asOf)
{
    private (long Count, string Id) _begun;
    private (long Count, string Id) _going;

    /// <summary>True where the conversation begins only then, and so is not answered.</summary>
    public bool BeginsLater(Conversation conversation, int rows, RowTally tally)
    {
        if (conversation.Created > asOf)
        {
            _begun = Next(_begun, conversation);
            tally.ComesLater(rows);
            return true;
        }

        if (conversation.Events.Any(happened => happened.At > asOf)) _going = Next(_going, conversation);
        return false;
    }

    /// <summary>Tells how many there were.</summary>
    public void Tell(ErrorPrinter errors, string source)
    {
        if (_begun.Count > 0) errors.Print(source, null, [new("sla.later", "$", [new("count", _begun.Count), new("id", _begun.Id), new("as-of", asOf)])]);
        if (_going.Count > 0) errors.Print(source, null, [new("sla.later-events", "$", [new("count", _going.Count), new("id", _going.Id), new("as-of", asOf)]) { IsWarning = true }]);
    }

    private static (long, string) Next((long Count, string Id) before, Conversation conversation) => (before.Count + 1, before.Count == 0 ? conversation.Id : before.Id);
}

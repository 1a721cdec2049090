namespace CsRules.Cli.Sla;

/// <summary>Which messages hang together: each names the one it answers, in whatever order they stand. A conversation is known by the message that began it.</summary>
internal sealed class MessageThreads
{
    private readonly Dictionary<string, string> _answers = new(StringComparer.Ordinal);

    /// <summary>Takes a message.</summary>
    /// <param name="message">Its id.</param>
    /// <param name="answered">The id of the message it answers; empty where it began.</param>
    public void Add(string message, string answered)
    {
        if (message.Length > 0 && answered.Length > 0 && message != answered) _answers.TryAdd(message, answered);
    }

    /// <summary>The message that began the conversation, as far as the file says; the smallest of a ring.</summary>
    public string Root(string message)
    {
        var path = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (_answers.TryGetValue(message, out var before))
        {
            if (!seen.Add(message))
            {
                message = path[path.IndexOf(message)..].Min(StringComparer.Ordinal)!;
                break;
            }

            path.Add(message);
            message = before;
        }

        // The next one on the way has a short way.
        foreach (var passed in path)
            if (passed != message) _answers[passed] = message;
        return message;
    }
}

using CsRules.Cli.Rows;

namespace CsRules.Cli.Sla;

/// <summary>
/// Which messages hang together: each names the one it answers, in whatever order they stand. A conversation is known by the message
/// that began it. Of a message some bytes are kept, so that a first reading of millions of them fits into memory.
/// </summary>
internal sealed class MessageThreads
{
    private readonly Dictionary<Fingerprint, Fingerprint> _answers = [];
    private readonly Remembered _messages = new();

    /// <summary>Takes a message.</summary>
    /// <param name="message">Its id.</param>
    /// <param name="answered">The id of the message it answers; empty where it began.</param>
    public void Add(string message, string answered)
    {
        if (message.Length > 0) _messages.Take(Fingerprint.Of(message), default);
        if (message.Length > 0 && answered.Length > 0 && message != answered) _answers.TryAdd(Fingerprint.Of(message), Fingerprint.Of(answered));
    }

    /// <summary>True where the file has such a message.</summary>
    public bool Holds(string message) => _messages.Holds(Fingerprint.Of(message));

    /// <summary>The message that began the conversation, as far as the file says; of a ring, always the same one.</summary>
    public Fingerprint Root(string message)
    {
        var (root, path) = (Fingerprint.Of(message), new List<Fingerprint>());
        var seen = new HashSet<Fingerprint>();
        while (_answers.TryGetValue(root, out var before))
        {
            if (!seen.Add(root))
            {
                root = path[path.IndexOf(root)..].MinBy(one => one.Bits);
                break;
            }

            path.Add(root);
            root = before;
        }

        // The next one on the way has a short way.
        foreach (var passed in path)
            if (passed != root) _answers[passed] = root;
        return root;
    }
}

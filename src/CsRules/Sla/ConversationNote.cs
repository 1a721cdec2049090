using System.Collections.Immutable;
using CsRules.Documents;

namespace CsRules.Sla;

/// <summary>What was put right in a conversation. It is no error: the conversation can be measured.</summary>
/// <param name="Code">Stable code, for example "conversation.out-of-order".</param>
/// <param name="Data">The conversation, and how many events.</param>
/// <example>
/// <para>An event that was delivered twice is told with how many were left out:</para>
/// <code>
/// var reply = new ConversationEvent(now, ConversationEventKind.AgentReply, "e1");
/// ConversationNote note = (conversation with { Events = [reply, reply] }).Tidied().Notes[0];
/// note.Code;                                             // "conversation.duplicate-event"
/// note.Explain(Language.English).Contains("came twice")  // true
/// </code>
/// </example>
public sealed record ConversationNote(string Code, ImmutableArray<Datum> Data)
{
    /// <summary>The note as a sentence.</summary>
    public string Explain(Language language) => Texts.Say(Code, Data, language, Voice.Agent);

    /// <summary>The note as a reader tells it, at its place in the document.</summary>
    internal InputError ToInputError() => new(Code, "$.events", Data);
}

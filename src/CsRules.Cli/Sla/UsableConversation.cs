using System.Collections.Immutable;
using CsRules.Documents;
using CsRules.Sla;

namespace CsRules.Cli.Sla;

/// <summary>A conversation that can be used, and what a function gave for it.</summary>
/// <param name="Conversation">It, tidied.</param>
/// <param name="Id">What its id is known again by.</param>
/// <param name="Content">What all of it is known again by.</param>
/// <param name="Result">What the function gave; null where it failed.</param>
/// <param name="Failed">What it failed for.</param>
internal sealed record UsableConversation<T>(Conversation Conversation, Fingerprint Id, Fingerprint Content, T? Result, ImmutableArray<InputError> Failed)
    where T : class;

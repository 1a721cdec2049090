using System.Text.Json.Serialization;

namespace CsRules.Service;

/// <summary>The seven sins of service (after Karl Albrecht), as far as conversations show them. Two are found only where a person tagged them.</summary>
/// <example>
/// <para>Coldness is never guessed: only a reply that a person tagged has it:</para>
/// <code>
/// var reply = new ContactEvent { At = asked, Kind = ConversationEventKind.AgentReply };
/// ContactHistory With(ContactEvent item) =&gt;
///     new() { Customer = "C-1", Conversations = [new() { Id = "T-1", Channel = Channel.Email, Created = asked, Events = [item] }] };
/// servicePlan.Audit(With(reply), tuesday).IsClean;                                                         // true
/// servicePlan.Audit(With(reply with { About = [ContactTopic.Cold] }), tuesday).Has(ServiceSin.Coldness);   // true
/// </code>
/// </example>
[JsonConverter(typeof(CamelCaseEnum<ServiceSin>))]
public enum ServiceSin
{
    /// <summary>Handed on, and nobody answered.</summary>
    Apathy,

    /// <summary>A message never answered, or closed without a reply.</summary>
    BrushOff,

    /// <summary>A reply that a person tagged as cold.</summary>
    Coldness,

    /// <summary>A reply that a person tagged as condescending.</summary>
    Condescension,

    /// <summary>The same canned text sent again to the same customer.</summary>
    Robotism,

    /// <summary>Refused by policy where the law allows, or within the goodwill allowance.</summary>
    RuleBound,

    /// <summary>Handed between teams again and again before an answer.</summary>
    RunAround,
}

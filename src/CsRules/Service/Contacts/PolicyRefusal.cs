using System.Text.Json.Serialization;
using CsRules.Returns;

namespace CsRules.Service;

/// <summary>A return that a reply refused by the shop's policy.</summary>
/// <example>
/// <para>Refused by the shop and allowed by the law is a sin, and the finding cites the article:</para>
/// <code>
/// var reply = new ContactEvent { At = asOf, Kind = ConversationEventKind.AgentReply, Refusal = new PolicyRefusal { Claim = claim } };
/// var talk = new ContactConversation { Id = "T-1", Channel = Channel.Email, Created = asked, Events = [reply] };
/// var found = servicePlan.Audit(new() { Customer = "C-1", Conversations = [talk] }, tuesday).Findings()[0];
/// found.Sin;                               // RuleBound
/// found.Finding.Citations[0].ToString();   // "E-Commerce Act Art 17(1)1"
/// </code>
/// </example>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record PolicyRefusal
{
    /// <summary>The facts as they were known then; the law is asked again by the audit.</summary>
    public required ReturnClaim Claim { get; init; }

    /// <summary>What granting it would have cost the shop; null where nobody knows, and then no allowance is held against it.</summary>
    public Money? Cost { get; init; }
}

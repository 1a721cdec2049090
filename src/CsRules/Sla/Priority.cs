using System.Text.Json.Serialization;

namespace CsRules.Sla;

/// <summary>How urgent a conversation is.</summary>
/// <example>
/// <para>Where nothing is said it is normal, not low:</para>
/// <code>
/// new Conversation { Id = "T-1", Channel = Channel.Email, Created = asked }.Priority;   // Normal
/// </code>
/// </example>
[JsonConverter(typeof(CamelCaseEnum<Priority>))]
public enum Priority
{
    /// <summary>Nothing stands still.</summary>
    Low,

    /// <summary>The usual.</summary>
    Normal,

    /// <summary>Soon.</summary>
    High,

    /// <summary>At once.</summary>
    Urgent,
}

using System.Text.Json.Serialization;
using CsRules.Json;

namespace CsRules.Sla;

/// <summary>Where a customer speaks to the shop.</summary>
[JsonConverter(typeof(CamelCaseEnum<Channel>))]
public enum Channel
{
    /// <summary>Email.</summary>
    Email,

    /// <summary>A private message on social media.</summary>
    Social,

    /// <summary>A public mention on X or the like.</summary>
    Mention,

    /// <summary>Live chat.</summary>
    Chat,

    /// <summary>Phone; what is measured is the call back.</summary>
    Phone,

    /// <summary>Help desk or ticket form.</summary>
    HelpDesk,

    /// <summary>A question on a product's page.</summary>
    ProductQuestion,
}

/// <summary>How urgent a conversation is.</summary>
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

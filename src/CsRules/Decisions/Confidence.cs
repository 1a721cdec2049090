using System.Text.Json.Serialization;
using CsRules.Json;

namespace CsRules.Decisions;

/// <summary>How sure the library is of a legal fact. Every citation carries it to the user.</summary>
[JsonConverter(typeof(CamelCaseEnum<Confidence>))]
public enum Confidence
{
    /// <summary>Not confirmed in a text: stated from practice or memory.</summary>
    Unconfirmed,

    /// <summary>Partly confirmed, or derived from a confirmed text.</summary>
    Partly,

    /// <summary>Confirmed in the text of the law.</summary>
    Confirmed,
}

using System.Text.Json.Serialization;
using CsRules.Json;

namespace CsRules.Decisions;

/// <summary>A language that decisions are explained in.</summary>
[JsonConverter(typeof(CamelCaseEnum<Language>))]
public enum Language
{
    /// <summary>한국어.</summary>
    Korean,

    /// <summary>English.</summary>
    English,
}

/// <summary>Who is being spoken to.</summary>
[JsonConverter(typeof(CamelCaseEnum<Voice>))]
public enum Voice
{
    /// <summary>Terse, for a person at the shop: facts, article, dates, amounts.</summary>
    Agent,

    /// <summary>Polite and plain, for the customer: what happens next and by when; nothing blaming.</summary>
    Customer,
}

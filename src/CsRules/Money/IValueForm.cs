using System.Text.Json;
using System.Text.Json.Nodes;

namespace CsRules;

/// <summary>
/// How a value stands in a document: its converter says it once, and the reader's errors and the schema ask it. A new kind of
/// value is one converter and a word for its form.
/// </summary>
internal interface IValueForm
{
    /// <summary>The code of the form's words: "form.date" is "a date like 2025-10-01".</summary>
    string Words { get; }

    /// <summary>The words that are allowed, where the value is one of a few.</summary>
    string? Choices => null;

    /// <summary>True where an element is of the form.</summary>
    bool Accepts(JsonElement element);

    /// <summary>The form as a schema, without its words.</summary>
    JsonObject Schema();
}

using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CsRules.Calendars;

/// <summary>What a question to opening hours is called by whoever asks: text or a number, and it comes back as it was written.</summary>
/// <example>
/// <para>A number stays one, to its last zero:</para>
/// <code>
/// JsonSerializer.Deserialize&lt;HoursId&gt;("7.0")!.Json;   // "7.0"
/// HoursId.Of(7).Json;                                     // "7"
/// </code>
/// </example>
[JsonConverter(typeof(HoursIdConverter))]
public sealed record HoursId
{
    internal HoursId(string json) => Json = json;

    /// <summary>The id as it stands in JSON.</summary>
    public string Json { get; }

    /// <summary>An id that is text.</summary>
    public static HoursId Of(string text) => new($"\"{JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"");

    /// <summary>An id that is a number.</summary>
    public static HoursId Of(long number) => new(number.ToString(CultureInfo.InvariantCulture));

    /// <summary>The id without quotes.</summary>
    public override string ToString() => Json.Trim('"');
}

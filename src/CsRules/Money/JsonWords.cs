using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace CsRules;

/// <summary>Strings of a JSON element that may hold what no text can.</summary>
internal static class JsonWords
{
    /// <summary>The string of an element; false where it is none, or half of a surrogate pair stands in it.</summary>
    public static bool TryText(JsonElement element, [NotNullWhen(true)] out string? text)
    {
        text = null;
        if (element.ValueKind != JsonValueKind.String) return false;
        try
        {
            text = element.GetString();
            return text is not null;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>The name of a member; false where half of a surrogate pair stands in it.</summary>
    public static bool TryName(JsonProperty member, [NotNullWhen(true)] out string? name)
    {
        try
        {
            name = member.Name;
            return true;
        }
        catch (InvalidOperationException)
        {
            name = null;
            return false;
        }
    }
}

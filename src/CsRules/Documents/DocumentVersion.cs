using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace CsRules.Documents;

/// <summary>
/// Which release a document was written for. It may say so (<c>"csrules": "1.0"</c>); a part of a report names its form. What was written
/// for a later release is refused by that name before anything else, since its new fields would only look like mistakes.
/// </summary>
internal static partial class DocumentVersion
{
    /// <summary>The field that says it.</summary>
    public const string Field = "csrules";

    private const string FormatField = "format";

    /// <summary>This release: its documents are read by every one after it of the same first number.</summary>
    public static Version Current { get; } = Assembly.GetExecutingAssembly().GetName().Version ?? new(1, 0);

    /// <summary>What is wrong with the release or the form that a document names; null where nothing is.</summary>
    public static InputError? Wrong(JsonElement document, Type type)
    {
        if (document.ValueKind != JsonValueKind.Object) return null;
        return WrongRelease(document) ?? NewerForm(document, type);
    }

    private static InputError? WrongRelease(JsonElement document)
    {
        if (!document.TryGetProperty(Field, out var member)) return null;
        if (!JsonWords.TryText(member, out var text) || !Release().IsMatch(text) || !Version.TryParse(text, out var given))
            return new("document.bad-version", "$." + Field, [ShapeCheck.Given(member)]);
        return (given.Major, given.Minor).CompareTo((Current.Major, Current.Minor)) > 0 ? Newer(Field, text, Current.ToString(3)) : null;
    }

    private static InputError? NewerForm(JsonElement document, Type type)
    {
        if (type.GetCustomAttribute<DocumentFormAttribute>()?.Form is not { } form) return null;
        if (!document.TryGetProperty(FormatField, out var member) || !JsonWords.TryText(member, out var text)) return null;
        return Number(text, form) > Number(form, form) ? Newer(FormatField, text, form) : null;
    }

    // Of a form by another name nothing is known: its validator says so.
    private static int Number(string text, string form)
    {
        var name = form[..(form.IndexOf('/', StringComparison.Ordinal) + 1)];
        return text.StartsWith(name, StringComparison.Ordinal) && int.TryParse(text.AsSpan(name.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
    }

    private static InputError Newer(string field, string given, string reads) => new("document.newer", "$." + field, [new("given", given), new("reads", reads)]);

    [GeneratedRegex(@"^[0-9]{1,4}\.[0-9]{1,4}(\.[0-9]{1,4})?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Release();
}

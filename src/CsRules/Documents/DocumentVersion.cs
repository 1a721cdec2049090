using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
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

    /// <summary>What a release looks like, as a schema shows it.</summary>
    public const string Pattern = @"^[0-9]{1,4}\.[0-9]{1,4}(\.[0-9]{1,4})?$";

    /// <summary>The field by which a part of a report names its form.</summary>
    public const string FormatField = "format";

    /// <summary>This release: its documents are read by every one after it of the same first number.</summary>
    public static Version Current { get; } = Assembly.GetExecutingAssembly().GetName().Version ?? new(1, 0);

    /// <summary>What is wrong with the release or the form that a document, or a member of it, names; null where nothing is.</summary>
    public static InputError? Wrong(JsonElement document, JsonTypeInfo type)
    {
        if (document.ValueKind != JsonValueKind.Object) return null;
        if ((WrongRelease(document) ?? NewerForm(document, type.Type, "$")) is { } wrong) return wrong;
        foreach (var member in document.EnumerateObject())
            if (member.Value.ValueKind == JsonValueKind.Object && Find(member.Value, FormatField) is not null
                && JsonWords.TryName(member, out var name) && type.Properties.FirstOrDefault(p => p.Name == name) is { } property
                && NewerForm(member.Value, property.PropertyType, "$." + name) is { } newer)
                return newer;
        return null;
    }

    private static InputError? WrongRelease(JsonElement document)
    {
        if (Find(document, Field) is not { } member) return null;
        if (!JsonWords.TryText(member, out var text) || !Release().IsMatch(text) || !Version.TryParse(text, out var given))
            return new("document.bad-version", "$." + Field, [ShapeCheck.Given(member)]);
        return (given.Major, given.Minor).CompareTo((Current.Major, Current.Minor)) > 0 ? Newer("$." + Field, text, Current.ToString(3)) : null;
    }

    private static InputError? NewerForm(JsonElement document, Type type, string path)
    {
        if (Find(document, FormatField) is not { } member || !JsonWords.TryText(member, out var text)) return null;
        if (type.GetCustomAttribute<DocumentFormAttribute>()?.Form is not { } form) return null;
        return Number(text, form) > Number(form, form) ? Newer($"{path}.{FormatField}", text, form) : null;
    }

    // A name in which half of a surrogate pair stands can't be compared: the walk over the shape tells of it.
    private static JsonElement? Find(JsonElement document, string name)
    {
        foreach (var member in document.EnumerateObject())
            if (JsonWords.TryName(member, out var found) && found == name) return member.Value;
        return null;
    }

    // Of a form by another name nothing is known: its validator says so.
    private static int Number(string text, string form)
    {
        var name = form[..(form.IndexOf('/', StringComparison.Ordinal) + 1)];
        return text.StartsWith(name, StringComparison.Ordinal) && int.TryParse(text.AsSpan(name.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
    }

    private static InputError Newer(string path, string given, string reads) => new("document.newer", path, [new("given", given), new("reads", reads)]);

    [GeneratedRegex(@"^[0-9]{1,4}\.[0-9]{1,4}(\.[0-9]{1,4})?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Release();
}

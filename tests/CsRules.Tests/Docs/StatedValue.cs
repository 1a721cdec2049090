using System.Collections;
using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Xunit.Sdk;

namespace CsRules.Tests.Docs;

/// <summary>
/// What a comment states of the expression before it. A comment that begins with a figure, a quote, a sign, a capital
/// letter, or with <c>true</c>, <c>false</c> or <c>null</c> begins with the value; what follows a comma, colon, semicolon
/// or bracket is said about it; an ellipsis at the end leaves the rest unsaid. Any other comment is a note.
/// </summary>
public static class StatedValue
{
    private static readonly string[] Words = ["true", "false", "null"];

    /// <summary>The comment, where it states a value.</summary>
    internal static string? In(string comment)
    {
        if (comment.Length == 0) return null;
        var word = comment.Split(',', ':', ';')[0].TrimEnd();
        return char.IsAsciiDigit(comment[0]) || comment[0] is '"' or '-' or '−' || comment.StartsWith("{\"", StringComparison.Ordinal) || char.IsUpper(comment[0]) || IsHangulSentence(comment) || Words.Contains(word)
            ? comment
            : null;
    }

    /// <summary>Compares a value with what is stated; with null it was only to be made.</summary>
    public static void See(object? value, string? stated)
    {
        if (stated is null) return;
        var forms = Forms(value).ToList();
        if (!stated.Split(" | ").Any(one => forms.Exists(form => Begins(one.Trim(), form))))
            throw new XunitException($"the example states: {stated}\nbut it is:         {forms[0]}");
    }

    private static bool Begins(string stated, string form)
    {
        var said = stated.TrimEnd(' ', '…');
        if (said.Length < stated.Length && form.StartsWith(said, StringComparison.Ordinal)) return true;
        return said.StartsWith(form, StringComparison.Ordinal)
            && (said.Length == form.Length || said[form.Length] is ',' or ':' or ';' || said.AsSpan(form.Length).StartsWith(" (") || said.AsSpan(form.Length).StartsWith(" —"));
    }

    private static bool IsHangulSentence(string text) => text[0] is >= '가' and <= '힣' && text.EndsWith('.');

    // The same value as people write it.
    private static IEnumerable<string> Forms(object? value)
    {
        switch (value)
        {
            case null:
                yield return "null";
                break;
            case bool flag:
                yield return flag ? "true" : "false";
                break;
            case string text:
                yield return text;
                yield return $"\"{text}\"";
                break;
            case Money money:
                yield return money.ToString();
                yield return money.MinorUnits.ToString("N0", CultureInfo.InvariantCulture) + " won";
                yield return money.MinorUnits.ToString("N0", CultureInfo.InvariantCulture);
                yield return money.ToString().Split(' ')[0];
                break;
            case LocalDate day:
                yield return LocalDatePattern.Iso.Format(day);
                yield return LocalDatePattern.CreateWithInvariantCulture("d MMMM uuuu").Format(day);
                break;
            case Instant instant:
                yield return InstantPattern.ExtendedIso.Format(instant);
                var seoul = instant.InZone(DateTimeZoneProviders.Tzdb["Asia/Seoul"]).LocalDateTime;
                yield return LocalDateTimePattern.CreateWithInvariantCulture("dddd HH:mm").Format(seoul);
                break;
            case IEnumerable many:
                yield return string.Join(", ", many.Cast<object?>().Select(one => Forms(one).First()));
                yield return string.Join(", ", many.Cast<object?>().Select(one => Forms(one).Last()));
                break;
            default:
                yield return Convert.ToString(value, CultureInfo.InvariantCulture)!;
                break;
        }
    }
}

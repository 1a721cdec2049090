using System.Text.Json;
using NodaTime;

namespace CsRules;

/// <summary>
/// Days and instants as nearly every document writes them, read by the JSON reader itself: "2025-10-01", "2025-10-01T09:30:00Z", with up to seven
/// digits of a second, with an offset in place of the Z. What it does not read may still be of the form; patterns say so.
/// </summary>
internal static class PlainDate
{
    private const int DayLength = 10;
    private const int SecondLength = 19;
    private const int MostDigits = 7;

    public static bool TryDay(ref Utf8JsonReader reader, out LocalDate day)
    {
        if (reader is { HasValueSequence: false, ValueIsEscaped: false, ValueSpan.Length: DayLength } && reader.TryGetDateTime(out var read))
        {
            day = LocalDate.FromDateTime(read);
            return true;
        }

        day = default;
        return false;
    }

    public static bool TryInstant(ref Utf8JsonReader reader, out Instant instant)
    {
        if (reader is { HasValueSequence: false, ValueIsEscaped: false } && IsToTheSecond(reader.ValueSpan) && reader.TryGetDateTimeOffset(out var read))
        {
            instant = Instant.FromDateTimeOffset(read);
            return true;
        }

        instant = default;
        return false;
    }

    // The reader alone would take what has no seconds, and drop digits beyond the seventh. An offset of minus nothing is left to the patterns.
    private static bool IsToTheSecond(ReadOnlySpan<byte> text)
    {
        if (text.Length <= SecondLength || text[DayLength] != 'T') return false;
        var rest = text[SecondLength..];
        if (rest[0] == '.')
        {
            var digits = rest[1..].IndexOfAnyExceptInRange((byte)'0', (byte)'9');
            if (digits is < 1 or > MostDigits) return false;
            rest = rest[(1 + digits)..];
        }

        return rest is [(byte)'Z'] || (rest is [(byte)'+' or (byte)'-', _, _, (byte)':', _, _] && !rest.SequenceEqual("-00:00"u8));
    }
}

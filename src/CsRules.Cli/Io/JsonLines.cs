using System.Text.Json;

namespace CsRules.Cli.Io;

/// <summary>Tells documents of a line each from one document over many lines, by how they begin.</summary>
internal static class JsonLines
{
    /// <summary>True where the first two filled lines are documents of their own: the first is a whole object, or the second is and does not go on what the first begins.</summary>
    public static bool Begin(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second) =>
        IsWholeObject(first) || (IsWholeObject(second) && !IsBeginning([.. first, (byte)'\n', .. second]));

    /// <summary>True for a line that is an object and nothing else.</summary>
    public static bool IsWholeObject(ReadOnlySpan<byte> utf8)
    {
        if (!utf8.TrimStart(" \t"u8).StartsWith((byte)'{')) return false;
        var reader = new Utf8JsonReader(utf8);
        try
        {
            while (reader.Read())
            {
                // To its end, which also says that nothing stands behind it.
            }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    // What breaks off has no fault so far.
    private static bool IsBeginning(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8, isFinalBlock: false, default);
        try
        {
            while (reader.Read())
            {
                // As far as it goes.
            }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}

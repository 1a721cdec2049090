using System.Buffers;
using System.Text;

namespace CsRules.Cli.Io;

/// <summary>CP949 (EUC-KR with Microsoft's extension), as Korean Excel writes it: every character as one byte of ASCII or two bytes.</summary>
internal static class KoreanText
{
    private const int CodePage = 949;

    // By its two bytes, the character; nothing for a pair that is none.
    private static readonly Lazy<char[]> Table = new(() =>
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(CodePage, EncoderFallback.ExceptionFallback, new DecoderReplacementFallback("\0"))!;
        var pairs = new char[0x10000];
        var bytes = new byte[2];
        for (var lead = 0x81; lead <= 0xFE; lead++)
            for (var trail = 0x41; trail <= 0xFE; trail++)
            {
                (bytes[0], bytes[1]) = ((byte)lead, (byte)trail);
                var text = encoding.GetString(bytes);
                if (text.Length == 1) pairs[(lead << 8) | trail] = text[0];
            }

        return pairs;
    });

    /// <summary>The character of two bytes; null where they are none.</summary>
    public static char? Of(byte lead, byte trail) => Table.Value[(lead << 8) | trail] is not '\0' and var character ? character : null;

    /// <summary>How many characters of a text take two bytes.</summary>
    public static int Pairs(ReadOnlySpan<char> text)
    {
        var pairs = 0;
        foreach (var character in text)
            if (character >= 0x80) pairs++;
        return pairs;
    }

    /// <summary>How many of the bytes are no such text, but for a character that the end may cut.</summary>
    public static int Faults(ReadOnlySpan<byte> bytes)
    {
        var faults = 0;
        for (var at = 0; at < bytes.Length; at++)
        {
            if (bytes[at] < 0x80 || at + 1 == bytes.Length) continue;
            if (Of(bytes[at], bytes[at + 1]) is null) faults++;
            else at++;
        }

        return faults;
    }

    /// <summary>Decodes as much as is there, up to the first bytes that are no such text.</summary>
    public static OperationStatus Decode(ReadOnlySpan<byte> source, Span<char> characters, out int read, out int written)
    {
        (read, written) = (0, 0);
        while (read < source.Length)
        {
            if (source[read] < 0x80)
            {
                characters[written++] = (char)source[read++];
                continue;
            }

            if (read + 1 == source.Length) return OperationStatus.NeedMoreData;
            if (Of(source[read], source[read + 1]) is not { } character) return OperationStatus.InvalidData;
            characters[written++] = character;
            read += 2;
        }

        return OperationStatus.Done;
    }
}

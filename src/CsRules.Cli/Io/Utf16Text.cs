using System.Buffers;
using System.Buffers.Binary;

namespace CsRules.Cli.Io;

/// <summary>UTF-16, whose pairs are whole or refused.</summary>
internal static class Utf16Text
{
    /// <summary>Decodes as much as is there, up to the first bytes that are no such text.</summary>
    public static OperationStatus Decode(ReadOnlySpan<byte> source, Span<char> characters, bool isBigEndian, out int read, out int written)
    {
        (read, written) = (0, 0);
        while (source.Length - read >= 2)
        {
            var first = Unit(source[read..], isBigEndian);
            if (!char.IsSurrogate(first))
            {
                characters[written++] = first;
                read += 2;
                continue;
            }

            if (char.IsLowSurrogate(first)) return OperationStatus.InvalidData;
            if (source.Length - read < 4) return OperationStatus.NeedMoreData;
            var second = Unit(source[(read + 2)..], isBigEndian);
            if (!char.IsLowSurrogate(second)) return OperationStatus.InvalidData;
            characters[written++] = first;
            characters[written++] = second;
            read += 4;
        }

        return read == source.Length ? OperationStatus.Done : OperationStatus.NeedMoreData;
    }

    private static char Unit(ReadOnlySpan<byte> source, bool isBigEndian) =>
        (char)(isBigEndian ? BinaryPrimitives.ReadUInt16BigEndian(source) : BinaryPrimitives.ReadUInt16LittleEndian(source));
}

using System.Buffers.Binary;
using System.Text;

namespace CsRules.Cli.Tests.Rows;

/// <summary>A compound file (MS-CFB) of a small stream and a large one.</summary>
internal static class CompoundFile
{
    /// <summary>The bytes from which on a stream is large.</summary>
    public const int Cutoff = 4_096;

    private const int Sector = 512;
    private const int MiniSector = 64;
    private const uint End = 0xFFFFFFFE;
    private const uint Free = 0xFFFFFFFF;

    // A sector each for the table of sectors, the directory and the table of small sectors; then what those hold, then the large stream.
    public static byte[] Of(byte[] small, string smallName, byte[] large, string largeName)
    {
        var sectors = (large.Length + Sector - 1) / Sector;
        var minis = (small.Length + MiniSector - 1) / MiniSector;
        var held = ((minis * MiniSector) + Sector - 1) / Sector;
        uint[] table = [0xFFFFFFFD, End, End, .. Enumerable.Range(4, held - 1).Select(i => (uint)i), End, .. Enumerable.Range(4 + held, sectors - 1).Select(i => (uint)i), End];
        uint[] miniTable = [.. Enumerable.Range(1, minis - 1).Select(i => (uint)i), End];
        byte[] header =
        [
            0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[16], 0x3E, 0, 3, 0, 0xFE, 0xFF, 9, 0, 6, 0, .. new byte[6],
            .. Number(0), .. Number(1), .. Number(1), .. Number(0), .. Number(Cutoff), .. Number(2), .. Number(1), .. Number(End), .. Number(0),
            .. Number(0), .. Enumerable.Range(0, 108).SelectMany(_ => Number(Free)),
        ];
        byte[] directory =
        [
            .. Entry("Root Entry", 5, Free, 1, 3, (uint)(minis * MiniSector)), .. Entry(smallName, 2, 2, Free, 0, (uint)small.Length),
            .. Entry(largeName, 2, Free, Free, (uint)(3 + held), (uint)large.Length), .. Entry("", 0, Free, Free, 0, 0),
        ];
        return [.. header, .. Table(table), .. directory, .. Table(miniTable), .. Padded(Padded(small, MiniSector), Sector), .. Padded(large, Sector)];
    }

    public static byte[] Padded(byte[] bytes, int unit) => [.. bytes, .. new byte[(unit - (bytes.Length % unit)) % unit]];

    public static byte[] Number(uint number)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, number);
        return bytes;
    }

    private static byte[] Entry(string name, byte type, uint right, uint child, uint start, uint size)
    {
        byte[] text = name.Length == 0 ? [] : [.. Encoding.Unicode.GetBytes(name), 0, 0];
        return [.. text, .. new byte[64 - text.Length], (byte)text.Length, 0, type, 1, .. Number(Free), .. Number(right), .. Number(child), .. new byte[36], .. Number(start), .. Number(size), .. Number(0)];
    }

    private static byte[] Table(uint[] entries) => [.. entries.SelectMany(Number), .. Enumerable.Range(0, 128 - entries.Length).SelectMany(_ => Number(Free))];
}

using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace CsRules.Cli.Tests.Rows;

/// <summary>A spreadsheet under a password, written by the book: standard encryption (MS-OFFCRYPTO 2.3.4) in a compound file (MS-CFB).</summary>
[SuppressMessage("Security", "CA5350:Do Not Use Weak Cryptographic Algorithms", Justification = "the format says so")]
[SuppressMessage("Security", "CA5358:Review cipher mode usage with cryptography experts", Justification = "the format says so")]
internal static class ProtectedFile
{
    private const int Sector = 512;
    private const int MiniSector = 64;
    private const int Cutoff = 4_096;
    private const uint End = 0xFFFFFFFE;
    private const uint Free = 0xFFFFFFFF;

    public static byte[] Of(byte[] book, string password)
    {
        var (salt, verifier) = (RandomNumberGenerator.GetBytes(16), RandomNumberGenerator.GetBytes(16));
        var key = Key(password, salt);
        byte[] hash = [.. SHA1.HashData(verifier), .. new byte[12]];
        byte[] name = [.. Encoding.Unicode.GetBytes("Microsoft Enhanced RSA and AES Cryptographic Provider"), 0, 0];
        byte[] info =
        [
            3, 0, 2, 0, .. Number(0x24), .. Number((uint)(32 + name.Length)),
            .. Number(0x24), .. Number(0), .. Number(0x660E), .. Number(0x8004), .. Number(128), .. Number(0x18), .. Number(0), .. Number(0), .. name,
            .. Number(16), .. salt, .. Encrypted(verifier, key), .. Number(20), .. Encrypted(hash, key),
        ];
        // What is shorter than a large stream is filled up.
        var whole = Encrypted(Padded(book, 16), key);
        return Compound(info, [.. Number((uint)book.Length), .. Number(0), .. whole, .. new byte[Math.Max(0, Cutoff - whole.Length)]]);
    }

    private static byte[] Key(string password, byte[] salt)
    {
        var hash = SHA1.HashData([.. salt, .. Encoding.Unicode.GetBytes(password)]);
        for (var i = 0u; i < 50_000; i++) hash = SHA1.HashData([.. Number(i), .. hash]);
        hash = SHA1.HashData([.. hash, .. Number(0)]);
        return SHA1.HashData([.. Enumerable.Range(0, 64).Select(i => (byte)(0x36 ^ (i < hash.Length ? hash[i] : 0)))])[..16];
    }

    private static byte[] Encrypted(byte[] plain, byte[] key)
    {
        using var aes = Aes.Create();
        aes.Key = key;
        return aes.EncryptEcb(plain, PaddingMode.None);
    }

    // A sector each for the table of sectors, the directory, the table of small sectors and what they hold; then the package.
    private static byte[] Compound(byte[] info, byte[] package)
    {
        var sectors = (package.Length + Sector - 1) / Sector;
        var small = (info.Length + MiniSector - 1) / MiniSector;
        uint[] table = [0xFFFFFFFD, End, End, End, .. Enumerable.Range(5, sectors - 1).Select(i => (uint)i), End];
        uint[] smallTable = [.. Enumerable.Range(1, small - 1).Select(i => (uint)i), End];
        byte[] header =
        [
            0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[16], 0x3E, 0, 3, 0, 0xFE, 0xFF, 9, 0, 6, 0, .. new byte[6],
            .. Number(0), .. Number(1), .. Number(1), .. Number(0), .. Number(Cutoff), .. Number(2), .. Number(1), .. Number(End), .. Number(0),
            .. Number(0), .. Enumerable.Range(0, 108).SelectMany(_ => Number(Free)),
        ];
        byte[] directory =
        [
            .. Entry("Root Entry", 5, Free, 1, 3, (uint)(small * MiniSector)), .. Entry("EncryptionInfo", 2, 2, Free, 0, (uint)info.Length),
            .. Entry("EncryptedPackage", 2, Free, Free, 4, (uint)package.Length), .. Entry("", 0, Free, Free, 0, 0),
        ];
        return [.. header, .. Table(table), .. directory, .. Table(smallTable), .. Padded(Padded(info, MiniSector), Sector), .. Padded(package, Sector)];
    }

    private static byte[] Entry(string name, byte type, uint right, uint child, uint start, uint size)
    {
        byte[] text = name.Length == 0 ? [] : [.. Encoding.Unicode.GetBytes(name), 0, 0];
        return [.. text, .. new byte[64 - text.Length], (byte)text.Length, 0, type, 1, .. Number(Free), .. Number(right), .. Number(child), .. new byte[36], .. Number(start), .. Number(size), .. Number(0)];
    }

    private static byte[] Table(uint[] entries) => [.. entries.SelectMany(Number), .. Enumerable.Range(0, 128 - entries.Length).SelectMany(_ => Number(Free))];

    private static byte[] Padded(byte[] bytes, int unit) => [.. bytes, .. new byte[(unit - (bytes.Length % unit)) % unit]];

    private static byte[] Number(uint number)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, number);
        return bytes;
    }
}

using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace CsRules.Cli.Tests.Rows;

/// <summary>A spreadsheet under a password, written by the book: standard encryption (MS-OFFCRYPTO 2.3.4) in a compound file (MS-CFB).</summary>
[SuppressMessage("Security", "CA5350:Do Not Use Weak Cryptographic Algorithms", Justification = "the format says so")]
[SuppressMessage("Security", "CA5358:Review cipher mode usage with cryptography experts", Justification = "the format says so")]
internal static class ProtectedFile
{
    public static byte[] Of(byte[] book, string password)
    {
        var (salt, verifier) = (RandomNumberGenerator.GetBytes(16), RandomNumberGenerator.GetBytes(16));
        var key = Key(password, salt);
        byte[] hash = [.. SHA1.HashData(verifier), .. new byte[12]];
        byte[] name = [.. Encoding.Unicode.GetBytes("Microsoft Enhanced RSA and AES Cryptographic Provider"), 0, 0];
        byte[] info =
        [
            3, 0, 2, 0, .. CompoundFile.Number(0x24), .. CompoundFile.Number((uint)(32 + name.Length)),
            .. CompoundFile.Number(0x24), .. CompoundFile.Number(0), .. CompoundFile.Number(0x660E), .. CompoundFile.Number(0x8004), .. CompoundFile.Number(128), .. CompoundFile.Number(0x18), .. CompoundFile.Number(0), .. CompoundFile.Number(0), .. name,
            .. CompoundFile.Number(16), .. salt, .. Encrypted(verifier, key), .. CompoundFile.Number(20), .. Encrypted(hash, key),
        ];
        // What is shorter than a large stream is filled up.
        var whole = Encrypted(CompoundFile.Padded(book, 16), key);
        return CompoundFile.Of(info, "EncryptionInfo", [.. CompoundFile.Number((uint)book.Length), .. CompoundFile.Number(0), .. whole, .. new byte[Math.Max(0, CompoundFile.Cutoff - whole.Length)]], "EncryptedPackage");
    }

    private static byte[] Key(string password, byte[] salt)
    {
        var hash = SHA1.HashData([.. salt, .. Encoding.Unicode.GetBytes(password)]);
        for (var i = 0u; i < 50_000; i++) hash = SHA1.HashData([.. CompoundFile.Number(i), .. hash]);
        hash = SHA1.HashData([.. hash, .. CompoundFile.Number(0)]);
        return SHA1.HashData([.. Enumerable.Range(0, 64).Select(i => (byte)(0x36 ^ (i < hash.Length ? hash[i] : 0)))])[..16];
    }

    private static byte[] Encrypted(byte[] plain, byte[] key)
    {
        using var aes = Aes.Create();
        aes.Key = key;
        return aes.EncryptEcb(plain, PaddingMode.None);
    }
}

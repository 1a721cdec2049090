using System.Security.Cryptography;
using System.Text;

namespace CsRules.Cli.Tests.Rows;

/// <summary>A spreadsheet under a password as Excel and SmartStore write it today, by the book: agile encryption (MS-OFFCRYPTO 2.3.4.10 to 2.3.4.15).</summary>
internal static class AgileFile
{
    private const int Spins = 100_000;
    private const int Segment = 4_096;

    private static readonly byte[] InputBlock = [0xFE, 0xA7, 0xD2, 0x76, 0x3B, 0x4B, 0x9E, 0x79];
    private static readonly byte[] ValueBlock = [0xD7, 0xAA, 0x0F, 0x6D, 0x30, 0x61, 0x34, 0x4E];
    private static readonly byte[] KeyBlock = [0x14, 0x6E, 0x0B, 0xE7, 0xAB, 0xAC, 0xD0, 0xD6];
    private static readonly byte[] MacKeyBlock = [0x5F, 0xB2, 0xAD, 0x01, 0x0C, 0xB9, 0xE1, 0xF6];
    private static readonly byte[] MacValueBlock = [0xA0, 0x67, 0x7F, 0x02, 0xB2, 0x2C, 0x84, 0x33];

    public static byte[] Of(byte[] book, string password)
    {
        var (keySalt, salt, key, input, macKey) = (Random(16), Random(16), Random(32), Random(16), Random(64));
        byte[] package = [.. BitConverter.GetBytes((long)book.Length), .. book.Chunk(Segment).SelectMany((part, i) => Encrypted(CompoundFile.Padded(part, 16), key, Hash(keySalt, CompoundFile.Number((uint)i))[..16]))];
        var spun = Hash(salt, Encoding.Unicode.GetBytes(password));
        for (var i = 0u; i < Spins; i++) spun = Hash(CompoundFile.Number(i), spun);
        string ByPassword(byte[] plain, byte[] block) => Convert.ToBase64String(Encrypted(plain, Hash(spun, block)[..32], salt));
        string ByKey(byte[] plain, byte[] block) => Convert.ToBase64String(Encrypted(plain, key, Hash(keySalt, block)[..16]));
        const string cipher = "saltSize=\"16\" blockSize=\"16\" keyBits=\"256\" hashSize=\"64\" cipherAlgorithm=\"AES\" cipherChaining=\"ChainingModeCBC\" hashAlgorithm=\"SHA512\"";
        var info = $"""
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <encryption xmlns="http://schemas.microsoft.com/office/2006/encryption" xmlns:p="http://schemas.microsoft.com/office/2006/keyEncryptor/password"><keyData {cipher} saltValue="{Convert.ToBase64String(keySalt)}"/><dataIntegrity encryptedHmacKey="{ByKey(macKey, MacKeyBlock)}" encryptedHmacValue="{ByKey(HMACSHA512.HashData(macKey, package), MacValueBlock)}"/><keyEncryptors><keyEncryptor uri="http://schemas.microsoft.com/office/2006/keyEncryptor/password"><p:encryptedKey spinCount="{Spins}" {cipher} saltValue="{Convert.ToBase64String(salt)}" encryptedVerifierHashInput="{ByPassword(input, InputBlock)}" encryptedVerifierHashValue="{ByPassword(SHA512.HashData(input), ValueBlock)}" encryptedKeyValue="{ByPassword(key, KeyBlock)}"/></keyEncryptor></keyEncryptors></encryption>
            """;
        // What is shorter than a large stream is filled up.
        return CompoundFile.Of([4, 0, 4, 0, 0x40, 0, 0, 0, .. Encoding.UTF8.GetBytes(info)], "EncryptionInfo", [.. package, .. new byte[Math.Max(0, CompoundFile.Cutoff - package.Length)]], "EncryptedPackage");
    }

    private static byte[] Random(int bytes) => RandomNumberGenerator.GetBytes(bytes);

    private static byte[] Hash(byte[] salt, byte[] text) => SHA512.HashData([.. salt, .. text]);

    private static byte[] Encrypted(byte[] plain, byte[] key, byte[] start)
    {
        using var aes = Aes.Create();
        aes.Key = key;
        return aes.EncryptCbc(plain, start, PaddingMode.None);
    }
}

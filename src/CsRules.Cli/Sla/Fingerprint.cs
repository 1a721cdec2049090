using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace CsRules.Cli.Sla;

/// <summary>
/// What something is known again by: 128 bits of its SHA-256. Sums of them don't depend on the order, so that the same
/// conversations in another order are known again too.
/// </summary>
/// <param name="Bits">The bits.</param>
internal readonly record struct Fingerprint(UInt128 Bits)
{
    public static Fingerprint operator +(Fingerprint one, Fingerprint other) => new(unchecked(one.Bits + other.Bits));

    public static Fingerprint Of(ReadOnlySpan<byte> content)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(content, hash);
        return new(BinaryPrimitives.ReadUInt128BigEndian(hash));
    }

    public static Fingerprint Of(string text) => Of(System.Runtime.InteropServices.MemoryMarshal.AsBytes(text.AsSpan()));

    public override string ToString() => Bits.ToString("x32", CultureInfo.InvariantCulture);
}

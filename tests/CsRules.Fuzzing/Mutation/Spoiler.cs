using System.Text;

namespace CsRules.Fuzzing.Mutation;

/// <summary>Makes a new input of known ones: a few changes, most of them such as leave its form whole.</summary>
internal sealed class Spoiler(InputForm form, Random random)
{
    private const int MostBytes = 1 << 16;
    private const int MostRepeats = 3_000;

    private static readonly byte[][] Strange =
    [
        [0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF], [0x00], [0xB0, 0xA1], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xC3], .. new[]
        {
            "\r", "\n", "\r\n", "\"", "\"\"", ",", ";", "\t", "=", "\u2028", "\u0085", "\u001b[2J", "\u202e", "\u2067", "\u200d", "가", "🙂", "３", "<b>", "&amp;", "{", "}", "[", "]", "[]", "\\", "\\u0000", "\\ud800", " ", ":", ".", "-", "−", "0", "9", "원", "%",
        }.Select(Encoding.UTF8.GetBytes),
    ];

    private readonly JsonChanges _json = new(random);
    private readonly TableChanges _table = new(random);
    private readonly TextChanges _text = new(random);

    /// <summary>An input that comes of another one, and at times of a second.</summary>
    public byte[] Of(byte[] input, byte[] second)
    {
        var bytes = input;
        for (var changes = 1 + random.Next(random.Next(1, 6)); changes > 0; changes--) bytes = Changed(bytes, second);
        return bytes.Length <= MostBytes ? bytes : bytes[..MostBytes];
    }

    private byte[] Changed(byte[] bytes, byte[] second)
    {
        if (bytes.Length == 0) return second;
        if (random.Next(8) != 0)
        {
            return form switch
            {
                InputForm.Json => _json.Of(bytes, second),
                InputForm.Table => _table.Of(bytes, second),
                _ => _text.Of(bytes, second),
            };
        }

        var at = random.Next(bytes.Length);
        var end = Math.Min(bytes.Length, at + 1 + random.Next(40));
        switch (random.Next(7))
        {
            case 0: return [.. bytes[..at], .. bytes[end..]];
            case 1: return [.. bytes[..at], .. Strange[random.Next(Strange.Length)], .. bytes[at..]];
            case 2:
                var other = random.Next(second.Length + 1);
                return [.. bytes[..at], .. second[other..]];
            case 3: return Repeated(bytes, at, end);
            case 4: return bytes[..at];
            case 5: return [.. bytes[..at], (byte)(bytes[at] ^ (1 << random.Next(8))), .. bytes[(at + 1)..]];
            default: return [.. bytes[..at], .. bytes[at..end], .. bytes[at..]];
        }
    }

    // What costs more than it should shows in numbers.
    private byte[] Repeated(byte[] bytes, int at, int end)
    {
        var times = random.Next(20) == 0 ? random.Next(MostRepeats) : random.Next(20);
        var piece = bytes[at..end];
        return [.. bytes[..at], .. Enumerable.Repeat(piece, Math.Min(times, MostBytes / piece.Length)).SelectMany(b => b), .. bytes[at..]];
    }
}

using System.Text;

namespace CsRules.Fuzzing.Mutation;

/// <summary>Changes of a JSON document that mostly leave it one: values for values, members twice or gone, a piece of another document.</summary>
internal sealed class JsonChanges(Random random)
{
    private const int MostLearnt = 4_000;
    private const int LongestLearnt = 400;

    private static readonly byte[][] Values = [.. new[]
    {
        "null", "true", "false", "0", "-0", "1", "-1", "1.5", "1e400", "2147483647", "2147483648", "-2147483649", "9223372036854775807", "-9223372036854775808", "99999999999999999999",
        "[]", "{}", "[null]", "[[]]", "{\"\":null}", "{\"\\ud800\":1}", "\"\"", "\"x\"", "\" \"", "\"\\ud800\"", "\"\\u0000\"", "\"\\u001b[2J\\u202e\\n\"", "\"[\"", "\"a.b['c']\"",
        "\"0001-01-01\"", "\"9999-12-31\"", "\"2025-02-30\"", "\"2024-02-29\"", "\"-9998-01-01T00:00:00Z\"", "\"0001-01-01T00:00:00Z\"", "\"9999-12-31T23:59:59Z\"", "\"2025-10-20T03:00:00Z\"", "\"2025-10-20\"",
        "\"0 KRW\"", "\"1 KRW\"", "\"-1 KRW\"", "\"0.01 USD\"", "\"1 XXX\"", "\"9223372036854775807 KRW\"", "\"1000000000000000 KRW\"", "\"-1000000000000000 KRW\"", "\"10000 KRW\"",
        "\"0%\"", "\"-1%\"", "\"33.333333%\"", "\"100%\"", "\"1000000000%\"", "\"USD\"", "\"UTC\"", "\"Asia/Seoul\"", "\"America/New_York\"", "\"Asia/Nowhere\"",
        "[\"00:00\",\"24:00\"]", "[[\"00:00\",\"24:00\"]]", "[[\"22:00\",\"06:00\"]]", "[\"09:00\",\"09:00\"]", "\"24:00\"", "\"8766000h\"", "\"0s\"", "\"1d\"", "\"90m\"",
    }.Select(Encoding.UTF8.GetBytes)];

    private readonly List<byte[]> _learnt = [];

    /// <summary>A document that differs in one place.</summary>
    public byte[] Of(byte[] json, byte[] second)
    {
        var pieces = JsonPieces.Of(json);
        if (pieces.Count == 0) return Put(json, new(0, json.Length), Values[random.Next(Values.Length)]);
        var piece = pieces[random.Next(pieces.Count)];
        switch (random.Next(12))
        {
            case 0 when piece.Member is { } member: return Without(json, member);
            case 1 when piece.Member is { } member: return Twice(json, member, 1);
            case 2: return Twice(json, piece, 1 + random.Next(random.Next(1, 30)));
            case 3:
                var other = pieces[random.Next(pieces.Count)];
                return Put(json, piece, json[other.Start..other.End]);
            case 4 or 5 when JsonPieces.Of(second) is { Count: > 0 } theirs:
                var taken = theirs[random.Next(theirs.Count)];
                Learn(second[taken.Start..taken.End]);
                return random.Next(2) == 0 || taken.Member is not { } added || piece.Member is not { } beside ? Put(json, piece, second[taken.Start..taken.End])
                    : [.. json[..beside.Start], .. second[added.Start..added.End], (byte)',', .. json[beside.Start..]];
            case 6 or 7: return Nudged(json, piece);
            case 8 when _learnt.Count > 0: return Put(json, piece, _learnt[random.Next(_learnt.Count)]);
            default: return Put(json, piece, Values[random.Next(Values.Length)]);
        }
    }

    private static byte[] Put(byte[] json, JsonPiece piece, byte[] value) => [.. json[..piece.Start], .. value, .. json[piece.End..]];

    private static byte[] Twice(byte[] json, JsonPiece piece, int times) =>
        [.. json[..piece.End], .. Enumerable.Repeat(json[piece.Start..piece.End], times).SelectMany(copy => (byte[])[(byte)',', .. copy]), .. json[piece.End..]];

    private static byte[] Without(byte[] json, JsonPiece member)
    {
        var (from, to) = (member.Start, member.End);
        if (to < json.Length && json[to] == ',') to++;
        else if (from > 0 && json[from - 1] == ',') from--;
        return [.. json[..from], .. json[to..]];
    }

    // A number or a letter of a value, a little otherwise.
    private byte[] Nudged(byte[] json, JsonPiece piece)
    {
        var changed = (byte[])json.Clone();
        for (var tries = 0; tries < 8; tries++)
        {
            var at = random.Next(piece.Start, piece.End);
            if (char.IsAsciiDigit((char)changed[at])) changed[at] = (byte)('0' + random.Next(10));
            else if (char.IsAsciiLetter((char)changed[at])) changed[at] ^= 0x20;
            else continue;
            return changed;
        }

        return [.. json[..piece.Start], (byte)'-', .. json[piece.Start..]];
    }

    private void Learn(byte[] value)
    {
        if (value.Length <= LongestLearnt && _learnt.Count < MostLearnt) _learnt.Add(value);
    }
}

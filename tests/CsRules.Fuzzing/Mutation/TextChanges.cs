using System.Text;

namespace CsRules.Fuzzing.Mutation;

/// <summary>Changes of sentences: words and lines elsewhere, twice, gone or of another text, numbers for numbers.</summary>
internal sealed class TextChanges(Random random)
{
    private static readonly string[] Words =
    [
        "0", "1", "7", "14", "999999", "1000000", "99999999999", "3~5", "5000원", "KRW 5000", "0.01 USD", "10%", "1.5%", "일", "시간", "영업일", "days", "hours", ".", "!", "?", ";", ",", ":", "(", ")", "[", "]", "(단,", " 다만", "-", "※", "1. ", "①",
        "반품", "교환", "환불", "불가", "가능", "7일 이내", "수령일 포함", "왕복 배송비", "단순 변심", "제외", "무료", "return", "refund", "within", "except", "not", "unless", "free", "no returns", "\n", "\n\n", "\t", "\u3000", "\u00a0", "\u200b",
    ];

    /// <summary>A text that differs in one place.</summary>
    public byte[] Of(byte[] text, byte[] second)
    {
        var by = random.Next(3) == 0 ? '\n' : ' ';
        var words = Encoding.UTF8.GetString(text).Split(by);
        var at = random.Next(words.Length);
        switch (random.Next(7))
        {
            case 0: words[at] = words[random.Next(words.Length)]; break;
            case 1: words = [.. words[..at], .. words[(at + 1)..]]; break;
            case 2: words = [.. words[..at], words[at], .. words[at..]]; break;
            case 3 or 4:
                var others = Encoding.UTF8.GetString(second).Split(by);
                words[at] = others[random.Next(others.Length)];
                break;
            case 5: words[at] = Words[random.Next(Words.Length)]; break;
            default:
                var place = random.Next(words[at].Length + 1);
                words[at] = words[at].Insert(place, Words[random.Next(Words.Length)]);
                break;
        }

        return Encoding.UTF8.GetBytes(string.Join(by, words));
    }
}

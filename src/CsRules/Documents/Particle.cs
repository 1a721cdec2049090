namespace CsRules.Documents;

/// <summary>Korean particles that follow a word's last sound: 은/는, 이/가, 을/를, 과/와, 으로/로. What stands in brackets behind a word is not heard: "12일(수)이".</summary>
internal static class Particle
{
    // Digits and Latin letters that are read in Korean with a closing consonant: 0 영, 1 일, 3 삼, 6 육, 7 칠, 8 팔; L, M, N, R.
    private const string ClosedWhenRead = "013678LMNRlmnr";
    private const string EndsInRieul = "178LRlr";

    /// <summary>Picks from "closed/open" by the last letter or digit of a word.</summary>
    public static string For(string word, ReadOnlySpan<char> pair)
    {
        var slash = pair.IndexOf('/');
        if (slash < 0) return pair.ToString();
        var (closed, rieul) = LastSound(word);
        // 으로/로 treats a closing ㄹ as open: 서울로.
        var useClosed = closed && !(rieul && pair.StartsWith("으로"));
        return (useClosed ? pair[..slash] : pair[(slash + 1)..]).ToString();
    }

    private static (bool Closed, bool Rieul) LastSound(string word)
    {
        for (var i = word.Length - 1; i >= 0; i--)
        {
            var c = word[i];
            if (c == ')' && word.LastIndexOf('(', i) is > 0 and var open)
            {
                i = open;
                continue;
            }

            if (c is >= '가' and <= '힣')
            {
                var final = (c - '가') % 28;
                return (final != 0, final == 8);
            }

            if (char.IsAsciiLetterOrDigit(c))
                return (ClosedWhenRead.Contains(c, StringComparison.Ordinal), EndsInRieul.Contains(c, StringComparison.Ordinal));
        }

        return (false, false);
    }
}

namespace CsRules.Documents;

/// <summary>The known word nearest to one that was mistyped (Damerau-Levenshtein, case ignored).</summary>
internal static class Nearest
{
    /// <summary>The nearest word, or null where none is near: more than a third of the letters differ.</summary>
    public static string? To(string given, IEnumerable<string> known)
    {
        if (given.Length > 100) return null;
        string? best = null;
        var least = Math.Max(2, (given.Length + 2) / 3) + 1;
        foreach (var word in known)
        {
            var distance = Distance(given.ToUpperInvariant(), word.ToUpperInvariant());
            if (distance < least) (best, least) = (word, distance);
        }

        return best;
    }

    private static int Distance(string a, string b)
    {
        var d = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++) d[i, 0] = i;
        for (var j = 0; j <= b.Length; j++) d[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                d[i, j] = Math.Min(Math.Min(d[i - 1, j] + 1, d[i, j - 1] + 1), d[i - 1, j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    d[i, j] = Math.Min(d[i, j], d[i - 2, j - 2] + 1);
            }

        return d[a.Length, b.Length];
    }
}

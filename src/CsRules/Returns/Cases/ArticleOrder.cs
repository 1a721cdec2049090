namespace CsRules.Returns;

/// <summary>Articles in the order of their numbers: 5(4), 13(2), 17(1)1, 17(1)10; those without a number last.</summary>
internal sealed class ArticleOrder : IComparer<string>
{
    public static readonly ArticleOrder Instance = new();

    public int Compare(string? x, string? y)
    {
        var (one, other) = (Numbers(x ?? ""), Numbers(y ?? ""));
        for (var i = 0; i < Math.Min(one.Count, other.Count); i++)
            if (one[i] != other[i]) return one[i].CompareTo(other[i]);
        // What names no number at all says nothing of its place.
        if (one.Count == 0 || other.Count == 0) return other.Count.CompareTo(one.Count);
        return one.Count != other.Count ? one.Count.CompareTo(other.Count) : string.CompareOrdinal(x, y);
    }

    private static List<int> Numbers(string article)
    {
        var numbers = new List<int>();
        for (var at = 0; at < article.Length;)
        {
            if (!char.IsAsciiDigit(article[at]))
            {
                at++;
                continue;
            }

            var value = 0;
            while (at < article.Length && char.IsAsciiDigit(article[at])) value = (value * 10) + (article[at++] - '0');
            numbers.Add(value);
        }

        return numbers;
    }
}

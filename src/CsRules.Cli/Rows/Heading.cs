using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace CsRules.Cli.Rows;

/// <summary>A heading or word as it is compared: without the spaces around it, every run of spaces and line ends within it as one space.</summary>
internal static class Heading
{
    /// <summary>
    /// Systems and their versions write one heading as "Created time" and "Created Time", one state as "배송완료" and "배송 완료": neither
    /// spaces nor capitals tell them apart.
    /// </summary>
    public static IEqualityComparer<string> Loosely { get; } = new LooseComparer();

    public static string Tidy(string heading)
    {
        var tidy = new StringBuilder(heading.Length);
        foreach (var character in heading.Trim('\uFEFF'))
        {
            if (!char.IsWhiteSpace(character)) tidy.Append(character);
            else if (tidy.Length > 0 && tidy[^1] != ' ') tidy.Append(' ');
        }

        return tidy.ToString().TrimEnd();
    }

    /// <summary>What stands under a word: under it as it is written, else under one that is the same but for spaces and capitals.</summary>
    public static bool TryFind<T>(IReadOnlyDictionary<string, T> words, string word, [MaybeNullWhen(false)] out T found)
    {
        if (words.TryGetValue(word, out found)) return true;
        foreach (var (other, value) in words)
        {
            if (!Loosely.Equals(other, word)) continue;
            found = value;
            return true;
        }

        return false;
    }

    private sealed class LooseComparer : IEqualityComparer<string>
    {
        public bool Equals(string? x, string? y)
        {
            if (x is null || y is null) return x is null && y is null;
            var (i, j) = (0, 0);
            while (true)
            {
                while (i < x.Length && char.IsWhiteSpace(x[i])) i++;
                while (j < y.Length && char.IsWhiteSpace(y[j])) j++;
                if (i == x.Length || j == y.Length) return i == x.Length && j == y.Length;
                if (char.ToUpperInvariant(x[i++]) != char.ToUpperInvariant(y[j++])) return false;
            }
        }

        public int GetHashCode(string text)
        {
            var hash = default(HashCode);
            foreach (var character in text)
                if (!char.IsWhiteSpace(character)) hash.Add(char.ToUpperInvariant(character));
            return hash.ToHashCode();
        }
    }
}

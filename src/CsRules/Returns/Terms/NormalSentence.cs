namespace CsRules.Returns;

/// <summary>
/// A sentence as forms read it: letters, digits, per cent, the points of numbers and what joins two of them, in lower case; all
/// else is how it was set. Where its words began and ended is kept: "not" is no part of "another".
/// </summary>
internal sealed class NormalSentence
{
    /// <summary>Between two numbers of which a clause means neither alone: "3~5".</summary>
    public const char Range = '~';

    private const string Ranges = "~∼～-–—";

    // What is written shrinks to a third at most, so that what is longer than this stays too long to be read.
    private const int MostWritten = 3 * Sentences.Longest;

    private static readonly (string Written, string Read)[] Same =
    [
        // "환불 가능" is no "불가능".
        ("환불가능", "환불이가능"), ("불가능", "불가"), ("하실수", "할수"), ("할수없", "불가"), ("되지않습니다", "불가"), ("안됩니다", "불가"), ("어렵습니다", "불가"),
        ("환불하지않습니다", "환불불가"), ("환불해드리지않습니다", "환불불가"), ("반품을받지않습니다", "반품불가"), ("반품은받지않습니다", "반품불가"),
        ("받으실수없", "불가"), ("받을수없", "불가"), ("일주일", "7일"), ("이내에만", "이내"), ("이내에", "이내"), ("이내로", "이내"), ("안에", "이내"), ("can't", "cannot"), ("won't", "willnot"), ("don't", "donot"), ("n't", "not"),
    ];

    private readonly List<bool> _startsWord;
    private readonly Dictionary<LimitingWords, bool[]> _limits = [];

    private NormalSentence(string text, List<bool> startsWord) => (Text, _startsWord) = (text, startsWord);

    /// <summary>The letters.</summary>
    public string Text { get; private set; }

    /// <summary>A sentence as it was written.</summary>
    public static NormalSentence Of(string sentence)
    {
        var (text, startsWord) = (new System.Text.StringBuilder(sentence.Length), new List<bool>(sentence.Length));
        var starts = true;
        for (var i = 0; i < sentence.Length; i++)
        {
            var c = sentence[i];
            char? kept = Ranges.Contains(c, StringComparison.Ordinal) && Digit(sentence, i - 1) && Digit(sentence, i + 1) ? Range
                : char.IsLetterOrDigit(c) || c is '%' or '\'' or '’' || (c == '.' && Digit(sentence, i - 1) && Digit(sentence, i + 1)) ? c == '’' ? '\'' : char.ToLowerInvariant(c)
                : null;
            if (kept is { } letter)
            {
                text.Append(letter);
                startsWord.Add(starts);
            }

            starts = kept is null;
        }

        var normal = new NormalSentence(text.ToString(), startsWord);
        foreach (var (written, read) in Same) normal.Replace(written, read);
        normal.Replace("'", "");
        return normal;
    }

    /// <summary>True where a word begins or ends.</summary>
    public bool IsEdge(int at) => at == 0 || at == Text.Length || _startsWord[at];

    /// <summary>The letters that limiting words stand on.</summary>
    public bool[] On(LimitingWords words)
    {
        if (!_limits.TryGetValue(words, out var found)) _limits.Add(words, found = words.In(this));
        return found;
    }

    private void Replace(string written, string read)
    {
        if (Text.Length > MostWritten) return;
        for (var at = Text.IndexOf(written, StringComparison.Ordinal); at >= 0; at = Text.IndexOf(written, at + read.Length, StringComparison.Ordinal))
        {
            Text = Text.Remove(at, written.Length).Insert(at, read);
            var starts = _startsWord[at];
            _startsWord.RemoveRange(at, written.Length);
            for (var i = read.Length - 1; i >= 0; i--) _startsWord.Insert(at, i == 0 && starts);
        }
    }

    private static bool Digit(string text, int at) => at >= 0 && at < text.Length && char.IsAsciiDigit(text[at]);
}

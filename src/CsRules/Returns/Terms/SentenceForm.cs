using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace CsRules.Returns;

/// <summary>
/// A form as it stands in the texts: "(box|carton)" in one that only reads is one of these; what is written has no choice. Of all that
/// the choices come to, only what a sentence has the words for is ever made.
/// </summary>
internal sealed class SentenceForm
{
    private readonly PolicyClause _prototype;
    private readonly ImmutableArray<ImmutableArray<(string Form, string Word)>> _places;
    private readonly ImmutableArray<string> _always;
    private readonly ConcurrentDictionary<string, SentencePattern> _patterns = new(StringComparer.Ordinal);

    public SentenceForm(string form, PolicyClause prototype)
    {
        _prototype = prototype;
        _always = [.. form.TrimStart('&').Split('*').Where(words => words.IndexOfAny(['(', '{']) < 0).Select(Word).Where(word => word.Length > 0)];
        var places = ImmutableArray.CreateBuilder<ImmutableArray<(string, string)>>();
        for (var at = 0; at < form.Length;)
        {
            var open = SentencePattern.HasGap(form) ? form.IndexOf('(', at) : -1;
            var close = open < 0 ? -1 : form.IndexOf(')', open);
            if (close < 0) open = form.Length;
            if (open > at) places.Add([(form[at..open], "")]);
            if (close >= 0) places.Add([.. form[(open + 1)..close].Split('|').Select(choice => (choice, Word(choice)))]);
            at = close < 0 ? form.Length : close + 1;
        }

        _places = places.ToImmutable();
    }

    /// <summary>What the choices come to, as far as the sentence has the words.</summary>
    public IEnumerable<SentencePattern> Patterns(NormalSentence sentence)
    {
        foreach (var word in _always)
            if (!sentence.Text.Contains(word, StringComparison.Ordinal)) return [];
        IEnumerable<string> forms = [""];
        foreach (var choices in _places)
        {
            var said = choices.Where(choice => sentence.Text.Contains(choice.Word, StringComparison.Ordinal)).ToList();
            if (said.Count == 0) return [];
            forms = [.. forms.SelectMany(form => said.Select(choice => form + choice.Form))];
        }

        return forms.Select(form => _patterns.GetOrAdd(form, static (made, prototype) => new(made, prototype), _prototype));
    }

    /// <summary>True where the sentence is one that the form knows.</summary>
    public bool Fits(NormalSentence sentence) => Patterns(sentence).Any(pattern => pattern.Match(sentence) is not null);

    // What has a hole in it has no word that must be there.
    private static string Word(string choice) => choice.Contains('{', StringComparison.Ordinal) ? "" : NormalSentence.Of(choice).Text;
}

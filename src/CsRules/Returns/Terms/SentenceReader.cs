using System.Collections.Immutable;
using CsRules.Documents;

namespace CsRules.Returns;

/// <summary>
/// Reads a sentence as clauses. A form with gaps counts only where nothing in the gaps limits what it says; a sentence that says
/// more than its best form knows is cut into limbs, each of which is read for itself.
/// </summary>
internal static class SentenceReader
{
    private const char Cut = '|';

    private static readonly Lazy<ImmutableArray<SentenceForm>> Forms = new(TermsText.ReadForms);

    private static readonly Lazy<ImmutableArray<(string Words, int At)>> Cuts = new(() =>
    [
        .. from language in Enum.GetValues<Language>()
           from words in Texts.Label("terms.limbs", language).Split('\n')
           select (words.Remove(words.IndexOf(Cut, StringComparison.Ordinal), 1), words.IndexOf(Cut, StringComparison.Ordinal)),
    ]);

    /// <summary>The clauses of a sentence, in its words; none where it is not known.</summary>
    public static ImmutableArray<PolicyClause> Read(string sentence)
    {
        var whole = Whole(sentence);
        // The whole is known, or nothing in it was seen that a limb could say.
        if (whole.HeaviestRefused <= whole.Weight) return whole.Clauses;
        var limbs = Limbs(sentence);
        if (limbs.Length < 2) return whole.Clauses;
        var clauses = ImmutableArray.CreateBuilder<PolicyClause>();
        var said = new HashSet<PolicyClause>();
        foreach (var limb in limbs)
        {
            var read = Whole(limb).Clauses;
            clauses.AddRange(read.IsEmpty ? [new() { Kind = ClauseKind.Other, Text = limb }] : read);
            said.UnionWith(read.Select(Subject));
        }

        if (said.IsSubsetOf(whole.Clauses.Select(Subject))) return whole.Clauses;
        var besides = whole.Clauses.Where(clause => !said.Contains(Subject(clause))).ToList();
        // What the whole says beside its limbs is what the limbs that nobody knows were part of.
        return besides.Count == 0 ? clauses.ToImmutable() : [.. clauses.Where(clause => clause.Kind != ClauseKind.Other), .. besides];
    }

    // What a clause is about, whatever its numbers.
    private static PolicyClause Subject(PolicyClause clause) => new() { Kind = clause.Kind, Scope = clause.Scope, Charge = clause.Charge };

    // What the heaviest form says, and what the sentence says beside it; and the heaviest form that a limiting word refused.
    private static (ImmutableArray<PolicyClause> Clauses, int Weight, int HeaviestRefused) Whole(string written)
    {
        var sentence = NormalSentence.Of(written);
        (int Weight, PolicyClause Clause)? best = null;
        var heaviestRefused = 0;
        var beside = new Dictionary<PolicyClause, (int Weight, PolicyClause Clause)>();
        foreach (var pattern in Forms.Value.SelectMany(form => form.Patterns(sentence)))
        {
            var heaviest = !pattern.IsBeside ? best?.Weight : beside.TryGetValue(pattern.Prototype, out var known) ? known.Weight : null;
            if (pattern.Weight <= heaviest) continue;
            if (pattern.Match(sentence) is not { } read)
            {
                if (pattern.Weight > heaviestRefused && pattern.FitsButForLimits(sentence)) heaviestRefused = pattern.Weight;
                continue;
            }

            if (pattern.IsBeside) beside[pattern.Prototype] = (pattern.Weight, read);
            else best = (pattern.Weight, read);
        }

        var clauses = ImmutableArray.CreateBuilder<PolicyClause>();
        if (best is { } main) clauses.Add(main.Clause with { Text = written });
        foreach (var (_, clause) in beside.Values)
            if (best is not { } first || (first.Clause.Kind, first.Clause.Charge) != (clause.Kind, clause.Charge)) clauses.Add(clause with { Text = written });
        return (clauses.ToImmutable(), best?.Weight ?? 0, heaviestRefused);
    }

    // Commas are set as people like.
    private static ImmutableArray<string> Limbs(string sentence)
    {
        var set = sentence.Replace(',', ' ').ToLowerInvariant();
        var places = new SortedSet<int>();
        foreach (var (words, place) in Cuts.Value)
            for (var at = set.IndexOf(words, StringComparison.Ordinal); at >= 0; at = set.IndexOf(words, at + 1, StringComparison.Ordinal))
                places.Add(at + place);
        var limbs = ImmutableArray.CreateBuilder<string>();
        var from = 0;
        foreach (var place in places.Append(sentence.Length))
        {
            var limb = sentence[from..place].Trim(' ', ',', '(', ')', ';', ':', '.');
            from = place;
            if (limb.Any(char.IsLetterOrDigit)) limbs.Add(limb);
        }

        return limbs.ToImmutable();
    }
}

using System.Collections.Immutable;
using CsRules.Documents;

namespace CsRules.Returns;

/// <summary>
/// Return terms as people write them: a clause as a sentence, and a page of sentences as clauses. A sentence that is none of
/// the known ones is <see cref="ClauseKind.Other"/>, for a person to read: nothing is guessed from part of it. A heading says
/// for the lines beneath it what they leave out ("no returns where …"); headings, addresses and the like are no clauses.
/// </summary>
/// <example>
/// <para>The day of delivery counted as day one makes seven days six; what no pattern knows is left to a person:</para>
/// <code>
/// ReturnPolicy policy = TermsText.Read("수령일 포함 7일 이내 반품 가능. 자세한 내용은 블로그를 보세요.");
/// policy.Clauses.Select(c =&gt; c.Kind);                                     // DeliveryDayCounts, Other
/// policy.Compile(Law.Korea).Judgements.Select(j =&gt; j.Verdict);            // Void, Doubtful
/// TermsText.Write(new() { Kind = ClauseKind.Goodwill, Days = 3 }, Language.English);   // "We take goods back for 3 days after the last day."
/// </code>
/// </example>
public static class TermsText
{
    private static readonly Lazy<ImmutableArray<SentenceForm>> Titles = new(() => InBoth("terms.heading.other"));
    private static readonly Lazy<ImmutableArray<SentenceForm>> NoClauses = new(() => InBoth("terms.not-a-clause"));

    /// <summary>A clause as a sentence for customers; of <see cref="ClauseKind.Other"/> its own text, empty where it has none.</summary>
    public static string Write(PolicyClause clause, Language language)
    {
        ArgumentNullException.ThrowIfNull(clause);
        if (clause.Kind == ClauseKind.Other) return clause.Text ?? "";
        var data = ImmutableArray.CreateBuilder<Datum>();
        if (clause.Days is { } days) data.Add(new("days", days));
        if (clause.Amount is { } amount) data.Add(new("amount", amount));
        if (clause.Rate is { } rate) data.Add(new("rate", rate));
        data.Add(new("scope", clause.Scope));
        if (clause.Charge is { } charge) data.Add(new("charge", charge));
        return Forms(Code(clause.Kind, clause.Scope), data.ToImmutable(), language)
            .FirstOrDefault(form => !SentencePattern.HasGap(form) && !form.Contains('{', StringComparison.Ordinal), "");
    }

    /// <summary>
    /// Reads terms, a clause for each sentence (several where it says several things); sentences end with a full stop, an exclamation mark, a
    /// semicolon or a line. Questions, headings, addresses, and articles in brackets say nothing.
    /// </summary>
    /// <exception cref="CsRulesException">The text has more than 100,000 UTF-16 units.</exception>
    public static ReturnPolicy Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > DocumentLimits.MostTerms) throw new CsRulesException(new InputError("limit.text", "$", [new("given", text.Length), new("limit", DocumentLimits.MostTerms)]));
        var clauses = ImmutableArray.CreateBuilder<PolicyClause>();
        TermsHeading? above = null;
        foreach (var sentence in Sentences.Of(text))
        {
            if (sentence.BeginsBlock) above = null;
            var normal = NormalSentence.Of(sentence.Text);
            if (normal.Text.Length > Sentences.Longest) clauses.Add(new() { Kind = ClauseKind.Other, Text = sentence.Text });
            else if (sentence.IsFragment && TermsHeading.Find(normal) is { } heading) above = heading;
            else if (SentenceReader.Read(sentence.Text) is { IsEmpty: false } known) clauses.AddRange(known);
            else if (TermsHeading.Find(normal) is { } introduced) above = introduced;
            else if (IsTitle(normal)) above = null;
            else if (!SaysNothing(normal)) clauses.AddRange(Beneath(above, sentence));
        }

        return new() { Clauses = clauses.ToImmutable() };
    }

    /// <summary>The forms under a code of the texts, which say nothing themselves.</summary>
    internal static ImmutableArray<SentenceForm> Reading(string code, Language language) =>
        [.. Forms(code, [], language).Select(form => new SentenceForm(form, new() { Kind = ClauseKind.Other }))];

    private static ImmutableArray<PolicyClause> Beneath(TermsHeading? heading, Sentence sentence)
    {
        ImmutableArray<PolicyClause> known = heading is not null && sentence.IsFragment ? SentenceReader.Read(heading.Complete(sentence.Text)) : [];
        return known.IsEmpty ? [new() { Kind = ClauseKind.Other, Text = sentence.Text }] : [.. known.Select(clause => clause with { Text = sentence.Text })];
    }

    private static bool IsTitle(NormalSentence normal) => Titles.Value.Any(title => title.Fits(normal));

    private static bool SaysNothing(NormalSentence normal) => NoClauses.Value.Any(form => form.Fits(normal));

    private static ImmutableArray<SentenceForm> InBoth(string code) => [.. Enum.GetValues<Language>().SelectMany(language => Reading(code, language))];

    /// <summary>Every form of every kind, in both languages.</summary>
    internal static ImmutableArray<SentenceForm> ReadForms()
    {
        var forms = ImmutableArray.CreateBuilder<SentenceForm>();
        foreach (var language in Enum.GetValues<Language>())
            foreach (var kind in Enum.GetValues<ClauseKind>())
                foreach (var prototype in Prototypes(kind))
                {
                    ImmutableArray<Datum> data = prototype.Charge is { } charge ? [new("charge", charge)] : [new("scope", prototype.Scope)];
                    foreach (var code in (string[])[Code(kind, prototype.Scope), Code(kind) + "." + Last(prototype.Charge is { } of ? of : prototype.Scope)])
                        foreach (var form in Forms(code, data, language).SelectMany(OfOneDay)) forms.Add(new(form, prototype));
                }

        return forms.ToImmutable();
    }

    // What is written of one day is read again, and so is what shops write of it.
    private static IEnumerable<string> OfOneDay(string form) =>
        form.Contains("{days} days", StringComparison.Ordinal) || form.Contains("{days}days", StringComparison.Ordinal)
            ? [form, form.Replace("{days} days", "{days} day", StringComparison.Ordinal).Replace("{days}days", "{days}day", StringComparison.Ordinal)]
            : [form];

    // What a kind speaks of is part of what it says.
    private static IEnumerable<PolicyClause> Prototypes(ClauseKind kind) => kind switch
    {
        ClauseKind.NoReturns or ClauseKind.AcceptsExcluded or ClauseKind.LimitedByLaw or ClauseKind.ExclusionMarked => Enum.GetValues<ClauseScope>().Select(scope => new PolicyClause { Kind = kind, Scope = scope }),
        ClauseKind.Fee => Enum.GetValues<Laws.ChargeKind>().Select(charge => new PolicyClause { Kind = kind, Charge = charge }),
        _ => [new PolicyClause { Kind = kind }],
    };

    private static string[] Forms(string code, ImmutableArray<Datum> data, Language language) =>
        Texts.Template(code, language, Voice.Agent) is null ? [] : Texts.Say(code, data, language, Voice.Agent).Split('\n');

    private static string Code(ClauseKind kind) => "terms." + Last(kind);

    // What is marked is said in the words of its own ground.
    private static string Code(ClauseKind kind, ClauseScope scope) =>
        kind == ClauseKind.ExclusionMarked && Code(kind) + "." + Last(scope) is var own && Texts.Template(own, Language.English, Voice.Agent) is not null ? own
        : kind is ClauseKind.NoReturns or ClauseKind.AcceptsExcluded or ClauseKind.LimitedByLaw or ClauseKind.ExclusionMarked && scope != ClauseScope.Everything ? Code(kind) + ".scope" : Code(kind);

    private static string Last(Enum value) => ValueFormat.EnumCode(value).Split('.')[^1];
}

using System.Collections.Immutable;
using CsRules.Documents;
using CsRules.Laws;
using static CsRules.Returns.ClauseKind;

namespace CsRules.Returns;

/// <summary>
/// Words that limit what a sentence says, or turn it round: a negation, an exception, a condition, another charge. A form that
/// has gaps says nothing of a sentence in which one of them falls into a gap. An asterisk before or behind a word is where
/// the word of the sentence may go on.
/// </summary>
internal sealed class LimitingWords
{
    private const char Onward = '*';

    private static readonly LimitingWords Windows = Named("", ".conditions", ".concession", ".money", ".deduction", ".defects", ".windows");
    private static readonly LimitingWords Refunds = Named("", ".conditions", ".concession", ".money", ".deduction");
    private static readonly LimitingWords Promises = Named("", ".concession", ".money", ".deduction");
    private static readonly LimitingWords Charges = Named("", ".conditions", ".concession", ".money", ".defects");
    private static readonly LimitingWords OfDefects = Named("", ".conditions", ".concession", ".money", ".deduction", ".change-of-mind");
    private static readonly LimitingWords DefectWindows = Named(".money", ".deduction", ".denial", ".knowledge");
    private static readonly LimitingWords LongDefectWindows = Named("", ".conditions", ".concession", ".money", ".deduction", ".denial", ".knowledge");
    private static readonly LimitingWords Hints = Named(".concession", ".denial");
    private static readonly LimitingWords DefectCosts = Named(".change-of-mind", ".seller", ".denial");
    private static readonly LimitingWords Courts = Named("", ".concession", ".money", ".deduction", ".seller");
    private static readonly LimitingWords Refusals = Named(".concession", ".money", ".denial");
    private static readonly LimitingWords RefusalsOfDamage = Named(".concession", ".money", ".opening", ".denial");
    private static readonly LimitingWords RefusalsOfPerishables = Named(".concession", ".money", ".scopes", ".denial");
    private static readonly LimitingWords RefusalsOfAll = Named(".money", ".reversal", ".denial");
    private static readonly LimitingWords OfMinors = Named(".conditions", ".denial");
    private static readonly LimitingWords OfCounts = Named(".denial", ".free");
    private static readonly LimitingWords TakingAway = Named(".denial");

    private readonly ImmutableArray<(string Word, bool StartsWord, bool EndsWord)> _words;

    private LimitingWords(ImmutableArray<(string, bool, bool)> words) => _words = words;

    /// <summary>The words that may not fall into a gap of a form of this clause: most where it grants something, few where it takes away.</summary>
    public static LimitingWords Of(PolicyClause clause) => clause.Kind switch
    {
        ReturnWindow or ReturnWindowFromOrder or ReturnWindowFromDispatch or DeliveryDayCounts or CountFromLastParcel or Goodwill or AcceptsExcluded or FreeReturns => Windows,
        RefundWithin or RefundAsLaw or StockOutRefund or OriginalMeans => Refunds,
        SupplyWithin or CardCompanyTime or ExchangeOffered or ExchangeLimited or LimitedByLaw or ExclusionMarked or PhotosAsked or AppearanceNotice or RegularPriceRisesWithConsent
            or FreeTurnsPaidWithConsent or CancelOnline or IntermediaryNotice or IntermediaryNotLiable or MinorsMayCancel => Promises,
        ReturnShippingFee or RoundTripFee => Charges,
        Fee when clause.Charge is not { } charge || LawBook.All.Any(laws => laws.Acts.Any(act => act.Regime.Charges.Any(rule => rule.Kind == charge))) => Charges,
        DefectsAsLaw => OfDefects,
        // Days that are too few under every law are too few whatever else is said.
        DefectWindow when clause.Days >= ClauseReader.ShortestDefectWindow => LongDefectWindows,
        DefectWindow => DefectWindows,
        ConsumerPaysDefectReturn => DefectCosts,
        ConsumersCourt => Courts,
        NoReturns when clause.Scope is ClauseScope.DamagedByConsumer or ClauseScope.NamedKinds => RefusalsOfDamage,
        NoReturns when clause.Scope == ClauseScope.Perishable => RefusalsOfPerishables,
        NoReturns when clause.Scope == ClauseScope.Everything => RefusalsOfAll,
        ExtraFreight or PointsNotRestored => Hints,
        NoReturns or UsedMeansNo or MinorFlaws or PurchasesLimited or NoRefundOfRemainder => Refusals,
        MinorsMayNotCancel => OfMinors,
        ReturnLimit => OfCounts,
        _ => TakingAway,
    };

    /// <summary>The letters of a sentence that one of the words stands on.</summary>
    public bool[] In(NormalSentence sentence)
    {
        var found = new bool[sentence.Text.Length];
        foreach (var (word, startsWord, endsWord) in _words)
            for (var at = sentence.Text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = sentence.Text.IndexOf(word, at + 1, StringComparison.Ordinal))
                if ((!startsWord || sentence.IsEdge(at)) && (!endsWord || sentence.IsEdge(at + word.Length)))
                    Array.Fill(found, true, at, word.Length);
        return found;
    }

    // Both languages at once: a page may mix them.
    private static LimitingWords Named(params ReadOnlySpan<string> codes)
    {
        var words = ImmutableArray.CreateBuilder<(string, bool, bool)>();
        foreach (var code in codes)
            foreach (var language in Enum.GetValues<Language>())
                foreach (var word in Texts.Label("terms.limits" + code, language).Split('\n'))
                    words.Add((NormalSentence.Of(word).Text, !word.StartsWith(Onward), !word.EndsWith(Onward)));
        return new(words.ToImmutable());
    }
}

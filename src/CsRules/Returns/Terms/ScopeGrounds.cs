using System.Collections.Immutable;
using CsRules.Decisions;
using CsRules.Documents;
using CsRules.Laws;

namespace CsRules.Returns;

/// <summary>Which of a law's grounds speak of what a clause speaks of.</summary>
internal static class ScopeGrounds
{
    /// <summary>The grounds of the law that may bar a return of this; none where the law names none.</summary>
    public static ImmutableArray<Exclusion> Of(ClauseScope scope, StatutoryRegime regime)
    {
        ImmutableArray<Exclusion> own = [.. regime.Exclusions.Where(exclusion => Speaks(scope, exclusion))];
        // What the law does not name by its kind may still have lost its value by use.
        return own.IsEmpty && scope is ClauseScope.Hygiene or ClauseScope.Assembled
            ? [.. regime.Exclusions.Where(exclusion => exclusion.Grounds is [ClaimFact.ValueLostByUse] || (scope == ClauseScope.Assembled && exclusion.Grounds.Contains(ClaimFact.InstalledAppliance)))]
            : own;
    }

    /// <summary>The fact that the words of a clause say themselves; null where they say none that a law asks for.</summary>
    public static ClaimFact? SaidBy(ClauseScope scope) => scope switch
    {
        ClauseScope.DamagedByConsumer => ClaimFact.DamagedByConsumer,
        ClauseScope.ValueLost => ClaimFact.ValueLostByUse,
        ClauseScope.Perishable => ClaimFact.Perishable,
        ClauseScope.DigitalBegun or ClauseScope.ServiceBegun => ClaimFact.SupplyBegun,
        _ => null,
    };

    /// <summary>True where an exclusion is of what a clause speaks of: a shop that takes back what was downloaded has said nothing of a service that was begun.</summary>
    public static bool Speaks(ClauseScope scope, Exclusion exclusion) => scope switch
    {
        ClauseScope.DamagedByConsumer => exclusion.Grounds.Contains(ClaimFact.DamagedByConsumer),
        ClauseScope.ValueLost => exclusion.Grounds.Contains(ClaimFact.ValueLostByUse),
        ClauseScope.Perishable => exclusion.Grounds.Contains(ClaimFact.ValueLostByTime) || exclusion.Grounds.Contains(ClaimFact.Perishable),
        ClauseScope.Hygiene => exclusion.Grounds.Contains(ClaimFact.HygieneUnsealed),
        ClauseScope.Copyable => exclusion.Grounds.Contains(ClaimFact.CopyablePackagingDamaged) || exclusion.Grounds.Contains(ClaimFact.MediaUnsealed),
        ClauseScope.DigitalBegun => IsBegun(exclusion, SaleSubject.DigitalContent) || exclusion.Grounds.Contains(ClaimFact.Download),
        ClauseScope.ServiceBegun => IsBegun(exclusion, SaleSubject.Service),
        ClauseScope.MadeToOrder => exclusion.Grounds.Contains(ClaimFact.IndividuallyProduced),
        _ => false,
    };

    /// <summary>What all must be shown before one of the grounds bars, in words.</summary>
    public static LocalizedText Conditions(ImmutableArray<Exclusion> grounds) => new(Conditions(grounds, Language.Korean), Conditions(grounds, Language.English));

    private static string Conditions(ImmutableArray<Exclusion> grounds, Language language)
    {
        string Word(string code) => Texts.Label("terms.conditions." + code, language);
        string All(ImmutableArray<ClaimFact> facts, string word) => string.Join(Word(word), facts.Select(fact => Explanations.Label(fact, language)));
        return string.Join(Word("or-else"), grounds.Select(ground => All(ground.Grounds, "and")
            + (ground.Measures.IsEmpty ? "" : Word("and") + All(ground.Measures, ground.EveryMeasure ? "and" : "or"))));
    }

    private static bool IsBegun(Exclusion exclusion, SaleSubject subject) =>
        (exclusion.Grounds.Contains(ClaimFact.SupplyBegun) || exclusion.Grounds.Contains(ClaimFact.FullyPerformed)) && (exclusion.Subjects.IsEmpty || exclusion.Subjects.Contains(subject));
}

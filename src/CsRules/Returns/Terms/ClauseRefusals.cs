using System.Collections.Immutable;
using CsRules.Laws;
using static CsRules.Returns.ClauseRuling;

namespace CsRules.Returns;

/// <summary>
/// "No returns for …": void for whatever the law does not name, valid where the words say all that the law asks for, doubtful where
/// the law asks for more.
/// </summary>
internal static class ClauseRefusals
{
    public static ClauseRuling Judge(ClauseScope scope, StatutoryRegime regime) => scope switch
    {
        ClauseScope.SaleItems => Hinders("clause.no-returns-sale", LawTopic.Exclusions),
        ClauseScope.Colours => Hinders("clause.no-returns-colours", LawTopic.Exclusions),
        ClauseScope.NamedKinds => Hinders("clause.no-returns-kinds", LawTopic.Exclusions),
        ClauseScope.PreOrders => Hinders("clause.no-returns-pre-order", LawTopic.MadeToOrder),
        ClauseScope.Imported => Hinders("clause.no-returns-imported", LawTopic.Exclusions),
        ClauseScope.WrongSize => Hinders("clause.no-returns-size", LawTopic.Exclusions),
        ClauseScope.BoughtWithPoints => Hinders("clause.no-returns-points", LawTopic.Exclusions),
        ClauseScope.PartOfSet => Doubtful("clause.no-returns-set", LawTopic.Window),
        ClauseScope.Everything => Hinders("clause.no-returns", LawTopic.Window),
        _ => IsOutside(scope, regime) ? Doubtful("clause.no-statutory-right", LawTopic.Window) : ByGrounds(ScopeGrounds.Of(scope, regime), ScopeGrounds.SaidBy(scope), regime),
    };

    /// <summary>"No returns once used", which does not say that the value fell.</summary>
    public static ClauseRuling JudgeUsed(StatutoryRegime regime) => ByGrounds(ScopeGrounds.Of(ClauseScope.ValueLost, regime), null, regime);

    private static ClauseRuling ByGrounds(ImmutableArray<Exclusion> grounds, ClaimFact? said, StatutoryRegime regime)
    {
        if (grounds.IsEmpty)
            return said is ClaimFact.DamagedByConsumer or ClaimFact.ValueLostByUse or null && regime.Charges.Any(rule => rule.Kind == ChargeKind.DiminishedValue)
                ? Hinders("clause.no-returns-diminished", LawTopic.DiminishedValue, LawTopic.Exclusions)
                : Hinders("clause.no-returns-unnamed", LawTopic.Exclusions, LawTopic.Window);
        if (!grounds.Any(ground => ground.Measures.IsEmpty && ground.Grounds.All(fact => fact == said)))
            return Doubtful("clause.no-returns-conditions", grounds.Any(ground => !ground.Measures.IsEmpty) ? [LawTopic.ExclusionNotices] : []) with { Grounds = grounds };
        return said == ClaimFact.DamagedByConsumer && regime.Cite(LawTopic.OpeningToCheck) is not null
            ? Valid("clause.no-returns-damaged", LawTopic.OpeningToCheck, LawTopic.Burden)
            : Valid("clause.no-returns-named", LawTopic.Burden) with { Grounds = grounds };
    }

    // An act that gives no right for services takes none away.
    private static bool IsOutside(ClauseScope scope, StatutoryRegime regime) => regime.Scope.Any(rule => rule.Subject is { } subject && subject == scope switch
    {
        ClauseScope.ServiceBegun => SaleSubject.Service,
        ClauseScope.DigitalBegun => SaleSubject.DigitalContent,
        _ => null,
    });
}

using CsRules.Laws;
using static CsRules.Returns.ClauseRuling;

namespace CsRules.Returns;

/// <summary>"No returns for …": void for whatever the law does not name, doubtful where it hangs on the case.</summary>
internal static class ClauseRefusals
{
    public static ClauseRuling Judge(ClauseScope scope) => scope switch
    {
        ClauseScope.SaleItems => Hinders("clause.no-returns-sale", LawTopic.Exclusions),
        ClauseScope.Colours => Hinders("clause.no-returns-colours", LawTopic.Exclusions),
        ClauseScope.NamedKinds => Hinders("clause.no-returns-kinds", LawTopic.Exclusions),
        ClauseScope.PreOrders => Hinders("clause.no-returns-pre-order", LawTopic.MadeToOrder),
        ClauseScope.Imported => Hinders("clause.no-returns-imported", LawTopic.Exclusions),
        ClauseScope.MadeToOrder => Doubtful("clause.no-returns-made-to-order", LawTopic.MadeToOrder),
        ClauseScope.Hygiene => Doubtful("clause.no-returns-hygiene", LawTopic.Exclusions, LawTopic.Practice),
        ClauseScope.Perishable => Doubtful("clause.no-returns-perishable", LawTopic.Exclusions, LawTopic.ExclusionNotices),
        ClauseScope.Copyable => Doubtful("clause.no-returns-copyable", LawTopic.Exclusions, LawTopic.ExclusionNotices),
        ClauseScope.DigitalBegun => Doubtful("clause.no-returns-digital", LawTopic.UnbegunPart, LawTopic.ExclusionNotices),
        ClauseScope.ServiceBegun => Doubtful("clause.no-returns-service", LawTopic.UnbegunPart, LawTopic.ExclusionNotices),
        ClauseScope.DamagedByConsumer => Valid("clause.no-returns-damaged", LawTopic.OpeningToCheck, LawTopic.Burden),
        ClauseScope.ValueLost => Doubtful("clause.used-means-no", LawTopic.Exclusions, LawTopic.ExclusionNotices),
        ClauseScope.WrongSize => Hinders("clause.no-returns-size", LawTopic.Exclusions),
        ClauseScope.BoughtWithPoints => Hinders("clause.no-returns-points", LawTopic.Exclusions),
        ClauseScope.Assembled => Doubtful("clause.no-returns-assembled", LawTopic.Exclusions, LawTopic.ExclusionNotices),
        ClauseScope.PartOfSet => Doubtful("clause.no-returns-set", LawTopic.Window),
        _ => Hinders("clause.no-returns", LawTopic.Window),
    };
}

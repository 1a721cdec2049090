using CsRules.Calendars;
using CsRules.Decisions;

namespace CsRules.Laws;

/// <summary>Korea's other windows: door-to-door and telephone-solicited sales, and instalment contracts. They differ from the E-Commerce Act in the window and in what they apply to.</summary>
internal static class KoreanSideRegimes
{
    private static readonly LegalText InstalmentAct = new("kr-instalment-act", "할부거래법", "Instalment Transactions Act");

    public static StatutoryRegime DoorToDoor { get; } = KoreanRegime.Regime with
    {
        Act = KoreanLaw.DoorToDoorAct,
        Window = LegalPeriod.Days(14),
        Scope = [.. OtherChannels(KoreanLaw.DoorToDoorAct), .. Kept],
        Citations = KoreanLaw.Topics.SetItem(LawTopic.Window, Article(KoreanLaw.DoorToDoorAct)),
    };

    public static StatutoryRegime Instalment { get; } = KoreanRegime.Regime with
    {
        Act = InstalmentAct,
        Scope = [new("return.scope-no-instalment", Article(InstalmentAct), Instalment: false), .. Kept],
        Citations = KoreanLaw.Topics.SetItem(LawTopic.Window, Article(InstalmentAct)),
    };

    // What neither of them decides either: a business purchase, a private sale, a matter with its own standard.
    private static IEnumerable<ScopeRule> Kept => KoreanRegime.Regime.Scope.Where(rule => rule.Channel is null or SalesChannel.PersonToPerson);

    private static IEnumerable<ScopeRule> OtherChannels(LegalText act) =>
    [
        new("return.scope-not-door-to-door", Article(act), Channel: SalesChannel.Distance),
        new("return.scope-not-door-to-door", Article(act), Channel: SalesChannel.InStore),
    ];

    private static Citation Article(LegalText act) => new(act, "8", Confidence: Confidence.Partly);
}

using CsRules.Calendars;
using CsRules.Laws;
using static CsRules.Laws.ClaimFact;

namespace CsRules.Tests.Returns;

/// <summary>
/// An act as the twin reads it. Korea's E-Commerce Act is written down here by hand from its Arts 17 and 18 and Decree 21;
/// the side acts and the other countries are taken from the tables of their regimes.
/// </summary>
internal sealed record ReturnTwinAct(
    LegalPeriod Window,
    WindowStarts Starts,
    NonconformityWindow? NotAsAgreed,
    IReadOnlyList<ReturnTwinAct.Item> Items,
    IReadOnlyCollection<ClaimFact> ConsumerProves,
    CostBearer ReturnOnChangeOfMind)
{
    /// <summary>How long the time is where nobody told of the right.</summary>
    public UninformedWindow? UnlessInformed { get; init; }

    /// <summary>Whether a longer window that was agreed on is the law's own.</summary>
    public bool AgreedIsTheLaws { get; init; }

    /// <summary>Whether only a written notice is one.</summary>
    public bool InWriting { get; init; }

    /// <summary>Facts of which nobody has settled whose they are to prove; decisions lean to the consumer.</summary>
    public IReadOnlyCollection<ClaimFact> Unsettled { get; init; } = [];

    /// <summary>Who bears the return where its cost was not announced; null where that changes nothing.</summary>
    public CostBearer? ReturnIfNotAnnounced { get; init; }

    /// <summary>Whether the outward freight goes back too.</summary>
    public OutboundRefund Outbound { get; init; }

    /// <summary>Whether the seller may keep the money until the goods are back.</summary>
    public bool MayWithhold { get; init; }

    /// <summary>Whether there is a right without a reason at all.</summary>
    public bool GivesAWindow { get; init; } = true;

    /// <summary>Whether the seller has a card claim stopped, whether the consumer may set off where it does not, whether all who were paid are liable.</summary>
    public (bool Cancel, bool SetOff, bool Joint) Card { get; init; }

    /// <summary>Whether goods made to order have an article of their own.</summary>
    public bool NamesGoodsMadeToOrder { get; init; }

    /// <summary>An item of the list of what can't be withdrawn: what must be shown of the goods, and what the seller must have done.</summary>
    /// <param name="Code">What it is called in a finding.</param>
    /// <param name="Only">The only subject it speaks of; null for every one.</param>
    /// <param name="Ground">All of it must be shown.</param>
    /// <param name="AllOf">Measures that are all needed.</param>
    /// <param name="OneOf">Measures of which one is enough; none where the item asks for none.</param>
    /// <param name="SparesTheRest">Whether a part that was not begun stays free.</param>
    public sealed record Item(
        string Code, SaleSubject? Only, ClaimFact[] Ground, ClaimFact[] AllOf, ClaimFact[] OneOf, bool SparesTheRest = false);

    public static ReturnTwinAct Of(Law law) => ReferenceEquals(law, Law.Korea) ? ECommerceAct : Read(law.Regime);

    private static ReturnTwinAct ECommerceAct { get; } = new(
        LegalPeriod.Days(7),                                               // 17(1)
        new(DocumentIfLater: true, AddressKnown: true, ObstructionEnds: true), // 17(1)1 to 3, 21(1)
        new(LegalPeriod.Months(3), LegalPeriod.Days(30)),                  // 17(3)
        [
            new("return.damaged-by-consumer", null, [DamagedByConsumer], [], []),                                         // 17(2)1: no measure helps
            new("return.value-lost-by-use", null, [ValueLostByUse], [], [ExclusionMarked, TrialOffered]),                 // 17(2)2, 17(6)
            new("return.value-lost-by-time", null, [ValueLostByTime], [], [ExclusionMarked, TrialOffered]),               // 17(2)3, 17(6)
            new("return.copyable-packaging-damaged", null, [CopyablePackagingDamaged], [], [ExclusionMarked, TrialOffered]), // 17(2)4, 17(6)
            new("return.service-begun", SaleSubject.Service, [SupplyBegun], [], [ExclusionMarked, TrialOffered], true),   // 17(2)5, 17(6)
            new("return.digital-begun", SaleSubject.DigitalContent, [SupplyBegun], [ExclusionMarked, TrialOffered], [], true), // 17(2)5: marked and a trial
            new("return.made-to-order", null, [IndividuallyProduced, IrrecoverableDamage, SeparateNotice, WrittenConsent], [], []), // 17(2)6, Decree 21: all four
        ],
        [NoticeGiven],                                                     // 17(5) leaves the consumer nothing else
        CostBearer.Consumer)                                               // 18(9)
    {
        NamesGoodsMadeToOrder = true,
        Card = (true, true, true),                                         // 18(3), 18(6), 18(11)
        AgreedIsTheLaws = true,                                            // 17(1): or the longer agreed period
        Unsettled = [Obstruction, Nonconformity],
    };

    private static ReturnTwinAct Read(StatutoryRegime regime) => new(
        regime.Window ?? default, regime.Starts, regime.Nonconformity, [.. regime.Exclusions.SelectMany(Read)], regime.ConsumerProves, regime.ChangeOfMindCost)
    {
        GivesAWindow = regime.Window is not null,
        Card = (regime.Cite(LawTopic.CardCancel) is not null, regime.Cite(LawTopic.SetOff) is not null, regime.Cite(LawTopic.JointLiability) is not null),
        UnlessInformed = regime.WhenNotInformed,
        AgreedIsTheLaws = regime.AgreedWindow,
        InWriting = regime.NoticeInWriting,
        Unsettled = regime.UnsettledBurden,
        ReturnIfNotAnnounced = regime.ReturnCostIfNotAnnounced,
        Outbound = regime.Outbound,
        MayWithhold = regime.MayWithhold,
        NamesGoodsMadeToOrder = regime.Cite(LawTopic.MadeToOrder) is not null,
    };

    private static IEnumerable<Item> Read(Exclusion row)
    {
        var subjects = row.Subjects.IsEmpty ? [null] : row.Subjects.Select(s => (SaleSubject?)s);
        ClaimFact[] ground = [.. row.Grounds], measures = [.. row.Measures];
        foreach (var subject in subjects)
            yield return new(row.Code, subject, ground, row.EveryMeasure ? measures : [], row.EveryMeasure ? [] : measures, row.SparesUnbegunPart);
    }
}

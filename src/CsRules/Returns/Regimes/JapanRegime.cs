using System.Collections.Immutable;
using CsRules.Calendars;
using CsRules.Decisions;
using static CsRules.Returns.ClaimFact;

namespace CsRules.Returns;

/// <summary>Japan: Act on Specified Commercial Transactions, Art 15-3. A default only: terms that the seller clearly showed displace it.</summary>
/// <example>
/// <para>Eight days with the day of delivery among them; terms that the seller showed take its place:</para>
/// <code>
/// ReturnLaws.Of("JP").Decide(claim, null, asked).LastDay;                                                              // 2025-10-08
/// ReturnLaws.Of("JP").Decide(claim with { Contract = new() { OwnTermsShown = Proof.Proven } }, null, asked).Outcome;   // Refused
/// </code>
/// </example>
public static class JapanRegime
{
    private static readonly LegalText Act = new("jp-specified-transactions", "일본 특정상거래법", "Act on Specified Commercial Transactions (Japan)");

    /// <summary>The regime as data.</summary>
    public static StatutoryRegime Regime { get; } = new()
    {
        Id = "JP",
        Name = new("일본", "Japan"),
        Act = Act,
        Zone = "Asia/Tokyo",
        // Eight days that include the day of delivery.
        Counting = new(Art("15-3"), RollingDays.None, FirstDayCounted: true),
        Window = LegalPeriod.Days(8),
        Starts = new(),
        ChangeOfMindCost = CostBearer.Consumer,
        Charges = [new(ChargeKind.ReturnShipping, ChargeLimit.AnnouncedElseOrdinary, LawTopic.ConsumerBearsReturn)],
        Refunds = [],
        Exclusions =
        [
            new("return.own-terms-shown", Art("15-3"), [], [OwnTermsShown], []),
        ],
        Scope =
        [
            new("return.scope-business", Art("", Confidence.Unconfirmed), Buyer: BuyerKind.Business),
            new("return.scope-person-to-person", Art("", Confidence.Unconfirmed), Channel: SalesChannel.PersonToPerson),
            new("return.scope-in-store", Art("", Confidence.Unconfirmed), Channel: SalesChannel.InStore),
        ],
        ConsumerProves = [NoticeGiven],
        LateInterest = [],
        Citations = new Dictionary<LawTopic, Citation>
        {
            [LawTopic.Window] = Art("15-3"),
            [LawTopic.Exclusions] = Art("15-3"),
            [LawTopic.ConsumerBearsReturn] = Art("15-3"),
            [LawTopic.GoodsBack] = Art("15-3"),
            [LawTopic.Counting] = Art("15-3"),
        }.ToImmutableDictionary(),
    };

    private static Citation Art(string article, Confidence confidence = Confidence.Confirmed) => new(Act, article, Confidence: confidence);
}

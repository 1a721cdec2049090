using System.Collections.Immutable;
using CsRules.Decisions;

namespace CsRules.Laws;

/// <summary>What laws on distance sales to consumers have in common; how sure that is, each citation says.</summary>
internal static class DistanceSale
{
    /// <summary>The consumer may be charged the way back: as announced, else as it ordinarily costs.</summary>
    public static readonly ChargeRule WayBack = new(ChargeKind.ReturnShipping, ChargeLimit.AnnouncedElseOrdinary, LawTopic.ConsumerBearsReturn);

    /// <summary>Neither business purchases, nor private sales, nor sales in a shop. From memory, where a country's own text was not seen.</summary>
    public static ImmutableArray<ScopeRule> ScopeOf(LegalText act)
    {
        var citation = new Citation(act, "", Confidence: Confidence.Unconfirmed);
        return
        [
            new("return.scope-business", citation, Buyer: BuyerKind.Business),
            new("return.scope-person-to-person", citation, Channel: SalesChannel.PersonToPerson),
            new("return.scope-in-store", citation, Channel: SalesChannel.InStore),
        ];
    }
}

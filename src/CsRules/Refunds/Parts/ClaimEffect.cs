using System.Collections.Immutable;
using NodaTime;

namespace CsRules.Refunds;

/// <summary>What a claim did to its account: enough to undo it, and to tell the account anew without it.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Cuts">Prices that it cut.</param>
/// <param name="Delivery">What the delivery depends on.</param>
/// <param name="Own">What it gave or took by itself, whatever else happens: ways back, charges, compensation.</param>
/// <param name="NoLongerDue">What was not asked for any more of what was unpaid.</param>
/// <param name="PointsBack">Points that went back.</param>
/// <param name="Expired">What of them went back to lots that the shop's terms forfeit, lost or not.</param>
/// <param name="On">The day for which it was planned.</param>
internal sealed record ClaimEffect(
    RefundClaim Claim, ImmutableArray<PriceCut> Cuts, DeliveryFacts Delivery, Money Own, Money NoLongerDue, ImmutableArray<RestoredLot> PointsBack,
    Money Expired, LocalDate On);

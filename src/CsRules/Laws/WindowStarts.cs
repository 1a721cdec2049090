namespace CsRules.Laws;

/// <summary>The events that start a window, as switches.</summary>
/// <param name="DocumentIfLater">The contract document, where it comes after the supply.</param>
/// <param name="AddressKnown">Knowing the seller's address, where the document fails to give it.</param>
/// <param name="ObstructionEnds">The end of an obstruction.</param>
/// <param name="LastItem">Of several parcels the last one.</param>
/// <param name="ServicesFromContract">Services and digital content from the contract, not from the supply.</param>
/// <param name="RightKnown">Knowing of the right, where the contract document is silent about it.</param>
/// <example>
/// <para>Of two parcels the first one starts the window in Korea, the last one in Finland:</para>
/// <code>
/// var parcels = claim with { Supply = claim.Supply with { LastParcelOn = new LocalDate(2025, 10, 6) } };
/// Law.Korea.Regime.Starts.LastItem;                        // false
/// LawBook.Of("FI").Decide(parcels, asOf).StartDay;   // 2025-10-06
/// LawBook.Of("KR").Decide(parcels, asOf).StartDay;   // 2025-10-01
/// </code>
/// </example>
public sealed record WindowStarts(
    bool DocumentIfLater = false, bool AddressKnown = false, bool ObstructionEnds = false, bool LastItem = false, bool ServicesFromContract = false,
    bool RightKnown = false);

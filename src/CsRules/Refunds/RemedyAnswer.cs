using System.Collections.Immutable;
using CsRules.Decisions;

namespace CsRules.Refunds;

/// <summary>Remedies that the standard gives, in the seller's order of preference; any of them satisfies it.</summary>
/// <param name="Options">What may be chosen; empty where the standard gives nothing.</param>
/// <param name="AddOn">The add-on to a depreciated price, as a share of it.</param>
/// <param name="Finding">The row of the standard that it rests on.</param>
/// <example>
/// <para>A repair that takes more than a month, out of warranty, gives the depreciated price and an add-on to it:</para>
/// <code>
/// var defect = new DefectFacts { PurchasedOn = new(2023, 5, 1), DefectOn = new(2025, 8, 1), RepairPendingSince = new(2025, 9, 29) };
/// RemedyAnswer late = Remedies.For(defect, today);
/// late.Options;                                                        // DepreciatedPrice
/// late.AddOn;                                                          // 5%
/// Remedies.For(defect, new LocalDate(2025, 10, 29)).Options.IsEmpty;   // true
/// </code>
/// </example>
public sealed record RemedyAnswer(ImmutableArray<Remedy> Options, Rate AddOn, Finding Finding);

using System.Text.Json.Serialization;

namespace CsRules.Loyalty;

/// <summary>What became of an event.</summary>
/// <example>
/// <para>What was refused does not count as seen, and may come again:</para>
/// <code>
/// var use = new PointsEvent { Id = "U4", At = now, Kind = PointsEventKind.Use, Order = "A4", Amount = Money.Won(2_500), OrderTotal = Money.Won(40_000) };
/// var gift = new PointsEvent { Id = "G4", At = now, Kind = PointsEventKind.Grant, Amount = Money.Won(65) };
/// PointsStep first = PointsLedger.Open(rules).Replay(events).Apply(use);
/// first.Outcome;                                        // Refused, 65 won are missing
/// first.Ledger.Apply(gift).Ledger.Apply(use).Outcome;   // Applied
/// </code>
/// </example>
[JsonConverter(typeof(CamelCaseEnum<PointsOutcome>))]
public enum PointsOutcome
{
    /// <summary>It was refused; the findings say why.</summary>
    Refused,

    /// <summary>It was applied before and changed nothing.</summary>
    Replayed,

    /// <summary>It was applied.</summary>
    Applied,
}

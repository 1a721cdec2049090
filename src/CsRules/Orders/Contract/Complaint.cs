using System.Text.Json.Serialization;

namespace CsRules.Orders;

/// <summary>A consumer's complaint to a marketplace about a sale that it brokered.</summary>
/// <example>
/// <para>A result that was told in the first days is a word on the progress too:</para>
/// <code>
/// var complaint = new Complaint { Id = "K-1", ReceivedOn = new LocalDate(2025, 11, 3), ResultToldOn = new LocalDate(2025, 11, 5) };
/// ComplaintDuty.Decide(complaint, Law.Korea, now)!.IsLate;   // false
/// </code>
/// </example>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record Complaint
{
    /// <summary>Country whose law the sale lives under (ISO 3166); the default law, or the shop's, where nothing is said.</summary>
    public string? Regime { get; init; }

    /// <summary>The marketplace's id of it.</summary>
    public required string Id { get; init; }

    /// <summary>When it came.</summary>
    public required Moment ReceivedOn { get; init; }

    /// <summary>When the consumer was told how things stand; null while not.</summary>
    public Moment? ProgressToldOn { get; init; }

    /// <summary>When the consumer was told the result, or what is planned; null while not.</summary>
    public Moment? ResultToldOn { get; init; }
}

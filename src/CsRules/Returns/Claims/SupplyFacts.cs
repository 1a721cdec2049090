using System.Text.Json.Serialization;

namespace CsRules.Returns;

/// <summary>The supply (재화등의 공급).</summary>
/// <example>
/// <para>A day of delivery that the consumer disputes turns a lapsed window into a question:</para>
/// <code>
/// var late = claim with { Withdrawal = new() { NoticeOn = new LocalDate(2025, 10, 20) } };
/// Law.Korea.Decide(late, now).Outcome;                                                             // Refused
/// Law.Korea.Decide(late with { Supply = late.Supply with { DayDisputed = true } }, now).Outcome;   // NeedsEvidence
/// </code>
/// </example>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record SupplyFacts
{
    /// <summary>Nothing is known.</summary>
    public static SupplyFacts Default { get; } = new();

    /// <summary>How far it has come; where not said, supplied if a day is given and unrecorded if not.</summary>
    public SupplyState? State { get; init; }

    /// <summary>The day the goods were sent, where the shop's terms count from it.</summary>
    public Moment? DispatchedOn { get; init; }

    /// <summary>The day the goods concerned were delivered, or the service or content began.</summary>
    public Moment? On { get; init; }

    /// <summary>True where the consumer disputes the recorded day. The seller proves it (Art 17(5)).</summary>
    public bool DayDisputed { get; init; }

    /// <summary>The day of the order's last parcel, where it came in several.</summary>
    public Moment? LastParcelOn { get; init; }

    /// <summary>The supply of the service or content has begun (Art 17(2)5).</summary>
    public Proof Begun { get; init; }

    /// <summary>It began with the consumer's consent and acknowledgement that the right is lost.</summary>
    public Proof BegunWithConsent { get; init; }

    /// <summary>The service has been performed in full.</summary>
    public Proof FullyPerformed { get; init; }

    /// <summary>The service or content can be divided, and a part has not begun.</summary>
    public bool Divisible { get; init; }

    /// <summary>How much of it was used, where it can be divided; null where nobody says.</summary>
    public UsedPart? Used { get; init; }

    /// <summary>The day the goods came back to the consumer from the seller's repair or exchange.</summary>
    public Moment? RepairedOrExchangedOn { get; init; }

    /// <summary>How far it has come, as said or inferred.</summary>
    [JsonIgnore]
    public SupplyState KnownState => State ?? (On is null ? SupplyState.Unrecorded : SupplyState.Supplied);

    /// <summary>True where a part has not begun: it can be divided, and not all of it was used.</summary>
    internal bool HasUnbegunPart => Divisible && (Used is null || Used.Used < Used.Of);
}

using System.Text.Json.Serialization;

namespace CsRules.Returns;

/// <summary>The contract document (계약내용에 관한 서면; electronic counts) and what stood in the way of a withdrawal.</summary>
/// <example>
/// <para>A document that came after the goods starts the window, one that came before them does not:</para>
/// <code>
/// Law.Korea.Decide(claim with { Contract = new() { DocumentOn = new LocalDate(2025, 10, 13) } }, asOf).LastDay;   // 2025-10-20
/// Law.Korea.Decide(claim with { Contract = new() { DocumentOn = new LocalDate(2025, 9, 29) } }, asOf).LastDay;    // 2025-10-10
/// </code>
/// </example>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record ContractFacts
{
    /// <summary>A document with the seller's address, given by the day of supply.</summary>
    public static ContractFacts Default { get; } = new();

    /// <summary>True where no document was given. Where not said it was: the law wants it by the day of supply.</summary>
    public bool NoDocument { get; init; }

    /// <summary>The day the document came; the day of supply where not said.</summary>
    public Moment? DocumentOn { get; init; }

    /// <summary>Whether the seller's address stood in it.</summary>
    public SellerAddress Address { get; init; }

    /// <summary>The day the consumer came to know the address; matters only without a document or an address.</summary>
    public Moment? AddressKnownOn { get; init; }

    /// <summary>The day the consumer could have known the address.</summary>
    public Moment? AddressKnowableOn { get; init; }

    /// <summary>True where the consumer was not informed of the right to withdraw.</summary>
    public bool NotInformed { get; init; }

    /// <summary>The day the information was made good; null while it was not.</summary>
    public Moment? InformedOn { get; init; }

    /// <summary>True where the consumer was not told that the cost of returning is the consumer's.</summary>
    public bool ReturnCostNotAnnounced { get; init; }

    /// <summary>The seller clearly showed return terms of its own before the contract; matters where they displace the law.</summary>
    public Proof OwnTermsShown { get; init; }

    /// <summary>The seller kept the consumer from withdrawing: falsehoods, pressure, unlawful notices (Art 21(1)1).</summary>
    public Proof Obstruction { get; init; }

    /// <summary>The day the obstruction ended; null while it goes on.</summary>
    public Moment? ObstructionEndedOn { get; init; }
}

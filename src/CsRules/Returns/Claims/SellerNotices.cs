using System.Text.Json.Serialization;

namespace CsRules.Returns;

/// <summary>What the seller did so that Art 17(2)2-5 may bar (Art 17(6)).</summary>
/// <example>
/// <para>Use that took the value away bars only where it was marked, and a sticker on the outer carton is no mark:</para>
/// <code>
/// var used = claim with { Condition = new() { ValueLostByUse = Proof.Proven }, Notices = new() { ExclusionMarked = Proof.Proven } };
/// Law.Korea.Decide(used, asOf).Outcome;                                                                     // Refused
/// Law.Korea.Decide(used with { Notices = used.Notices with { OnlyOnOuterCarton = true } }, asOf).Outcome;   // Allowed
/// </code>
/// </example>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record SellerNotices
{
    /// <summary>Nothing was done.</summary>
    public static SellerNotices Default { get; } = new();

    /// <summary>The exclusion was marked clearly on the packaging or another easily seen place.</summary>
    public Proof ExclusionMarked { get; init; }

    /// <summary>True where it stood only on a sticker on the outer carton, which is not enough.</summary>
    public bool OnlyOnOuterCarton { get; init; }

    /// <summary>Trial goods, or a trial of the digital content, were offered.</summary>
    public Proof TrialOffered { get; init; }
}

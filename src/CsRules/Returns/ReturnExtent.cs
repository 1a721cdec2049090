using System.Text.Json.Serialization;

namespace CsRules.Returns;

/// <summary>How much of the supply the answer covers.</summary>
/// <example>
/// <para>Content that has begun is lost only as far as it began, where it can be divided:</para>
/// <code>
/// var content = new ReturnClaim
/// {
///     Sale = new() { Subject = SaleSubject.DigitalContent },
///     Notices = new() { ExclusionMarked = Proof.Proven, TrialOffered = Proof.Proven },
///     Supply = new() { On = new LocalDate(2025, 10, 1), Begun = Proof.Proven, Divisible = true },
/// };
/// Law.Korea.Decide(content, asOf).Extent;   // UnbegunPart
/// </code>
/// </example>
[JsonConverter(typeof(CamelCaseEnum<ReturnExtent>))]
public enum ReturnExtent
{
    /// <summary>All that was asked for.</summary>
    Whole,

    /// <summary>The part of a divisible service or content that has not begun.</summary>
    UnbegunPart,

    /// <summary>One part of a set that is also sold by itself.</summary>
    PartOfSet,
}

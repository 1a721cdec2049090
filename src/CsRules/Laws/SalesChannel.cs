using System.Text.Json.Serialization;

namespace CsRules.Laws;

/// <summary>How the contract was made.</summary>
/// <example>
/// <para>A sale on the telephone at the shop's call is no distance sale: another act decides it, in fourteen days:</para>
/// <code>
/// var called = claim with { Sale = new() { Channel = SalesChannel.TelephoneSolicited } };
/// Law.Korea.Decide(called, asOf).Outcome;          // OutOfScope
/// LawBook.Of("KR").Decide(called, asOf).LastDay;   // 2025-10-15
/// </code>
/// </example>
[JsonConverter(typeof(CamelCaseEnum<SalesChannel>))]
public enum SalesChannel
{
    /// <summary>At a distance: online shop, app, catalogue, TV home shopping, overseas purchase agent (통신판매).</summary>
    Distance,

    /// <summary>In a shop.</summary>
    InStore,

    /// <summary>Person to person over a platform.</summary>
    PersonToPerson,

    /// <summary>At the door (방문판매).</summary>
    DoorToDoor,

    /// <summary>On the telephone at the seller's call (전화권유판매).</summary>
    TelephoneSolicited,
}

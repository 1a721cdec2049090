using System.Text.Json.Serialization;

namespace CsRules.Loyalty;

/// <summary>What points get that go back to a lot which has expired since they were spent.</summary>
/// <example>
/// <para>Spent with ten days left and back on 3 July, after their last day:</para>
/// <code>
/// LocalDate? LastDay(ExpiredPointsPolicy policy) =&gt;
///     PointsLedger.Open((points with { ExpiredLots = policy, ExtendDays = 30 }).Compile()).Replay(events).At(now).Lots[0].ExpiresOn;
/// LastDay(ExpiredPointsPolicy.Restore);   // 2025-07-13
/// LastDay(ExpiredPointsPolicy.Extend);    // 2025-08-02
/// LastDay(ExpiredPointsPolicy.Forfeit);   // 2025-06-30
/// </code>
/// </example>
[JsonConverter(typeof(CamelCaseEnum<ExpiredPointsPolicy>))]
public enum ExpiredPointsPolicy
{
    /// <summary>Their amount, for as many days as the lot had left when they were spent.</summary>
    Restore,

    /// <summary>So many days as the shop says; at the shop's fault never fewer than were left.</summary>
    Extend,

    /// <summary>Nothing; never where the shop is at fault.</summary>
    Forfeit,
}

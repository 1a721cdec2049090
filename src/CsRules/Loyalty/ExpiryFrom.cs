using System.Text.Json.Serialization;

namespace CsRules.Loyalty;

/// <summary>The day that an expiry counts from.</summary>
/// <example>
/// <para>Earned on 31 October and confirmed the day after, they end a month apart:</para>
/// <code>
/// var earned = new PointsEvent { Id = "P1", At = Instant.FromUtc(2025, 10, 31, 3, 0), Kind = PointsEventKind.Earn, Order = "A1", Amount = Money.Won(500) };
/// var confirmed = new PointsEvent { Id = "P2", At = Instant.FromUtc(2025, 11, 1, 3, 0), Kind = PointsEventKind.Confirmed, Order = "A1" };
/// LocalDate? LastDay(ExpiryFrom from) =&gt; PointsLedger.Open((points with { Expiry = new() { Months = 12, EndOfMonth = true, From = from } }).Compile())
///     .Replay([earned, confirmed]).At(now).Lots[0].ExpiresOn;
/// LastDay(ExpiryFrom.Earned);      // 2026-10-31
/// LastDay(ExpiryFrom.Confirmed);   // 2026-11-30
/// </code>
/// </example>
[JsonConverter(typeof(CamelCaseEnum<ExpiryFrom>))]
public enum ExpiryFrom
{
    /// <summary>The day on which they were earned. Points still pending don't expire before they are confirmed.</summary>
    Earned,

    /// <summary>The day on which they became usable.</summary>
    Confirmed,
}
